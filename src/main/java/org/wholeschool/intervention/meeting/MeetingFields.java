package org.wholeschool.intervention.meeting;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            seats.add(new SeatFields(
                    view.text().seats().get(row), view.seats().get(row).attendance()));
        }
        if (!view.begun()) {
            seats.add(SeatFields.empty());
        }
    }

    /**
     * Has what a meeting says by now where nothing else was typed, and what was typed where it was.
     *
     * @param before what it said when the form was filled
     * @param now what it says
     */
    void meet(MeetingView before, MeetingView now) {
        MeetingText was = before.text();
        day = typed(day, was.day()) ? day : now.text().day();
        at = typed(at, was.at()) ? at : now.text().at();
        minutes = typed(minutes, was.minutes()) ? minutes : now.text().minutes();
        where = typed(MeetingWords.plain(where), MeetingWords.plain(was.where()))
                ? where
                : now.text().where();
        agenda = typed(MeetingWords.plain(agenda), MeetingWords.plain(was.agenda()))
                ? agenda
                : now.text().agenda();
        Map<Long, MeetingText.OfSeat> seatsBefore =
                was.seats().stream().collect(Collectors.toMap(MeetingText.OfSeat::id, Function.identity()));
        Map<Long, SeatFields> mine = seats.stream()
                .filter(row -> row.getId() != null && typed(row.asText(), seatsBefore.get(row.getId())))
                .collect(Collectors.toMap(SeatFields::getId, Function.identity()));
        ArrayList<SeatFields> rows = new ArrayList<>();
        for (int row = 0; row < now.seats().size(); row++) {
            MeetingText.OfSeat seat = now.text().seats().get(row);
            SeatFields own = mine.remove(seat.id());
            rows.add(own == null ? new SeatFields(seat, now.seats().get(row).attendance()) : own);
        }
        // Seats that a person took off, and on which another person was put meanwhile, and those that were added here.
        Stream.concat(
                        mine.values().stream().filter(row -> !row.isOff()).map(SeatFields::added),
                        seats.stream().filter(row -> row.getId() == null && !row.isEmpty()))
                .forEach(rows::add);
        rows.add(SeatFields.empty());
        seats = rows;
    }

    private static boolean typed(Object now, Object before) {
        return !Objects.equals(now, before);
    }

    MeetingText asText() {
        return new MeetingText(
                day,
                at,
                minutes,
                where,
                agenda,
                seats.stream().map(SeatFields::asText).toList());
    }

    /** @return by seat, whether they were there, as it is kept */
    static Map<Long, Attendance> attended(MeetingView view) {
        return view.seats().stream()
                .filter(seat -> seat.attendance() != null)
                .collect(Collectors.toMap(MeetingView.AtTable::id, MeetingView.AtTable::attendance));
    }

    /** @return by seat, whether they were there; nothing for one of whom that is not said */
    Map<Long, Attendance> attended() {
        Map<Long, Attendance> attended = new HashMap<>();
        seats.stream()
                .filter(seat -> seat.getAttendance() != null)
                .forEach(seat -> attended.put(seat.getId(), seat.getAttendance()));
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
