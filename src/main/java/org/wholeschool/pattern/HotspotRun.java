package org.wholeschool.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.Hotspots.LeftOut;
import org.wholeschool.pattern.hotspot.ConcernGrid;
import org.wholeschool.pattern.hotspot.CountedGrid;
import org.wholeschool.pattern.hotspot.HeldBack;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.pattern.hotspot.LeadGrid;
import org.wholeschool.pattern.hotspot.LeadLine;
import org.wholeschool.pattern.hotspot.YearTables;
import org.wholeschool.pattern.hotspot.YearTables.Table;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.Calendar.Closed;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/**
 * Turns facts into the content of a hotspot release. Nothing in it is random: the same facts give the same content.
 *
 * <p>A concern counts in the school year in which it happened; where its day is not known, it is left out and counted
 * so in the school year in which it was received.
 */
final class HotspotRun {

    /** To what the number of concerns that a run is based on is rounded. */
    static final int ROUGHLY = 10;

    private static final int GROUPS = PlaceGroup.values().length;
    private static final int KINDS = CategoryGroup.values().length;

    private final LeadThreshold threshold;
    private final CountedSchool school;
    private final Map<Long, CategoryGroup> kinds;
    private final List<Hotspots.CountedPlace> places;
    private final List<Hotspots.CountedBand> bands;
    private final List<SchoolYear> known;
    private final LessonDays days;
    private final LocalDate today;

    HotspotRun(
            LeadThreshold threshold,
            List<Site.ListedPlace> site,
            DayPlan day,
            List<Categories.ListedCategory> categories,
            List<SchoolYear> known,
            List<Closed> closures,
            LocalDate today) {
        this.threshold = threshold;
        days = new LessonDays(day, closures);
        this.known = known;
        this.today = today;
        school = new CountedSchool(site, day, categories);
        kinds = categories.stream()
                .collect(Collectors.toMap(Categories.ListedCategory::id, Categories.ListedCategory::group));
        places = school.places();
        bands = school.bands();
    }

