/**
 * Gives counts a little noise that depends on which records are in a cell: the cell-key method.
 *
 * <p>The same cell has the same noise in every table, as the Office for National Statistics does it. It is plain
 * arithmetic that can be used by itself:
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
 * <p><b>It is here to compare with, and for people who must deliver numbers in this form. It does not protect the
 * governors' dashboard</b> (docs/adr/0031), because it does not stop a reader who knows the other pupils.
 * {@code CellKeyAttackTest} measures both attacks. Entry point:
 * {@link org.wholeschool.disclosure.cellkey.CellKeyMethod}.
 *
 * <ul>
 *   <li><i>Differencing</i>. If one of two tables has a pupil more, a cell differs with a probability of .78 to .85
 *       (variance 1 to 3). If the pupil is in neither, both are equal. So a difference proves the pupil.
 *   <li><i>Averaging</i>. Noise has mean 0. A reader who may ask freely gets fresh noise for each way of cutting a
 *       total in two. With 25 cuts the total is exact with a probability of .92 (variance 1).
 *   <li>The Office is protected by the size of a country, and limits the questions. A school is small.
 *   <li>Keys and noise never leave. With them, the count follows.
 * </ul>
 *
 * @see <a href="https://github.com/ONSdigital/cell-key-perturbation">cell-key-perturbation</a>, the Office's program,
 *     whose test of 200 cells is reproduced
 */
package org.wholeschool.disclosure.cellkey;
