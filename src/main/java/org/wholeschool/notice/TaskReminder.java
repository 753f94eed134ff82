package org.wholeschool.notice;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A reminder that the due date of a task has passed: the first one then, the second a week later.
 *
 * <p>The owner of the task is told each time. The person who asked is told the second time, and at once where the owner
 * can no longer do it. The entity of a task has a {@code dueOn}, and counts in {@code reminded} how often its owner was
 * reminded. So a reminder depends on no notice that was swept.
 */
public final class TaskReminder {

    private static final int FIRST = 1;
    private static final int SECOND = 2;

    private final int time;
    private final LocalDate dueOn;

    private TaskReminder(int time, LocalDate dueOn) {
        this.time = time;
        this.dueOn = dueOn;
    }

    /**
     * @param open which tasks are open, as "PlanAction a where a.doneAt is null"
     * @return the query for the ids of those that a reminder is due for, those that are due first at the front
     */
    public static String query(String open) {
        return "select a.id from " + open + " and (a.dueOn < :today and a.reminded < " + FIRST
                + " or a.dueOn < :weekAgo and a.reminded < " + SECOND + ") order by a.dueOn, a.id";
    }

    /**
     * @param now by the school's clock
     * @param query a {@link #query} with its own parameters
     * @return what it finds; nothing by night and at weekends
     */
    public static List<Long> find(ZonedDateTime now, Supplier<TypedQuery<Long>> query) {
        LocalDate today = now.toLocalDate();
        return ReminderHours.hold(now)
                ? query.get()
                        .setParameter("today", today)
                        .setParameter("weekAgo", weekBefore(today))
                        .getResultList()
                : List.of();
    }

    /**
     * @param dueOn the due date of a task that is open
     * @param today by the school's clock
     * @param reminded how often its owner was reminded
     * @return the reminder that is due; empty where the due date has not passed, or its owner was reminded
     */
    public static Optional<TaskReminder> due(LocalDate dueOn, LocalDate today, int reminded) {
        int time = dueOn.isBefore(weekBefore(today)) ? SECOND : FIRST;
        return dueOn.isBefore(today) && time > reminded ? Optional.of(new TaskReminder(time, dueOn)) : Optional.empty();
    }

    private static LocalDate weekBefore(LocalDate today) {
        return today.minusWeeks(1);
    }

    /** @return how often the owner is reminded with this one: 1 or 2 */
    public int time() {
        return time;
    }

    /**
     * @param isOwnerThere whether the owner can still do it
     * @return whether the person who asked is told as well
     */
    public boolean isForWhoAsked(boolean isOwnerThere) {
        return time == SECOND || !isOwnerThere;
    }

    /** @return the stage of its notice, so that no person is told twice of the same one */
    public String stage() {
        return "LATE " + time + " " + dueOn;
    }
}
