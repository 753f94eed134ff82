package org.wholeschool.link;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.wholeschool.concern.Source;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.CsvRow;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;
import org.wholeschool.school.Grade;

/** A list of links, read from a CSV: a piece of evidence in each row, with its grade in words or by the figures and letters of the 3x5x2 scale, under headings in any order and case. */
final class LinkList {

    /** The columns that no list can do without, and what else each may be called. */
    private static final Map<String, List<String>> NEEDED = needed();

    /** Columns that may be left out, or empty. */
    private static final List<String> MORE = List.of("said by", "source", "information", "handling", "conditions", "strengths", "risks");

    /** More than any school records in a term: a larger file is another one. */
    private static final int MOST_ROWS = 2000;

    private static final String INFORMATION = "ABCDE";
    private static final String HANDLING = "PC";

    /** As programs and as people in England write a day; never a month first, which nobody could tell apart. */
    private static final List<DateTimeFormatter> DAYS = List.of("uuuu-MM-dd", "d/M/uuuu", "d.M.uuuu", "d MMM uuuu", "d MMMM uuuu").stream()
            .map(pattern -> new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.UK).withResolverStyle(ResolverStyle.STRICT)).toList();

    private LinkList() {
    }

    private static Map<String, List<String>> needed() {
        Map<String, List<String>> needed = new LinkedHashMap<>();
        needed.put("pupil", List.of("pupil", "pupil 1", "one pupil"));
        needed.put("other pupil", List.of("other pupil", "pupil 2", "the other pupil"));
        needed.put("kind", List.of("kind", "link"));
        needed.put("evidence", List.of("evidence", "what was seen or said"));
        needed.put("day", List.of("day", "date", "on"));
        needed.put("how known", List.of("how known", "how do you know"));
        needed.put("reason", List.of("reason", "why"));
        needed.put("action", List.of("action", "which action it serves"));
        return needed;
    }

    /**
     * @param file the bytes of a file
     * @return its rows, those that cannot be read with the reason
     * @throws RefusedFile where it is no list, or a column is missing that no row can do without
     */
    static List<Row> read(byte[] file) {
        CsvTable table = CsvTable.read(CsvText.decode(file));
        if (table.rows().size() > MOST_ROWS) {
            throw new RefusedFile("list.tooMany", MOST_ROWS);
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < table.headings().size(); i++) {
            String heading = CellText.folded(table.headings().get(i).replace('_', ' '));
            int column = i;
            NEEDED.entrySet().stream().filter(each -> each.getValue().contains(heading)).forEach(each -> columns.putIfAbsent(each.getKey(), column));
            MORE.stream().filter(heading::equals).forEach(each -> columns.putIfAbsent(each, column));
        }
        for (String needed : NEEDED.keySet()) {
            if (!columns.containsKey(needed)) {
                throw new RefusedFile("list.noColumn", needed);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            rows.add(table.hasAllCells(row) ? row(row, columns) : Row.unfit(row.line(), "row.cells"));
        }
        return rows;
    }

    private static Row row(CsvRow row, Map<String, Integer> columns) {
        if (row.cells().stream().anyMatch(CellText::hasNul)) {
            return Row.unfit(row.line(), "row.nul");
        }
        Function<String, String> cell = name -> columns.containsKey(name) ? CellText.clean(row.cells().get(columns.get(name))).text() : "";
        LinkKind kind = oneOf(LinkKind.values(), cell.apply("kind"), each -> Texts.of("link").get("kind." + each));
        if (kind == null || kind.isRestricted()) {
            return Row.unfit(row.line(), kind == null ? "row.kind" : "row.restricted");
        }
        LocalDate day = day(cell.apply("day"));
        Source told = oneOf(Source.values(), cell.apply("how known"), each -> Texts.of("concern").get("source." + each));
        if (day == null || told == null) {
            return Row.unfit(row.line(), day == null ? "row.day" : "row.told");
        }
        Grading grade = grade(cell);
        boolean isGraded = !(cell.apply("source") + cell.apply("information") + cell.apply("handling")).isEmpty();
        if (isGraded && (grade.source() == null || grade.information() == null || grade.handling() == null)) {
            return Row.unfit(row.line(), "row.grade");
        }
        LinkTexts texts = new LinkTexts(cell.apply("strengths"), cell.apply("risks"), cell.apply("reason"), cell.apply("action"));
        return new Row(row.line(), cell.apply("pupil"), cell.apply("other pupil"), kind, texts, new NewEvidence(cell.apply("evidence"), cell.apply("said by"), day, told), isGraded ? grade : null, null);
    }

    private static Grading grade(Function<String, String> cell) {
        String source = cell.apply("source");
        String information = cell.apply("information").toUpperCase(Locale.ROOT);
        String handling = cell.apply("handling").toUpperCase(Locale.ROOT);
        Texts words = Texts.of("school");
        return new Grading(0,
                source.matches("[123]") ? Grade.SourceGrade.values()[Integer.parseInt(source) - 1] : oneOf(Grade.SourceGrade.values(), source, each -> words.get("grade.SOURCE." + each)),
                information.length() == 1 && INFORMATION.contains(information) ? Grade.Information.values()[INFORMATION.indexOf(information)]
                        : oneOf(Grade.Information.values(), information, each -> words.get("grade.INFORMATION." + each)),
                handling.length() == 1 && HANDLING.contains(handling) ? Grade.Handling.values()[HANDLING.indexOf(handling)]
                        : oneOf(Grade.Handling.values(), handling, each -> words.get("grade.HANDLING." + each)), cell.apply("conditions"));
    }

    /** By what it is called here, or by its code; null for anything else. */
    private static <E extends Enum<E>> E oneOf(E[] all, String text, Function<E, String> words) {
        String folded = CellText.folded(text.replace('_', ' '));
        return Arrays.stream(all).filter(each -> folded.equals(CellText.folded(words.apply(each))) || folded.equals(CellText.folded(each.name().replace('_', ' ')))).findFirst().orElse(null);
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

    /**
     * A row of the file.
     *
     * @param line     on which it begins
     * @param one      a pupil, by unique pupil number or name
     * @param other    the other one
     * @param kind     what ties them
     * @param texts    what is said of the link as a whole
     * @param evidence what was seen or said
     * @param grade    how far it can be relied on, of no piece yet; null where the row does not say
     * @param unfit    why it cannot be read, or null; the others are then null
     */
    record Row(int line, String one, String other, LinkKind kind, LinkTexts texts, NewEvidence evidence, Grading grade, Reason unfit) {

        static Row unfit(int line, String why) {
            return new Row(line, null, null, null, null, null, null, Reason.of(why));
        }
    }
}
