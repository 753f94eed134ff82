package org.wholeschool.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wholeschool.pattern.group.TieKind;
import org.wholeschool.pattern.ties.NamedConcern;
import org.wholeschool.pattern.ties.RecordedLink;

/**
 * Concerns, links and perhaps pupils from files of one's own, for the commands {@code ties} and {@code soon-after}.
 *
 * <p>Concerns have the columns id, day, place, band and pupils (ids with blanks between them, the one named first
 * first), and perhaps week (what kind of week it was, in a word). Links have pupil, other, kind, grade and recorded.
 * Pupils have id and year. Days are YYYY-MM-DD.
 */
final class TieFiles {

    private static final List<String> ESTABLISHED = List.of("established", "corroborated");
    private static final List<String> NOT_ESTABLISHED = List.of("unconfirmed", "challenged");

    private final LocalDate today;
    private final Map<String, Integer> years = new HashMap<>();
    private final Map<String, Integer> pupils = new HashMap<>();
    private final Map<String, Integer> weeks = new HashMap<>();
    private final List<RecordedLink> links = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private boolean knowsPupils;
    private int namingNoOne;

    /** @param today nothing may have happened after it */
    private TieFiles(LocalDate today) {
        this.today = today;
    }

    static Options options() {
        return new Options()
                .text("concerns", "columns id, day, place, band, pupils (ids with blanks between), perhaps week")
                .text("links", "columns pupil, other, kind, grade, recorded")
                .optional("pupils", "columns id, year; without it all pupils are of one year group")
                .optional("today", "nothing may be later, YYYY-MM-DD; without it, this day")
                .number("seed", 1, 0, 999_999_999, "the same seed gives the same answer");
    }

    static TieFiles read(Options options) throws UnreadableInput {
        String today = options.word("today");
        TieFiles files =
                new TieFiles(today.equals("none") ? LocalDate.now(ZoneId.systemDefault()) : date("--today", today));
        if (!options.word("pupils").equals("none")) {
            files.readPupils(CsvFile.read(Path.of(options.word("pupils"))));
        }
        files.readConcerns(CsvFile.read(Path.of(options.text("concerns"))));
        files.readLinks(CsvFile.read(Path.of(options.text("links"))));
        return files;
    }

    /** A concern, where it happened, and in which part of the day. */
    record Placed(NamedConcern concern, String place, String band) {}

    /** @return the concerns that name a pupil, and where they happened */
    List<Placed> placed() {
        return placed;
    }

    List<NamedConcern> concerns() {
        return placed.stream().map(Placed::concern).toList();
    }

    List<RecordedLink> links() {
        return links;
    }

    void sayWhatWasLeftOut() {
        if (namingNoOne > 0) {
            System.out.printf("%d concerns name no pupil and are left out%n", namingNoOne);
        }
        if (!knowsPupils) {
            System.out.println("all pupils are of one year group: no --pupils was given");
        }
    }

