package org.wholeschool.pattern.hotspot;

/**
 * One cell of a table of counts, observed against what its margins alone would lead you to expect: row total x column
 * total / grand total.
 *
 * <p>This is the expectation of Kulldorff, Heffernan, Hartman, Assunção and Mostashari, "A space-time permutation scan
 * statistic for disease outbreak detection", PLoS Medicine 2(3) e59 (2005), for a single table without strata: it needs
 * nothing but the concerns themselves. As there, with the margins held fixed and no interaction between row and column,
 * the count of a cell has the hypergeometric distribution with this mean; the chances below are its exact tails. (The
 * Poisson approximation that is good for small cells is too cautious where a column is half of the table, as a
 * half-term against the rest of the year is.)
 *
 * <p>Limits: a busy row and a busy column are "expected" to meet, even where they cannot (a bus stop during lessons); a
 * place that is busy at all times is as expected in all of them; a cell that is a large part of its margins raises its
 * own expectation.
 *
 * @param observed concerns in the cell
 * @param rowTotal concerns in its row
 * @param columnTotal concerns in its column
 * @param total concerns in the table
 */
public record Expectation(int observed, int rowTotal, int columnTotal, int total) {

    /** @throws IllegalArgumentException if no table of counts has such a cell and margins */
    public Expectation {
        long outsideBoth = (long) total - rowTotal - columnTotal + observed;
        if (observed < 0 || rowTotal < observed || columnTotal < observed || outsideBoth < 0) {
            throw new IllegalArgumentException("No table has " + observed + " in a cell with margins " + rowTotal
                    + " and " + columnTotal + " of " + total);
        }
    }

    /** @return concerns to expect in the cell; 0 in an empty table. */
    public double expected() {
        return total == 0 ? 0 : (double) rowTotal * columnTotal / total;
    }

    /** @return how many times what was expected; 1 where nothing was expected, because then nothing was observed. */
    public double ratio() {
        return expected() == 0 ? 1 : observed / expected();
    }

    /**
     * @return chance of at least as many concerns as observed, 0 to 1, if row and column had nothing to do with each
     *     other.
     */
    public double chanceOfSoMany() {
        return new Hypergeometric(rowTotal, columnTotal, total).atLeast(observed);
    }

    /**
     * @return chance of at most as many concerns as observed, 0 to 1, if row and column had nothing to do with each
     *     other.
     */
    public double chanceOfSoFew() {
        return new Hypergeometric(rowTotal, columnTotal, total).atMost(observed);
    }

    /**
     * The same table after some concerns of this cell were taken out of it.
     *
     * @param concerns concerns to leave out, 0 to {@code observed}
     * @throws IllegalArgumentException if there are not so many in the cell
     */
    public Expectation without(int concerns) {
        if (concerns < 0) {
            throw new IllegalArgumentException("Cannot leave out " + concerns + " concerns");
        }
        return new Expectation(observed - concerns, rowTotal - concerns, columnTotal - concerns, total - concerns);
    }

    /**
     * @param oddsRatio how many times the odds of being in the column are, for what is in the row, those of what is
     *     not; above 0
     * @return chance of at most as many concerns as observed, 0 to 1, if that is so
     */
    public double chanceOfSoFew(double oddsRatio) {
        return new Hypergeometric(rowTotal, columnTotal, total, positive(oddsRatio)).atMost(observed);
    }

    /** @return chance of at least as many concerns as observed, 0 to 1, with such an odds ratio, above 0. */
    public double chanceOfSoMany(double oddsRatio) {
        return new Hypergeometric(rowTotal, columnTotal, total, positive(oddsRatio)).atLeast(observed);
    }

    private static double positive(double oddsRatio) {
        if (!(oddsRatio > 0) || Double.isInfinite(oddsRatio)) {
            throw new IllegalArgumentException("No odds ratio is " + oddsRatio);
        }
        return oddsRatio;
    }
}
