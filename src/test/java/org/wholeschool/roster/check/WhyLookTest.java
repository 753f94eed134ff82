package org.wholeschool.roster.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.roster.file.PupilRecord;
import org.wholeschool.roster.file.RosterContent;
import org.wholeschool.roster.file.RosterFormat;
import org.wholeschool.roster.file.RowNote;

class WhyLookTest {

    private static final PupilRecord PUPIL =
            new PupilRecord("users.csv", 2, "p", null, "Neill", "Ann", null, null, null, null, null, null, false);
    private static final RowNote NOTE = new RowNote("users.csv", 2, null, Reason.of("row.noRole"));

    private static UploadVerdict verdict(int pupils, int refused, long leaving, boolean held) {
        RosterContent content = new RosterContent(
                RosterFormat.ONEROSTER,
                true,
                Collections.nCopies(pupils, PUPIL),
                List.of(),
                Collections.nCopies(refused, NOTE),
                List.of(),
                List.of(),
                List.of(),
                0,
                null);
        List<PupilChange> absent = Collections.nCopies((int) leaving, new PupilChange(RollChange.LEFT, 1L, null, null));
        return new UploadVerdict(
                content,
                new RosterVerdict(List.of(), 0, absent, pupils, content.refused(), List.of(), Set.of(), held),
                new StaffVerdict(
                        List.of(), List.of(), 0, List.of(), List.of(), 10, List.of(), List.of(), List.of(), Set.of(),
                        false));
    }

    private static String why(UploadVerdict verdict, RosterFormat format, int before) {
        return WhyLook.write(WhyLook.of(verdict, new WhyLook.Last(format, before)));
    }

    @Test
    void aFileLikeTheLastOneIsTakenIn() {
        assertNull(why(verdict(1000, 5, 50, false), RosterFormat.ONEROSTER, 1000));
    }

    @ParameterizedTest
    @CsvSource({
        "1101, 0, 0, false, ONEROSTER, look.pupils:1101:1000",
        "899, 0, 0, false, ONEROSTER, look.pupils:899:1000",
        "1000, 0, 0, false, SIMPLE, look.format",
        "1000, 21, 0, false, ONEROSTER, look.refused:21",
        "1000, 0, 51, false, ONEROSTER, look.leaving:51:1000",
        "1000, 0, 0, true, ONEROSTER, look.held"
    })
    void anOddOneWaitsForAPerson(int pupils, int refused, long leaving, boolean held, RosterFormat before, String why) {
        assertEquals(why, why(verdict(pupils, refused, leaving, held), before, 1000));
    }

    @Test
    void theFirstOneWaitsForAPerson() {
        assertEquals(List.of(), WhyLook.of(verdict(1000, 0, 0, false), null), "unless it says nothing new");
        List<Reason> why = WhyLook.of(verdict(1000, 0, 1, false), null);
        assertEquals(List.of(Reason.of("look.first")), why);
        assertEquals(why, WhyLook.read(WhyLook.write(why)));
        assertEquals(
                List.of(new Reason("look.pupils", List.of("7", "9")), new Reason("look.held", List.of())),
                WhyLook.read("look.pupils:7:9 look.held"));
    }
}
