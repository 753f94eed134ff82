package org.wholeschool.platform.csv;

import java.util.List;

/**
 * One row of the file.
 *
 * @param line the line on which it begins, counted from 1 as editors and spreadsheets do (a cell may span several
 *     lines)
 */
public record CsvRow(int line, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
