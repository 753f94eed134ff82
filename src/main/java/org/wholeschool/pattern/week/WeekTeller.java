package org.wholeschool.pattern.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.CountedSchool.CountedBand;
import org.wholeschool.pattern.CountedSchool.CountedPlace;
import org.wholeschool.pattern.hotspot.GridNeighbours;
import org.wholeschool.pattern.hotspot.Persistence;
import org.wholeschool.pattern.hotspot.WeekScan;
import org.wholeschool.pattern.hotspot.WeekScan.Found;
import org.wholeschool.pattern.hotspot.scan.CaseCounts;
import org.wholeschool.pattern.hotspot.scan.ExposurePermutation;
import org.wholeschool.pattern.week.ThisWeek.Count;
import org.wholeschool.pattern.week.ThisWeek.Persistent;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.pattern.week.ThisWeek.Where;

/** Turns what a scan found into what a lead may see of it. */
final class WeekTeller {

    /** Beyond so many years chance is told as "less than once in". */
    static final int MOST_YEARS = 25;

    private static final int STRONG_YEARS = 5;

    /**
     * Of what is busy week after week there is something in one week of so many, at least, with each child counted once
     * in all of them.
     */
    private static final int SOME = 3;

    private final WeekCounts counts;
    private final WeekParameters told;
    private final WeekScan.Site site;
    private final List<CountedPlace> places;
    private final List<CountedBand> bands;
    private final Map<Integer, List<Fact>> byCell = new HashMap<>();

    WeekTeller(WeekCounts counts, WeekParameters told, WeekScan.Site site) {
        this.counts = counts;
        this.told = told;
        this.site = site;
        places = counts.places();
        bands = counts.bands();
        counts.counted()
                .forEach(fact -> byCell.computeIfAbsent(counts.cell(fact), none -> new ArrayList<>())
                        .add(fact));
    }

    /**
     * Something that may be shown, before its pattern is known.
     *
     * @param strength how sure it is
     * @param times years or, for what is unproven, weeks
     * @param where where
     * @param from the Monday of its first week
     * @param weeks how many weeks
     * @param count how many
     * @param beside what looks beside say of it
     */
    record Told(
            Strength strength, int times, Where where, LocalDate from, int weeks, Count count, ThisWeek.Beside beside) {

        ThisWeek.Finding as(long patternId, ThisWeek.Life life) {
            return new ThisWeek.Finding(patternId, life, strength, times, where, from, weeks, count, beside);
        }

        /** The same, unproven: it has not been seen at the week's one look. */
        Told unproven() {
            return new Told(Strength.WATCH, 0, where, from, weeks, count, beside);
        }
    }

    /**
     * What may be shown of a scan.
     *
     * @param told what has more than expected, the surest first
     * @param stories where a child or a few are the reason
     */
    record Tale(List<Told> told, List<Where> stories) {}

    /** @param record what was found with every concern, with each pupil counted once, and beside that */
    Tale tell(WeekRecord record) {
        List<Found> all = record.foundAll();
        List<Found> once = record.foundOnce();
        ExposurePermutation expected =
                new WeekScan(site, told.rule()).model(counts.cases().all());
        List<Told> shown = new ArrayList<>();
        Set<Where> stories = new LinkedHashSet<>();
        for (Found found : once) {
            Optional<Found> asWell = all.stream()
                    .filter(other -> other.p() <= told.alertP() && other.overlaps(found))
                    .findFirst();
            // What is proven while every concern counts, and not with each child once, is told below as whose story it
            // is, and not here as unproven.
            if (found.p() <= told.watchP() && (found.p() <= told.alertP() || asWell.isEmpty())) {
                Count count = count(found.cells(), found.fromWeek(), found.toWeek(), expected);
                if (count.display() == LeadDisplay.SHOWN) {
                    shown.add(told(found, asWell, count, expected, record.beside()));
                } else if (found.p() <= told.alertP()) {
                    stories.add(where(found.cells()));
                }
            }
        }
        all.stream()
                .filter(found -> found.p() <= told.alertP()
                        && once.stream().noneMatch(other -> other.p() <= told.alertP() && other.overlaps(found)))
                .forEach(found -> stories.add(where(found.cells())));
        return new Tale(shown, List.copyOf(stories));
    }

    /**
     * Proven is what is so with every concern and with each child once, and as sure as the less sure of the two. With
     * each child once alone it is not: where the same children are named again and again, the last of each are what
     * counts, and they lie in the newest weeks although nothing has changed.
     */
    private Told told(
            Found found, Optional<Found> asWell, Count count, ExposurePermutation expected, WeekRecord.Beside beside) {
        double looks = Math.min(
                found.looks(told.rule().replicates()),
                asWell.map(other -> other.looks(told.rule().replicates())).orElse(Double.POSITIVE_INFINITY));
        double years = looks / WeekParameters.LOOKS_A_YEAR;
        Strength strength = found.p() > told.alertP() || asWell.isEmpty()
                ? Strength.WATCH
                : years >= STRONG_YEARS ? Strength.STRONG : Strength.CLEAR;
        int times = strength == Strength.WATCH
                ? (int) Math.round(looks)
                : (int) Math.min(MOST_YEARS, Math.max(1, Math.floor(years)));
        int weeks = found.toWeek() - found.fromWeek() + 1;
        return new Told(
                strength,
                times,
                where(found.cells()),
                counts.weeks().monday(found.fromWeek()),
                weeks,
                count,
                beside == null ? null : beside(found, beside, expected));
    }

