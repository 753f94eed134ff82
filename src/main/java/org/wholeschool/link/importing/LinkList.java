package org.wholeschool.link.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.concern.record.Source;
import org.wholeschool.link.Keeper;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.link.record.Grading;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.CsvRow;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.school.Grade;

/**
 * A list of links, read from a CSV: a piece of evidence in each row, with its grade in words or by the figures and
 * letters of the 3x5x2 scale, under headings in any order and case.
 */
public final class LinkList {

    private static final String KIND = "kind";
    private static final String DAY = "day";
    private static final String HOW_KNOWN = "how known";
    private static final String SOURCE = "source";
    private static final String INFORMATION = "information";
    private static final String HANDLING = "handling";

    /** Of a protective link, who keeps whom safe. */
    static final String KEEPER = "keeps safe";

    /** The columns that no list can do without, and what else each may be called. */
    private static final Map<String, List<String>> NEEDED = needed();

    /** Columns that may be left out, or empty. */
    private static final List<String> MORE =
            List.of("said by", SOURCE, INFORMATION, HANDLING, "conditions", "strengths", "risks", KEEPER);

    /** More than any school records in a term: a larger file is another one. */
    private static final int MOST_ROWS = 2000;

    /** What is said where a column's cell is nothing that stands there. */
    private static final Map<String, String> NOT_ONE = Map.of(KIND, "row.kind", DAY, "row.day", HOW_KNOWN, "row.told");

    private static final String INFORMATION_LETTERS = "ABCDE";
    private static final String HANDLING_LETTERS = "PC";

    /** As programs and as people in England write a day; never a month first, which nobody could tell apart. */
    private static final List<DateTimeFormatter> DAYS =
            List.of("uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu", "d MMM uuuu", "d MMMM uuuu").stream()
                    .map(pattern -> new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(pattern)
                            .toFormatter(Locale.UK)
                            .withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    private LinkList() {}

    private static Map<String, List<String>> needed() {
        Map<String, List<String>> needed = new LinkedHashMap<>();
        needed.put("pupil", List.of("pupil", "pupil 1", "one pupil"));
        needed.put("other pupil", List.of("other pupil", "pupil 2", "the other pupil"));
        needed.put(KIND, List.of("kind", "link"));
        needed.put("evidence", List.of("evidence", "what was seen or said"));
        needed.put(DAY, List.of("day", "date", "on"));
        needed.put(HOW_KNOWN, List.of("how known", "how do you know"));
        needed.put("reason", List.of("reason", "why"));
        needed.put("action", List.of("action", "which action it serves"));
        return needed;
    }

    /**
     * @param file the bytes of a file
     * @return its rows, those that cannot be read with the reason
     * @throws RefusedFile where it is no list, or a column is missing that no row can do without
     */
    static List<LinkListRow> read(byte[] file) {
        CsvTable table = CsvTable.read(CsvText.decode(file));
        if (table.rows().size() > MOST_ROWS) {
            throw new RefusedFile("list.tooMany", MOST_ROWS);
        }
        Map<String, Integer> columns = columns(table);
        List<LinkListRow> rows = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            rows.add(
                    table.hasAllCells(row)
                            ? row(row, columns)
                            : LinkListRow.unfit(
                                    row.line(),
                                    null,
                                    "row.cells",
                                    row.cells().size(),
                                    table.headings().size()));
        }
        return rows;
    }

    private static Map<String, Integer> columns(CsvTable table) {
        Map<String, Integer> columns = new HashMap<>();
        NEEDED.forEach((name, headings) -> {
            int at = table.find(headings);
            if (at < 0) {
                throw new RefusedFile("list.noColumn", name);
            }
            columns.put(name, at);
        });
        for (String name : MORE) {
            int at = table.find(List.of(name));
            if (at >= 0) {
                columns.put(name, at);
            }
        }
        return columns;
    }

    private static LinkListRow row(CsvRow row, Map<String, Integer> columns) {
        if (row.cells().stream().anyMatch(CellText::hasNul)) {
            return LinkListRow.unfit(row.line(), null, "row.nul");
        }
        Function<String, String> cell = name -> columns.containsKey(name)
                ? CellText.clean(row.cells().get(columns.get(name))).text()
                : "";
        LinkKind kind = KindWords.read(cell.apply(KIND));
        if (isRestricted(kind, cell.apply(KIND))) {
            return LinkListRow.unfit(row.line(), KIND, "row.restricted");
        }
        List<LinkListRow.Why> faults = new ArrayList<>();
        known(faults, cell, KIND, kind, KindWords.all());
        LocalDate day = known(faults, cell, DAY, day(cell.apply(DAY)), "");
        Source told = known(
                faults,
                cell,
                HOW_KNOWN,
                oneOf(
                        Source.values(),
                        cell.apply(HOW_KNOWN),
                        each -> Texts.of("concern").get("source." + each)),
                sources());
        LinkTexts texts =
                new LinkTexts(cell.apply("strengths"), cell.apply("risks"), cell.apply("reason"), cell.apply("action"));
        return new LinkListRow(
                row.line(),
                cell.apply("pupil"),
                cell.apply("other pupil"),
                kind,
                texts,
                new NewEvidence(cell.apply("evidence"), cell.apply("said by"), day, told),
                grade(faults, cell),
                keeper(faults, cell, kind),
                List.copyOf(faults));
    }

