package org.wholeschool.intervention.evaluation;

/** From one number to another, both included; an end may be infinite. */
public record Interval(double low, double high) {

    /**
     * The share of all cases in which an interval of this package holds the truth, unless it says otherwise. A level is
     * the chance of an error that a test allows.
     */
    public static final double COVERAGE = .95;

    /** @throws IllegalArgumentException if the ends are the wrong way round or no numbers */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("No interval goes from " + low + " to " + high);
        }
    }

    /** @return whether the number is in it. */
    public boolean holds(double number) {
        return low <= number && number <= high;
    }
}
