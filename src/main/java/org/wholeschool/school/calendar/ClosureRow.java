package org.wholeschool.school.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/** A closure in the form; where one end is given, it is that day. */
public class ClosureRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate from;
    private LocalDate to;
    private String reason;

    ClosureRow(LocalDate from, LocalDate to, String reason) {
        this.from = from;
        this.to = to;
        this.reason = reason;
    }

    boolean isEmpty() {
        return from == null && to == null && reason == null;
    }

    Calendar.NewClosure closure(int row) {
        return new Calendar.NewClosure(row, from, to == null ? from : to, reason);
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
