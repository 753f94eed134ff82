package org.wholeschool.platform.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A list as headings and rows.
 *
 * @param headings each different from the others: a second "Name" is called "Name (2)", one without text "Column 3"
 * @param repeated the headings that the file has more than once, as it writes them
 */
public record CsvTable(
        List<String> headings, Set<String> repeated, List<CsvRow> rows, char delimiter, Charset charset) {

    /** The characters that part the cells of a row, the likeliest first. */
    static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final int MOST_COLUMNS = 200;
    private static final int SAMPLE = 16_384;

    /**
     * More than any school logs or has on roll; a file of short rows would otherwise be many times its size in memory.
     */
    private static final int MOST_ROWS = 100_000;

    private static final int MOST_CELLS = 2_000_000;

    /**
     * @throws RefusedFile when there is no heading, no row, only one column, or a quotation mark that does not close.
     */
    public static CsvTable read(CsvText file) {
        CsvTable table = readEvenWithoutRows(file);
        if (table.rows.isEmpty()) {
            throw new RefusedFile("file.headerOnly");
        }
        return table;
    }

    /** @throws RefusedFile as {@link #read} does, but not where there is no row below the heading. */
    public static CsvTable readEvenWithoutRows(CsvText file) {
        char delimiter = guessDelimiter(file.text());
        Quotes.check(file.text(), delimiter);
        List<CsvRow> rows = parse(file.text(), delimiter);
        if (rows.isEmpty()) {
            throw new RefusedFile("file.empty");
        }
        List<String> first = withoutBlankEnd(rows.get(0).cells());
        if (first.size() < 2) {
            throw new RefusedFile("file.oneColumn");
        }
        if (first.size() > MOST_COLUMNS) {
            throw new RefusedFile("file.manyColumns", first.size());
        }
        return new CsvTable(
                distinct(first), repeated(first), List.copyOf(rows.subList(1, rows.size())), delimiter, file.charset());
    }

    /** @return the cells of one column, in the order of the rows; rows with the wrong number of cells are left out. */
    public List<String> column(String heading) {
        int at = headings.indexOf(heading);
        return rows.stream()
                .filter(this::hasAllCells)
                .map(row -> row.cells().get(at))
                .toList();
    }

    /**
     * @param names what the column may be called, in lower case and without punctuation
     * @return the place of the first column that is called so, whatever its case, or -1 where none is
     */
    public int find(List<String> names) {
        return IntStream.range(0, headings.size())
                .filter(at -> names.contains(CellText.folded(headings.get(at).replace('_', ' '))))
                .findFirst()
                .orElse(-1);
    }

    /** Blank cells beyond the last heading do no harm: spreadsheets write them. */
    public boolean hasAllCells(CsvRow row) {
        int width = headings.size();
        return row.cells().size() >= width
                && row.cells().subList(width, row.cells().size()).stream().allMatch(String::isBlank);
    }

    /** The one that parts the beginning of the file into rows of the same width, the widest such. */
    private static char guessDelimiter(String text) {
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        char best = ',';
        int bestScore = 0;
        for (char candidate : DELIMITERS) {
            int score = evenness(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** How many cells lie in rows as wide as the first one; a single column counts nothing. */
    private static int evenness(String sample, char delimiter) {
        List<CsvRow> rows = parseOrNothing(sample, delimiter);
        if (rows.isEmpty() || rows.get(0).cells().size() < 2) {
            return 0;
        }
        int width = rows.get(0).cells().size();
        return (int) rows.stream().filter(row -> row.cells().size() == width).count() * width;
    }

    /** With the wrong delimiter quotation marks stand where none may. */
    private static List<CsvRow> parseOrNothing(String sample, char delimiter) {
        try {
            return parse(sample, delimiter);
        } catch (RefusedFile notThisDelimiter) {
            return List.of();
        }
    }

    private static List<CsvRow> parse(String text, char delimiter) {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            int cells = 0;
            for (CsvRecord record : reader) {
                cells += record.getFieldCount();
                if (rows.size() > MOST_ROWS || cells > MOST_CELLS) {
                    throw new RefusedFile("file.manyRows", MOST_ROWS);
                }
                CsvRow row = new CsvRow((int) record.getStartingLineNumber(), List.copyOf(record.getFields()));
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        } catch (CsvParseException e) {
            throw new RefusedFile("file.cellTooLong");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }

    private static List<String> withoutBlankEnd(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isBlank()) {
            size--;
        }
        return cells.subList(0, size);
    }

    private static List<String> distinct(List<String> cells) {
        List<String> headings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String plain = CellText.clean(cells.get(i)).text();
            String base = plain.isEmpty() ? "Column " + (i + 1) : plain;
            String heading = base;
            for (int n = 2; !taken.add(CellText.folded(heading)); n++) {
                heading = base + " (" + n + ")";
            }
            headings.add(heading);
        }
        return List.copyOf(headings);
    }

    private static Set<String> repeated(List<String> cells) {
        Map<String, Long> counts = cells.stream()
                .map(cell -> CellText.clean(cell).text())
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
