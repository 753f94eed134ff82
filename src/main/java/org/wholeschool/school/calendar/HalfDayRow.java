package org.wholeschool.school.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;

/** A half-day in the form. */
public class HalfDayRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate on;
    private LocalTime opens;
    private LocalTime closes;
    private String reason;

    HalfDayRow() {}

    HalfDayRow(ShortDay half) {
        on = half.day();
        opens = time(half.opensAt());
        closes = time(half.closesAt());
        reason = half.reason();
    }

    private static LocalTime time(Integer minute) {
        return minute == null ? null : LocalTime.MIN.plusMinutes(minute);
    }

    private static Integer minute(LocalTime time) {
        return time == null ? null : time.getHour() * 60 + time.getMinute();
    }

    boolean isEmpty() {
        return on == null && opens == null && closes == null && reason == null;
    }

    Calendar.NewHalfDay halfDay(int row) {
        return new Calendar.NewHalfDay(row, on, minute(opens), minute(closes), reason);
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public LocalTime getOpens() {
        return opens;
    }

    public void setOpens(LocalTime opens) {
        this.opens = opens;
    }

    public LocalTime getCloses() {
        return closes;
    }

    public void setCloses(LocalTime closes) {
        this.closes = closes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
