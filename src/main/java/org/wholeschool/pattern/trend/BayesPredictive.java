package org.wholeschool.pattern.trend;

import java.util.stream.IntStream;

/**
 * A week against what was counted at the same time of earlier years and in the last weeks, without a model of a season
 * or a trend: with a Gamma(1/2, 0) prior for the rate, the count to come is negative binomial, of size sum y + 1/2 and
 * probability b / (b + 1) after b weeks of the past. Riebler, "Empirischer Vergleich von statistischen Methoden zur
 * Ausbruchserkennung bei Surveillance Daten" (Munich, 2004); Höhle, "surveillance: An R package for the monitoring of
 * infectious diseases", Computational Statistics 22 (2007) 571–582 ({@code algo.bayes}).
 *
 * <p>Where weeks have different numbers of open days, b is the open days of the past divided by those of the week.
 */
public final class BayesPredictive {

    /** Weeks in a year. */
    static final int YEAR = 52;

    private final int years;
    private final int halfWindow;
    private final boolean thisYear;
    private final double alpha;

    /**
     * @param years earlier years to look at, 0 or more
     * @param halfWindow weeks before and after the same week of an earlier year, 1 or more
     * @param thisYear whether the last {@code halfWindow} weeks of school are part of the past too
     * @param alpha chance of more than the limit where nothing has changed, above 0 and below 1
     */
    public BayesPredictive(int years, int halfWindow, boolean thisYear, double alpha) {
        if (years < 0
                || halfWindow < 1
                || halfWindow >= YEAR / 2
                || years == 0 && !thisYear
                || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException(
                    "No past in " + years + " years, " + halfWindow + " weeks; or no chance: " + alpha);
        }
        this.years = years;
        this.halfWindow = halfWindow;
        this.thisYear = thisYear;
        this.alpha = alpha;
    }

    /** @return a week's limit; unknown where the series does not reach back so far. */
    public WeekLimit at(WeekSeries series, int week) {
        int[] past = past(series, week);
        if (past.length == 0) {
            return WeekLimit.unknown(series.count(week));
        }
        double b = series.openDaysOf(past) / series.openDays(week);
        NegativeBinomial toCome = new NegativeBinomial(series.countOf(past) + .5, b / (b + 1));
        return new WeekLimit(series.count(week), toCome.mean(), toCome.quantile(1 - alpha));
    }

    private int[] past(WeekSeries series, int week) {
        int[] last = thisYear ? series.openWeeksBefore(week, 0, halfWindow) : new int[0];
        if (!series.isOpen(week) || week - years * YEAR - halfWindow < 0 || thisYear && last.length == 0) {
            return new int[0];
        }
        IntStream past = IntStream.of(last);
        for (int year = 1; year <= years; year++) {
            int then = week - year * YEAR;
            past = IntStream.concat(past, IntStream.of(series.openWeeks(then - halfWindow, then + halfWindow)));
        }
        return past.toArray();
    }
}
