package org.wholeschool.pattern.trend;

/**
 * What is expected of a week, and how many would be too many.
 *
 * @param observed the week's concerns
 * @param expected concerns to expect; NaN where the method cannot say
 * @param limit the upper limit of what chance explains; NaN where the method cannot say
 */
public record WeekLimit(int observed, double expected, double limit) {

    /** Nothing is said of a week: too little lies before it, or there was no school. */
    static WeekLimit unknown(int observed) {
        return new WeekLimit(observed, Double.NaN, Double.NaN);
    }

    /** @return whether there is a limit. */
    public boolean isKnown() {
        return !Double.isNaN(limit);
    }

    /** @return whether the week is above its limit: an alarm. */
    public boolean isExceeded() {
        return observed > limit;
    }
}
