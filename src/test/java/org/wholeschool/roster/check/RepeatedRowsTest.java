package org.wholeschool.roster.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.crypto.KeysForTests;
import org.wholeschool.roster.Upn;
import org.wholeschool.roster.file.PupilRecord;
import org.wholeschool.roster.file.RosterContent;
import org.wholeschool.roster.file.RosterFormat;
import org.wholeschool.roster.file.RowNote;

/** A list that was put together from two has some pupils twice. */
class RepeatedRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate BORN = LocalDate.of(2014, 9, 1);
    private static final String ANN = Upn.of(801, 2000, 1, 1);

    @BeforeEach
    void keys() {
        KeysForTests.use();
    }

    private static PupilRecord row(int line, Integer year, String group, LocalDate last) {
        return new PupilRecord("roll.csv", line, null, ANN, "Neill", "Ann", null, BORN, "F", year, group, last, false);
    }

    private static RosterVerdict check(PupilRecord... rows) {
        return RosterCheck.of(
                new RosterContent(
                        RosterFormat.SIMPLE,
                        true,
                        List.of(rows),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        null),
                List.of(),
                TODAY);
    }

    private static List<String> said(List<RowNote> notes) {
        return notes.stream()
                .map(note -> note.line() + " " + note.reason().key() + " "
                        + String.join(" ", note.reason().args()))
                .toList();
    }

    @Test
    void ofRowsThatAreTheSameOneGoesInAndTheOthersAreNamed() {
        RosterVerdict verdict = check(row(2, 7, "7A", null), row(3, 7, "7A", null), row(5, 7, "7A", null));
        assertEquals(List.of(), said(verdict.refused()));
        assertEquals(1, verdict.count(RollChange.ADDED));
        assertEquals(List.of("3 remark.repeats 2", "5 remark.repeats 2"), said(verdict.remarks()));
    }

    @Test
    void rowsOfOneUpnThatDifferStayOutWithTheirRepeats() {
        RosterVerdict verdict = check(row(2, 7, "7A", null), row(3, 7, "7B", null), row(4, 7, "7A", null));
        assertEquals(List.of("2 row.sameUpn 3", "3 row.sameUpn 2", "4 row.sameUpn 3"), said(verdict.refused()));
        assertEquals(List.of(), said(verdict.remarks()));
        assertEquals(List.of(), verdict.changes());
    }

    @Test
    void aRepeatOfARowThatDoesNotGoInDoesNotEither() {
        RosterVerdict noYear = check(row(2, null, "7A", null), row(3, null, "7A", null));
        assertEquals(List.of("2 row.noYear ", "3 row.noYear "), said(noYear.refused()));
        assertEquals(List.of(), said(noYear.remarks()));
        LocalDate yesterday = TODAY.minusDays(1);
        RosterVerdict left = check(row(2, 7, "7A", yesterday), row(3, 7, "7A", yesterday));
        assertEquals(List.of(), said(left.refused()));
        assertEquals(List.of(), said(left.remarks()));
        assertEquals(1, left.ended().size(), "one person");
    }
}
