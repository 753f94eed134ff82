package org.wholeschool.pattern.hotspot.scan;

/**
 * Draws the last intervals of a permutation one after the other, each as a multivariate hypergeometric number of what
 * the places have left: place by place, out of what the places from here on have left. The cost is places x intervals,
 * however many cases there are.
 */
final class HypergeometricColumns implements Replicates {

    private final CaseCounts cases;
    private final int firstInterval;
    private final HypergeometricDraw hypergeometric;
    private final int[] left;

    HypergeometricColumns(CaseCounts cases, int firstInterval) {
        this.cases = cases;
        this.firstInterval = firstInterval;
        hypergeometric = new HypergeometricDraw(cases.total());
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
}
