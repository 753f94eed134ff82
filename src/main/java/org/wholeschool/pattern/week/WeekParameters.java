package org.wholeschool.pattern.week;

import java.time.LocalDate;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.hotspot.WeekScan;

/**
 * What the run of a week was told. With the concerns that it counted, which are kept beside its release, it gives the
 * same result to the last digit. The current method is {@code METHOD}; releases of earlier methods keep their own
 * names.
 *
 * @param method how it is worked out; another way of working it out gets another name
 * @param asOf the day from which it looks back
 * @param weeks school weeks that it compares, at most
 * @param rule how it looks
 * @param alertP up to this p something found is told as a pattern: once in a school year by chance
 * @param watchP up to this p it is told as unproven
 * @param threshold from when on it may be shown
 * @param together the most places that are said to belong together; 0 in what was kept before there were looks beside,
 *     and makes none
 */
public record WeekParameters(
        String method,
        LocalDate asOf,
        int weeks,
        WeekScan.Rule rule,
        double alertP,
        double watchP,
        LeadThreshold threshold,
        int together) {

    /** What {@link #usual} does. */
    static final String METHOD = "week-4";

    /** Looks in a school year: one for each of its weeks. */
    static final int LOOKS_A_YEAR = 39;

    private static final int REPLICATES = 999;
    private static final int LONGEST = 8;
    private static final double BESIDE = 30;
    private static final double HALF = .5;
    private static final double UNPROVEN = .2;
    private static final int TOGETHER = 8;

    /**
     * @param asOf the day from which to look back
     * @param monday of the week that is looked at; the seed comes from it, so that looking at a week again is not
     *     another throw of the dice
     * @param threshold from when on something may be shown
     */
    static WeekParameters usual(LocalDate asOf, LocalDate monday, LeadThreshold threshold) {
        return new WeekParameters(
                METHOD,
                asOf,
                LOOKS_A_YEAR,
                new WeekScan.Rule(REPLICATES, monday.toEpochDay(), LONGEST, BESIDE, HALF, true),
                1.0 / LOOKS_A_YEAR,
                UNPROVEN,
                threshold,
                TOGETHER);
    }
}
