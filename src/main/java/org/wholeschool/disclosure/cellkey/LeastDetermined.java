package org.wholeschool.disclosure.cellkey;

/**
 * Of all distributions on some whole numbers with mean 0 and a given variance, that of greatest entropy. It has the
 * form exp(a v + b v²); a and b minimise the convex function log sum exp(a v + b v²) - b variance, which Newton's
 * method does in a few steps.
 */
final class LeastDetermined {

    private static final int MOST_STEPS = 200;
    private static final double NEARLY = 1e-12;

    private LeastDetermined() {}

    /** @return the probabilities of least, least + 1 and so on to most. */
    static double[] on(int least, int most, double variance) {
        double a = 0;
        double b = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] p = probabilities(least, most, a, b);
            double[] m = moments(p, least);
            double offMean = m[1];
            double offVariance = m[2] - variance;
            if (Math.abs(offMean) + Math.abs(offVariance) < NEARLY) {
                return p;
            }
            double aa = m[2] - m[1] * m[1];
            double ab = m[3] - m[1] * m[2];
            double bb = m[4] - m[2] * m[2];
            double determinant = aa * bb - ab * ab;
            double da = (bb * offMean - ab * offVariance) / determinant;
            double db = (aa * offVariance - ab * offMean) / determinant;
            double slope = da * offMean + db * offVariance;
            double before = target(least, most, a, b, variance);
            double part = 1;
            while (part > NEARLY
                    && target(least, most, a - part * da, b - part * db, variance) > before - part * slope / 4) {
                part /= 2;
            }
            a -= part * da;
            b -= part * db;
        }
        return probabilities(least, most, a, b);
    }

    private static double target(int least, int most, double a, double b, double variance) {
        double highest = highest(least, most, a, b);
        double sum = 0;
        for (int v = least; v <= most; v++) {
            sum += Math.exp(a * v + b * v * v - highest);
        }
        return highest + Math.log(sum) - b * variance;
    }

    private static double highest(int least, int most, double a, double b) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int v = least; v <= most; v++) {
            highest = Math.max(highest, a * v + b * v * v);
        }
        return highest;
    }

    private static double[] probabilities(int least, int most, double a, double b) {
        double highest = highest(least, most, a, b);
        double[] p = new double[most - least + 1];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            int v = least + i;
            p[i] = Math.exp(a * v + b * v * v - highest);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    private static double[] moments(double[] p, int least) {
        double[] moments = new double[5];
        for (int i = 0; i < p.length; i++) {
            double power = 1;
            for (int k = 0; k < moments.length; k++) {
                moments[k] += p[i] * power;
                power *= least + i;
            }
        }
        return moments;
    }
}
