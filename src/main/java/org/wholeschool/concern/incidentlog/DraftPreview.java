package org.wholeschool.concern.incidentlog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.concern.incidentlog.read.LogEntry;
import org.wholeschool.concern.incidentlog.read.RowVerdict;
import org.wholeschool.concern.incidentlog.read.ValueChoice;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.CsvRow;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.roster.Roster;

/**
 * What would become of every row of a log.
 *
 * @param examples a few rows as they would be taken in
 * @param duplicates the rows that are there already, each with its reason
 * @param refused the rows that stay out, each with its reason
 * @param remarked the rows that would be taken in and are worth a look
 * @param people everybody in the rows that would be taken in, with their parts
 * @param newPlaces places that the school would get
 * @param newCategories categories that the school would get
 * @param twins how many rows say what another row says, under a reference of their own
 */
public record DraftPreview(
        String fileName,
        int rows,
        int accepted,
        List<LogEntry> examples,
        List<Row> duplicates,
        List<Row> refused,
        List<Row> remarked,
        List<PreviewedPerson> people,
        List<String> newPlaces,
        List<String> newCategories,
        boolean twinsRepeat,
        long twins) {

    private static final List<String> TWINS = List.of("remark.twinOfLine", "remark.twinOfConcern");
    private static final List<String> ANYWAY = List.of("remark.anywayOfLine", "remark.anywayOfConcern");
    private static final int EXAMPLES = 3;
    private static final int LONGEST_SNIPPET = 160;

    /**
     * @param text the row itself, cut short, for a person to recognise it by
     * @param anyway whether it is taken in although it is a duplicate
     */
    public record Row(int line, List<Reason> reasons, String text, boolean anyway) {}

    /** @return whether a row is taken in although it is a duplicate. */
    public boolean isTakenAnyway() {
        return remarked.stream().anyMatch(Row::anyway);
    }

    /** @return the pupils whom the rows that would be taken in name. */
    static List<Long> pupils(List<RowVerdict> verdicts) {
        return verdicts.stream()
                .filter(RowVerdict.Accepted.class::isInstance)
                .flatMap(verdict -> ((RowVerdict.Accepted) verdict).entry().people().stream())
                .map(LogEntry.Person::pupil)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static DraftPreview of(
            ImportBatch batch, List<RowVerdict> verdicts, CsvTable table, Map<Long, Roster.Found> onRoll) {
        Map<Integer, CsvRow> rows = table.rows().stream().collect(Collectors.toMap(CsvRow::line, Function.identity()));
        List<RowVerdict.Accepted> accepted = verdicts.stream()
                .filter(RowVerdict.Accepted.class::isInstance)
                .map(RowVerdict.Accepted.class::cast)
                .toList();
        List<Row> refused = verdicts.stream()
                .filter(RowVerdict.Refused.class::isInstance)
                .map(v -> row(v, rows))
                .toList();
        List<Row> duplicates = verdicts.stream()
                .filter(RowVerdict::isDuplicate)
                .map(v -> row(v, rows))
                .toList();
        long twins = accepted.stream()
                .flatMap(v -> v.entry().remarks().stream())
                .filter(remark -> TWINS.contains(remark.key()))
                .count();
        return new DraftPreview(
                batch.fileName(),
                verdicts.size(),
                accepted.size(),
                accepted.stream()
                        .limit(EXAMPLES)
                        .map(RowVerdict.Accepted::entry)
                        .toList(),
                duplicates,
                refused,
                remarked(accepted, rows),
                PreviewedPerson.in(
                        accepted.stream().map(RowVerdict.Accepted::entry).toList(), onRoll),
                newPlaces(accepted),
                newCategories(accepted),
                batch.choices().twinsRepeat(),
                twins);
    }

    private static List<String> newPlaces(List<RowVerdict.Accepted> accepted) {
        return accepted.stream()
                .map(RowVerdict.Accepted::place)
                .filter(ValueChoice.NewPlace.class::isInstance)
                .map(choice -> ((ValueChoice.NewPlace) choice).name())
                .distinct()
                .toList();
    }

    private static List<String> newCategories(List<RowVerdict.Accepted> accepted) {
        return accepted.stream()
                .map(RowVerdict.Accepted::category)
                .filter(ValueChoice.NewCategory.class::isInstance)
                .map(choice -> ((ValueChoice.NewCategory) choice).name())
                .distinct()
                .toList();
    }

    private static List<Row> remarked(List<RowVerdict.Accepted> accepted, Map<Integer, CsvRow> rows) {
        return accepted.stream()
                .filter(v -> !v.entry().remarks().isEmpty())
                .map(v -> new Row(
                        v.line(),
                        v.entry().remarks(),
                        snippet(rows.get(v.line())),
                        v.entry().remarks().stream().anyMatch(remark -> ANYWAY.contains(remark.key()))))
                .toList();
    }

    private static Row row(RowVerdict verdict, Map<Integer, CsvRow> rows) {
        return new Row(verdict.line(), List.of(verdict.reason()), snippet(rows.get(verdict.line())), false);
    }

    private static String snippet(CsvRow row) {
        String all = row.cells().stream()
                .map(cell -> CellText.clean(cell).text().replace('\n', ' '))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" · "));
        return all.length() <= LONGEST_SNIPPET ? all : all.substring(0, LONGEST_SNIPPET) + "…";
    }
}
