package org.wholeschool.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of words and weights that the demonstration school is made from, kept beside this package. */
final class ResourceFiles {

    private ResourceFiles() {}

    static List<NamedCsvRecord> rows(String name) {
        try (BufferedReader text = open(name);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String name) {
        try (BufferedReader text = open(name)) {
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open(String name) {
        return new BufferedReader(
                new InputStreamReader(ResourceFiles.class.getResourceAsStream(name), StandardCharsets.UTF_8));
    }
}
