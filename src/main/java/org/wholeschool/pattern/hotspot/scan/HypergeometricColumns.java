package org.wholeschool.pattern.hotspot.scan;

/**
 * Draws the last intervals of a permutation one after the other, each as a multivariate hypergeometric number of what
 * the places have left: place by place, out of what the places from here on have left. The cost is places x intervals,
 * however many cases there are.
 */
final class HypergeometricColumns implements Replicates {

    private final CaseCounts cases;
    private final int firstInterval;
    private final Draw hypergeometric;
    private final int[] left;

    HypergeometricColumns(CaseCounts cases, int firstInterval) {
        this.cases = cases;
        this.firstInterval = firstInterval;
        hypergeometric = new Draw(cases.total());
        left = new int[cases.places()];
    }

    @Override
    public void draw(Chance chance, int[] counts) {
        int width = cases.intervals() - firstInterval;
        int all = cases.total();
        for (int p = 0; p < left.length; p++) {
            left[p] = cases.ofPlace(p);
        }
        for (int column = 0; column < width; column++) {
            int toDraw = cases.ofInterval(firstInterval + column);
            int rest = all;
            all -= toDraw;
            for (int p = 0; p < left.length; p++) {
                int here = hypergeometric.draw(chance, left[p], rest, toDraw);
                rest -= left[p];
                toDraw -= here;
                left[p] -= here;
                counts[p * width + column] = here;
            }
        }
    }

    /**
     * Draws hypergeometric numbers by inversion from the mode outwards: about as many steps as the standard deviation,
     * and no probability that is too small to be written (Kachitvichyanukul &amp; Schmeiser 1985, Computer generation
     * of hypergeometric random variates, Journal of Statistical Computation and Simulation 22).
     */
    static final class Draw {

        private final double[] logFactorial;

        /** @param largest the most that a draw is ever made from */
        Draw(int largest) {
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
         * Takes the probabilities next to the mode off what is left, in turn above and below, until nothing is.
         * Rounding may leave a trace at the very end: the mode then.
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
}
