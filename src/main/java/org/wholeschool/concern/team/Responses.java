package org.wholeschool.concern.team;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.SchoolHours;

/**
 * How soon the concerns of a half-term were acknowledged, in shares of those whose time is up.
 *
 * @param name the half-term
 * @param inTime how many of 100 within the school's target, in fives
 * @param withinADay how many of 100 after it, and within a school day, in fives
 * @param isTold whether there are enough concerns to say so; else both are 0
 * @param isMet whether half of them or more were in time
 */
public record Responses(String name, int inTime, int withinADay, boolean isTold, boolean isMet) {

    /** Fewer concerns are too few for a share. */
    static final int FEWEST = 10;

    private static final int ALL = 100;
    private static final int STEP = 5;

    static Responses of(
            Calendar.HalfTerm half, List<Answered> received, Duration target, SchoolHours hours, Instant now) {
        int inTime = 0;
        int withinADay = 0;
        int all = 0;
        for (Answered each : received) {
            Instant due = hours.plus(each.received, target);
            Instant end = each.acknowledged == null ? now : each.acknowledged;
            if (each.acknowledged == null && !due.isBefore(now)) {
                continue;
            }
            all++;
            if (each.acknowledged != null && !end.isAfter(due)) {
                inTime++;
            } else if (!end.isAfter(hours.plusDays(each.received, 1))) {
                withinADay++;
            }
        }
        if (all < FEWEST) {
            return new Responses(half.name(), 0, 0, false, false);
        }
        int first = inFives(inTime, all);
        return new Responses(half.name(), first, inFives(inTime + withinADay, all) - first, true, 2 * inTime >= all);
    }

    private static int inFives(int part, int all) {
        return STEP * Math.round((float) ALL * part / all / STEP);
    }

    /** @return how many of 100 after more than a school day, or not yet */
    public int later() {
        return isTold ? ALL - inTime - withinADay : 0;
    }

    /** A row of a query: when a concern was received, and acknowledged or not. */
    record Answered(Instant received, Instant acknowledged) {

        /** Public, because a query finds no other constructor. */
        public Answered {}
    }
}
