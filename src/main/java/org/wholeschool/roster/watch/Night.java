package org.wholeschool.roster.watch;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Which night it is. It begins at a time of the day and goes on until that time of the next one, and it is named by the
 * day on which it began: so a folder is looked into once for each name, whatever the clock does. One that was set back
 * neither has a night twice nor waits for one that it has seen.
 *
 * @param day the day on which it began
 * @param gone how much of it has gone by
 */
record Night(LocalDate day, Duration gone) {

    /** After so long nobody waits for a file any more. */
    private static final Duration WAITED = Duration.ofHours(4);

    /**
     * @param local the time in the school's zone
     * @param at when a night begins
     */
    static Night at(LocalDateTime local, LocalTime at) {
        LocalDate day = local.toLocalTime().isBefore(at) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return new Night(day, Duration.between(day.atTime(at), local));
    }

    /**
     * @return whether it was done with already. Another day than the last one is a night of its own, an earlier one
     *     too.
     */
    boolean isDone(LocalDate lastDone) {
        return day.equals(lastDone);
    }

    /** @return whether nobody waits for a file any more. */
    boolean isWaitedOut() {
        return gone.compareTo(WAITED) >= 0;
    }
}
