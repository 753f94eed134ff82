package org.wholeschool.school.rota;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.wholeschool.platform.WordEdge;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.CsvRow;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;

/**
 * A rota read from a CSV: a place, a part of the day, weekdays and who in each row, under headings in any order and
 * case.
 */
final class RotaList {

    /** More people than this are on no duty together; a cell of millions would be many times its size in memory. */
    static final int MOST_PEOPLE = 20;

    /** What each column may be called. */
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "place", List.of("place", "where", "location", "area"),
            "band", List.of("part of the day", "when", "band", "session", "time"),
            "weekdays", List.of("weekdays", "weekday", "days", "day"),
            "person", List.of("who", "name", "staff", "person", "supervisor"));

    private static final List<String> EVERY_DAY = List.of("every day", "daily", "all", "all week");
    private static final Pattern PARTS = Pattern.compile(WordEdge.in("[,;/&+]|\\band\\b"));
    private static final Pattern FROM_TO = Pattern.compile(WordEdge.in("-|\\bto\\b"));

    private RotaList() {}

    /**
     * Reads a file.
     *
     * @param file the bytes of it
     * @return its rows, those that cannot be read with the reason
     * @throws RefusedFile where it is no list, or a column is missing that no row can do without
     */
    static List<Row> read(byte[] file) {
        CsvTable table = CsvTable.read(CsvText.decode(file));
        int place = column(table, "place");
        int band = column(table, "band");
        int weekdays = column(table, "weekdays");
        int person = column(table, "person");
        List<Row> rows = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            rows.add(
                    table.hasAllCells(row)
                            ? row(
                                    row.line(),
                                    row.cells().get(place),
                                    row.cells().get(band),
                                    row.cells().get(weekdays),
                                    row.cells().get(person))
                            : Row.unfit(row.line(), "row.cells"));
        }
        return rows;
    }

    private static int column(CsvTable table, String name) {
        int at = table.find(HEADINGS.get(name));
        if (at < 0) {
            throw new RefusedFile("list.noColumn." + name);
        }
        return at;
    }

    private static Row row(int line, String place, String band, String weekdays, String person) {
        if (CellText.hasNul(place) || CellText.hasNul(band) || CellText.hasNul(weekdays) || CellText.hasNul(person)) {
            return Row.unfit(line, "row.nul");
        }
        if (person.length() > MOST_PEOPLE * Rotas.LONGEST_NAME) {
            return Row.unfit(line, "row.people");
        }
        List<String> who = Arrays.stream(CellText.clean(person).text().split(Rotas.BETWEEN))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (who.isEmpty() || who.stream().anyMatch(name -> name.length() > Rotas.LONGEST_NAME)) {
            return Row.unfit(line, "row.person");
        }
        if (who.size() > MOST_PEOPLE) {
            return Row.unfit(line, "row.people");
        }
        Set<Integer> days = weekdays(CellText.clean(weekdays).text());
        return days == null
                ? Row.unfit(line, "row.weekdays")
                : new Row(
                        line, CellText.clean(place).text(), CellText.clean(band).text(), days, who, null);
    }

    /**
     * @return "Mon", "Monday and Wed", "Tue-Thu", "daily" as numbers; empty for every day; null where it is none of
     *     these
     */
    static Set<Integer> weekdays(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('\u2013', '-').strip();
        Set<Integer> days = new TreeSet<>();
        if (EVERY_DAY.contains(plain)) {
            return days;
        }
        for (String part : PARTS.split(plain)) {
            String[] ends = FROM_TO.split(part);
            Integer from = weekday(ends[0]);
            Integer to = ends.length == 2 ? weekday(ends[1]) : from;
            if (from == null || to == null || ends.length > 2 || to < from) {
                return null;
            }
            for (int day = from; day <= to; day++) {
                days.add(day);
            }
        }
        return days.isEmpty() ? null : days;
    }

    private static Integer weekday(String text) {
        String plain = text.strip().replaceFirst("\\.$", "").replaceFirst("days$", "day");
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (plain.equals(name) || plain.length() >= 2 && plain.length() <= 5 && name.startsWith(plain)) {
                return day.getValue();
            }
        }
        return null;
    }

    /**
     * A row of the file.
     *
     * @param line on which it begins
     * @param place which place, as the file calls it
     * @param band which part of the day, as the file calls it
     * @param weekdays on which weekdays; empty for each on which that part of the day is
     * @param people who, one or several
     * @param unfit why it cannot be read, or null; the others are then null
     */
    record Row(int line, String place, String band, Set<Integer> weekdays, List<String> people, Reason unfit) {

        static Row unfit(int line, String key) {
            return new Row(line, null, null, null, null, Reason.of(key));
        }
    }
}
