package org.wholeschool.pattern.trend;

import java.util.stream.IntStream;

/**
 * The weeks of the past that a week is compared with by Farrington's methods, and the period of the year of each. The
 * last period is that of the week itself and those around it; the rest of the year is split into blocks, of which the
 * first ones are a week longer where it does not divide. Weeks without school are left out.
 */
final class ReferenceWeeks {

    private static final int YEAR = BayesPredictive.YEAR;

    private final WeekSeries series;
    private final int[] weeks;
    private final int[] period;
    private final int periods;

    private ReferenceWeeks(WeekSeries series, FarringtonRule rule, int[] weeks, int[] period) {
        this.series = series;
        this.weeks = weeks;
        this.period = period;
        this.periods = rule.periods();
    }

    /** The weeks that a rule compares a week with. */
    static ReferenceWeeks of(WeekSeries series, FarringtonRule rule, int week) {
        int earliest = week - rule.years() * YEAR - rule.halfWindow();
        int[] weeks = IntStream.of(series.openWeeks(earliest, week - rule.weeksLeftOut() - 1))
                .filter(each -> period(rule, week - each) >= 0)
                .toArray();
        return new ReferenceWeeks(
                series,
                rule,
                weeks,
                IntStream.of(weeks).map(each -> period(rule, week - each)).toArray());
    }

    /** @return the period, 0 to periods - 1, of what lies so many weeks back; -1 if the rule does not use it. */
    static int period(FarringtonRule rule, int weeksBack) {
        int own = rule.periods() - 1;
        // Weeks since the same week of the year before.
        int since = Math.floorMod(-weeksBack, YEAR);
        if (since <= rule.halfWindow() || since >= YEAR - rule.halfWindow()) {
            return own;
        }
        if (own == 0) {
            return -1;
        }
        int rest = YEAR - 2 * rule.halfWindow() - 1;
        int length = rest / own;
        int longer = rest % own;
        int position = since - rule.halfWindow() - 1;
        return position < longer * (length + 1) ? position / (length + 1) : (position - longer) / length;
    }

    int size() {
        return weeks.length;
    }

    int periods() {
        return periods;
    }

    int count(int i) {
        return series.count(weeks[i]);
    }

    double openDays(int i) {
        return series.openDays(weeks[i]);
    }

    double time(int i) {
        return weeks[i];
    }

    int period(int i) {
        return period[i];
    }

    /** @return whether a week of the period of the week itself is among them. */
    boolean haveItsPeriod() {
        return IntStream.of(period).anyMatch(each -> each == periods - 1);
    }

    /** @return the most concerns on an open day, on average over one of the weeks. */
    double largestRate() {
        return IntStream.of(weeks)
                .mapToDouble(each -> series.count(each) / series.openDays(each))
                .max()
                .orElse(0);
    }
}