    /**
     * @param facts the facts of all concerns that were received in the school years to look at
     * @return what a release will hold
     */
    Hotspots of(List<Fact> facts) {
        Map<SchoolYear, List<Fact>> byYear =
                new TreeMap<>(Comparator.comparing(SchoolYear::startsOn).reversed());
        byYear.put(SchoolYear.holding(today, known), List.of());
        byYear.putAll(facts.stream().collect(Collectors.groupingBy(this::yearOf)));
        return new Hotspots(
                Hotspots.FORMAT,
                threshold,
                bands,
                days.columns(),
                places,
                byYear.entrySet().stream()
                        .map(entry -> year(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private SchoolYear yearOf(Fact fact) {
        return SchoolYear.holding(fact.occurredOn() == null ? fact.receivedOn() : fact.occurredOn(), known);
    }

    private Hotspots.Year year(SchoolYear year, List<Fact> facts) {
        Map<LeftOut, List<Fact>> leftOut = new EnumMap<>(LeftOut.class);
        List<Fact> counted = facts.stream()
                .filter(fact -> {
                    LeftOut reason = school.reason(fact);
                    if (reason != null) {
                        leftOut.computeIfAbsent(reason, none -> new ArrayList<>())
                                .add(fact);
                    }
                    return reason == null;
                })
                .toList();
        List<SchoolYear.Period> begun = begun(year);
        YearTables shown = HeldBack.of(tables(year, counted));
        return new Hotspots.Year(
                year.from(),
                year.startsOn(),
                earlier(year.endsOn()),
                Math.round((float) counted.size() / ROUGHLY) * ROUGHLY,
                heat(shown, Table.GROUP_BANDS),
                heat(shown, Table.PLACE_BANDS),
                heat(shown, Table.GROUP_DAYS),
                heat(shown, Table.PLACE_DAYS),
                heat(shown, Table.BAND_KINDS),
                heat(shown, Table.DAY_KINDS),
                stories(counted),
                quiet(counted),
                leftOut(leftOut),
                IntStream.range(0, begun.size())
                        .mapToObj(i -> halfTerm(begun.get(i), lines(begun.get(i), counted), shown, i))
                        .toList());
    }

    private static HeatGrid heat(YearTables shown, Table table) {
        return HeatGrid.of(shown.get(table).shown());
    }

    private List<SchoolYear.Period> begun(SchoolYear year) {
        return year.periods().stream()
                .filter(period -> !period.startsOn().isAfter(today))
                .toList();
    }

    /** Everything that is shown of a year, before anything of it is held back. */
    YearTables tables(SchoolYear year, List<Fact> counted) {
        List<SchoolYear.Period> begun = begun(year);
        int columns = Math.max(1, bands.size());
        int weekdays = days.columns().size();
        ToIntFunction<Fact> weekday = fact -> days.column(fact.occurredOn(), year);
        ToIntFunction<Fact> kind = fact -> kinds.get(fact.categoryId()).ordinal();
        Map<Table, CountedGrid> tables = new EnumMap<>(Table.class);
        tables.put(Table.GROUP_BANDS, grid(counted, GROUPS, columns, this::groupOf, school::column));
        tables.put(Table.PLACE_BANDS, grid(counted, Math.max(1, places.size()), columns, school::row, school::column));
        tables.put(Table.GROUP_DAYS, grid(counted, GROUPS, weekdays, this::groupOf, weekday));
        tables.put(Table.PLACE_DAYS, grid(counted, Math.max(1, places.size()), weekdays, school::row, weekday));
        tables.put(
                Table.BAND_KINDS,
                grid(counted, GROUPS * columns, KINDS, fact -> groupOf(fact) * columns + school.column(fact), kind));
        tables.put(
                Table.DAY_KINDS,
                grid(
                        counted,
                        GROUPS * weekdays,
                        KINDS,
                        fact -> groupOf(fact) * weekdays + weekday.applyAsInt(fact),
                        kind));
        if (!begun.isEmpty()) {
            List<Lines> lines =
                    begun.stream().map(period -> lines(period, counted)).toList();
            tables.put(
                    Table.GROUP_HALVES,
                    halves(
                            begun,
                            counted,
                            GROUPS,
                            this::groupOf,
                            lines.stream().map(Lines::byPlaceGroup).toList()));
            tables.put(
                    Table.BAND_GROUP_HALVES,
                    halves(
                            begun,
                            counted,
                            BandGroup.values().length,
                            this::bandGroupOf,
                            lines.stream().map(Lines::byBandGroup).toList()));
        }
        return new YearTables(
                threshold,
                places.isEmpty()
                        ? new int[1]
                        : places.stream()
                                .mapToInt(place -> place.group().ordinal())
                                .toArray(),
                bands.isEmpty()
                        ? new int[1]
                        : bands.stream()
                                .mapToInt(band -> band.group().ordinal())
                                .toArray(),
                tables);
    }

    private CountedGrid grid(
            List<Fact> counted, int rows, int columns, ToIntFunction<Fact> row, ToIntFunction<Fact> column) {
        return CountedGrid.of(
                new ConcernGrid(
                        rows,
                        columns,
                        counted.stream().mapToInt(row).toArray(),
                        counted.stream().mapToInt(column).toArray(),
                        pupils(counted)),
                threshold);
    }

    private CountedGrid halves(
            List<SchoolYear.Period> begun,
            List<Fact> counted,
            int rows,
            ToIntFunction<Fact> row,
            List<LeadLine> lines) {
        List<Fact> inside =
                counted.stream().filter(fact -> half(begun, fact) >= 0).toList();
        ConcernGrid grid = new ConcernGrid(
                rows,
                begun.size(),
                inside.stream().mapToInt(row).toArray(),
                inside.stream().mapToInt(fact -> half(begun, fact)).toArray(),
                pupils(inside));
        return new CountedGrid(
                grid,
                new LeadGrid(
                        rows,
                        begun.size(),
                        IntStream.range(0, rows * begun.size())
                                .mapToObj(
                                        i -> lines.get(i % begun.size()).cells().get(i / begun.size()))
                                .toList()));
    }

    private static int half(List<SchoolYear.Period> begun, Fact fact) {
        return IntStream.range(0, begun.size())
                .filter(i -> begun.get(i).holds(fact.occurredOn()))
                .findFirst()
                .orElse(-1);
    }

    private List<Integer> stories(List<Fact> counted) {
        ConcernGrid wholeDay = new ConcernGrid(
                Math.max(1, places.size()),
                1,
                counted.stream().mapToInt(school::row).toArray(),
                new int[counted.size()],
                pupils(counted));
        return IntStream.range(0, wholeDay.rows())
                .filter(row -> wholeDay.observed(row, 0) >= threshold.concerns() && wholeDay.isMostlyOnePupil(row, 0))
                .boxed()
                .toList();
    }

    private List<Integer> quiet(List<Fact> counted) {
        int[] concerns = new int[places.size()];
        counted.forEach(fact -> concerns[school.row(fact)]++);
        return IntStream.range(0, concerns.length)
                .filter(row -> concerns[row] < threshold.concerns())
                .boxed()
                .toList();
    }

    /** What is left out follows the threshold too: a line without anything to compare it with. */
    private List<LeadCell> leftOut(Map<LeftOut, List<Fact>> leftOut) {
        List<Fact> facts = leftOut.values().stream().flatMap(List::stream).toList();
        int[] reason = leftOut.entrySet().stream()
                .flatMapToInt(entry -> entry.getValue().stream()
                        .mapToInt(fact -> entry.getKey().ordinal()))
                .toArray();
        boolean[] all = new boolean[reason.length];
        Arrays.fill(all, true);
        return LeadLine.of(LeftOut.values().length, reason, all, pupils(facts), threshold)
                .cells();
    }

    /** A half-term by itself, before anything of it is held back. */
    private record Lines(LeadLine byPlaceGroup, LeadLine byBandGroup) {}

    private Lines lines(SchoolYear.Period period, List<Fact> counted) {
        boolean[] inside = new boolean[counted.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = period.holds(counted.get(i).occurredOn());
        }
        return new Lines(
                LeadLine.of(
                        GROUPS, counted.stream().mapToInt(this::groupOf).toArray(), inside, pupils(counted), threshold),
                LeadLine.of(
                        BandGroup.values().length,
                        counted.stream().mapToInt(this::bandGroupOf).toArray(),
                        inside,
                        pupils(counted),
                        threshold));
    }

    private Hotspots.HalfTerm halfTerm(SchoolYear.Period period, Lines lines, YearTables shown, int column) {
        return new Hotspots.HalfTerm(
                period.position(),
                period.name(),
                period.startsOn(),
                earlier(period.endsOn()),
                new LeadLine(
                        lines.byPlaceGroup().compared(),
                        shown.get(Table.GROUP_HALVES).shown().column(column)),
                new LeadLine(
                        lines.byBandGroup().compared(),
                        shown.get(Table.BAND_GROUP_HALVES).shown().column(column)));
    }

    private int bandGroupOf(Fact fact) {
        return bands.get(school.column(fact)).group().ordinal();
    }

    private int groupOf(Fact fact) {
        return places.get(school.row(fact)).group().ordinal();
    }

    private static int[][] pupils(List<Fact> facts) {
        return facts.stream().map(Fact::pupils).toArray(int[][]::new);
    }

    private LocalDate earlier(LocalDate last) {
        return Stream.of(last, today).min(Comparator.naturalOrder()).orElseThrow();
    }
}
