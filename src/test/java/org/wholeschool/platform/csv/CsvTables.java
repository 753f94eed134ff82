package org.wholeschool.platform.csv;

import java.nio.charset.StandardCharsets;

/** Tables for tests of what reads them. */
public final class CsvTables {

    private CsvTables() {}

    /** @return the table that a file with this text is. */
    public static CsvTable of(String text) {
        return CsvTable.read(CsvText.decode(text.getBytes(StandardCharsets.UTF_8)));
    }
}
