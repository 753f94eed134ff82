package org.wholeschool.intervention.evaluation;

/**
 * The weighted displacement quotient: how much of what the target gained, beside the control, its buffer (the
 * neighbouring places) lost or gained too. WDQ = (Da/Ca - Db/Cb) / (Ra/Ca - Rb/Cb), R target, D buffer, C control, b
 * before, a after. Bowers and Johnson, "Measuring the geographical displacement and diffusion of benefit effects of
 * crime prevention activity", Journal of Quantitative Criminology 19 (2003) 275–301. It has no standard error: read it
 * beside {@link DisplacementDifference}.
 *
 * @param value the quotient, also where it is not to be read; NaN where it is undefined
 * @param reading what it says
 */
public record DisplacementQuotient(double value, Reading reading) {

    /** What a quotient says. */
    public enum Reading {
        /**
         * The control had nothing before or after, or the target changed exactly as the control did: there is no
         * quotient.
         */
        UNDEFINED,
        /**
         * The target did not fall against the control: there is no benefit that could have moved, so the quotient is
         * not read.
         */
        NO_BENEFIT,
        /** Above 0: the buffer fell too. */
        DIFFUSION,
        /** 0: the buffer changed as the control did. */
        NEITHER,
        /** From -1 to below 0: some of it moved to the buffer; at -1 as much as was gained. */
        PARTIAL_DISPLACEMENT,
        /** Below -1: the buffer rose by more than the target fell. */
        BENEFIT_CANCELLED
    }

    /**
     * @param bufferBefore concerns of the neighbouring places, in the baseline weeks of {@code counts}
     * @param bufferAfter there, in the weeks after the start
     * @throws IllegalArgumentException if one is negative
     */
    public static DisplacementQuotient of(FourCounts counts, int bufferBefore, int bufferAfter) {
        if (bufferBefore < 0 || bufferAfter < 0) {
            throw new IllegalArgumentException("No count is negative: " + bufferBefore + ", " + bufferAfter);
        }
        // Both differences times Ca Cb, in whole numbers, so that "exactly as the control did" is exact.
        long controlBefore = counts.comparisonBefore();
        long controlAfter = counts.comparisonAfter();
        long buffer = bufferAfter * controlBefore - bufferBefore * controlAfter;
        long target = counts.targetAfter() * controlBefore - counts.targetBefore() * controlAfter;
        if (controlBefore == 0 || controlAfter == 0 || target == 0) {
            return new DisplacementQuotient(Double.NaN, Reading.UNDEFINED);
        }
        double value = buffer == 0 ? 0 : (double) buffer / target;
        return new DisplacementQuotient(value, target > 0 ? Reading.NO_BENEFIT : reading(value));
    }

    private static Reading reading(double value) {
        if (value == 0) {
            return Reading.NEITHER;
        }
        if (value > 0) {
            return Reading.DIFFUSION;
        }
        return value < -1 ? Reading.BENEFIT_CANCELLED : Reading.PARTIAL_DISPLACEMENT;
    }
}
