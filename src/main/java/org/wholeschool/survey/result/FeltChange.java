package org.wholeschool.survey.result;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** What two surveys say of a change. */
public enum FeltChange {
    BETTER,
    /**
     * What was answered shows no clear change; where few answered that can be a change that they were too few to show.
     */
    NO_CLEAR_CHANGE,
    WORSE,
    /** It was not asked, or too few answered. */
    UNKNOWN;

    /** Where nothing has changed, at most so often a change is told. */
    static final double LEVEL = .05;

    /** Two tables of one probability, computed in two ways, differ by less than this. */
    private static final double AS_PROBABLE = 1 + 1e-7;

    /**
     * @param before how many said it in the survey before
     * @param ofBefore of how many
     * @param after how many said it in the later one
     * @param ofAfter of how many
     * @param isGood whether it is good that they say it
     * @return which way it went, where {@link #probability} is at most {@link #LEVEL}
     */
    static FeltChange of(int before, int ofBefore, int after, int ofAfter, boolean isGood) {
        if (probability(before, ofBefore, after, ofAfter) > LEVEL) {
            return NO_CLEAR_CHANGE;
        }
        boolean isMore = (long) after * ofBefore > (long) before * ofAfter;
        return isMore == isGood ? BETTER : WORSE;
    }

    /**
     * Fisher's exact test of two shares, two-sided: how probable a table is that is no more probable than this one,
     * where both shares are one (Fisher 1935, The Design of Experiments; the sum as R's fisher.test has it). Those who
     * answer twice do not answer independently, which makes it tell too little rather than too much.
     */
    static double probability(int before, int ofBefore, int after, int ofAfter) {
        HypergeometricDistribution tables = HypergeometricDistribution.of(ofBefore + ofAfter, before + after, ofBefore);
        double seen = tables.probability(before);
        double sum = 0;
        for (int count = tables.getSupportLowerBound(); count <= tables.getSupportUpperBound(); count++) {
            double probability = tables.probability(count);
            sum += probability <= seen * AS_PROBABLE ? probability : 0;
        }
        return Math.min(1, sum);
    }
}
