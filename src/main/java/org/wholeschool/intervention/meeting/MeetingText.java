package org.wholeschool.intervention.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What is said of a meeting before it takes place.
 *
 * @param day its day, or null while that is not known
 * @param at when it begins, by the school's clocks, or null
 * @param minutes how long it lasts
 * @param where where it is held, or null while that is not known
 * @param agenda what is talked about, or null
 * @param seats who should be at the table, in their order
 */
public record MeetingText(LocalDate day, LocalTime at, int minutes, String where, String agenda, List<OfSeat> seats) {

    /** Copies the list. */
    public MeetingText {
        seats = List.copyOf(seats);
    }

    /**
     * A seat.
     *
     * @param id which; null for a new one
     * @param seat as what; null for a new row that was left empty
     * @param who who sits on it, "c7" of the directory or "a7" of the safeguarding team; null for no one yet
     * @param sees what they may see before the meeting
     * @param off whether it is taken off the table
     */
    public record OfSeat(Long id, Seat seat, String who, Sees sees, boolean off) {}
}