    /**
     * Of places that belong together those are named that might be shown by themselves: to be named says that something
     * happened there.
     */
    private ThisWeek.Beside beside(Found found, WeekRecord.Beside beside, ExposurePermutation expected) {
        double needed = found.p() <= told.alertP() ? told.alertP() : told.watchP();
        boolean within = beside.within().stream().anyMatch(each -> each.p() <= needed && each.overlaps(found));
        boolean oneBand = where(found.cells()).bandId() != 0;
        List<String> together = (oneBand ? beside.inBands() : beside.allDay())
                .stream()
                        .filter(each -> each.p() <= told.alertP() && each.overlaps(found))
                        .findFirst()
                        .map(shape -> shape.cells().stream()
                                .map(cell -> cell / bands.size())
                                .distinct()
                                .sorted()
                                .filter(place -> count(
                                                        shape.cells().stream()
                                                                .filter(cell -> cell / bands.size() == place)
                                                                .toList(),
                                                        shape.fromWeek(),
                                                        shape.toWeek(),
                                                        expected)
                                                .display()
                                        == LeadDisplay.SHOWN)
                                .map(place -> places.get(place).name())
                                .toList())
                        .orElse(List.of());
        return new ThisWeek.Beside(within, together.size() > 1 ? together : List.of());
    }

    private Count count(List<Integer> cells, int from, int to, ExposurePermutation expected) {
        List<Fact> facts = cells.stream()
                .flatMap(cell -> byCell.getOrDefault(cell, List.of()).stream())
                .filter(fact -> {
                    int week = counts.weeks().weekOf(fact.occurredOn());
                    return week >= from && week <= to;
                })
                .toList();
        double sum = cells.stream()
                .mapToDouble(cell -> IntStream.rangeClosed(from, to)
                        .mapToDouble(week -> expected.expected(cell, week))
                        .sum())
                .sum();
        return Count.of(told.threshold(), facts.size(), WeekCounts.persons(facts), sum);
    }

    /** A zone has either all parts of the day or one. */
    private Where where(List<Integer> cells) {
        List<CountedPlace> in = cells.stream()
                .map(cell -> places.get(cell / bands.size()))
                .distinct()
                .toList();
        List<CountedBand> when = cells.stream()
                .map(cell -> bands.get(cell % bands.size()))
                .distinct()
                .toList();
        boolean oneBand = when.size() == 1 && bands.size() > 1;
        return new Where(
                in.stream().map(CountedPlace::id).toList(),
                in.stream().map(CountedPlace::name).toList(),
                oneBand ? when.get(0).id() : 0,
                oneBand ? when.get(0).name() : "");
    }

    /**
     * @return where it is hot week after week, with each pupil counted once in all these weeks, so that nobody's daily
     *     story is a place's. The surroundings of a hot place are warm because of it, so they are told only where there
     *     is something of their own in a third of the weeks
     */
    List<Persistent> persistent() {
        CaseCounts once = counts.cases().eachPupilOnce(site.weeks());
        int cells = site.places() * site.bands();
        int[][] concerns = new int[site.weeks()][cells];
        double[][] open = new double[site.weeks()][cells];
        for (int week = 0; week < site.weeks(); week++) {
            for (int cell = 0; cell < cells; cell++) {
                concerns[week][cell] = once.at(cell, week);
                open[week][cell] = site.exposure()[cell * site.weeks() + week];
            }
        }
        Persistence persistence = new Persistence(
                GridNeighbours.of(nextTo(), site.bands()),
                concerns,
                open,
                new Random(told.rule().seed()));
        ExposurePermutation expected =
                new WeekScan(site, told.rule()).model(counts.cases().all());
        return IntStream.range(0, cells)
                .filter(cell -> persistence.of(cell).isHot()
                        && SOME * weeksWithAny(once, cell)
                                > persistence.of(cell).weeks())
                .boxed()
                .sorted((one, other) -> Double.compare(
                        persistence.of(other).score(), persistence.of(one).score()))
                .map(List::of)
                .filter(cell -> count(cell, 0, site.weeks() - 1, expected).display() == LeadDisplay.SHOWN)
                .map(cell -> new Persistent(where(cell)))
                .toList();
    }

    private static int weeksWithAny(CaseCounts counts, int cell) {
        return (int) IntStream.range(0, counts.intervals())
                .filter(week -> counts.at(cell, week) > 0)
                .count();
    }

    private int[][] nextTo() {
        List<Set<Integer>> next = new ArrayList<>();
        IntStream.range(0, site.places()).forEach(place -> next.add(new HashSet<>()));
        for (int walk = 0; walk < site.from().length; walk++) {
            if (site.metres()[walk] <= told.rule().metres()) {
                next.get(site.from()[walk]).add(site.to()[walk]);
            }
        }
        return next.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
