package org.wholeschool.pattern.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.pattern.CountedSchool.CountedPlace;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.pattern.hotspot.WindowGrid;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.rota.Supervision;

/**
 * The grid of places by parts of the day, or weekdays: exact numbers, and a colour for how far above expected. Only for
 * a screen of someone who may read the concerns behind it.
 */
public final class OverviewGrid {

    private final Texts texts = Texts.of("overview");
    private final CountedWeeks counts;
    private final List<DayPart> parts;
    private final List<CountedPlace> places;
    private final WindowGrid grid;
    private final WindowGrid byGroup;
    private final CategoryGroup kind;
    private final Supervision supervision;
    private final List<Finding> findings;
    private List<Group> groups;

    /**
     * @param all the concerns
     * @param kind of which kind; null for all
     * @param byWeekday whether columns are weekdays
     * @param supervision who is on duty where
     * @param findings what stands out, to be marked
     */
    OverviewGrid(
            CountedWeeks all, CategoryGroup kind, boolean byWeekday, Supervision supervision, List<Finding> findings) {
        counts = all.ofKind(kind);
        this.kind = kind;
        parts = byWeekday ? DayPart.ofWeek() : DayPart.ofDay(all.school().bands());
        places = all.places();
        Map<Long, Integer> rows = new HashMap<>();
        IntStream.range(0, places.size())
                .forEach(row -> rows.put(places.get(row).id(), row));
        grid = counts.grid(place -> rows.getOrDefault(place, -1), Math.max(1, places.size()), parts);
        byGroup = counts.grid(
                place -> rows.containsKey(place)
                        ? places.get(rows.get(place)).group().ordinal()
                        : -1,
                PlaceGroup.values().length,
                parts);
        this.supervision = supervision;
        this.findings = findings;
    }

    /**
     * A cell.
     *
     * @param says its number; "" where nothing was ever logged
     * @param expected what was expected; "" where that is not compared
     * @param look style class
     * @param href the list of its concerns; null where there is none
     * @param words the same in words, for a screen reader
     * @param bandId the part of the day; 0 for several or a weekday
     * @param signs marks
     */
    public record Cell(
            String says, String expected, String look, String href, String words, long bandId, List<Sign> signs) {}

    /** A mark: the class of its drawing, and what it means. */
    public record Sign(String look, String says) {}

    /** A place. */
    public record Row(long placeId, String name, List<Cell> cells) {}

    /**
     * A group of places.
     *
     * @param name its name
     * @param cells its concerns in all
     * @param rows its places
     * @param quiet those at which nothing was logged in these weeks, by name
     * @param isOpen whether its places are shown at first: something stands out at one
     */
    public record Group(String name, List<Cell> cells, List<Row> rows, String quiet, boolean isOpen) {}

    /** @return the headings of the columns */
    public List<String> heads() {
        return parts.stream().map(DayPart::name).toList();
    }

    /** @return the groups of places with their rows; worked out once, because a page asks for them often */
    public List<Group> groups() {
        if (groups == null) {
            groups = readGroups();
        }
        return groups;
    }

    private List<Group> readGroups() {
        List<Group> all = new ArrayList<>();
        for (PlaceGroup group : PlaceGroup.values()) {
            int[] of = IntStream.range(0, places.size())
                    .filter(row -> places.get(row).group() == group)
                    .toArray();
            int[] logged = Arrays.stream(of).filter(row -> recent(row) > 0).toArray();
            if (of.length > 0) {
                all.add(group(group, of, logged));
            }
        }
        return all;
    }

    private Group group(PlaceGroup group, int[] of, int[] logged) {
        String name = Texts.of("school").get("place-group." + group);
        return new Group(
                name,
                IntStream.range(0, parts.size())
                        .mapToObj(column -> total(name, parts.get(column), byGroup.cell(group.ordinal(), column)))
                        .toList(),
                Arrays.stream(logged)
                        .boxed()
                        .sorted(Comparator.comparingInt(this::recent).reversed())
                        .map(this::row)
                        .toList(),
                Arrays.stream(of)
                        .filter(row -> recent(row) == 0)
                        .mapToObj(row -> places.get(row).name())
                        .collect(Collectors.joining(", ")),
                Arrays.stream(of).anyMatch(this::isMarked));
    }

