package org.wholeschool.bench;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counts of consecutive weeks from a CSV file with a heading. The first column names the week; the counts are in the
 * column "observed", "count" or "counts", or else in the last one.
 *
 * @param weeks the names of the weeks
 * @param counts their counts
 */
record WeekCounts(List<String> weeks, int[] counts) {

    private static final List<String> NAMES = List.of("observed", "count", "counts");

    static WeekCounts read(Path file) throws UnreadableInput {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notText) {
            throw new UnreadableInput(file + " is not text in UTF-8");
        } catch (IOException unreadable) {
            throw new UnreadableInput(file + " cannot be read: "
                    + (Files.exists(file) ? unreadable.getMessage() : "there is no such file"));
        }
        return parse(file.toString(), text);
    }

    static WeekCounts parse(String file, String text) throws UnreadableInput {
        List<CsvRecord> records = new ArrayList<>();
        try {
            CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .forEach(records::add);
        } catch (CsvParseException broken) {
            throw new UnreadableInput(
                    file,
                    records.isEmpty() ? 1 : records.get(records.size() - 1).getStartingLineNumber() + 1,
                    "a field is too long to be one of weeks and counts");
        }
        if (records.size() < 2) {
            throw new UnreadableInput(file, 1, "there must be a heading and at least one week");
        }
        CsvRecord heading = records.get(0);
        int column = column(heading);
        List<String> weeks = new ArrayList<>();
        int[] counts = new int[records.size() - 1];
        for (CsvRecord row : records.subList(1, records.size())) {
            if (row.getFieldCount() != heading.getFieldCount()) {
                throw new UnreadableInput(
                        file,
                        row.getStartingLineNumber(),
                        "it has " + row.getFieldCount() + " fields, the heading " + heading.getFieldCount());
            }
            String count = row.getField(column).strip();
            if (!count.matches("\\d{1,9}")) {
                throw new UnreadableInput(
                        file,
                        row.getStartingLineNumber(),
                        "\"" + count.lines().findFirst().orElse("")
                                + "\" is not a count, a whole number from 0 to 999999999");
            }
            counts[weeks.size()] = Integer.parseInt(count);
            weeks.add(
                    heading.getFieldCount() == 1
                            ? Integer.toString(weeks.size() + 1)
                            : row.getField(0).strip());
        }
        return new WeekCounts(weeks, counts);
    }

    private static int column(CsvRecord heading) {
        for (int i = 0; i < heading.getFieldCount(); i++) {
            if (NAMES.contains(heading.getField(i).strip().toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return heading.getFieldCount() - 1;
    }
}
