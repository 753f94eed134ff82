package org.wholeschool.concern.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the head reads of the team's open concerns. */
class OpenCountsTest {

    private static InboxCounts.Counts counts(long open, long unowned, InboxCounts.Load... leads) {
        return new InboxCounts.Counts(open, unowned, 0, 0, 0, List.of(leads));
    }

    @Test
    void whoHasMostIsNamedAndEveryBarIsOfTheLongest() {
        InboxCounts.Counts counts = counts(8, 4, new InboxCounts.Load("Ada", 3, 2), new InboxCounts.Load("Ben", 1, 0));
        assertEquals("Ada has the most: 3 of 8. 4 open concerns have no case lead.", OpenCounts.says(counts));
        assertEquals(
                List.of(
                        new OpenCounts.Line("Unassigned", 4, "", 100, 100),
                        new OpenCounts.Line("Ada", 3, "2 late", 75, 50),
                        new OpenCounts.Line("Ben", 1, "", 25, 0)),
                OpenCounts.lines(counts));
    }

    @Test
    void noLeadIsNamedWhereTheWorkIsEven() {
        InboxCounts.Counts counts = counts(2, 0, new InboxCounts.Load("Ada", 1, 0), new InboxCounts.Load("Ben", 1, 0));
        assertEquals("Every open concern has a case lead.", OpenCounts.says(counts));
        assertEquals(2, OpenCounts.lines(counts).size());
    }

    @Test
    void aSchoolOfItsFirstDaySaysWhatIsMissing() {
        assertEquals(
                "No lead or deputy has an account yet. Ask the administrator to invite one.",
                OpenCounts.says(counts(0, 0)));
        assertEquals(List.of(), OpenCounts.lines(counts(3, 3)), "no bar without a team");
        InboxCounts.Counts quiet = counts(0, 0, new InboxCounts.Load("Ada", 0, 0));
        assertEquals("No concern is open.", OpenCounts.says(quiet));
        assertEquals(List.of(new OpenCounts.Line("Ada", 0, "", 0, 0)), OpenCounts.lines(quiet));
    }
}
