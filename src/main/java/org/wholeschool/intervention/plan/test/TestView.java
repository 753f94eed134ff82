package org.wholeschool.intervention.plan.test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.intervention.evaluation.Design;

/**
 * The one test of a plan, as it was fixed.
 *
 * @param chosen why its place was chosen
 * @param own its places
 * @param compared the places to compare with
 * @param watched where displacement is watched
 * @param selectedFrom the first day by which it was chosen
 * @param selectedTo the last
 * @param baselineFrom the Monday of the first week before the start that counts; null for none
 * @param baselineTo the Monday of the last
 * @param baselineWeeks how many these are
 * @param startsOn the first day
 * @param reviewOn the day of the review
 * @param afterWeeks school weeks between them
 * @param afterNow how many these are as the school's terms are now
 * @param elsewhere whether the plan says other places, parts of the day or days by now
 * @param partlyOff whether a part of the day that it counts is not in the school's day for all of the weeks that are
 *     compared
 * @param fixed by whom and when, in words
 * @param open whether its review has not come
 */
public record TestView(
        Design.Chosen chosen,
        List<PlaceThen> own,
        List<PlaceThen> compared,
        List<PlaceThen> watched,
        LocalDate selectedFrom,
        LocalDate selectedTo,
        LocalDate baselineFrom,
        LocalDate baselineTo,
        int baselineWeeks,
        LocalDate startsOn,
        LocalDate reviewOn,
        int afterWeeks,
        int afterNow,
        boolean elsewhere,
        boolean partlyOff,
        String fixed,
        boolean open) {

    /** Copies the lists. */
    public TestView {
        own = List.copyOf(own);
        compared = List.copyOf(compared);
        watched = List.copyOf(watched);
    }

    /**
     * A place of a test.
     *
     * @param id which
     * @param then how it was called when the test was fixed
     * @param now how it is called now; null where the school knows it no more
     * @param gone the first day on which it is not used; null while it is
     * @param treated whether another plan was at work there in the time of the test, so that it shows no more what
     *     would have come without one
     */
    public record PlaceThen(long id, String then, String now, LocalDate gone, boolean treated) {

        public boolean isRenamed() {
            return now != null && !now.equals(then);
        }

        /** @return whether it is not there on a day, so that nothing can be logged at it */
        public boolean isGoneOn(LocalDate day) {
            return now == null || gone != null && !gone.isAfter(day);
        }

        /** @return what it is called */
        public String name() {
            return now == null ? then : now;
        }
    }

    /** @return names, a comma between each two; a dash for none */
    public static String names(List<PlaceThen> places) {
        return places.isEmpty()
                ? "\u2013"
                : places.stream().map(PlaceThen::name).collect(Collectors.joining(", "));
    }
}
