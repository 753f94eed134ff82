package org.wholeschool.concern.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** Says how long a concern has waited, and by when what is to be done, as people in a school say it. */
final class InboxWords {

    private static final Duration SOON = Duration.ofMinutes(15);

    /** A row has room for so many names. */
    private static final int NAMED = 2;

    private final ZoneId zone;
    private final Instant now;
    private final Texts texts = Texts.of("inbox");

    InboxWords(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** @return "25 minutes ago", "3 hours ago", or a day */
    String age(Instant received) {
        Duration age = Duration.between(received, now);
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return texts.get("age.minutes", Math.max(0, age.toMinutes()));
        }
        return day(received).equals(day(now))
                ? texts.get("age.hours", age.toHours())
                : texts.get("age.day", dayWords(received), SchoolDates.TIME.format(received.atZone(zone)));
    }

    /** @return by when it is to be acknowledged or decided, or since when it is late; "" where nothing counts */
    String due(Target.Kind kind, Instant due) {
        if (kind == null) {
            return texts.get("due.none");
        }
        return texts.get("due." + kind + (due.isBefore(now) ? ".late" : ""), due.isBefore(now) ? late(due) : soon(due));
    }

    /**
     * As {@link #due(Target.Kind, Instant)}. An urgent one goes up by any clock while nobody has acknowledged it: it is
     * to be acknowledged now, whatever the school's hours make of its target.
     */
    String due(Target.Kind kind, Instant due, boolean isUrgent) {
        return isNow(kind, due, isUrgent) ? texts.get("due.urgent") : due(kind, due);
    }

    private boolean isNow(Target.Kind kind, Instant due, boolean isUrgent) {
        return isUrgent && kind == Target.Kind.ACKNOWLEDGE && !due.isBefore(now);
    }

    private String soon(Instant due) {
        if (!day(due).equals(day(now))) {
            return texts.get("due.by", dayWords(due), SchoolDates.TIME.format(due.atZone(zone)));
        }
        Duration left = Duration.between(now, due);
        return left.compareTo(Duration.ofHours(1)) < 0
                ? texts.get("due.minutes", left.toMinutes())
                : texts.get("due.today", SchoolDates.TIME.format(due.atZone(zone)));
    }

    private String late(Instant due) {
        Duration late = Duration.between(due, now);
        if (!day(due).equals(day(now))) {
            return texts.get("late.since", dayWords(due));
        }
        return late.compareTo(Duration.ofHours(1)) < 0
                ? texts.get("late.minutes", late.toMinutes())
                : texts.get("late.hours", late.toHours());
    }

    /** @return "Sam Whitlock 8R, Jake Morrow 9T and 2 more"; "" where no pupil is named */
    static String pupils(List<String> names) {
        List<String> first = names.stream().limit(NAMED).toList();
        int others = names.size() - first.size();
        return String.join(", ", first)
                + (others == 0 ? "" : " " + Texts.of("inbox").get("pupils.more", others));
    }

    /** @return which colour goes with the words */
    String tone(Target.Kind kind, Instant due) {
        if (kind == null) {
            return "";
        }
        return due.isBefore(now) ? "bad" : due.minus(SOON).isBefore(now) ? "warn" : "";
    }

    /** @return which colour goes with the words of one that may be urgent */
    String tone(Target.Kind kind, Instant due, boolean isUrgent) {
        return isNow(kind, due, isUrgent) ? "bad" : tone(kind, due);
    }

    private String dayWords(Instant moment) {
        LocalDate day = day(moment);
        return day.equals(day(now).plusDays(1))
                ? texts.get("tomorrow")
                : day.equals(day(now).minusDays(1)) ? texts.get("yesterday") : SchoolDates.WEEKDAY_LONG_DAY.format(day);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
