/**
 * Takes lists out as files: of plans, of concerns, and of the actions, referrals, notes and talks with parents that
 * belong to them. Links between pupils leave in no file ({@code LinkExportTest}).
 *
 * <p>It keeps nothing: it provides {@link org.wholeschool.casework.export.ExportSource}s. It may know {@code export} of
 * this room, the rooms that have the lists, and the platform. Read
 * {@link org.wholeschool.casework.lists.ConcernListSource} first.
 *
 * <ul>
 *   <li>A file has the rows, the columns and the order of the page from which it is asked for.
 *   <li>{@link org.wholeschool.casework.lists.ListQuestion} is the address of the page with what no address has: a
 *       pupil's name and words of a text. It is kept encrypted, until the file is deleted.
 *   <li>Texts leave whole, and pass the redactor unless names are in full. Columns that lead to a pupil without a name
 *       (a form, an agency's reference) are left out then, and the file says so.
 * </ul>
 */
package org.wholeschool.casework.lists;
