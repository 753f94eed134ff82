package org.wholeschool.training;

import java.time.LocalDate;

/**
 * How somebody stands with a course that they need. In the order in which somebody who looks after it wants to see
 * them.
 */
public enum CourseStanding {
    EXPIRED,
    /** Never done. */
    DUE,
    /** Valid for a few days more: {@link org.wholeschool.platform.config.TrainingSettings#soonDays}. */
    ENDS_SOON,
    DONE;

    /**
     * @param lastDone the latest day on which it was done, or null for never
     * @param validMonths for how many months it counts, or null where once is enough
     * @return the last day on which it counts, that of the month's end where the month is shorter; null where it was
     *     never done or does not end
     */
    public static LocalDate validUntil(LocalDate lastDone, Integer validMonths) {
        return lastDone == null || validMonths == null ? null : lastDone.plusMonths(validMonths);
    }

    /**
     * @param lastDone as for {@link #validUntil}
     * @param validMonths as for {@link #validUntil}
     * @param today the day on which it is asked
     * @param soonDays so many days before its end it ends soon
     * @return how they stand on that day
     */
    public static CourseStanding on(LocalDate today, LocalDate lastDone, Integer validMonths, int soonDays) {
        if (lastDone == null) {
            return DUE;
        }
        LocalDate until = validUntil(lastDone, validMonths);
        if (until == null || until.isAfter(today.plusDays(soonDays))) {
            return DONE;
        }
        return until.isBefore(today) ? EXPIRED : ENDS_SOON;
    }
}
