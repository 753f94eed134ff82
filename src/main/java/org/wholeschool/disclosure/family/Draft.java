package org.wholeschool.disclosure.family;

import java.time.LocalDate;
import java.util.List;

/**
 * What a release is made of. It never leaves the run.
 *
 * @param schoolYear the calendar year in which the school year began
 * @param period 1 to 6 for a half-term, {@value Query#YEAR} for the school year
 * @param lastDay the last day of receipt
 * @param today the day on which it is made, by the school's clock
 * @param schoolDays days on which the school was open, at least 1
 * @param hierarchy what counts where
 * @param onRoll pupils on roll in each year group of the hierarchy
 * @param facts all concerns that were received in the period, and none besides
 */
public record Draft(
        int schoolYear,
        int period,
        LocalDate lastDay,
        LocalDate today,
        int schoolDays,
        Hierarchy hierarchy,
        List<Integer> onRoll,
        List<Fact> facts) {

    /**
     * @throws IllegalArgumentException if a concern is of another half-term, there is no such period, or there are not
     *     as many numbers on roll as year groups
     */
    public Draft {
        onRoll = List.copyOf(onRoll);
        facts = List.copyOf(facts);
        int asked = period;
        if (period < Query.YEAR
                || period > Query.HALF_TERMS
                || schoolDays < 1
                || onRoll.size() != hierarchy.yearGroups().size()
                || onRoll.stream().anyMatch(pupils -> pupils < 0)) {
            throw new IllegalArgumentException(
                    "Period " + period + ", " + schoolDays + " school days, " + onRoll + " on roll");
        }
        if (period != Query.YEAR && facts.stream().anyMatch(fact -> fact.halfTerm() != asked)) {
            throw new IllegalArgumentException("A concern of another half-term");
        }
    }
}
