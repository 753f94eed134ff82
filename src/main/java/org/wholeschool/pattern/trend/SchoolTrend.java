package org.wholeschool.pattern.trend;

/**
 * A school's total of a week against its own past, as the product does it: by {@link Farrington} with the rule of
 * Noufaily et al. from three years of data on, by {@link BayesPredictive} before, with as many earlier years as there
 * are and the last six weeks of school. Weeks are counted in calendar weeks back, so that the weeks around half-term
 * meet those around half-term; gaps without school are in no base line.
 */
public final class SchoolTrend {

    /** School weeks in a year: how often a school's total is looked at. */
    public static final int LOOKS_A_YEAR = 39;

    /** Chance of a false alarm at one look: about one a school year, as for the hotspots. */
    public static final double ALPHA = 1.0 / LOOKS_A_YEAR;

    /** From so many earlier years on a season and a trend can be told apart. */
    public static final int YEARS_FOR_A_SEASON = 3;

    /** Older years say more about the school that it was than about the one that it is. */
    public static final int MOST_YEARS = 4;

    private static final int FARRINGTON_HALF_WINDOW = 3;
    private static final int BAYES_HALF_WINDOW = 6;

    private SchoolTrend() {}

    /** Which method a week is judged by. */
    public enum Method {
        BAYES,
        FARRINGTON_FLEXIBLE
    }

    /** @return the method that the weeks before a week allow. */
    public static Method method(int week) {
        return years(week, FARRINGTON_HALF_WINDOW) >= YEARS_FOR_A_SEASON ? Method.FARRINGTON_FLEXIBLE : Method.BAYES;
    }

    /** @return a week's limit; unknown in a week without school, and where too little lies before it. */
    public static WeekLimit at(WeekSeries series, int week) {
        if (method(week) == Method.FARRINGTON_FLEXIBLE) {
            return new Farrington(FarringtonRule.flexible(years(week, FARRINGTON_HALF_WINDOW), ALPHA)).at(series, week);
        }
        return new BayesPredictive(years(week, BAYES_HALF_WINDOW), BAYES_HALF_WINDOW, true, ALPHA).at(series, week);
    }

    private static int years(int week, int halfWindow) {
        return Math.max(0, Math.min(MOST_YEARS, (week - halfWindow) / BayesPredictive.YEAR));
    }
}
