package org.wholeschool.school.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/** A half-term in the form; one without a day does not exist. */
public class HalfTermRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private LocalDate from;
    private LocalDate to;

    HalfTermRow(String name, LocalDate from, LocalDate to) {
        this.name = name;
        this.from = from;
        this.to = to;
    }

    boolean isEmpty() {
        return from == null && to == null;
    }

    Calendar.NewHalfTerm halfTerm(int position) {
        return new Calendar.NewHalfTerm(position, name, from, to);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
}
