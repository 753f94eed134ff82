package org.wholeschool.roster.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.crypto.KeysForTests;
import org.wholeschool.roster.RollEntry;
import org.wholeschool.roster.Upn;
import org.wholeschool.roster.file.Mention;
import org.wholeschool.roster.file.PupilRecord;
import org.wholeschool.roster.file.RosterContent;
import org.wholeschool.roster.file.RosterFormat;

class RosterCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate BORN = LocalDate.of(2014, 9, 1);
    private static final String ANN = Upn.of(801, 2000, 1, 1);
    private static final String BEN = Upn.of(801, 2000, 1, 2);

    @BeforeEach
    void keys() {
        KeysForTests.use();
    }

    private static OnRoll on(long id, String upn, String source, String surname, String forename, LocalDate leftOn) {
        return new OnRoll(
                id,
                new RollEntry(
                        upn,
                        source == null ? null : RollEntry.sourceHash(source),
                        surname,
                        forename,
                        null,
                        BORN,
                        "F",
                        7,
                        "7A",
                        leftOn),
                false);
    }

    private static PupilRecord row(int line, String source, String upn, String surname, String forename) {
        return new PupilRecord("roll.csv", line, source, upn, surname, forename, null, BORN, "F", 7, "7A", null, false);
    }

    private static PupilRecord born(PupilRecord row, LocalDate born) {
        return new PupilRecord(
                row.file(),
                row.line(),
                row.sourceId(),
                row.upn(),
                row.legalSurname(),
                row.forename(),
                null,
                born,
                "F",
                7,
                "7A",
                null,
                false);
    }

    private static PupilRecord leaving(PupilRecord row, LocalDate last) {
        return new PupilRecord(
                row.file(),
                row.line(),
                row.sourceId(),
                row.upn(),
                row.legalSurname(),
                row.forename(),
                null,
                BORN,
                "F",
                7,
                "7A",
                last,
                false);
    }

    private static RosterVerdict check(
            boolean complete, List<PupilRecord> rows, List<Mention> mentioned, OnRoll... roll) {
        return RosterCheck.of(
                new RosterContent(
                        RosterFormat.SIMPLE,
                        complete,
                        rows,
                        List.of(),
                        List.of(),
                        mentioned,
                        List.of(),
                        List.of(),
                        0,
                        null),
                List.of(roll),
                TODAY);
    }

    private static RosterContent content(List<PupilRecord> rows) {
        return new RosterContent(
                RosterFormat.SIMPLE, true, rows, List.of(), List.of(), List.of(), List.of(), List.of(), 0, null);
    }

    private static RosterVerdict check(List<PupilRecord> rows, OnRoll... roll) {
        return check(true, rows, List.of(), roll);
    }

    private static List<String> reasons(RosterVerdict verdict) {
        return verdict.refused().stream()
                .map(note -> note.line() + " " + note.reason().key())
                .toList();
    }

    @Test
    void whoIsNewIsAddedAndWhoIsTheSameIsNot() {
        RosterVerdict verdict = check(
                List.of(row(2, null, ANN, "Neill", "Ann"), row(3, null, BEN, "Osei", "Ben")),
                on(1, ANN, null, "Neill", "Ann", null));
        assertEquals(1, verdict.unchanged());
        assertEquals(
                List.of("Osei"),
                verdict.changes().stream()
                        .map(change -> change.after().legalSurname())
                        .toList());
        assertEquals(RollChange.ADDED, verdict.changes().get(0).kind());
        assertEquals(List.of(), verdict.absent());
    }

    @Test
    void aPreferredNameThatIsTheForenameIsNoneFromTheFirstFileOn() {
        PupilRecord record =
                new PupilRecord("roll.csv", 2, null, ANN, "Neill", "Ann", "Ann", BORN, "F", 7, "7A", null, false);
        RosterVerdict first = check(List.of(record));
        assertNull(first.changes().get(0).after().preferredName());
        assertEquals(
                1,
                check(List.of(record), new OnRoll(1, first.changes().get(0).after(), false))
                        .unchanged(),
                "the second night nothing has changed");
    }

    @Test
    void whatIsDifferentIsNamed() {
        RosterVerdict verdict = check(
                List.of(new PupilRecord(
                        "roll.csv",
                        2,
                        "p1",
                        ANN,
                        "Neill",
                        "Ann",
                        "Annie",
                        BORN,
                        "X",
                        8,
                        "8A",
                        LocalDate.of(2027, 7, 20),
                        false)),
                on(1, ANN, null, "Neill", "Ann", null));
        assertEquals(
                List.of("preferred_name", "sex", "nc_year", "reg_group", "leaving_date", "source"),
                verdict.changes().get(0).fields());
        assertEquals(RollChange.CHANGED, verdict.changes().get(0).kind());
        assertEquals(
                LocalDate.of(2027, 7, 21),
                verdict.changes().get(0).after().leftOn(),
                "the last day is still one on roll");
    }

    @Test
    void onWhatAFileIsSilentStays() {
        PupilRecord silent =
                new PupilRecord("users.csv", 2, null, ANN, "Neill", "Ann", null, null, null, null, null, null, false);
        RosterVerdict verdict = check(List.of(silent), on(1, ANN, "p1", "Neill", "Ann", LocalDate.of(2027, 1, 1)));
        assertEquals(1, verdict.unchanged());
    }

    @Test
    void whoIsMissingFromACompleteFileHasLeftAndFromADeltaHasNot() {
        OnRoll[] roll = {
            on(1, ANN, null, "Neill", "Ann", null),
            on(2, BEN, null, "Osei", "Ben", null),
            on(3, null, null, "Gone", "Long", LocalDate.of(2025, 1, 1))
        };
        assertEquals(
                List.of(2L),
                check(List.of(row(2, null, ANN, "Neill", "Ann")), roll).absent().stream()
                        .map(PupilChange::pupilId)
                        .toList());
        assertEquals(
                List.of(),
                check(false, List.of(row(2, null, ANN, "Neill", "Ann")), List.of(), roll)
                        .absent());
    }

    @Test
    void whoIsInARowThatStaysOutHasNotLeft() {
        OnRoll ann = on(1, ANN, "p1", "Neill", "Ann", null);
        OnRoll ben = on(2, BEN, "p2", "Osei", "Ben", null);
        assertEquals(
                List.of(2L),
                check(true, List.of(), List.of(new Mention(ANN, null)), ann, ben).absent().stream()
                        .map(PupilChange::pupilId)
                        .toList());
        assertEquals(
                List.of(1L),
                check(true, List.of(), List.of(new Mention(null, "p2")), ann, ben).absent().stream()
                        .map(PupilChange::pupilId)
                        .toList());
        RosterVerdict held = check(true, List.of(), List.of(new Mention(null, null)), ann, ben);
        assertTrue(held.held());
        assertEquals(List.of(), held.absent(), "the row may be about anybody");
        assertFalse(
                check(true, List.of(), List.of(new Mention(null, null))).held(),
                "where nobody is missing nobody is kept from leaving");
    }

    @Test
    void whoLeftAndIsInTheFileAgainReturns() {
        RosterVerdict verdict = check(
                List.of(row(2, null, ANN, "Neill", "Ann")), on(1, ANN, null, "Neill", "Ann", LocalDate.of(2026, 1, 1)));
        assertEquals(RollChange.RETURNED, verdict.changes().get(0).kind());
        assertNull(verdict.changes().get(0).after().leftOn());
    }

    @Test
    void aLeavingDateThatHasPassedMarksAsLeftAndNobodyIsAddedToHaveLeft() {
        RosterVerdict verdict = check(
                List.of(
                        leaving(row(2, null, ANN, "Neill", "Ann"), TODAY.minusDays(1)),
                        leaving(row(3, null, BEN, "Osei", "Ben"), TODAY.minusDays(1))),
                on(1, ANN, null, "Neill", "Ann", null));
        assertEquals(
                List.of(RollChange.LEFT),
                verdict.changes().stream().map(PupilChange::kind).toList());
        RosterVerdict lastDay = check(
                List.of(leaving(row(2, null, ANN, "Neill", "Ann"), TODAY)), on(1, ANN, null, "Neill", "Ann", null));
        assertEquals(RollChange.CHANGED, lastDay.changes().get(0).kind());
    }

    @Test
    void twoPupilsWithOneUpnStayOutBoth() {
        RosterVerdict verdict = check(
                List.of(row(2, null, ANN, "Neill", "Ann"), row(3, null, ANN, "Osei", "Ben")),
                on(1, ANN, null, "Neill", "Ann", null));
        assertEquals(List.of("2 row.sameUpn", "3 row.sameUpn"), reasons(verdict));
        assertEquals(List.of("3"), verdict.refused().get(0).reason().args());
        assertEquals(List.of(), verdict.absent(), "the pupil of the number has not left");
    }

    @Test
    void oneChildIsNeverWrittenOverAnother() {
        OnRoll ann = on(1, ANN, "p1", "Neill", "Ann", null);
        OnRoll ben = on(2, BEN, "p2", "Osei", "Ben", null);
        assertEquals(
                List.of("2 row.otherPupil"),
                reasons(check(
                        false,
                        List.of(born(row(2, null, ANN, "Osei", "Ben"), BORN.plusDays(9))),
                        List.of(),
                        ann,
                        ben)));
        assertEquals(
                List.of("2 row.otherPupil"),
                reasons(check(false, List.of(born(row(2, null, ANN, "Osei", "Ben"), null)), List.of(), ann, ben)));
        assertEquals(
                List.of("2 row.twoPupils"),
                reasons(check(false, List.of(row(2, "p2", ANN, "Neill", "Ann")), List.of(), ann, ben)));
        assertEquals(
                List.of("3 row.samePupil"),
                reasons(check(
                        false,
                        List.of(row(2, "p1", ANN, "Neill", "Ann"), row(3, "p1", null, "Neill", "Ann")),
                        List.of(),
                        ann,
                        ben)));
    }

    @Test
    void whoIsCalledAnewStaysWhoTheyAre() {
        RosterVerdict verdict =
                check(List.of(row(2, null, ANN, "Neill-Osei", "Anna")), on(1, ANN, null, "Neill", "Ann", null));
        assertEquals(List.of(), verdict.refused());
        assertEquals(
                List.of("legal_surname", "forename"), verdict.changes().get(0).fields());
        assertEquals("remark.calledAnew", verdict.remarks().get(0).reason().key());
    }

    @Test
    void whoGetsAUpnLateIsFoundByNamesAndDayOfBirth() {
        OnRoll without = on(1, null, null, "Neill", "Ann", null);
        RosterVerdict verdict = check(List.of(row(2, null, ANN, "NEILL", "Ann")), without);
        assertEquals(RollChange.CHANGED, verdict.changes().get(0).kind());
        assertEquals(1L, verdict.changes().get(0).pupilId());
        RosterVerdict twins = check(
                false,
                List.of(row(2, null, ANN, "Neill", "Ann")),
                List.of(),
                without,
                on(2, null, null, "Neill", "Ann", null));
        assertEquals(RollChange.ADDED, twins.changes().get(0).kind(), "of two of one name neither is taken");
    }

    @Test
    void aNewUpnOfAKnownPupilIsTakenAndSaid() {
        RosterVerdict verdict =
                check(List.of(row(2, "p1", BEN, "Neill", "Ann")), on(1, ANN, "p1", "Neill", "Ann", null));
        assertEquals(List.of("upn"), verdict.changes().get(0).fields());
        assertEquals("remark.upnChanged", verdict.remarks().get(0).reason().key());
    }

    @Test
    void aNewPupilNeedsAYearAndIsSaidToHaveNoDateOfBirth() {
        PupilRecord noYear =
                new PupilRecord("roll.csv", 2, null, ANN, "Neill", "Ann", null, null, null, null, null, null, false);
        assertEquals(List.of("2 row.noYear"), reasons(check(List.of(noYear))));
        PupilRecord noBirth =
                new PupilRecord("roll.csv", 2, null, ANN, "Neill", "Ann", null, null, null, 7, null, null, false);
        assertEquals(
                "remark.noDateOfBirth",
                check(List.of(noBirth)).remarks().get(0).reason().key());
        assertEquals("X", check(List.of(noBirth)).changes().get(0).after().sex());
    }

    @Test
    void moreThanFivePerCentAreMany() {
        List<OnRoll> roll = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> roll.add(on(i + 1, Upn.of(801, 2000, 1, i), null, "Name" + i, "A", null)));
        List<PupilRecord> rows = IntStream.range(0, 100)
                .mapToObj(i -> row(i + 2, null, Upn.of(801, 2000, 1, i), "Name" + i, "A"))
                .toList();
        assertFalse(RosterCheck.of(content(rows.subList(5, 100)), roll, TODAY).isManyLeaving());
        assertTrue(RosterCheck.of(content(rows.subList(6, 100)), roll, TODAY).isManyLeaving());
    }

    @Test
    void aDeltaTakesAwayByItsWord() {
        PupilRecord removed =
                new PupilRecord("users.csv", 2, "p1", null, "", "", null, null, null, null, null, null, true);
        RosterVerdict verdict = check(
                false,
                List.of(removed),
                List.of(),
                on(1, ANN, "p1", "Neill", "Ann", null),
                on(2, BEN, "p2", "Osei", "Ben", null));
        assertEquals(
                List.of(1L),
                verdict.changes().stream().map(PupilChange::pupilId).toList());
        assertEquals(RollChange.LEFT, verdict.changes().get(0).kind());
        assertEquals("Neill", verdict.changes().get(0).after().legalSurname());
        assertTrue(check(false, List.of(removed), List.of()).isNothing(), "whom the school does not have cannot leave");
    }
}
