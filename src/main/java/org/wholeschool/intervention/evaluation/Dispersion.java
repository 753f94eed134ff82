package org.wholeschool.intervention.evaluation;

/**
 * How much more the baseline weeks vary than chance alone makes them: phi, variance over mean. What matters to a
 * difference in differences is not whether some weeks are busier everywhere, because that cancels, but whether the
 * <em>target's share of a week</em> wanders. So phi is Pearson's X^2 of the table weeks x (target, comparison) over its
 * degrees of freedom, weeks - 1, from the baseline weeks alone (McCullagh and Nelder, Generalized Linear Models, 2nd
 * edition 1989, section 4.5). With the margins given X^2 has the mean degrees x N / (N - 1), also where weeks have few
 * concerns, so it is multiplied by (N - 1) / N.
 *
 * @param pearson X^2 of the baseline weeks, corrected
 * @param degreesOfFreedom weeks in which anything was logged, less one; at least 0
 */
public record Dispersion(double pearson, int degreesOfFreedom) {

    /**
     * @param target for each baseline week the concerns of the target
     * @param comparison for each the concerns of the comparison places together
     * @throws IllegalArgumentException if there are not as many of the one as of the other, or one is negative
     */
    public static Dispersion of(int[] target, int[] comparison) {
        if (target.length != comparison.length) {
            throw new IllegalArgumentException(
                    target.length + " weeks of the target, " + comparison.length + " of the comparison");
        }
        double targets = 0;
        double all = 0;
        int weeks = 0;
        for (int week = 0; week < target.length; week++) {
            if (target[week] < 0 || comparison[week] < 0) {
                throw new IllegalArgumentException(
                        "Week " + week + " has " + target[week] + " and " + comparison[week] + " concerns");
            }
            targets += target[week];
            all += target[week] + comparison[week];
            weeks += target[week] + comparison[week] > 0 ? 1 : 0;
        }
        double share = targets / all;
        if (weeks == 0 || share == 0 || share == 1) {
            return new Dispersion(0, 0);
        }
        double pearson = 0;
        for (int week = 0; week < target.length; week++) {
            double both = target[week] + comparison[week];
            double residual = target[week] - both * share;
            pearson += both == 0 ? 0 : residual * residual / (both * share * (1 - share));
        }
        return new Dispersion(pearson * (all - 1) / all, weeks - 1);
    }

    /**
     * @return phi, at least 1: that weeks vary less than chance is taken for chance. 1 where nothing can be estimated.
     */
    public double phi() {
        return degreesOfFreedom == 0 ? 1 : Math.max(1, pearson / degreesOfFreedom);
    }
}
