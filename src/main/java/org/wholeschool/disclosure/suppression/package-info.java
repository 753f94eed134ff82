/**
 * Crosses out cells of two-way tables with totals, so that no small cell can be worked out by subtraction.
 *
 * <p>Cells that say too much are crossed out (primary), and with them as few others as possible (secondary). It is
 * plain arithmetic that can be used by itself:
 *
 * <pre>{@code
 * TwoWayTable table = TwoWayTable.of(new int[][] {{18, 2}, {11, 25}, {13, 10}});
 * SuppressedTable safe = new SecondarySuppression().protect(table, Sensitive.small(table, 5));
 * safe.isSuppressed(0, 1);           // true: 2 is fewer than 5
 * safe.secondary();                  // [0:0, 2:0, 2:1]: three more, 41 in all, and no choice loses less
 * safe.bounds(0, 1);                 // what a reader can still work out: 0 to 12
 * safe.isSuppressed(3, 1);           // false: row 3 has the columns' totals
 * }</pre>
 *
 * <p><b>It is here to compare with, and for people who must deliver a table in this form. It does not protect the
 * governors' dashboard</b> (docs/adr/0031). Entry point:
 * {@link org.wholeschool.disclosure.suppression.SecondarySuppression}.
 *
 * <ul>
 *   <li>It looks at one table. A second one of the same concerns, by term or by year group, gives away sums that this
 *       one hides.
 *   <li>What is crossed out depends on the numbers. Two releases of one year can each be safe, and both together not.
 *   <li>A member of a row or column knows their own number, and so has one cell less to work out.
 *   <li>The search for whole numbers is our own branch and cut. ojAlgo's gave 95 as the best of a 7 by 6 table where 93
 *       is ({@code SecondarySuppressionTest}).
 * </ul>
 *
 * @see <a href="https://doi.org/10.1287/mnsc.47.7.1008.9825">Fischetti &amp; Salazar 2001</a>, whose program with cuts
 *     this is
 */
package org.wholeschool.disclosure.suppression;
