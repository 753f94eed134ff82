package org.wholeschool.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A table that leaves as a CSV file, for a spreadsheet: UTF-8 with a byte order mark, commas, CRLF, every cell in
 * quotation marks. What a spreadsheet would take for a formula ({@code =HYPERLINK(...)}) gets an apostrophe in front
 * and stays text (OWASP, "CSV injection"). A spreadsheet that parts columns by semicolons may cut a cell in two, so a
 * formula that follows one is made harmless too.
 */
public final class CsvExport {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** What a formula begins with, in half and in full width. */
    private static final String FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20";

    /** What can begin a cell inside a cell: where a spreadsheet parts columns, or a line ends. */
    private static final String PARTS = ";\t\r\n";

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder()
            .bufferSize(0)
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text);
    private final int columns;

    /** @param header the names of the columns */
    public CsvExport(String... header) {
        text.write(BYTE_ORDER_MARK);
        columns = header.length;
        row((Object[]) header);
    }

    /**
     * Adds a row.
     *
     * @param cells one for each column; null leaves an empty cell
     * @return this
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public CsvExport row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        writer.writeRecord(Arrays.stream(cells)
                .map(cell -> cell == null ? "" : asText(cell.toString()))
                .toArray(String[]::new));
        return this;
    }

    /** @return the file */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Blanks, invisible characters and quotation marks in front do not hide a formula from a spreadsheet, nor from us.
     * A tab or a line break in front is itself a danger.
     */
    static String asText(String cell) {
        boolean control = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        StringBuilder text = new StringBuilder(control ? "'" : "");
        int begin = 0;
        while (begin <= cell.length()) {
            int end = begin;
            while (end < cell.length() && PARTS.indexOf(cell.charAt(end)) < 0) {
                end++;
            }
            text.append(beginsFormula(cell, begin, end) && !(control && begin == 0) ? "'" : "")
                    .append(cell, begin, Math.min(end + 1, cell.length()));
            begin = end + 1;
        }
        return text.toString();
    }

    private static boolean beginsFormula(String cell, int begin, int end) {
        int first = begin;
        while (first < end && (isInvisible(cell.charAt(first)) || cell.charAt(first) == '"')) {
            first++;
        }
        return first < end && FORMULA_SIGNS.indexOf(cell.charAt(first)) >= 0;
    }

    private static boolean isInvisible(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }
}