    /** @throws UnreadableInput if an option is not a day */
    static LocalDate date(String option, String text) throws UnreadableInput {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableInput(option + ": " + text + " is not a day, YYYY-MM-DD");
        }
    }

    private void readPupils(CsvFile file) throws UnreadableInput {
        knowsPupils = true;
        int id = file.column("id");
        int year = file.column("year");
        for (CsvFile.Row row : file.rows()) {
            String pupil = filled(file, row, id, "id");
            if (years.put(pupil, file.whole(row, year, 0, 20, "a year group")) != null) {
                throw new UnreadableInput(file.name(), row.line(), "\"" + pupil + "\" is there twice");
            }
        }
    }

    private void readConcerns(CsvFile file) throws UnreadableInput {
        int idColumn = file.column("id");
        int day = file.column("day");
        int place = file.column("place");
        int band = file.column("band");
        int named = file.column("pupils");
        int week = file.heading().indexOf("week");
        Map<String, CsvFile.Row> rows = new TreeMap<>();
        for (CsvFile.Row row : file.rows()) {
            String id = filled(file, row, idColumn, "id");
            CsvFile.Row first = rows.putIfAbsent(id, row);
            if (first != null) {
                throw new UnreadableInput(
                        file.name(), row.line(), "\"" + id + "\" is there twice, first in line " + first.line());
            }
        }
        // Lots go by the order of ids, whatever the order of rows.
        for (CsvFile.Row row : rows.values()) {
            List<String> names = Arrays.stream(row.fields().get(named).split("\\s+"))
                    .filter(name -> !name.isEmpty())
                    .toList();
            long happened = day(file, row, day);
            if (names.isEmpty()) {
                namingNoOne++;
                continue;
            }
            List<Integer> numbers = new ArrayList<>();
            for (String name : names) {
                int number = pupil(file, row, name);
                if (numbers.contains(number)) {
                    throw new UnreadableInput(file.name(), row.line(), "it names \"" + name + "\" twice");
                }
                numbers.add(number);
            }
            int year = years.getOrDefault(names.get(0), 0);
            placed.add(new Placed(
                    new NamedConcern(
                            placed.size(),
                            happened,
                            numbers,
                            year,
                            names.stream().allMatch(name -> years.getOrDefault(name, 0) == year),
                            week < 0 ? 0 : number(weeks, row.fields().get(week))),
                    row.fields().get(place),
                    row.fields().get(band)));
        }
    }

    private void readLinks(CsvFile file) throws UnreadableInput {
        int one = file.column("pupil");
        int other = file.column("other");
        int kind = file.column("kind");
        int grade = file.column("grade");
        int recorded = file.column("recorded");
        for (CsvFile.Row row : file.rows()) {
            int first = pupil(file, row, filled(file, row, one, "pupil"));
            int second = pupil(file, row, filled(file, row, other, "other"));
            if (first == second) {
                throw new UnreadableInput(
                        file.name(), row.line(), "\"" + row.fields().get(one) + "\" is linked with itself");
            }
            String word = row.fields().get(grade).toLowerCase(Locale.ROOT);
            if (!ESTABLISHED.contains(word) && !NOT_ESTABLISHED.contains(word)) {
                throw new UnreadableInput(
                        file.name(),
                        row.line(),
                        "\"" + word + "\" is not a grade: " + String.join(", ", ESTABLISHED) + ", "
                                + String.join(", ", NOT_ESTABLISHED));
            }
            links.add(new RecordedLink(
                    first, second, kind(file, row, kind), ESTABLISHED.contains(word), day(file, row, recorded)));
        }
    }

    private static TieKind kind(CsvFile file, CsvFile.Row row, int column) throws UnreadableInput {
        String word = row.fields().get(column);
        for (TieKind kind : TieKind.values()) {
            if (written(kind).equals(word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new UnreadableInput(
                file.name(),
                row.line(),
                "\"" + word + "\" is not a kind: "
                        + Arrays.stream(TieKind.values()).map(TieFiles::written).collect(Collectors.joining(", ")));
    }

    private static String written(TieKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String filled(CsvFile file, CsvFile.Row row, int column, String called) throws UnreadableInput {
        String field = row.fields().get(column);
        if (field.isEmpty()) {
            throw new UnreadableInput(file.name(), row.line(), "the column " + called + " is empty");
        }
        return field;
    }

    private int pupil(CsvFile file, CsvFile.Row row, String name) throws UnreadableInput {
        if (knowsPupils && !years.containsKey(name)) {
            throw new UnreadableInput(file.name(), row.line(), "\"" + name + "\" is not among the pupils");
        }
        return number(pupils, name);
    }

    private long day(CsvFile file, CsvFile.Row row, int column) throws UnreadableInput {
        String text = row.fields().get(column);
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today)) {
                throw new UnreadableInput(
                        file.name(), row.line(), "\"" + text + "\" is in the future: today is " + today);
            }
            return day.toEpochDay();
        } catch (DateTimeParseException e) {
            throw new UnreadableInput(file.name(), row.line(), "\"" + text + "\" is not a day, YYYY-MM-DD");
        }
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return numbers.computeIfAbsent(name, none -> numbers.size());
    }
}
