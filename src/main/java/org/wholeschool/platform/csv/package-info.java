/**
 * Reads rows that people bring, and writes rows that they take.
 *
 * <p>Entry points: {@link org.wholeschool.platform.csv.CsvTable} and {@link org.wholeschool.platform.csv.CsvExport};
 * what a file can be refused for is a {@link org.wholeschool.platform.csv.Reason}.
 */
package org.wholeschool.platform.csv;