    private boolean isMarked(int row) {
        long place = places.get(row).id();
        return findings.stream().anyMatch(each -> each.where().placeIds().contains(place))
                || IntStream.range(0, parts.size())
                        .anyMatch(column -> grid.cell(row, column).level().compareTo(Level.ABOVE) >= 0);
    }

    private Cell total(String name, DayPart part, WindowGrid.Cell cell) {
        return new Cell(
                cell.ever() == 0 ? "" : String.valueOf(cell.concerns()),
                expected(cell, counts.isCompared()),
                "sum " + look(cell, counts.isCompared()),
                null,
                words(name, part, cell, counts.isCompared()),
                0,
                List.of());
    }

    private static String expected(WindowGrid.Cell cell, boolean isCompared) {
        long expected = Math.round(cell.expected());
        return isCompared && expected > 0 && cell.concerns() > 0 ? String.valueOf(expected) : "";
    }

    private String words(String place, DayPart part, WindowGrid.Cell cell, boolean isCompared) {
        return texts.get(
                isCompared ? "cell.words" : "cell.words.alone",
                place,
                part.name(),
                cell.concerns(),
                Math.round(cell.expected()),
                texts.get("level." + (isCompared ? cell.level() : Level.NOT_COMPARED)));
    }

    private int recent(int row) {
        return IntStream.range(0, parts.size())
                .map(column -> grid.cell(row, column).concerns())
                .sum();
    }

    private Row row(int row) {
        CountedPlace place = places.get(row);
        return new Row(
                place.id(),
                place.name(),
                IntStream.range(0, parts.size())
                        .mapToObj(column -> cell(place, parts.get(column), grid.cell(row, column)))
                        .toList());
    }

    private Cell cell(CountedPlace place, DayPart part, WindowGrid.Cell cell) {
        boolean isCompared = counts.isComparedAt(List.of(place.id()));
        List<Sign> signs = cell.concerns() == 0 ? List.of() : signs(place, part);
        String words = words(place.name(), part, cell, isCompared);
        return new Cell(
                cell.ever() == 0 ? "" : String.valueOf(cell.concerns()),
                expected(cell, isCompared),
                look(cell, isCompared),
                cell.concerns() == 0 || part.ask() == null ? null : href(place, part),
                signs.stream().map(Sign::says).reduce(words, (one, other) -> one + " " + other),
                part.bandId(),
                signs);
    }

    private static String look(WindowGrid.Cell cell, boolean isCompared) {
        if (cell.ever() == 0) {
            return "never";
        }
        if (!isCompared) {
            return "h0";
        }
        return switch (cell.level()) {
            case NOT_COMPARED, BELOW, AS_EXPECTED -> "h0";
            case ONE_PUPIL -> "h1 few";
            case ABOVE -> "h2 above";
            case FAR_ABOVE -> "h5 above";
        };
    }

    private String href(CountedPlace place, DayPart part) {
        return "/concern/list.xhtml?place=" + place.id() + part.ask()
                + counts.asked()
                + (kind == null ? "" : "&groups=" + kind) + "&scope=" + CategoryScope.CONTEXT;
    }

    private List<Sign> signs(CountedPlace place, DayPart part) {
        List<Sign> signs = new ArrayList<>();
        if (part.bandId() > 0) {
            findings.stream()
                    .filter(each -> each.where().placeIds().contains(place.id())
                            && (each.where().bandId() == part.bandId()))
                    .findFirst()
                    .ifPresent(each -> signs.add(
                            each.source() == Finding.Source.EVERY_WEEK
                                    ? new Sign("every-week", texts.get("sign.every-week"))
                                    : new Sign("emerging", texts.get("sign.emerging"))));
            if (!supervision.unowned(place.id(), part.bandId()).isEmpty()) {
                signs.add(new Sign("no-one", texts.get("sign.no-one")));
            }
        }
        return signs;
    }

    /** @return whether there is anything in it */
    public boolean isAny() {
        return grid.total() > 0;
    }

    /** @return whether there are weeks enough to say what is usual */
    public boolean isCompared() {
        return counts.isCompared();
    }
}
