package org.wholeschool.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutyNowTest {

    private static final List<DutyLeads.Duty> LEADS = List.of(
            new DutyLeads.Duty("Lea Lead", "020 7946 0101 ext. 12", "12345", 8 * 60, 17 * 60),
            new DutyLeads.Duty("Dan Deputy", "+44 (20) 7946 0102", "6", 8 * 60, 12 * 60));

    private static List<DutyNow.Line> at(String moment) {
        return DutyNow.lines(LEADS, "020 7946 0999", ZonedDateTime.parse(moment));
    }

    @Test
    void whoeverIsOnDutyStandsFirstAndTheOthersAreLeftOut() {
        assertEquals(
                List.of(
                        new DutyNow.Line("On duty now: Lea Lead,", "020 7946 0101 ext. 12"),
                        new DutyNow.Line("Out of hours: children's social care,", "020 7946 0999")),
                at("2026-11-24T16:59Z"));
    }

    @Test
    void whenNobodyIsOnDutyTheNumberForThatStandsFirstAndNobodySeemsToBeOnDuty() {
        assertEquals(
                List.of(
                        "Out of hours: children's social care,",
                        "Lea Lead, not on duty now:",
                        "Dan Deputy, not on duty now:"),
                at("2026-11-24T17:00Z").stream().map(DutyNow.Line::words).toList());
        assertEquals(
                List.of(false, true, true),
                at("2026-11-24T17:00Z").stream().map(DutyNow.Line::later).toList());
        assertEquals(
                List.of(false, false),
                DutyNow.lines(LEADS, null, ZonedDateTime.parse("2026-11-24T17:00Z")).stream()
                        .map(DutyNow.Line::later)
                        .toList(),
                "without another number theirs are the ones to ring");
    }

    @Test
    void aNumberIsCalledAsAPhoneUnderstandsIt() {
        assertEquals(
                List.of("tel:02079460999", "tel:02079460101;ext=12", "tel:+442079460102"),
                at("2026-11-24T17:00Z").stream().map(DutyNow.Line::link).toList());
    }
}
