package org.wholeschool.platform.tablefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** Says the cells of a table in words, and checks that a row has as many as there are columns. */
final class TableCells {

    /** Fewer than a cell of a spreadsheet can hold, with room for the words that it was cut. */
    static final int LONGEST = 32_000;

    private TableCells() {}

    static void check(List<Object> row, List<TableColumn> columns) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
        }
    }

    /** @return what a cell says; "" where it is empty */
    static String words(Object cell) {
        if (cell instanceof LocalDate day) {
            return SchoolDates.DATE.format(day);
        }
        if (cell instanceof Double number) {
            return number == Math.rint(number)
                    ? Long.toString(Math.round(number))
                    : String.format(Locale.UK, "%.1f", number);
        }
        return cell == null ? "" : cell.toString();
    }

    /** @return a text that a cell of a spreadsheet can hold: without control signs, and cut where it is too long */
    static String fitting(String text) {
        StringBuilder fitting = new StringBuilder();
        text.codePoints().filter(TableCells::isAllowed).forEach(fitting::appendCodePoint);
        if (fitting.length() <= LONGEST) {
            return fitting.toString();
        }
        int end = Character.isHighSurrogate(fitting.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return fitting.substring(0, end) + " " + Texts.of("tablefile").get("cut");
    }

    /** What XML can hold. */
    private static boolean isAllowed(int sign) {
        return sign == '\n'
                || sign == '\t'
                || sign >= ' '
                        && sign != 0x7F
                        && !(sign >= 0xD800 && sign <= 0xDFFF)
                        && sign != 0xFFFE
                        && sign != 0xFFFF;
    }
}
