package org.wholeschool.intervention.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a meeting. What was typed is never written down with a session. */
public class MeetingFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate day;
    private LocalTime at;
    private int minutes;
    private transient String where;
    private transient String agenda;
    private ArrayList<SeatFields> seats = new ArrayList<>();

    /** Has what a meeting says, with an empty row for one more where people can still be added. */
    void fill(MeetingView view) {
        day = view.text().day();
        at = view.text().at();
        minutes = view.text().minutes();
        where = view.text().where();
        agenda = view.text().agenda();
        seats = new ArrayList<>();
        for (int row = 0; row < view.seats().size(); row++) {
            seats.add(new SeatFields(view.text().seats().get(row), view.seats().get(row).attendance()));
        }
        if (!view.begun()) {
            seats.add(SeatFields.empty());
        }
    }

    MeetingText asText() {
        return new MeetingText(day, at, minutes, where, agenda, seats.stream().map(SeatFields::asText).toList());
    }

    /** @return by seat, whether they were there; nothing for one of whom that is not said */
    Map<Long, Attendance> attended() {
        Map<Long, Attendance> attended = new HashMap<>();
        seats.stream().filter(seat -> seat.getAttendance() != null).forEach(seat -> attended.put(seat.getId(), seat.getAttendance()));
        return attended;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getAt() {
        return at;
    }

    public void setAt(LocalTime at) {
        this.at = at;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }

    public String getAgenda() {
        return agenda;
    }

    public void setAgenda(String agenda) {
        this.agenda = agenda;
    }

    public List<SeatFields> getSeats() {
        return seats;
    }
}
