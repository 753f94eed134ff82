package org.wholeschool.notice;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;

/**
 * When somebody is reminded that the day has passed by which they were asked to do something: once then, and once a
 * week later, when whoever asked is told as well. What they were asked to do has a {@code dueOn} and says in
 * {@code reminded} how often they were.
 */
public final class LateTask {

    private static final int FIRST = 1;
    private static final int STILL = 2;

    private LateTask() {}

    /** @return the condition in a query that somebody has to be reminded of what {@code a} is */
    public static String condition() {
        return "(a.dueOn < :today and a.reminded < " + FIRST + " or a.dueOn < :weekAgo and a.reminded < " + STILL + ")";
    }

    /**
     * Gives a query its days.
     *
     * @param today by the school's clock
     */
    public static <T> TypedQuery<T> bind(TypedQuery<T> query, LocalDate today) {
        return query.setParameter("today", today).setParameter("weekAgo", today.minusWeeks(1));
    }

    /** @return which of the two times it is for what was to be done by a day that has passed */
    public static int time(LocalDate dueOn, LocalDate today) {
        return dueOn.isBefore(today.minusWeeks(1)) ? STILL : FIRST;
    }

    /** @return whether that time whoever asked is told as well */
    public static boolean tellsWhoeverAsked(int time) {
        return time == STILL;
    }

    /** @return the stage of a notice that it is late, by which nobody is told of the same time twice */
    public static String stage(int time, LocalDate dueOn) {
        return "LATE " + time + " " + dueOn;
    }
}
