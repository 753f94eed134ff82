package org.wholeschool.school.calendar;

import java.io.Serializable;
import java.time.LocalTime;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/** A stretch of the weekday in the form; one without anything does not exist. Midnight at the end of a day is 00:00. */
public class SpanRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MINUTES_OF_DAY = 24 * 60;

    private Long band;
    private LocalTime begin;
    private LocalTime end;

    SpanRow() {}

    SpanRow(DayPlan.Time time) {
        band = time.bandId();
        begin = timeOf(time.fromMinute());
        end = timeOf(time.toMinute());
    }

    @RoomOnly
    public static LocalTime timeOf(int minute) {
        return LocalTime.MIN.plusMinutes(minute % MINUTES_OF_DAY);
    }

    @RoomOnly
    public static int minuteOf(LocalTime time, boolean atEnd) {
        int minute = time.getHour() * 60 + time.getMinute();
        return atEnd && minute == 0 ? MINUTES_OF_DAY : minute;
    }

    boolean isEmpty() {
        return begin == null && end == null;
    }

    SchoolDay.Span span(int row) {
        if (begin == null || end == null) {
            throw new BadInput("span:" + row + (begin == null ? ":from" : ":to"), "day.both");
        }
        return new SchoolDay.Span(row, band, minuteOf(begin, false), minuteOf(end, true));
    }

    public Long getBand() {
        return band;
    }

    public void setBand(Long band) {
        this.band = band;
    }

    public LocalTime getBegin() {
        return begin;
    }

    public void setBegin(LocalTime begin) {
        this.begin = begin;
    }

    public LocalTime getEnd() {
        return end;
    }

    public void setEnd(LocalTime end) {
        this.end = end;
    }
}
