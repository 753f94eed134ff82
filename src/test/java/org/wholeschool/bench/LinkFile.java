package org.wholeschool.bench;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wholeschool.pattern.group.TieGraph;

/**
 * Links from a file of one's own: source, target and perhaps a weight in each row, separated by commas, semicolons,
 * tabs or blanks. Also who is truly in which group: id and group, and whatever follows.
 *
 * @param names by number, what each pupil is called in the file, in the order in which they come
 * @param rows how many links were read; those of one pair add up
 * @param answered how many pairs are there both ways round
 * @param graph the ties
 */
public record LinkFile(List<String> names, int rows, int answered, TieGraph graph) {

    private static final Set<String> FIRST = Set.of(
            "source", "src", "from", "id", "id1", "node", "node1", "pupil", "pupil1", "person", "person1", "#source");
    private static final Set<String> SECOND = Set.of(
            "target",
            "dst",
            "to",
            "id2",
            "node2",
            "pupil2",
            "person2",
            "group",
            "class",
            "cluster",
            "community",
            "truth");
    private static final double MOST = 1e12;

    /** A row of a file, and where it begins. */
    private record Row(long line, List<String> fields) {

        boolean isHeading() {
            return fields.size() > 1
                    && FIRST.contains(fields.get(0).toLowerCase(Locale.ROOT))
                    && SECOND.contains(fields.get(1).toLowerCase(Locale.ROOT));
        }
    }

    /** @throws UnreadableInput if it is no file of links; says which line, and why */
    public static LinkFile read(Path file) throws UnreadableInput {
        return parse(file.toString(), text(file));
    }

    static LinkFile parse(String file, String text) throws UnreadableInput {
        List<Row> rows = rows(file, text);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] one = new int[rows.size()];
        int[] other = new int[rows.size()];
        double[] weight = new double[rows.size()];
        int columns = rows.get(0).fields.size();
        Set<Long> ways = new HashSet<>();
        for (int i = 0; i < weight.length; i++) {
            Row row = rows.get(i);
            if (row.fields.size() != columns || columns < 2 || columns > 3) {
                throw new UnreadableInput(
                        file,
                        row.line,
                        "a source, a target and perhaps a weight are expected" + (i > 0 ? ", as in the first row" : "")
                                + ", not " + row.fields.size() + " fields");
            }
            one[i] = number(numbers, row, 0, file);
            other[i] = number(numbers, row, 1, file);
            weight[i] = columns == 3 ? weight(row, file) : 1;
            if (one[i] == other[i]) {
                throw new UnreadableInput(file, row.line, "\"" + row.fields.get(0) + "\" is linked with itself");
            }
            ways.add((long) one[i] << 32 | other[i]);
        }
        int answered = (int) ways.stream()
                        .filter(way -> ways.contains(Long.rotateLeft(way, 32)))
                        .count()
                / 2;
        return new LinkFile(
                List.copyOf(numbers.keySet()),
                rows.size(),
                answered,
                TieGraph.summed(numbers.size(), one, other, weight));
    }

    private static int number(Map<String, Integer> numbers, Row row, int column, String file) throws UnreadableInput {
        String name = row.fields.get(column);
        if (name.isEmpty()) {
            throw new UnreadableInput(file, row.line, (column == 0 ? "the source" : "the target") + " is empty");
        }
        return numbers.computeIfAbsent(name, none -> numbers.size());
    }

    private static double weight(Row row, String file) throws UnreadableInput {
        String text = row.fields.get(2);
        double weight = text.matches("[+]?\\d{1,15}(\\.\\d{0,15})?([eE][+-]?\\d{1,2})?|\\.\\d{1,15}")
                ? Double.parseDouble(text)
                : -1;
        if (!(weight > 0 && weight <= MOST)) {
            throw new UnreadableInput(
                    file,
                    row.line,
                    "\"" + text.lines().findFirst().orElse("") + "\" is not a weight, a number more than 0");
        }
        return weight;
    }

    /** @return by what a pupil is called, the group that they are truly in. */
    public static Map<String, String> readTruth(Path file) throws UnreadableInput {
        return parseTruth(file.toString(), text(file));
    }

    static Map<String, String> parseTruth(String file, String text) throws UnreadableInput {
        Map<String, String> truth = new LinkedHashMap<>();
        for (Row row : rows(file, text)) {
            if (row.fields.size() < 2
                    || row.fields.get(0).isEmpty()
                    || row.fields.get(1).isEmpty()) {
                throw new UnreadableInput(file, row.line, "an id and a group are expected");
            }
            if (truth.putIfAbsent(row.fields.get(0), row.fields.get(1)) != null) {
                throw new UnreadableInput(file, row.line, "\"" + row.fields.get(0) + "\" is there twice");
            }
        }
        return truth;
    }

    private static List<Row> rows(String file, String text) throws UnreadableInput {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String begin = plain.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseThrow(() -> new UnreadableInput(file, 1, "there must be at least one row"));
        List<Row> rows = new ArrayList<>();
        if (begin.matches("[^,;\t]+")) {
            List<String> lines = plain.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    rows.add(new Row(i + 1, List.of(lines.get(i).strip().split("\\s+"))));
                }
            }
        } else {
            char separator = begin.contains(",") ? ',' : begin.contains(";") ? ';' : '\t';
            try {
                for (CsvRecord row : CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(plain)) {
                    if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                        rows.add(new Row(
                                row.getStartingLineNumber(),
                                row.getFields().stream().map(String::strip).toList()));
                    }
                }
            } catch (CsvParseException broken) {
                throw new UnreadableInput(
                        file, rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line + 1, "a field has no end");
            }
        }
        if (rows.get(0).isHeading()) {
            rows.remove(0);
        }
        if (rows.isEmpty()) {
            throw new UnreadableInput(file, 1, "there must be at least one row below the heading");
        }
        return rows;
    }

    private static String text(Path file) throws UnreadableInput {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new UnreadableInput(file + " is not text in UTF-8");
        } catch (IOException unreadable) {
            throw new UnreadableInput(file + " cannot be read: "
                    + (Files.exists(file) ? unreadable.getMessage() : "there is no such file"));
        }
    }
}
