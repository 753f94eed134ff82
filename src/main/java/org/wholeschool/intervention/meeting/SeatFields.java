package org.wholeschool.intervention.meeting;

import java.io.Serializable;

/** A seat in the form of a meeting. It holds numbers and kinds, and no name. */
public class SeatFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private Seat seat;
    private String who;
    private Sees sees;
    private boolean off;
    private Attendance attendance;

    SeatFields(MeetingText.OfSeat seat, Attendance attendance) {
        id = seat.id();
        this.seat = seat.seat();
        who = seat.who();
        sees = seat.sees();
        this.attendance = attendance;
    }

    /** A row in which a person can be added. */
    static SeatFields empty() {
        return new SeatFields(new MeetingText.OfSeat(null, null, null, Sees.SHEET, false), null);
    }

    /** @return the same, as a seat that is added */
    SeatFields added() {
        return new SeatFields(new MeetingText.OfSeat(null, seat, asText().who(), sees, false), null);
    }

    /** @return whether it is a row in which no one was added */
    boolean isEmpty() {
        return seat == null && asText().who() == null;
    }

    MeetingText.OfSeat asText() {
        return new MeetingText.OfSeat(id, seat, who == null || who.isEmpty() ? null : who, sees, off);
    }

    /** @return which seat; null for one that is added */
    public Long getId() {
        return id;
    }

    public Seat getSeat() {
        return seat;
    }

    public void setSeat(Seat seat) {
        this.seat = seat;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public Sees getSees() {
        return sees;
    }

    public void setSees(Sees sees) {
        this.sees = sees;
    }

    public boolean isOff() {
        return off;
    }

    public void setOff(boolean off) {
        this.off = off;
    }

    public Attendance getAttendance() {
        return attendance;
    }

    public void setAttendance(Attendance attendance) {
        this.attendance = attendance;
    }
}
