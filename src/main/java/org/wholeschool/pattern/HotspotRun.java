package org.wholeschool.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.wholeschool.school.Band;
import org.wholeschool.school.BandGroup;
import org.wholeschool.school.Categories;
import org.wholeschool.school.DayPlan;
import org.wholeschool.school.Place;
import org.wholeschool.school.PlaceGroup;
import org.wholeschool.school.SchoolDefaults;
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
    private final List<Hotspots.CountedPlace> places;
    private final List<Hotspots.CountedBand> bands;
    private final Set<Long> caseworkCategories;
    private final Set<Long> caseworkPlaces;
    private final List<SchoolYear> known;
    private final LocalDate today;
    private final Map<Long, Integer> rowOf = new TreeMap<>();
    private final Map<Long, Integer> columnOf = new TreeMap<>();

    HotspotRun(LeadThreshold threshold, List<Site.ListedPlace> site, DayPlan day, List<Categories.ListedCategory> categories, List<SchoolYear> known,
            LocalDate today) {
        this.threshold = threshold;
        this.known = known;
        this.today = today;
        Set<String> caseworkKinds = SchoolDefaults.placeKinds().stream().filter(SchoolDefaults.PlaceKind::caseworkOnly)
                .map(SchoolDefaults.PlaceKind::code).collect(Collectors.toSet());
        caseworkPlaces = site.stream().filter(place -> caseworkKinds.contains(place.kind())).map(Site.ListedPlace::id).collect(Collectors.toSet());
        caseworkCategories = categories.stream().filter(Categories.ListedCategory::isCasework).map(Categories.ListedCategory::id).collect(Collectors.toSet());
        places = site.stream().filter(place -> !place.code().equals(Place.NOT_KNOWN) && !caseworkPlaces.contains(place.id()))
                     .map(place -> new Hotspots.CountedPlace(place.id(), place.name(), place.group(), place.fromImport())).toList();
        bands = day.bands().stream().filter(band -> !band.code().equals(Band.NOT_KNOWN))
                   .map(band -> new Hotspots.CountedBand(band.id(), band.name(), band.group())).toList();
        places.forEach(place -> rowOf.put(place.id(), rowOf.size()));
        bands.forEach(band -> columnOf.put(band.id(), columnOf.size()));
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
            LeftOut reason = reason(fact);
            if (reason != null) {
                leftOut.computeIfAbsent(reason, none -> new ArrayList<>()).add(fact);
            }
            return reason == null;
        }).toList();
        return new Hotspots.Year(year.from(), year.startsOn(), earlier(year.endsOn()), Math.round((float) counted.size() / ROUGHLY) * ROUGHLY,
                grid(counted, PlaceGroup.values().length, this::groupOf), grid(counted, Math.max(1, places.size()), fact -> rowOf.get(fact.placeId())),
                stories(counted), leftOut(leftOut), year.periods().stream().filter(period -> !period.startsOn().isAfter(today)).map(period -> halfTerm(period, counted)).toList());
    }

    private LeftOut reason(Fact fact) {
        if (caseworkCategories.contains(fact.categoryId()) || caseworkPlaces.contains(fact.placeId())) {
            return LeftOut.CASEWORK;
        }
        if (!rowOf.containsKey(fact.placeId())) {
            return LeftOut.PLACE_NOT_KNOWN;
        }
        return fact.occurredOn() == null || !columnOf.containsKey(fact.bandId()) ? LeftOut.TIME_NOT_KNOWN : null;
    }

    private HeatGrid grid(List<Fact> counted, int rows, ToIntFunction<Fact> row) {
        ConcernGrid grid = new ConcernGrid(rows, Math.max(1, bands.size()), counted.stream().mapToInt(row).toArray(),
                counted.stream().mapToInt(fact -> columnOf.get(fact.bandId())).toArray(), pupils(counted));
        return HeatGrid.of(LeadGrid.of(grid, threshold));
    }

    private List<Integer> stories(List<Fact> counted) {
        ConcernGrid wholeDay = new ConcernGrid(Math.max(1, places.size()), 1, counted.stream().mapToInt(fact -> rowOf.get(fact.placeId())).toArray(),
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
                LeadLine.of(BandGroup.values().length, counted.stream().mapToInt(fact -> bands.get(columnOf.get(fact.bandId())).group().ordinal()).toArray(),
                        inside, pupils(counted), threshold));
    }

    private int groupOf(Fact fact) {
        return places.get(rowOf.get(fact.placeId())).group().ordinal();
    }

    private static int[][] pupils(List<Fact> facts) {
        return facts.stream().map(Fact::pupils).toArray(int[][]::new);
    }

    private LocalDate earlier(LocalDate last) {
        return Stream.of(last, today).min(Comparator.naturalOrder()).orElseThrow();
    }
}
