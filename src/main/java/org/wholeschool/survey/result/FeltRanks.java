package org.wholeschool.survey.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Which places pupils feel unsafe at most, as far as their answers can tell. All places have an interval for the share
 * of all pupils (Wilson 1927), wide enough to hold together: Bonferroni, two-sided. A place's rank is one more than the
 * number of places whose interval lies wholly above its own, so places that overlap can share one. It is the best rank
 * in the joint confidence region of Klein, Wright and Wieczorek (2020, Journal of the Royal Statistical Society C 69).
 */
final class FeltRanks {

    /** How many places are named. */
    static final int NAMED = 5;

    /** Where the last of them is even with others, they are named too, up to so many in all. */
    static final int MOST_NAMED = 8;

    /** All intervals hold at once but for so often. */
    static final double LEVEL = .05;

    private FeltRanks() {}

    /** From one share to another. */
    record Interval(double least, double most) {

        private boolean isAbove(Interval other) {
            return least > other.most;
        }
    }

    /** @return the score interval of Wilson (1927) for a share */
    static Interval wilson(int count, int all, double z) {
        double share = (double) count / all;
        double square = z * z / all;
        double middle = share + square / 2;
        double half = z * Math.sqrt(share * (1 - share) / all + square / (4 * all));
        return new Interval((middle - half) / (1 + square), (middle + half) / (1 + square));
    }

    /** @return how many standard errors intervals of so many places need to hold together */
    static double errors(int places) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(LEVEL / 2 / places);
    }

    /** @return the rank of each, 1 for those above which none lies */
    static List<Integer> of(List<Interval> all) {
        return all.stream()
                .map(each -> 1
                        + (int) all.stream()
                                .filter(other -> other.isAbove(each))
                                .count())
                .toList();
    }

    /**
     * @param cells of all places that were asked about
     * @param answers how many answered
     * @return the rank of each: of the widest interval that its cell allows
     */
    static List<Integer> of(List<FeltCell> cells, int answers) {
        double z = errors(Math.max(1, cells.size()));
        return of(cells.stream()
                .map(cell -> new Interval(
                        wilson(cell.least(), answers, z).least(),
                        wilson(cell.most(), answers, z).most()))
                .toList());
    }

    /**
     * The places to name. Most are the five that the largest share named, and what is even with the fifth. Where that
     * would be too many, only those above.
     *
     * @param cells of all places
     * @return their numbers, in the order of the places; none where too many are even
     */
    static List<Integer> first(List<FeltCell> cells) {
        List<Integer> most = new ArrayList<>();
        cells.stream()
                .map(FeltCell::least)
                .filter(least -> least >= Share.FEWEST)
                .sorted(Comparator.reverseOrder())
                .forEach(most::add);
        int least = most.isEmpty() ? Integer.MAX_VALUE : most.get(Math.min(NAMED, most.size()) - 1);
        List<Integer> named = from(cells, least);
        return named.size() <= MOST_NAMED ? named : from(cells, least + 1);
    }

    private static List<Integer> from(List<FeltCell> cells, int least) {
        List<Integer> named = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            if (cells.get(place).least() >= least) {
                named.add(place);
            }
        }
        return named;
    }
}
