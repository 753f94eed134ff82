package org.wholeschool.concern.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.RoomOnly;

/**
 * One thing that was recorded for a concern.
 *
 * @param kind what it is about
 * @param at when it happened, by which it is sorted
 * @param isWholeDay whether only the day of that is known
 * @param title what happened, in a few words
 * @param by who did it, by name; null where that is not known
 * @param lines what it says
 * @param page where it is read or changed, with its parameters; null where there is no such page
 * @param mark its name within the page, to which an address can lead; null where none does
 */
public record TimelineEntry(
        TimelineKind kind,
        Instant at,
        boolean isWholeDay,
        String title,
        String by,
        List<Line> lines,
        String page,
        String mark) {

    /** An entry that happened at a known moment and has no page of its own. */
    public TimelineEntry(TimelineKind kind, Instant at, String title, String by, List<Line> lines) {
        this(kind, at, false, title, by, lines, null, null);
    }

    /**
     * An entry of which only the day is known.
     *
     * @param day that day
     * @param entered when it was entered: what was entered on that day is sorted by it, else it comes last that day
     * @param zone the school's clocks
     * @return the entry
     */
    @RoomOnly
    public static TimelineEntry onDay(
            TimelineKind kind, LocalDate day, Instant entered, ZoneId zone, String title, String by, List<Line> lines) {
        boolean isSameDay = LocalDate.ofInstant(entered, zone).equals(day);
        Instant at =
                isSameDay ? entered : day.atTime(LocalTime.MAX).atZone(zone).toInstant();
        return new TimelineEntry(kind, at, !isSameDay, title, by, lines, null, null);
    }

    /** @return the same entry, which is read or changed on that page */
    @RoomOnly
    public TimelineEntry on(String address) {
        return new TimelineEntry(kind, at, isWholeDay, title, by, lines, address, mark);
    }

    /**
     * One thing that an entry says.
     *
     * @param label what it is
     * @param text what it says, as it was typed
     */
    public record Line(String label, String text) {}

    /** Collects lines, without those that say nothing. */
    @RoomOnly
    public static final class Lines {

        private final List<Line> lines = new ArrayList<>();

        @RoomOnly
        public Lines add(String label, String text) {
            if (text != null && !text.isBlank()) {
                lines.add(new Line(label, text));
            }
            return this;
        }

        @RoomOnly
        public List<Line> all() {
            return List.copyOf(lines);
        }
    }
}