    private static <T> T known(
            List<LinkListRow.Why> faults, Function<String, String> cell, String column, T value, String choices) {
        if (value == null) {
            faults.add(new LinkListRow.Why(
                    column,
                    Reason.of(
                            cell.apply(column).isEmpty() ? "row.empty" : NOT_ONE.get(column),
                            cell.apply(column),
                            choices)));
        }
        return value;
    }

    /** @return the grade; null where the row has none, or not all of one */
    private static Grading grade(List<LinkListRow.Why> faults, Function<String, String> cell) {
        if ((cell.apply(SOURCE) + cell.apply(INFORMATION) + cell.apply(HANDLING)).isEmpty()) {
            return null;
        }
        Grading grade = grade(cell);
        int before = faults.size();
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(SOURCE, grade.source());
        parts.put(INFORMATION, grade.information());
        parts.put(HANDLING, grade.handling());
        parts.forEach((column, part) -> {
            if (part == null) {
                faults.add(new LinkListRow.Why(
                        column,
                        Reason.of(cell.apply(column).isEmpty() ? "row.grade.part" : "row.grade", cell.apply(column))));
            }
        });
        return faults.size() == before ? grade : null;
    }

    /**
     * @return who of the row keeps whom safe: the first is whom it names first, and may be written as that cell is;
     *     null where it does not say
     */
    private static Keeper keeper(List<LinkListRow.Why> faults, Function<String, String> cell, LinkKind kind) {
        String text = CellText.folded(cell.apply(KEEPER));
        if (text.isEmpty()) {
            return null;
        }
        Keeper keeper = text.equals("both")
                ? Keeper.BOTH
                : text.equals("pupil") || text.equals(CellText.folded(cell.apply("pupil")))
                        ? Keeper.FIRST
                        : text.equals("other pupil") || text.equals(CellText.folded(cell.apply("other pupil")))
                                ? Keeper.SECOND
                                : null;
        if (keeper == null) {
            faults.add(new LinkListRow.Why(KEEPER, Reason.of("row.keeper", cell.apply(KEEPER))));
        } else if (kind != null && kind != LinkKind.PROTECTIVE) {
            faults.add(new LinkListRow.Why(
                    KEEPER, Reason.of("row.keeper.kind", Texts.of("link").get("kind." + LinkKind.PROTECTIVE))));
        }
        return keeper;
    }

    /**
     * However it is written, and whatever else is written beside it: what may be a relationship is not brought in as
     * something else either.
     */
    private static boolean isRestricted(LinkKind kind, String text) {
        return kind != null && kind.isRestricted() || CellText.folded(text).contains("relationship");
    }

    /** @return what each column is called, those first that no list can do without */
    static List<Column> columns() {
        return Stream.concat(
                        NEEDED.keySet().stream().map(name -> new Column(name, true)),
                        MORE.stream().map(name -> new Column(name, false)))
                .toList();
    }

    static String sources() {
        return Arrays.stream(Source.values())
                .filter(source -> source != Source.NOT_RECORDED)
                .map(source -> Texts.of("concern").get("source." + source))
                .collect(Collectors.joining("; "));
    }

    private static Grading grade(Function<String, String> cell) {
        String source = cell.apply(SOURCE);
        String information = cell.apply(INFORMATION).toUpperCase(Locale.ROOT);
        String handling = cell.apply(HANDLING).toUpperCase(Locale.ROOT);
        Texts words = Texts.of("school");
        return new Grading(
                0,
                source.matches("[123]")
                        ? Grade.SourceGrade.values()[Integer.parseInt(source) - 1]
                        : oneOf(Grade.SourceGrade.values(), source, each -> words.get("grade.SOURCE." + each)),
                information.length() == 1 && INFORMATION_LETTERS.contains(information)
                        ? Grade.Information.values()[INFORMATION_LETTERS.indexOf(information)]
                        : oneOf(
                                Grade.Information.values(),
                                information,
                                each -> words.get("grade.INFORMATION." + each)),
                handling.length() == 1 && HANDLING_LETTERS.contains(handling)
                        ? Grade.Handling.values()[HANDLING_LETTERS.indexOf(handling)]
                        : oneOf(Grade.Handling.values(), handling, each -> words.get("grade.HANDLING." + each)),
                cell.apply("conditions"));
    }

    /** By what it is called here, or by its code; null for anything else. */
    private static <E extends Enum<E>> E oneOf(E[] all, String text, Function<E, String> words) {
        String folded = CellText.folded(text.replace('_', ' '));
        return Arrays.stream(all)
                .filter(each -> folded.equals(CellText.folded(words.apply(each)))
                        || folded.equals(CellText.folded(each.name().replace('_', ' '))))
                .findFirst()
                .orElse(null);
    }

    private static LocalDate day(String text) {
        for (DateTimeFormatter format : DAYS) {
            try {
                return LocalDate.parse(text, format);
            } catch (DateTimeException another) {
                // the next one, perhaps
            }
        }
        return null;
    }

    /** A column by its heading, and whether no list can do without it. */
    record Column(String name, boolean needed) {}
}
