package org.wholeschool.intervention.evaluation;

/** From one number to another, both included; an end may be infinite. */
public record Interval(double low, double high) {

    /** What every interval of this package is, unless it says otherwise. */
    public static final double LEVEL = .95;

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
