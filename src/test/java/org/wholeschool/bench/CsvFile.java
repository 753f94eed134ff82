package org.wholeschool.bench;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file with a heading; one whose name ends in .gz is unpacked.
 *
 * @param name the file's
 * @param heading the names of the columns
 * @param rows what is below it, each with as many fields as the heading
 */
record CsvFile(String name, List<String> heading, List<Row> rows) {

    /** Larger ones are read by no command. */
    private static final int MOST_BYTES = 100_000_000;

    /** @param line where it begins in the file, from 1 on */
    record Row(long line, List<String> fields) {}

    static CsvFile read(Path file) throws UnreadableInput {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            byte[] read = plain.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw new UnreadableInput(file + " is larger than " + MOST_BYTES + " bytes");
            }
            return parse(
                    file.toString(),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(read))
                            .toString());
        } catch (CharacterCodingException notText) {
            throw new UnreadableInput(file + " is not text in UTF-8");
        } catch (IOException unreadable) {
            throw new UnreadableInput(file + " cannot be read: "
                    + (Files.exists(file) ? unreadable.getMessage() : "there is no such file"));
        }
    }

    static CsvFile parse(String name, String text) throws UnreadableInput {
        List<Row> rows = new ArrayList<>();
        try {
            for (CsvRecord row : CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
                rows.add(new Row(
                        row.getStartingLineNumber(),
                        row.getFields().stream().map(String::strip).toList()));
            }
        } catch (CsvParseException broken) {
            throw new UnreadableInput(
                    name, rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line + 1, "a field has no end");
        }
        if (rows.size() < 2) {
            throw new UnreadableInput(name, 1, "there must be a heading and at least one row");
        }
        List<String> heading = rows.remove(0).fields;
        for (Row row : rows) {
            if (row.fields.size() != heading.size()) {
                throw new UnreadableInput(
                        name, row.line, "it has " + row.fields.size() + " fields, the heading " + heading.size());
            }
        }
        return new CsvFile(name, heading, rows);
    }

    /** @return where a column is. */
    int column(String called) throws UnreadableInput {
        int column = heading.indexOf(called);
        if (column < 0) {
            throw new UnreadableInput(name, 1, "there is no column \"" + called + "\"");
        }
        return column;
    }

    /** @return a field as a whole number. */
    int whole(Row row, int column, int least, int most, String what) throws UnreadableInput {
        String field = row.fields.get(column);
        int value = field.matches("-?\\d{1,9}") ? Integer.parseInt(field) : least - 1;
        if (value < least || value > most) {
            throw new UnreadableInput(
                    name,
                    row.line,
                    "\"" + field.lines().findFirst().orElse("") + "\" is not " + what + ", a whole number from " + least
                            + " to " + most);
        }
        return value;
    }
}
