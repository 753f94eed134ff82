package org.wholeschool.pattern.hotspot.scan;

/**
 * Draws hypergeometric numbers by inversion from the mode outwards: about as many steps as the standard deviation, and
 * no probability that is too small to be written (Kachitvichyanukul &amp; Schmeiser 1985, Computer generation of
 * hypergeometric random variates, Journal of Statistical Computation and Simulation 22).
 */
final class HypergeometricDraw {

    private final double[] logFactorial;

    /** @param largest the most that a draw is ever made from */
    HypergeometricDraw(int largest) {
        logFactorial = new double[largest + 1];
        double sum = 0;
        double lost = 0;
        for (int k = 2; k <= largest; k++) {
            double next = Math.log(k) - lost;
            double so = sum + next;
            lost = so - sum - next;
            sum = so;
            logFactorial[k] = sum;
        }
    }

    /**
     * @param chance where chance comes from; one number is taken if anything is open
     * @param good how many of them count
     * @param all how many there are
     * @param drawn how many are drawn
     * @return how many of those drawn count
     */
    int draw(Chance chance, int good, int all, int drawn) {
        int least = Math.max(0, drawn - (all - good));
        int most = Math.min(good, drawn);
        if (least == most) {
            return least;
        }
        int mode = (int) Math.min(most, Math.max(least, (good + 1.0) * (drawn + 1.0) / (all + 2.0)));
        double atMode = Math.exp(choose(good, mode) + choose(all - good, drawn - mode) - choose(all, drawn));
        double left = chance.unit() - atMode;
        return left < 0 ? mode : outwards(left, atMode, mode, least, most, good, all, drawn);
    }

    /**
     * Takes the probabilities next to the mode off what is left, in turn above and below, until nothing is. Rounding
     * may leave a trace at the very end: the mode then.
     */
    private int outwards(double u, double atMode, int mode, int least, int most, int good, int all, int drawn) {
        double left = u;
        double up = atMode;
        double down = atMode;
        int high = mode;
        int low = mode;
        while (high < most || low > least) {
            if (high < most) {
                up *= ((double) good - high)
                        * ((double) drawn - high)
                        / ((high + 1.0) * ((double) all - good - drawn + high + 1));
                high++;
                left -= up;
                if (left < 0) {
                    return high;
                }
            }
            if (low > least) {
                down *= (double) low
                        * ((double) all - good - drawn + low)
                        / (((double) good - low + 1) * ((double) drawn - low + 1));
                low--;
                left -= down;
                if (left < 0) {
                    return low;
                }
            }
            if (up + down < Double.MIN_NORMAL) {
                break;
            }
        }
        return mode;
    }

    private double choose(int n, int k) {
        return logFactorial[n] - logFactorial[k] - logFactorial[n - k];
    }
}
