package org.wholeschool.pattern.peers;

import java.time.LocalDate;
import org.wholeschool.pattern.group.GradeProbabilities;
import org.wholeschool.pattern.group.StabilityRule;

/**
 * What a look at groups was told. As long as links, concerns and the roll are as they were, it gives the same result to
 * the last digit. What it read is not kept, because a copy of who is tied to whom would outlive the links; a hash of it
 * is ({@link GroupMade}).
 *
 * @param method how it is worked out; another way of working it out gets another name
 * @param asOf the day of the look; links had to be valid until the end of its week
 * @param loggedBefore a Monday: what was logged from that day on says nothing yet
 * @param toldFrom the first day of which concerns are told; older ones say on which side somebody stood, and nothing
 *     else
 * @param seed the chance by which worlds are drawn and ids dealt out: the school year's, so that looking again is not
 *     another throw of the dice
 * @param probabilities how far grades are believed
 * @param stability how groups are found, and how sure they must be
 * @param weeksOfLast school weeks of the last term
 * @param weeksOfThis school weeks of this term until that Monday
 */
public record GroupParameters(
        String method,
        LocalDate asOf,
        LocalDate loggedBefore,
        LocalDate toldFrom,
        long seed,
        GradeProbabilities probabilities,
        StabilityRule stability,
        double weeksOfLast,
        double weeksOfThis) {

    /** What {@link #usual} does. */
    static final String METHOD = "groups-4";

    static GroupParameters usual(
            LocalDate asOf, LocalDate loggedBefore, LocalDate toldFrom, long seed, TermWeeks weeks) {
        return new GroupParameters(
                METHOD,
                asOf,
                loggedBefore,
                toldFrom,
                seed,
                GroupRules.probabilities(),
                GroupRules.stability(),
                weeks.weeksOfLast(),
                weeks.weeksOfThis());
    }
}
