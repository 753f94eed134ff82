/**
 * Reads rows that people bring, and writes rows that they take.
 *
 * <p>Entry points: {@link org.wholeschool.platform.csv.CsvTable} for a file that comes,
 * {@link org.wholeschool.platform.csv.CsvExport} for one that leaves, {@link org.wholeschool.platform.csv.WaitingLists}
 * for one that waits. Read {@code CsvTable} first.
 *
 * <p>It may know {@code platform} alone. Apart from the clock of {@code WaitingLists} it is plain Java.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A file that cannot be read as rows is a {@link RefusedFile}; a row that cannot be used has a {@link Reason}.
 *       Both are keys of sentences in the texts of the room that reads the file.
 *   <li>Rows keep their line number, counted as editors and spreadsheets do.
 *   <li>A file that leaves is written by {@link CsvExport}, which makes formulas harmless.
 *   <li>Rows that the product itself brings are read by {@link ShippedRows}.
 *   <li>A list that was looked at and not yet taken in waits in {@link WaitingLists}, not in its page: one person can
 *       have hundreds of pages in memory. The oldest list goes first.
 * </ul>
 */
package org.wholeschool.platform.csv;
