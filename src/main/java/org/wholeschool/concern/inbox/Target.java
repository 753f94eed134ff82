package org.wholeschool.concern.inbox;

import java.time.Duration;
import java.time.Instant;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.config.InboxSettings;
import org.wholeschool.school.calendar.SchoolHours;

/**
 * What the school wants to have done about a concern next, and by when. Counted in school time.
 *
 * @param kind what is to be done
 * @param due by when
 */
public record Target(Kind kind, Instant due) {

    /** School days after a target until each further reminder: the next one, and a school week later. */
    private static final int[] FURTHER = {1, 5};

    /** What can be to do. */
    public enum Kind {
        ACKNOWLEDGE,
        DECIDE,
        READ
    }

    /**
     * @param from since when it waits
     * @param isAcknowledged whether a lead has seen it
     * @param hours the school's
     * @return what is to be done next
     */
    static Target of(Instant from, boolean isAcknowledged, SchoolHours hours) {
        return isAcknowledged
                ? new Target(Kind.DECIDE, hours.plusDays(from, InboxSettings.decideDays()))
                : new Target(
                        Kind.ACKNOWLEDGE, hours.plus(from, Duration.ofMinutes(InboxSettings.acknowledgeMinutes())));
    }

    /**
     * The next one of a concern that waits. It counts from when it was logged, or since it changed hands or was opened
     * again.
     */
    static Target of(InboxEntry entry, Concern concern, SchoolHours hours) {
        return of(entry.getCountedFrom(), concern.getAcknowledgedAt() != null, hours);
    }

    boolean isLateAt(Instant now) {
        return due.isBefore(now);
    }

    /** @return how many reminders of it are due by now: 0 while it is not late, at most 3 */
    int stageAt(Instant now, SchoolHours hours) {
        int stage = isLateAt(now) ? 1 : 0;
        for (int days : FURTHER) {
            stage += isLateAt(now) && hours.plusDays(due, days).isBefore(now) ? 1 : 0;
        }
        return stage;
    }
}
