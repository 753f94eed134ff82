package org.wholeschool.platform.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the rows of a CSV file that the product brings, which lies beside the class that uses it. */
public final class ShippedRows {

    private ShippedRows() {}

    /**
     * @param beside the class beside which the file lies
     * @param file its name, with a folder if it is in one
     * @return its rows, by the names in its first line
     */
    public static List<NamedCsvRecord> of(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
