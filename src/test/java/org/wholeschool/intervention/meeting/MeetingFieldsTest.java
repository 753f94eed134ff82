package org.wholeschool.intervention.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two write in the form of one meeting: what was typed stays, what was not is what the other made of it, and neither is
 * put back.
 */
class MeetingFieldsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    @Test
    void whatWasTypedStaysAndTheRestIsWhatAnotherKept() {
        MeetingView before = view(
                "Room 4",
                "Welcome\nTea",
                seat(1L, Seat.LEAD, "a1"),
                seat(2L, Seat.HEAD, null),
                seat(3L, Seat.POLICE, "c3"),
                seat(4L, Seat.SENCO, "c4"));
        MeetingFields form = new MeetingFields();
        form.fill(before);
        form.setAgenda("Welcome\r\nCake");
        form.getSeats().get(1).setWho("a2");
        form.getSeats().get(3).setWho("c9");
        form.getSeats().get(4).setSeat(Seat.CATERING);
        form.getSeats().get(4).setWho("c8");
        MeetingView now = view(
                "Room 5",
                "Welcome\nTea",
                seat(1L, Seat.LEAD, "a1"),
                seat(2L, Seat.HEAD, null),
                seat(5L, Seat.PREMISES, "c5"));
        form.meet(before, now);
        MeetingText text = form.asText();
        assertEquals("Room 5", text.where());
        assertEquals("Welcome\r\nCake", text.agenda());
        // Seat 3 was taken off by the other one and not touched here; seat 4 was taken off there and given to somebody
        // else here.
        assertEquals(
                List.of(
                        "1 LEAD a1",
                        "2 HEAD a2",
                        "5 PREMISES c5",
                        "null SENCO c9",
                        "null CATERING c8",
                        "null null null"),
                text.seats().stream()
                        .map(seat -> seat.id() + " " + seat.seat() + " " + seat.who())
                        .toList());
    }

    @Test
    void whatABrowserSendsOfATextThatNobodyTouchedIsNotTyped() {
        MeetingView before = view(null, "Welcome\nTea", seat(1L, Seat.LEAD, "a1"));
        MeetingFields form = new MeetingFields();
        form.fill(before);
        form.setAgenda("Welcome\r\nTea ");
        form.setWhere("");
        form.setAt(LocalTime.of(16, 0));
        form.meet(before, view("Room 5", "Welcome", seat(1L, Seat.LEAD, null)));
        assertEquals("Welcome", form.getAgenda());
        assertEquals("Room 5", form.getWhere());
        assertEquals(LocalTime.of(16, 0), form.getAt());
        assertNull(form.asText().seats().get(0).who());
    }

    @Test
    void aSeatThatIsTakenOffHereStaysMarkedAndOneThatIsGoneComesNotBack() {
        MeetingView before = view("Room 4", null, seat(1L, Seat.LEAD, "a1"), seat(2L, Seat.HEAD, "a2"));
        MeetingFields form = new MeetingFields();
        form.fill(before);
        form.getSeats().get(0).setOff(true);
        form.getSeats().get(1).setOff(true);
        form.meet(before, view("Room 4", null, seat(1L, Seat.LEAD, "a1")));
        assertEquals(
                List.of("1 true", "null false"),
                form.getSeats().stream()
                        .map(row -> row.getId() + " " + row.isOff())
                        .toList());
    }

    @Test
    void whatCannotBeKeptAnyMoreIsToldFieldByField() {
        MeetingView before = view("Room 4", "Tea", seat(1L, Seat.LEAD, "a1"), seat(2L, Seat.HEAD, null));
        MeetingFields form = new MeetingFields();
        form.fill(before);
        assertEquals(List.of(), MeetingWords.typed(before, before, form, List.of()));
        form.setAgenda("Cake");
        form.getSeats().get(1).setWho("a2");
        assertEquals(
                List.of("Agenda: Cake", "Seats: Safeguarding lead or deputy: ; Head: Kim Hale"),
                MeetingWords.typed(
                        before,
                        before,
                        form,
                        List.of(new Table.Choice("a2", Seat.HEAD, "Kim Hale", null, new Who(2L, null)))));
    }

    private static MeetingText.OfSeat seat(Long id, Seat seat, String who) {
        return new MeetingText.OfSeat(id, seat, who, Sees.SHEET, false);
    }

    private static MeetingView view(String where, String agenda, MeetingText.OfSeat... seats) {
        List<MeetingView.AtTable> atTable = new ArrayList<>();
        for (MeetingText.OfSeat seat : seats) {
            atTable.add(new MeetingView.AtTable(seat.id(), seat.seat(), null, seat.who(), "HAND", false, null, null));
        }
        return new MeetingView(
                1,
                2,
                "Plan",
                false,
                3,
                MeetingState.DRAFT,
                new MeetingText(DAY, LocalTime.of(15, 30), 60, where, agenda, List.of(seats)),
                "Thursday",
                atTable,
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                "",
                true);
    }
}
