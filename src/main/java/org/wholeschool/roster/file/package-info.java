/**
 * Reads a roster file: OneRoster, a simple list of pupils, or a simple list of staff.
 *
 * <p>Read {@link org.wholeschool.roster.file.RosterUpload} first; a row that cannot be read is a
 * {@link org.wholeschool.roster.file.RowNote}. Plain Java; it knows <code>roster</code> alone.
 */
package org.wholeschool.roster.file;
