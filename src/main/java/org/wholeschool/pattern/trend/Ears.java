package org.wholeschool.pattern.trend;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The three methods of the Early Aberration Reporting System, which need seven weeks of the past and nothing more: a
 * week against the mean and the standard deviation of the weeks just before it. Hutwagner, Thompson, Seeman and
 * Treadwell, "The bioterrorism preparedness and response Early Aberration Reporting System (EARS)", Journal of Urban
 * Health 80 (2003) i89–i96; the limits are those of the R package surveillance ({@code earsC}).
 *
 * <ul>
 *   <li><b>C1</b>: the base line is the last seven weeks of school, t-7..t-1.
 *   <li><b>C2</b>: t-9..t-3, so that a rise that began last week is not in its own base line.
 *   <li><b>C3</b>: the excesses by C2 of this and the last two weeks together, for what rises slowly.
 * </ul>
 *
 * <p>Where weeks have different numbers of open days, the base line is scaled to the week that is looked at: with
 * counts y, open days d and x = y d_t / d, the mean is d_t sum(y) / sum(d), and s^2 = sum((d / d_t) (x - mean)^2) / 6,
 * which estimates the variance of a week of d_t days without bias when counts vary as counts do. Weeks of equal length
 * give the plain mean and standard deviation.
 */
public final class Ears {

    /** Weeks in a base line. */
    public static final int BASE_LINE = 7;

    /** Weeks between the base line of C2 and the week that is looked at. */
    public static final int GAP = 2;

    /**
     * One-sided chance behind the limits of the published method. With s from seven weeks the true rate of false alarms
     * is about fourteen times this: docs/methods.md.
     */
    public static final double ALPHA = .001;

    /**
     * The least standard deviation that the product uses, in concerns a week: after seven equal weeks one concern more
     * is an alarm without it.
     */
    public static final double FLOOR = .5;

    /** C3 raises an alarm from this sum of excesses, in standard deviations. */
    public static final double C3_SUM = 2;

    private final double z;
    private final double floor;

    /**
     * @param alpha one-sided chance behind the limit, above 0 and below .5
     * @param floor least standard deviation, in concerns a week; 0 for none
     */
    public Ears(double alpha, double floor) {
        if (!(alpha > 0 && alpha < .5 && floor >= 0)) {
            throw new IllegalArgumentException("No limit has a chance of " + alpha + " and a floor of " + floor);
        }
        z = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
        this.floor = floor;
    }

    /** As published, without a floor. */
    public static Ears asPublished() {
        return new Ears(ALPHA, 0);
    }

    /** As the product uses it. */
    public static Ears ofTheProduct() {
        return new Ears(ALPHA, FLOOR);
    }

    /** @return a week's limit by C1; unknown without seven weeks of school before it. */
    public WeekLimit c1(WeekSeries series, int week) {
        return limit(series, week, 0);
    }

    /** @return a week's limit by C2; unknown without nine weeks of school before it. */
    public WeekLimit c2(WeekSeries series, int week) {
        return limit(series, week, GAP);
    }

    private WeekLimit limit(WeekSeries series, int week, int gap) {
        BaseLine base = base(series, week, gap);
        return base == null
                ? WeekLimit.unknown(series.count(week))
                : new WeekLimit(series.count(week), base.mean, base.mean + z * base.deviation);
    }

    /**
     * The limit that R's surveillance gives for C3: max(0, y + s (z - excess of the last two weeks)). It asks only
     * whether the last two weeks were too high, so this week's own count moves the limit along with it; {@link #c3Sum}
     * is what the method was published with.
     *
     * @return unknown without eleven weeks of school before it
     */
    public WeekLimit c3(WeekSeries series, int week) {
        BaseLine base = base(series, week, GAP);
        int[] lastTwo = series.openWeeksBefore(week, 0, 2);
        double before = base == null || lastTwo.length == 0
                ? Double.NaN
                : excess(series, lastTwo[0]) + excess(series, lastTwo[1]);
        if (Double.isNaN(before)) {
            return WeekLimit.unknown(series.count(week));
        }
        double limit = Double.isInfinite(before) ? 0 : series.count(week) + base.deviation * (z - before);
        return new WeekLimit(series.count(week), base.mean, Math.max(0, limit));
    }

    /**
     * @return the sum over this and the last two weeks of max(0, C2 - 1); NaN without eleven weeks of school before.
     *     From {@link #C3_SUM} on it is an alarm.
     */
    public double c3Sum(WeekSeries series, int week) {
        int[] lastTwo = series.openWeeksBefore(week, 0, 2);
        return lastTwo.length == 0
                ? Double.NaN
                : excess(series, lastTwo[0]) + excess(series, lastTwo[1]) + excess(series, week);
    }

    /** By how many standard deviations more than one a week is above its base line by C2. */
    private double excess(WeekSeries series, int week) {
        BaseLine base = base(series, week, GAP);
        if (base == null) {
            return Double.NaN;
        }
        double above = series.count(week) - base.mean;
        // Without a floor s may be 0: as high as the base line is then no excess, anything above it one without bound.
        return above <= 0 ? 0 : Math.max(0, above / base.deviation - 1);
    }

    private record BaseLine(double mean, double deviation) {}

    private BaseLine base(WeekSeries series, int week, int gap) {
        int[] weeks = series.isOpen(week) ? series.openWeeksBefore(week, gap, BASE_LINE) : new int[0];
        if (weeks.length == 0) {
            return null;
        }
        double days = series.openDays(week);
        double mean = days * series.countOf(weeks) / series.openDaysOf(weeks);
        double squares = 0;
        for (int each : weeks) {
            double share = series.openDays(each) / days;
            double difference = series.count(each) / share - mean;
            squares += share * difference * difference;
        }
        return new BaseLine(mean, Math.max(floor, Math.sqrt(squares / (BASE_LINE - 1))));
    }
}
