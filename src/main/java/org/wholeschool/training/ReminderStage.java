package org.wholeschool.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.wholeschool.notice.NoticeKind;

/**
 * Of what somebody has to be reminded now. Only the stage of today is told: whoever is found late the first time does
 * not get all the reminders that came before.
 *
 * @param kind what they are told
 * @param name of the stage; up to 24 characters, another one for each time that it comes
 */
record ReminderStage(NoticeKind kind, String name) {

    /** The stage at which somebody is first told of what they have never done; the later ones count from its day. */
    static final String FIRST_DUE = "DUE 1";

    /** So many days before the end they are reminded a second time. */
    private static final int LAST_DAYS = 7;

    /**
     * @param today the day in the school
     * @param lastDone the latest day on which they did the course, or null
     * @param validUntil the last day on which that counts, or null where it does not end
     * @param firstTold the day on which they were first told of what they have never done, or null
     * @param soonDays so many days before the end they are reminded first
     * @param againDays and so many days apart from then on, when it is late
     * @return the stage, or empty where there is nothing to remind of
     */
    static Optional<ReminderStage> on(
            LocalDate today,
            LocalDate lastDone,
            LocalDate validUntil,
            LocalDate firstTold,
            int soonDays,
            int againDays) {
        if (lastDone == null) {
            return Optional.of(neverDone(today, firstTold, againDays));
        }
        if (validUntil == null || validUntil.isAfter(today.plusDays(soonDays))) {
            return Optional.empty();
        }
        if (validUntil.isBefore(today)) {
            long time = 1 + (ChronoUnit.DAYS.between(validUntil, today) - 1) / againDays;
            return Optional.of(new ReminderStage(NoticeKind.TRAINING_EXPIRED, "OVER " + time + " " + validUntil));
        }
        return Optional.of(new ReminderStage(
                NoticeKind.TRAINING_SOON,
                (validUntil.isAfter(today.plusDays(LAST_DAYS)) ? "SOON " : "LAST ") + validUntil));
    }

    private static ReminderStage neverDone(LocalDate today, LocalDate firstTold, int againDays) {
        long time = firstTold == null ? 1 : 1 + Math.max(0, ChronoUnit.DAYS.between(firstTold, today)) / againDays;
        return time == 1
                ? new ReminderStage(NoticeKind.TRAINING_DUE, FIRST_DUE)
                : new ReminderStage(NoticeKind.TRAINING_OVERDUE, "DUE " + time);
    }
}
