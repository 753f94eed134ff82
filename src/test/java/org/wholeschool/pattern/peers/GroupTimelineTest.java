package org.wholeschool.pattern.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.calendar.Calendar.HalfTerm;

/** A group over time, half-term by half-term. */
class GroupTimelineTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);
    private static final List<HalfTerm> CALENDAR = List.of(
            half(2025, 6, "Summer 2", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 21)),
            half(2026, 1, "Autumn 1", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 23)),
            half(2026, 2, "Autumn 2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18)),
            half(2026, 3, "Spring 1", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 12)));

    private static HalfTerm half(int year, int position, String name, LocalDate from, LocalDate to) {
        return new HalfTerm(position, year, position, name, from, to);
    }

    private static List<GroupTimeline.Part> of(
            LocalDate from, LocalDate changedOn, LocalDate goneOn, List<HalfTerm> calendar, String... saidAt) {
        List<PeerGroups.Said> said = List.of(saidAt).stream()
                .map(at -> new PeerGroups.Said("WATCHED", Instant.parse(at), "I. Hughes", null))
                .toList();
        return new GroupTimeline(calendar, TODAY, ZONE)
                .of(
                        new PeerGroups.Life(
                                new PeerGroups.Known(1, 7, from, changedOn, null, goneOn, null, null, 0), said),
                        said.stream()
                                .map(each ->
                                        new GroupPage.Said("Watched", each.at().toString(), null))
                                .toList());
    }

    @Test
    void theLatestHalfTermIsFirstAndWhatIsNotThereYetIsNot() {
        List<GroupTimeline.Part> parts = of(LocalDate.of(2026, 6, 8), null, null, CALENDAR, "2026-10-28T10:00:00Z");
        assertEquals(
                List.of("Autumn 2, 2026/27", "Autumn 1, 2026/27", "Summer 2, 2025/26"),
                parts.stream().map(GroupTimeline.Part::name).toList());
        assertEquals(List.of("Found."), parts.get(0).found());
        assertEquals(List.of("Found."), parts.get(1).found());
        assertEquals(1, parts.get(1).said().size(), "what was said in the holidays is of the half-term before them");
        assertEquals(List.of("First found in the week of 8 June."), parts.get(2).found());
        assertEquals(TODAY.plusDays(1), parts.get(0).before());
        assertEquals(parts.get(0).from(), parts.get(1).before());
    }

    @Test
    void whereItChangedAndWhereItWent() {
        List<GroupTimeline.Part> parts =
                of(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 9, 9), LocalDate.of(2026, 9, 16), CALENDAR);
        assertTrue(parts.get(0).isEmpty(), "it is gone");
        assertEquals(
                List.of(
                        "No longer found from the week of 14 September.",
                        "Two or more of its pupils changed in the week of 7 September."),
                parts.get(1).found());
    }

    @Test
    void whatCameBeforeTheCalendarIsToldLast() {
        List<GroupTimeline.Part> parts = of(LocalDate.of(2026, 5, 11), null, null, CALENDAR, "2026-05-12T10:00:00Z");
        assertEquals("Earlier", parts.get(3).name());
        assertEquals(List.of("First found in the week of 11 May."), parts.get(3).found());
        assertEquals(1, parts.get(3).said().size());
        assertEquals(
                List.of("Earlier"),
                of(LocalDate.of(2026, 5, 11), null, null, List.of()).stream()
                        .map(GroupTimeline.Part::name)
                        .toList(),
                "a school without a calendar");
    }
}
