package org.wholeschool.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A table that leaves as a CSV file, for a spreadsheet: UTF-8 with a byte order mark, commas, CRLF. What a spreadsheet would take for
 * a formula ({@code =HYPERLINK(...)}) gets an apostrophe in front and stays text (OWASP, "CSV injection").
 */
public final class CsvExport {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** What a formula begins with, in half and in full width. */
    private static final String FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(text);
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
        writer.writeRecord(Arrays.stream(cells).map(cell -> cell == null ? "" : asText(cell.toString())).toArray(String[]::new));
        return this;
    }

    /** @return the file */
    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Blanks and invisible characters in front do not hide a formula from a spreadsheet, nor from us. A tab or a line break in front is itself a danger. */
    static String asText(String cell) {
        int first = 0;
        while (first < cell.length() && isInvisible(cell.charAt(first))) {
            first++;
        }
        boolean formula = first < cell.length() && FORMULA_SIGNS.indexOf(cell.charAt(first)) >= 0;
        boolean control = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        return formula || control ? "'" + cell : cell;
    }

    private static boolean isInvisible(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT;
    }
}
