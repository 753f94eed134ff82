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
import org.wholeschool.concern.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.Hotspots.LeftOut;
import org.wholeschool.pattern.hotspot.ConcernGrid;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.pattern.hotspot.LeadGrid;
import org.wholeschool.pattern.hotspot.LeadLine;
import org.wholeschool.school.BandGroup;
import org.wholeschool.school.Categories;
import org.wholeschool.school.DayPlan;
import org.wholeschool.school.PlaceGroup;
import org.wholeschool.school.Site;

/**
 * Turns facts into the content of a hotspot release. Nothing in it is random: the same facts give the same content.
 *
 * <p>A concern counts in the school year in which it happened; where its day is not known, it is left out and counted so in the school
 * year in which it was received.
 */
final class HotspotRun {

    /** To what the number of concerns that a run is based on is rounded. */
    static final int ROUGHLY = 10;

    private final LeadThreshold threshold;
    private final CountedSchool school;
    private final List<Hotspots.CountedPlace> places;
    private final List<Hotspots.CountedBand> bands;
    private final List<SchoolYear> known;
    private final LocalDate today;

    HotspotRun(LeadThreshold threshold, List<Site.ListedPlace> site, DayPlan day, List<Categories.ListedCategory> categories, List<SchoolYear> known,
            LocalDate today) {
        this.threshold = threshold;
        this.known = known;
        this.today = today;
        school = new CountedSchool(site, day, categories);
        places = school.places();
        bands = school.bands();
    }

    /**
     * @param facts the facts of all concerns that were received in the school years to look at
     * @return what a release will hold
     */
    Hotspots of(List<Fact> facts) {
        Map<SchoolYear, List<Fact>> byYear = new TreeMap<>(Comparator.comparing(SchoolYear::startsOn).reversed());
        byYear.put(SchoolYear.holding(today, known), List.of());
        byYear.putAll(facts.stream().collect(Collectors.groupingBy(this::yearOf)));
        return new Hotspots(Hotspots.FORMAT, threshold, bands, places,
                byYear.entrySet().stream().map(entry -> year(entry.getKey(), entry.getValue())).toList());
    }

    private SchoolYear yearOf(Fact fact) {
        return SchoolYear.holding(fact.occurredOn() == null ? fact.receivedOn() : fact.occurredOn(), known);
    }

    private Hotspots.Year year(SchoolYear year, List<Fact> facts) {
        Map<LeftOut, List<Fact>> leftOut = new EnumMap<>(LeftOut.class);
        List<Fact> counted = facts.stream().filter(fact -> {
            LeftOut reason = school.reason(fact);
            if (reason != null) {
                leftOut.computeIfAbsent(reason, none -> new ArrayList<>()).add(fact);
            }
            return reason == null;
        }).toList();
        return new Hotspots.Year(year.from(), year.startsOn(), earlier(year.endsOn()), Math.round((float) counted.size() / ROUGHLY) * ROUGHLY,
                grid(counted, PlaceGroup.values().length, this::groupOf), grid(counted, Math.max(1, places.size()), school::row),
                stories(counted), leftOut(leftOut), year.periods().stream().filter(period -> !period.startsOn().isAfter(today)).map(period -> halfTerm(period, counted)).toList());
    }

    private HeatGrid grid(List<Fact> counted, int rows, ToIntFunction<Fact> row) {
        ConcernGrid grid = new ConcernGrid(rows, Math.max(1, bands.size()), counted.stream().mapToInt(row).toArray(),
                counted.stream().mapToInt(school::column).toArray(), pupils(counted));
        return HeatGrid.of(LeadGrid.of(grid, threshold));
    }

    private List<Integer> stories(List<Fact> counted) {
        ConcernGrid wholeDay = new ConcernGrid(Math.max(1, places.size()), 1, counted.stream().mapToInt(school::row).toArray(),
                new int[counted.size()], pupils(counted));
        return IntStream.range(0, wholeDay.rows()).filter(row -> wholeDay.observed(row, 0) >= threshold.concerns() && wholeDay.isMostlyOnePupil(row, 0)).boxed().toList();
    }

    /** What is left out follows the threshold too: a line without anything to compare it with. */
    private List<LeadCell> leftOut(Map<LeftOut, List<Fact>> leftOut) {
        List<Fact> facts = leftOut.values().stream().flatMap(List::stream).toList();
        int[] reason = leftOut.entrySet().stream().flatMapToInt(entry -> entry.getValue().stream().mapToInt(fact -> entry.getKey().ordinal())).toArray();
        boolean[] all = new boolean[reason.length];
        Arrays.fill(all, true);
        return LeadLine.of(LeftOut.values().length, reason, all, pupils(facts), threshold).cells();
    }

    private Hotspots.HalfTerm halfTerm(SchoolYear.Period period, List<Fact> counted) {
        boolean[] inside = new boolean[counted.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = period.holds(counted.get(i).occurredOn());
        }
        return new Hotspots.HalfTerm(period.position(), period.name(), period.startsOn(), earlier(period.endsOn()),
                LeadLine.of(PlaceGroup.values().length, counted.stream().mapToInt(this::groupOf).toArray(), inside, pupils(counted), threshold),
                LeadLine.of(BandGroup.values().length, counted.stream().mapToInt(fact -> bands.get(school.column(fact)).group().ordinal()).toArray(),
                        inside, pupils(counted), threshold));
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
