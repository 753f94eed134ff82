/**
 * The cell-key method: counts get a little noise that depends on which records are in a cell, so that the same cell has
 * the same noise in every table. As the Office for National Statistics uses it; plain arithmetic that can be used by
 * itself:
 *
 * <pre>{@code
 * int[] cell = {0, 0, 1, 2};               // for each record, the cell that it is counted in
 * int[] recordKey = {84, 108, 212, 7};     // drawn once for each record, 0 to 255, and kept
 * CellKeyMethod method = new CellKeyMethod(PerturbationTable.noise(256, 3, 1), 0);
 * List<PerturbedCell> table = method.tabulate(3, cell, recordKey);
 * table.get(0).key();                      // 192 = (84 + 108) mod 256
 * table.get(0).shown();                    // 2 and at most 3 more, or at most 2 fewer
 * }</pre>
 *
 * <p><b>It is here to compare with, and for whoever must deliver numbers in this form. It is not what protects the
 * governors' dashboard</b>, because it does not stop what a school has to fear, which is somebody who knows the other
 * children:
 *
 * <ul>
 *   <li><i>Differencing</i>. Of two tables, one with a child and one without, a cell shows another number with a
 *       probability of .78 to .85 (noise of variance 1 to 3); and where the child is in neither, both always show the
 *       same. So a difference proves the child.
 *   <li><i>Averaging</i>. Noise has mean 0, and whoever may ask freely gets a fresh one for each way of cutting a total
 *       in two: 25 of them give the total exactly with a probability of .92 (variance 1).
 * </ul>
 *
 * <p>{@code CellKeyAttackTest} measures both. The Office protects itself by the size of a country, and by what it lets
 * be asked; a school is small. So the dashboard has few tables, closed ones, of merged blocks that are rounded once
 * ({@link org.wholeschool.disclosure.PublicationRule}).
 *
 * @see <a href="https://github.com/ONSdigital/cell-key-perturbation">cell-key-perturbation</a>, the Office's program,
 *     whose test of 200 cells is reproduced
 */
package org.wholeschool.disclosure.cellkey;
