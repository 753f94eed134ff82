/**
 * Cell suppression in two-way tables with margins: cells that say too much are crossed out (primary), and with them as
 * few others as keep everybody from working them out by subtraction (secondary). Plain arithmetic that can be used by
 * itself:
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
 * <p><b>It is here to compare with, and for whoever must deliver a table in this form. It is not what protects the
 * governors' dashboard</b>, for three reasons. It looks at one table: whoever publishes a second one of the same
 * concerns (by term, by year group) gives away sums that this one counts on hiding. What is crossed out depends on the
 * numbers, so that of two releases of one year each may be safe and both together not. And where a member of a line
 * knows their own number, the line is one cell shorter for them. The dashboard has a closed family of tables of merged
 * and rounded blocks instead ({@link org.wholeschool.disclosure.PublicationRule}), and an audit of all of them
 * together.
 *
 * @see <a href="https://doi.org/10.1287/mnsc.47.7.1008.9825">Fischetti &amp; Salazar 2001</a>, whose program with cuts
 *     this is
 */
package org.wholeschool.disclosure.suppression;
