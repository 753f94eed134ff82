package org.wholeschool.intervention.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Proposes places to compare with, before the start: of the same kind first, then those whose baseline is most like the
 * target's in level and in trend, because a difference in differences takes for granted that both would have gone the
 * same way (Abadie, "Semiparametric difference-in-differences estimators", Review of Economic Studies 72 (2005) 1–19,
 * on choosing by what came before). What lies next to the target is no comparison, since harm or benefit may move there
 * (Bowers and Johnson 2003): it is where displacement is watched.
 *
 * <p>Only baseline weeks are looked at. A place that is chosen because its baseline was as high as the target's falls
 * back a little as well, which makes the target look less improved and never more.
 */
public final class ComparisonPlaces {

    private final List<Place> places;
    private final Set<Integer> own;
    private final Place target;

    /**
     * A place and its past.
     *
     * @param number of the place, a number of its own
     * @param kind of the place (a corridor, a canteen), as a number; equal numbers are the same kind
     * @param baseline for each baseline week its concerns, from the earliest on; as many weeks as every other place
     * @param neighbours the numbers of the places next to it
     * @param planned whether another plan runs there, or will
     */
    public record Place(int number, int kind, int[] baseline, Set<Integer> neighbours, boolean planned) {

        /** Copies what it is given. */
        public Place {
            baseline = baseline.clone();
            neighbours = Set.copyOf(neighbours);
        }

        @Override
        public int[] baseline() {
            return baseline.clone();
        }

        private int concerns(int from, int to) {
            return IntStream.range(from, to).map(week -> baseline[week]).sum();
        }

        private double level() {
            return Math.log(concerns(0, baseline.length) + HALF_A_CONCERN);
        }

        /** ln of the later half of the weeks over the earlier half; a middle week is in neither. */
        private double trend() {
            int half = baseline.length / 2;
            return Math.log((concerns(baseline.length - half, baseline.length) + HALF_A_CONCERN)
                    / (concerns(0, half) + HALF_A_CONCERN));
        }
    }

    /** Why a place is no comparison. */
    public enum Unfit {
        /** It is part of the plan's own area. */
        OWN_AREA,
        /** It lies next to it: displacement is watched there. */
        NEIGHBOUR,
        /** Something is changed there too. */
        PLANNED,
        /** Nothing was logged there in the baseline. */
        NOTHING_LOGGED
    }

    /**
     * @param place its number
     * @param sameKind whether it is of the kind of one of the target's places
     * @param distance how unlike the baselines are: |difference of ln level| + |difference of ln trend|, 0 for alike
     * @param concerns in its baseline
     */
    public record Proposal(int place, boolean sameKind, double distance, int concerns) {}

    private static final double HALF_A_CONCERN = .5;

    /**
     * @param places every place of the school
     * @param own the numbers of the plan's own places, at least one
     * @throws IllegalArgumentException if one of these is not there, or places have different numbers of weeks
     */
    public ComparisonPlaces(List<Place> places, Set<Integer> own) {
        List<Place> targets =
                places.stream().filter(place -> own.contains(place.number())).toList();
        if (own.isEmpty()
                || targets.size() != own.size()
                || places.stream()
                                .mapToInt(place -> place.baseline.length)
                                .distinct()
                                .count()
                        > 1) {
            throw new IllegalArgumentException("No plan for " + own + ", or places with different numbers of weeks");
        }
        this.places = List.copyOf(places);
        this.own = Set.copyOf(own);
        int[] together = new int[targets.get(0).baseline.length];
        targets.forEach(place -> Arrays.setAll(together, week -> together[week] + place.baseline[week]));
        target = new Place(targets.get(0).number(), targets.get(0).kind(), together, Set.of(), true);
    }

    /** @return why a place cannot be chosen; empty for one that can. */
    public Optional<Unfit> unfit(Place place) {
        Map<Unfit, Boolean> against = new EnumMap<>(Unfit.class);
        against.put(Unfit.OWN_AREA, own.contains(place.number()));
        against.put(Unfit.NEIGHBOUR, isNeighbour(place));
        against.put(Unfit.PLANNED, place.planned());
        against.put(Unfit.NOTHING_LOGGED, place.concerns(0, place.baseline.length) == 0);
        return against.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isNeighbour(Place place) {
        return place.neighbours().stream().anyMatch(own::contains)
                || places.stream()
                        .anyMatch(each ->
                                own.contains(each.number()) && each.neighbours().contains(place.number()));
    }

    /**
     * @return the numbers of the places next to the plan's own, where displacement is watched, in the order of the
     *     places.
     */
    public List<Integer> displacementAreas() {
        return places.stream()
                .filter(place -> !own.contains(place.number()) && isNeighbour(place))
                .map(Place::number)
                .toList();
    }

    /** @return the places that fit, those most like the target first. */
    public List<Proposal> proposals() {
        return places.stream()
                .filter(place -> unfit(place).isEmpty())
                .map(this::proposal)
                .sorted(Comparator.comparing(Proposal::sameKind)
                        .reversed()
                        .thenComparing(Proposal::distance)
                        .thenComparing(Proposal::place))
                .toList();
    }

    private Proposal proposal(Place place) {
        boolean sameKind = places.stream().anyMatch(each -> own.contains(each.number()) && each.kind() == place.kind());
        return new Proposal(
                place.number(),
                sameKind,
                Math.abs(place.level() - target.level()) + Math.abs(place.trend() - target.trend()),
                place.concerns(0, place.baseline.length));
    }
}
