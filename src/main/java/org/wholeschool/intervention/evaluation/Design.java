package org.wholeschool.intervention.evaluation;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which weeks are compared with which: fixed before the start. A place is chosen because it had many concerns, and part
 * of what made it look so is chance that does not come again (regression to the mean: Galton 1886; Bland and Altman,
 * BMJ 308 (1994) 1499). So the weeks that chose it are never in its baseline.
 *
 * <p>All weeks are school weeks, numbered from 0 on.
 *
 * @param chosen why this place
 * @param firstWeek the first for which there are concerns on record that can be compared
 * @param selectedFrom the first of the weeks by which the place was chosen: whatever in them made a person look
 * @param selectedTo the last of them, included
 * @param start the first week in which the intervention runs
 * @param review the week in which it is judged, once; it and what comes after do not count
 */
public record Design(Chosen chosen, int firstWeek, int selectedFrom, int selectedTo, int start, int review) {

    /** Weeks of baseline that a place needs at least which did not just rise, without those that chose it. */
    public static final int LEAST_BASELINE = 26;

    /** Weeks between choice and start that an emerging place needs at least. */
    public static final int LEAST_WAIT = 6;

    /** Weeks after the start at least: a term. What the rule finds was measured for that and longer. */
    public static final int LEAST_AFTER = 13;

    /** Why a place is worked on. */
    public enum Chosen {
        /**
         * It is above the others week after week. Every week before the start is a baseline, but those that chose it.
         */
        ALWAYS_HOT,
        /**
         * It rose. What was before the rise is another place, so only the weeks between choice and start are a
         * baseline.
         */
        EMERGING,
        /**
         * A person thought of it and no count did: the plan began with a blank page. What made a person think of it was
         * a bad time there all the same, so the weeks of that are left out, and the rule is that of an always hot
         * place. Who names too few of them lets chance into the baseline. If the place had risen, the weeks before the
         * rise make it look less improved and not more, and "got worse" comes by chance in up to one school of nine.
         */
        NOT_BY_COUNTS
    }

    /** @throws IllegalArgumentException if the first week is negative or nothing says why the place was chosen */
    public Design {
        if (chosen == null || firstWeek < 0) {
            throw new IllegalArgumentException("No design of " + chosen + " from week " + firstWeek);
        }
    }

    /** @return the weeks before the start that count, from the earliest on. */
    public int[] baseline() {
        int from = switch (chosen) {
            case ALWAYS_HOT, NOT_BY_COUNTS -> firstWeek;
            case EMERGING -> Math.max(firstWeek, selectedTo + 1);
        };
        return IntStream.range(from, Math.max(from, start))
                .filter(week -> week < selectedFrom || week > selectedTo)
                .toArray();
    }

    /** @return the weeks after the start that count, from the earliest on. */
    public int[] after() {
        return IntStream.range(start, Math.max(start, review)).toArray();
    }

    /**
     * @param closed how many weeks have closed
     * @return whether the review has come; one that is not after the start never comes
     */
    boolean isReviewedAfter(int closed) {
        return review > start && closed >= review;
    }

    /**
     * @return whether a week is part of neither: it chose the place, lies before what can be compared, or after the
     *     judgement.
     */
    public boolean isLeftOut(int week) {
        return IntStream.concat(IntStream.of(baseline()), IntStream.of(after())).noneMatch(each -> each == week);
    }

    /**
     * @return what the rule has against it, all of it; none where counts may judge, if there are enough ({@link Gate}).
     */
    public Set<Refusal> refusals() {
        Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
        if (selectedFrom > selectedTo || selectedTo >= start) {
            refusals.add(Refusal.SELECTION_AFTER_START);
        } else if (baseline().length < leastBaseline()) {
            refusals.add(tooShort());
        }
        if (review <= start) {
            refusals.add(Refusal.REVIEW_BEFORE_START);
        } else if (review - start < LEAST_AFTER) {
            refusals.add(Refusal.REVIEW_TOO_SOON);
        }
        return refusals;
    }

    private int leastBaseline() {
        return switch (chosen) {
            case ALWAYS_HOT, NOT_BY_COUNTS -> LEAST_BASELINE;
            case EMERGING -> LEAST_WAIT;
        };
    }

    private Refusal tooShort() {
        return switch (chosen) {
            case ALWAYS_HOT, NOT_BY_COUNTS -> Refusal.BASELINE_TOO_SHORT;
            case EMERGING -> Refusal.WAIT_TOO_SHORT;
        };
    }

    /** @return the concerns of some of a series' weeks. */
    static int[] of(int[] series, int[] weeks) {
        return IntStream.of(weeks).map(week -> series[week]).toArray();
    }
}
