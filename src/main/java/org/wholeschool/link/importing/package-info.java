/**
 * Brings lists of links in, each as one, and takes them back as one.
 *
 * <p>It keeps which lists came in ({@link org.wholeschool.link.importing.LinkImport}); the mechanism is that of
 * {@code platform.listimport}. Read {@link org.wholeschool.link.importing.LinkImports} first, then
 * {@link org.wholeschool.link.importing.LinkList} (the columns). Of the room it knows {@code link}, {@code record},
 * {@code step}, {@code decision} and {@code entry}.
 *
 * <ul>
 *   <li>Lists bring no relationship and no evidence that may be false. Their grades decide about a link, unless the
 *       link is challenged, or ended and was proposed again: a lead decides those by hand.
 *   <li>A version names the list that caused it. Undoing the list reverts what it alone did, unless a person has acted
 *       since. A link of that list alone remains while an answer is owed.
 * </ul>
 */
package org.wholeschool.link.importing;
