package org.wholeschool.pattern.week;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.CountedSchool.CountedBand;
import org.wholeschool.pattern.CountedSchool.CountedPlace;
import org.wholeschool.pattern.hotspot.WeekCases;
import org.wholeschool.pattern.hotspot.WeekScan;
import org.wholeschool.pattern.week.ThisWeek.LeftOut;
import org.wholeschool.school.place.Site;

/**
 * The concerns of some closed school weeks, counted by place, part of the day and week, and which were left out and
 * why.
 */
final class WeekCounts {

    /** So few weeks say nothing about what is usual. */
    static final int FEWEST_WEEKS = 12;

    private final CountedSchool school;
    private final ClosedWeeks weeks;
    private final List<CountedPlace> places;
    private final Map<Long, Site.Opening> openings;
    private final List<Fact> counted = new ArrayList<>();
    private final Map<LeftOut, List<Fact>> leftOut = new EnumMap<>(LeftOut.class);

    /**
     * @param school what is counted in
     * @param weeks the weeks
     * @param openings from when to when each place is there
     * @param facts concerns; those of other weeks are passed over
     */
    WeekCounts(CountedSchool school, ClosedWeeks weeks, Map<Long, Site.Opening> openings, List<Fact> facts) {
        this.school = school;
        this.weeks = weeks;
        this.openings = openings;
        LocalDate end = weeks.count() == 0 ? null : weeks.end();
        places = school.places().stream()
                .filter(place -> end != null && isThere(place.id(), end.minusDays(1)))
                .toList();
        for (Fact fact : facts) {
            LocalDate day = fact.occurredOn() == null ? fact.receivedOn() : fact.occurredOn();
            if (weeks.count() > 0 && !day.isBefore(weeks.monday(0)) && day.isBefore(end)) {
                LeftOut reason = reason(fact);
                (reason == null ? counted : leftOut.computeIfAbsent(reason, none -> new ArrayList<>())).add(fact);
            }
        }
    }

    private boolean isThere(long placeId, LocalDate day) {
        Site.Opening opening = openings.get(placeId);
        return opening == null || ClosedWeeks.isThere(day, opening.openedOn(), opening.closedOn());
    }

    private LeftOut reason(Fact fact) {
        org.wholeschool.pattern.CountedSchool.LeftOut always = school.reason(fact);
        if (always != null) {
            return LeftOut.valueOf(always.name());
        }
        if (places.stream().noneMatch(place -> place.id() == fact.placeId())) {
            return LeftOut.PLACE_GONE;
        }
        return weeks.weekOf(fact.occurredOn()) >= 0
                        && weeks.isOn(fact.occurredOn(), fact.bandId())
                        && isThere(fact.placeId(), fact.occurredOn())
                ? null
                : LeftOut.SCHOOL_CLOSED;
    }

    /** @return whether there are enough places, and weeks since the first in which anything was logged, to compare. */
    boolean isEnough() {
        int first = counted.stream()
                .mapToInt(fact -> weeks.weekOf(fact.occurredOn()))
                .min()
                .orElse(weeks.count());
        return weeks.count() - first >= FEWEST_WEEKS
                && !places.isEmpty()
                && !school.bands().isEmpty();
    }

    /** @return the places that are there now, in the school's order. */
    List<CountedPlace> places() {
        return places;
    }

    List<CountedBand> bands() {
        return school.bands();
    }

    ClosedWeeks weeks() {
        return weeks;
    }

    /** @return the concerns that are counted. */
    List<Fact> counted() {
        return counted;
    }

    /** @return those that are not, by the reason. */
    List<Fact> leftOut(LeftOut reason) {
        return leftOut.getOrDefault(reason, List.of());
    }

    /** @return a concern's place and part of the day: place x parts + part. */
    int cell(Fact fact) {
        int place = IntStream.range(0, places.size())
                .filter(i -> places.get(i).id() == fact.placeId())
                .findFirst()
                .orElseThrow();
        return place * bands().size() + school.column(fact);
    }

    WeekCases cases() {
        return new WeekCases(
                bands().size(),
                places.size() * bands().size(),
                weeks.count(),
                counted.stream().mapToInt(this::cell).toArray(),
                counted.stream()
                        .mapToInt(fact -> weeks.weekOf(fact.occurredOn()))
                        .toArray(),
                counted.stream()
                        .mapToInt(fact -> (int) fact.occurredOn().toEpochDay())
                        .toArray(),
                counted.stream().map(Fact::pupils).toArray(int[][]::new));
    }

    /** @param walks which places are next to each other */
    WeekScan.Site site(List<Site.Walk> walks) {
        int all = weeks.count();
        double[] exposure = new double[places.size() * bands().size() * all];
        for (int place = 0; place < places.size(); place++) {
            Site.Opening opening = openings.get(places.get(place).id());
            for (int band = 0; band < bands().size(); band++) {
                for (int week = 0; week < all; week++) {
                    exposure[(place * bands().size() + band) * all + week] = weeks.days(
                            week,
                            bands().get(band).id(),
                            opening == null ? null : opening.openedOn(),
                            opening == null ? null : opening.closedOn());
                }
            }
        }
        List<Long> ids = places.stream().map(CountedPlace::id).toList();
        List<Site.Walk> between = walks.stream()
                .filter(walk -> ids.contains(walk.placeId()) && ids.contains(walk.neighbourId()))
                .toList();
        return new WeekScan.Site(
                places.size(),
                bands().size(),
                all,
                exposure,
                between.stream().mapToInt(walk -> ids.indexOf(walk.placeId())).toArray(),
                between.stream()
                        .mapToInt(walk -> ids.indexOf(walk.neighbourId()))
                        .toArray(),
                between.stream().mapToDouble(Site.Walk::metres).toArray());
    }

    /** @return distinct persons in some concerns: pupils named, and one for each concern that names nobody. */
    static int persons(List<Fact> facts) {
        Set<Integer> named = new HashSet<>();
        facts.forEach(fact -> IntStream.of(fact.pupils()).forEach(named::add));
        return named.size()
                + (int) facts.stream().filter(fact -> fact.pupils().length == 0).count();
    }
}
