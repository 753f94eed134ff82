package org.wholeschool.intervention.evaluation;

/**
 * Whether there are enough concerns for counts to tell, known before the start: a halving is to be found in at least 80
 * % of schools.
 *
 * <p>Three gates were measured, for 13 weeks after the start and at least {@link #PLENTY} times as many concerns in the
 * comparison as in the target: the target must have had, without effect, 35 concerns in them with a baseline of 26
 * weeks, 50 with one of 13, and 55 with 26 weeks and phi = 1.5. From these the others follow by the variance of ln RR
 * after a halving, which in units of phi over those concerns is a/b + 2 + (a/b + 1) / k, with a weeks after, b of
 * baseline, and k times as many in the comparison; and where something has to be guessed between, on the side of asking
 * for more:
 *
 * <ul>
 *   <li>from 13 to 26 weeks of baseline in a straight line, which lies above the curve; more than 26 weeks earn what
 *       they take from the variance; fewer than 13 cost what they add to it and up to .4 of that more, because so few
 *       weeks know phi badly;
 *   <li>other weeks after than 13 by a/b + 2; and where they come to more than three quarters of the baseline .15 more
 *       for each baseline that they are longer, because what is drawn from fewer weeks before varies more in schools
 *       with an effect than in those without;
 *   <li>phi multiplies by 1 + (55/35 - 1) (phi - 1) / .5, which is steeper than phi itself, because a phi that has to
 *       be estimated costs as well;
 *   <li>a smaller comparison multiplies by what it adds to the variance over what {@link #PLENTY} times adds, and a
 *       quarter of that; a larger one earns nothing.
 * </ul>
 *
 * {@code GateTest} measures points between.
 *
 * @param expected concerns of the target that the baseline lets one expect between start and review, without effect
 * @param required how many there must be
 */
public record Gate(double expected, double required) {

    /** In the comparison so many times as many concerns as in the target are as good as any more. */
    public static final double PLENTY = 10;

    private static final double TERM = 13;
    private static final double WITH_TWO_TERMS = 35;
    private static final double WITH_ONE_TERM = 50;
    private static final double MORE_WITH_LESS = .4;
    private static final double LONG_AFTER = .75;
    private static final double MORE_WITH_LONG_AFTER = .15;
    private static final double MORE_WITH_LITTLE_TO_COMPARE = 1.25;
    private static final double STEEPNESS_OF_PHI = (55 / 35.0 - 1) / .5;

    /**
     * @param targetBefore concerns of the target in the baseline
     * @param comparisonBefore of the comparison there
     * @param baselineWeeks at least 1
     * @param afterWeeks at least 1
     * @param phi at least 1
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Gate of(double targetBefore, double comparisonBefore, int baselineWeeks, int afterWeeks, double phi) {
        if (!(targetBefore >= 0 && comparisonBefore >= 0 && phi >= 1) || baselineWeeks < 1 || afterWeeks < 1) {
            throw new IllegalArgumentException("No gate of " + targetBefore + " and " + comparisonBefore + " in "
                    + baselineWeeks + " weeks for " + afterWeeks + " with a dispersion of " + phi);
        }
        double share = (double) afterWeeks / baselineWeeks;
        double times = targetBefore == 0 ? 0 : comparisonBefore / targetBefore;
        double comparison = times >= PLENTY
                ? 1
                : 1
                        + MORE_WITH_LITTLE_TO_COMPARE
                                * ((share + 2 + (share + 1) / times) / (share + 2 + (share + 1) / PLENTY) - 1);
        double required = forATerm(baselineWeeks)
                * (share + 2)
                / (TERM / baselineWeeks + 2)
                * (1 + MORE_WITH_LONG_AFTER * Math.max(0, share - Math.max(LONG_AFTER, TERM / baselineWeeks)));
        return new Gate(targetBefore * share, required * (1 + STEEPNESS_OF_PHI * (phi - 1)) * comparison);
    }

    /** What 13 weeks after must have with phi = 1 and plenty to compare with. */
    private static double forATerm(int baselineWeeks) {
        double terms = baselineWeeks / TERM;
        if (terms < 1) {
            return WITH_ONE_TERM / 3 * (1 / terms + 2) * (1 + MORE_WITH_LESS * (1 - terms));
        }
        return terms < 2
                ? WITH_ONE_TERM - (WITH_ONE_TERM - WITH_TWO_TERMS) * (terms - 1)
                : WITH_TWO_TERMS / 2.5 * (1 / terms + 2);
    }

    /** @return whether counts will be able to tell. */
    public boolean isOpen() {
        return expected >= required;
    }
}
