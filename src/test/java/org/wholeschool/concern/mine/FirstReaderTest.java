package org.wholeschool.concern.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.calendar.Calendar;

class FirstReaderTest {

    private static final List<DutyLeads.Duty> DUTIES = List.of(
            new DutyLeads.Duty("Imogen Hughes", "020 7946 0101", "12345", 8 * 60 + 20, 16 * 60),
            new DutyLeads.Duty("Megan Desai", "020 7946 0102", "1", 8 * 60 + 20, 12 * 60));
    private static final List<Calendar.HalfTerm> AUTUMN = List.of(
            new Calendar.HalfTerm(1, 2026, 2, "Autumn 2", LocalDate.of(2026, 11, 2), LocalDate.of(2026, 12, 18)),
            new Calendar.HalfTerm(2, 2026, 3, "Spring 1", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 12)));
    private static final List<Calendar.Closed> TRAINING =
            List.of(new Calendar.Closed(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 4), "Training day"));

    private static String at(String moment) {
        return plain(new FirstReader(DUTIES, AUTUMN, TRAINING).words(ZonedDateTime.parse(moment)));
    }

    private static String plain(String words) {
        return words.replaceAll("[\u2068\u2069]", "");
    }

    @Test
    void whoIsOnDutyNowIsNamed() {
        assertEquals("Imogen Hughes is on duty now.", at("2026-11-26T10:00Z"));
        assertEquals("Imogen Hughes or Megan Desai is on duty now.", at("2026-11-30T08:20Z"));
    }

    @Test
    void ofThreeTheLastIsJoinedByOr() {
        List<DutyLeads.Duty> three = List.of(
                new DutyLeads.Duty("Ada", "1", "1", 0, 60),
                new DutyLeads.Duty("Bea", "2", "1", 0, 60),
                new DutyLeads.Duty("Cem", "3", "1", 0, 60));
        assertEquals(
                "Ada, Bea or Cem is on duty now.",
                plain(new FirstReader(three, AUTUMN, TRAINING).words(ZonedDateTime.parse("2026-11-30T00:20Z"))));
    }

    @Test
    void atNightAndAtAWeekendTheNextSchoolDayIsNamed() {
        assertEquals("Imogen Hughes sees it when next on duty: today, 08:20.", at("2026-11-26T08:19Z"));
        assertEquals("Imogen Hughes sees it when next on duty: Friday, 08:20.", at("2026-11-26T16:00Z"));
        assertEquals("Imogen Hughes or Megan Desai sees it when next on duty: Monday, 08:20.", at("2026-11-29T00:53Z"));
    }

    @Test
    void holidaysAndClosedDaysArePassedOver() {
        assertEquals("Imogen Hughes sees it when next on duty: Tuesday 5 January, 08:20.", at("2026-12-24T10:00Z"));
    }

    @Test
    void withoutADutyLeadOrASchoolDayNoTimeIsPromised() {
        String team = "A safeguarding lead or deputy sees it next.";
        assertEquals(
                team, new FirstReader(List.of(), AUTUMN, TRAINING).words(ZonedDateTime.parse("2026-11-26T10:00Z")));
        assertEquals(
                team, new FirstReader(DUTIES, List.of(), List.of()).words(ZonedDateTime.parse("2026-11-26T10:00Z")));
    }

    @Test
    void theHourThatIsMissingInSpringIsNoFault() {
        List<Calendar.HalfTerm> spring = List.of(
                new Calendar.HalfTerm(3, 2026, 4, "Spring 2", LocalDate.of(2027, 2, 22), LocalDate.of(2027, 3, 31)));
        assertEquals(
                "Imogen Hughes or Megan Desai sees it when next on duty: Monday, 08:20.",
                plain(new FirstReader(DUTIES, spring, List.of())
                        .words(ZonedDateTime.parse("2027-03-28T00:59+00:00[Europe/London]"))));
    }
}
