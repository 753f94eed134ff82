package org.wholeschool.governance;

import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.Change;
import org.wholeschool.pattern.compare.TwoRates;
import org.wholeschool.pattern.hotspot.FalseDiscovery;

/**
 * Looks at all groups of a table together before it is said of each that its change could be chance.
 *
 * <p>Each group's two numbers are compared by the exact test of two rates, with the rounding of both counted against a
 * change. Then false discoveries are held at one in twenty over the table (Benjamini and Hochberg 1995, Journal of the
 * Royal Statistical Society B 57, 289). Only published numbers go in.
 */
final class JointTest {

    /** Of the groups that are named, at most this share is expected to be chance. */
    static final double LEVEL = .05;

    private static final double HALF = .5;

    private JointTest() {}

    /**
     * A group's numbers.
     *
     * @param earlier concerns as published for the earlier period
     * @param blocks of how many published numbers that is the sum
     * @param later concerns as published for the later period
     */
    record Pair(int earlier, int blocks, int later) {}

    /**
     * @param pairs those groups of a table that can be compared
     * @param time how long the two periods are
     * @param base the base of rounding
     * @return of each pair whether it stands out among all
     */
    static List<Boolean> standOut(List<Pair> pairs, Change.Time time, int base) {
        double[] levels = FalseDiscovery.levels(
                pairs.stream().mapToDouble(pair -> chance(pair, time, base)).toArray());
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> levels[i] <= LEVEL)
                .toList();
    }

    /** @return the largest chance of a change like this, over all true numbers that were rounded to these */
    private static double chance(Pair pair, Change.Time time, int base) {
        int slackBefore = slack(base) * pair.blocks();
        double inEqualTime = (double) pair.later() * time.earlier() / time.later();
        int towards = inEqualTime > pair.earlier() ? 1 : -1;
        int earlier = pair.earlier() + towards * slackBefore;
        int later = Math.max(0, pair.later() - towards * slack(base));
        boolean isExplained = towards * ((double) later * time.earlier() / time.later() - earlier) <= 0;
        return isExplained ? 1 : new TwoRates(earlier, later, time.earlier(), time.later()).chance();
    }

    /** A number rounded to 5 may be two more or two fewer. */
    private static int slack(int base) {
        return (int) Math.floor(base * HALF);
    }
}
