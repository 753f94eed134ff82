package org.wholeschool.intervention.plan.test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.intervention.evaluation.ComparisonPlaces;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.Gate;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.record.TestWeeks;
import org.wholeschool.pattern.week.PlaceWeeks;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.school.place.Site;

/**
 * What the test of a plan about places would rest on: the weeks, the places that could be compared, and whether their
 * counts will be able to tell.
 */
@RoomOnly
public final class TestGround {

    /** So many places are proposed at most: a comparison of more is read by no one, and no better. */
    static final int MOST_PROPOSED = 6;

    private static final int FEW = 5;

    private final PlanText text;
    private final PlaceWeeks weeks;
    private final List<Site.ListedPlace> places;
    private final Optional<Design> design;
    private final ComparisonPlaces comparison;
    private final List<ComparisonPlaces.Place> candidates = new ArrayList<>();

    /** How a place stands as one to compare with. */
    public enum Fit {
        /** It fits, and is one of those most like the plan's own. */
        PROPOSED,
        FITS,
        OWN_AREA,
        NEIGHBOUR,
        PLANNED,
        NOTHING_LOGGED
    }

    /**
     * @param text of a plan about at least one of the places
     * @param weeks what was counted, up to its review where that is known
     * @param places the places that can be compared, and its own
     * @param walks which are next to each other
     * @param planned where other plans run
     */
    TestGround(
            PlanText text,
            PlaceWeeks weeks,
            List<Site.ListedPlace> places,
            Collection<Site.Walk> walks,
            Set<Long> planned) {
        this.text = text;
        this.weeks = weeks;
        this.places = List.copyOf(places);
        TestText test = text.test();
        boolean isWhole = test.chosen() != null
                && test.selectedFrom() != null
                && test.selectedTo() != null
                && text.startsOn() != null
                && text.reviewOn() != null;
        design = isWhole
                ? Optional.of(TestWeeks.design(weeks.mondays(), test, text.startsOn(), text.reviewOn()))
                : Optional.empty();
        // Always of the same weeks, whatever days are typed: anyone who moves them would else be told, place by place,
        // in which week something was logged.
        int[] looked = IntStream.range(Math.max(0, weeks.closed() - TestWeeks.MOST_BASELINE), weeks.closed())
                .toArray();
        Map<Long, Integer> numbers = new LinkedHashMap<>();
        places.forEach(place -> numbers.put(place.id(), numbers.size()));
        List<String> kinds =
                places.stream().map(Site.ListedPlace::kind).distinct().toList();
        for (Site.ListedPlace place : places) {
            Set<Integer> next = walks.stream()
                    .filter(walk -> walk.placeId() == place.id())
                    .map(walk -> numbers.get(walk.neighbourId()))
                    .filter(numbers::containsValue)
                    .collect(Collectors.toSet());
            candidates.add(new ComparisonPlaces.Place(
                    numbers.get(place.id()),
                    kinds.indexOf(place.kind()),
                    coarse(TestWeeks.of(weeks.of(Set.of(place.id())), looked)),
                    next,
                    planned.contains(place.id())));
        }
        comparison = new ComparisonPlaces(
                candidates, text.places().stream().map(numbers::get).collect(Collectors.toSet()));
    }

    /** Places of fewer than five concerns stand in no order among each other. */
    private static int[] coarse(int[] counts) {
        int all = IntStream.of(counts).sum();
        if (all == 0 || all >= FEW) {
            return counts;
        }
        int[] same = new int[counts.length];
        same[0]++;
        same[counts.length - 1]++;
        return same;
    }

    /** @return every other place, by how it stands: those that fit first, the most alike before the others */
    Map<Site.ListedPlace, Fit> fits() {
        Map<Site.ListedPlace, Fit> fits = new LinkedHashMap<>();
        int enough = (int) (Gate.PLENTY * concerns(text.places()));
        List<ComparisonPlaces.Proposal> proposals = comparison.proposals();
        int proposed = proposed(proposals, enough);
        for (int rank = 0; rank < proposals.size(); rank++) {
            fits.put(places.get(proposals.get(rank).place()), rank < proposed ? Fit.PROPOSED : Fit.FITS);
        }
        candidates.forEach(place -> comparison
                .unfit(place)
                .ifPresent(why -> fits.put(places.get(place.number()), Fit.valueOf(why.name()))));
        return fits;
    }

    /**
     * @return how many of these are proposed: the first, and as many more as it takes to have enough concerns, up to
     *     {@link #MOST_PROPOSED}
     */
    static int proposed(List<ComparisonPlaces.Proposal> proposals, int enough) {
        int some = 0;
        int concerns = 0;
        while (some < Math.min(MOST_PROPOSED, proposals.size()) && (some == 0 || concerns < enough)) {
            concerns += proposals.get(some).concerns();
            some++;
        }
        return some;
    }

    /** @return the ids of those that are proposed */
    Set<Long> proposed() {
        return fits().entrySet().stream()
                .filter(fit -> fit.getValue() == Fit.PROPOSED)
                .map(fit -> fit.getKey().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private int concerns(Set<Long> of) {
        return candidates.stream()
                .filter(place -> of.contains(places.get(place.number()).id()))
                .mapToInt(place -> IntStream.of(place.baseline()).sum())
                .sum();
    }

    /** @return where displacement is watched: the places next to the plan's own, in the school's order */
    List<Long> watched() {
        return comparison.displacementAreas().stream()
                .map(number -> places.get(number).id())
                .toList();
    }

    /** @return by id, what the places of the test are called */
    Map<Long, String> names() {
        Set<Long> all = new LinkedHashSet<>(text.places());
        all.addAll(text.test().compared());
        all.addAll(watched());
        return places.stream()
                .filter(place -> all.contains(place.id()))
                .collect(Collectors.toMap(Site.ListedPlace::id, Site.ListedPlace::name));
    }

    List<LocalDate> mondays() {
        return weeks.mondays();
    }

    /** @return which weeks are compared with which; empty while something of that is not said */
    Optional<Design> design() {
        return design;
    }

    /** @return whether counts will be able to tell; empty while there is no design */
    Optional<Foresight> foresight(Random chance) {
        return design.map(known -> Foresight.of(
                known, weeks.of(text.places()), weeks.of(text.test().compared()), chance));
    }
}
