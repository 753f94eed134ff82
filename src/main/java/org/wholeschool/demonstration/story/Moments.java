package org.wholeschool.demonstration.story;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.wholeschool.demonstration.made.Dice;
import org.wholeschool.demonstration.made.MadeConcern.Occurred;
import org.wholeschool.demonstration.made.SchoolDays;
import org.wholeschool.demonstration.made.Timetable;
import org.wholeschool.school.overview.SchoolDefaults.BandTime;

/** Turns a day and a band into when it happened and when it was logged, both before today. */
final class Moments {

    private static final double INSTANT = 0.55;
    private static final double LOGGED_NEXT_SCHOOL_DAY = 0.15;

    private final Dice dice;
    private final Timetable timetable;
    private final SchoolDays days;

    Moments(Dice dice, Timetable timetable, SchoolDays days) {
        this.dice = dice;
        this.timetable = timetable;
        this.days = days;
    }

    Occurred occurred(LocalDate day, String band) {
        if (day == null) {
            return Occurred.NOT_KNOWN;
        }
        if (band.equals(Timetable.NOT_KNOWN)) {
            return new Occurred(day.atStartOfDay(), day.atTime(16, 0));
        }
        if (band.equals(Timetable.WEEKEND_OR_HOLIDAY)) {
            return within(day, 10 * 60, 22 * 60, dice.between(30, 180));
        }
        BandTime time = dice.oneOf(timetable.times(day, band));
        int end = Math.min(time.toMinute(), 22 * 60 + 30);
        int longest = end - time.fromMinute();
        return within(day, time.fromMinute(), end, longest > 60 ? dice.between(20, 60) : longest);
    }

    /** An instant in the stretch, or an interval of some minutes inside it. */
    private Occurred within(LocalDate day, int fromMinute, int toMinute, int minutes) {
        boolean instant = dice.chance(INSTANT);
        int length = instant ? 0 : minutes;
        int start = dice.between(fromMinute, instant ? toMinute - 1 : toMinute - length);
        int rounded = Math.max(fromMinute, instant || length < toMinute - fromMinute ? start - start % 5 : start);
        LocalDateTime from = day.atTime(LocalTime.MIDNIGHT).plusMinutes(rounded);
        return new Occurred(from, from.plusMinutes(length));
    }

    /**
     * Mostly within the hour or two; what happens in the evening or out of school is logged on the next school day,
     * unless that is not over yet.
     *
     * @param someSchoolDay when a concern is logged whose own day nobody knows
     */
    LocalDateTime received(Occurred occurred, LocalDate someSchoolDay) {
        if (!occurred.isKnown()) {
            return duringSchool(someSchoolDay);
        }
        LocalDate next = days.nextAfter(occurred.day());
        boolean outOfSchool = !days.contains(occurred.day()) || occurred.to().getHour() >= 17;
        if (next != null && (outOfSchool || dice.chance(LOGGED_NEXT_SCHOOL_DAY))) {
            return duringSchool(next);
        }
        LocalDateTime soon = occurred.to().plusMinutes(1 + (long) Math.min(240, 35 * dice.skewed(1)));
        LocalDateTime late = occurred.day().atTime(23, 50);
        return soon.isBefore(late) ? soon : late;
    }

    private LocalDateTime duringSchool(LocalDate day) {
        return day.atTime(8, 10).plusMinutes(dice.below(460));
    }
}
