package org.wholeschool.concern.incidentlog.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.incidentlog.read.LogEntry.Person;
import org.wholeschool.concern.incidentlog.read.RowVerdict.Likeness;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvTables;
import org.wholeschool.platform.csv.Reason;

class LogCheckTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDateTime NOW = LocalDateTime.parse("2025-11-24T12:00");
    private static final Map<String, List<Long>> ROLL = Map.of(
            "Ana Abel", List.of(1L), "Abel, Ana", List.of(1L), "Ben Bird", List.of(2L), "Sam Smith", List.of(3L, 4L));

    private final Map<String, ValueChoice> places =
            new HashMap<>(Map.of("gym", new ValueChoice.Existing(10), "", new ValueChoice.Existing(11)));
    private final KnownConcerns known = new KnownConcerns();
    private boolean twinsRepeat;
    private Set<Integer> anyway = Set.of();

    @Test
    void aWholeRowIsTakenWithEverythingItSays() {
        RowVerdict.Accepted accepted = accepted(
                "R1,13/11/2025 0900,14/11/2025 1000,Gym,Pushed on the stairs,Ana Abel; Ben Bird,victim; perpetrator");
        LogEntry entry = accepted.entry();
        assertEquals("R1", entry.reference());
        assertEquals(When.at(LocalDateTime.parse("2025-11-13T09:00")), entry.when());
        assertEquals(LocalDateTime.parse("2025-11-14T10:00"), entry.reported());
        assertEquals(new ValueChoice.Existing(10), accepted.place());
        assertEquals(
                List.of(Person.onRoll(1, InvolvementRole.HARMED), Person.onRoll(2, InvolvementRole.ALLEGED)),
                entry.people());
        assertEquals(List.of(), entry.remarks());
    }

    @Test
    void aRowThatCannotBeAConcernSaysWhy() {
        assertEquals(Reason.of("row.tooFewColumns", 3, 7), refusal("R1,13/11/2025,Gym"));
        assertEquals(Reason.of("row.tooManyColumns", 8, 7), refusal("R1,13/11/2025,,Gym,Text,,,more"));
        assertEquals(Reason.of("row.nul"), refusal("R1,13/11/2025,,Gym,Te\0xt,,"));
        assertEquals(Reason.of("row.noText"), refusal("R1,13/11/2025,,Gym, ,,"));
        assertEquals(Reason.of("row.placeUnknown", "Roof"), refusal("R1,13/11/2025,,Roof,Text,,"));
        assertEquals(Reason.of("row.inFuture"), refusal("R1,24/11/2025 1201,,Gym,Text,,"));
        assertEquals(Reason.of("row.inFuture"), refusal("R1,20/11/2025 - 25/11/2025,,Gym,Text,,"));
        assertEquals(Reason.of("row.reportedInFuture"), refusal("R1,13/11/2025,14/11/2026,Gym,Text,,"));
        assertEquals(Reason.of("row.longAgo", 205), refusal("R1,13/11/0205,,Gym,Text,,"));
        assertEquals(
                Reason.of("row.rolesDoNotMatch", 3, 2),
                refusal("R1,13/11/2025,,Gym,Text,Ana Abel; Ben Bird; Cy,victim; witness"));
        assertEquals(
                Reason.of("row.textTooLong", 20_001, 20_000),
                refusal("R1,13/11/2025,,Gym," + "x".repeat(20_001) + ",,"));
        assertEquals(Reason.of("row.nameTooLong", "Ref", 120), refusal("R".repeat(121) + ",13/11/2025,,Gym,Text,,"));
    }

    @Test
    void todayWithoutATimeIsNotInTheFuture() {
        assertTrue(accepted("R1,24/11/2025,,Gym,Text,,").entry().when().isWholeDay());
    }

    @Test
    void aPlaceThatWasSetAsideKeepsItsRowsOut() {
        places.put("roof", new ValueChoice.SetAside());
        places.put("", new ValueChoice.SetAside());
        assertEquals(Reason.of("row.placeSetAside", "Roof"), refusal("R1,13/11/2025,,Roof,Text,,"));
        assertEquals(Reason.of("row.placeSetAsideBlank", ""), refusal("R1,13/11/2025,,,Text,,"));
    }

    @Test
    void aSecondRowWithTheReferenceIsADuplicateWhateverItSays() {
        assertEquals(
                new RowVerdict.Repeats(3, 2, Likeness.REFERENCE),
                check("r1,13/11/2025,,Gym,Text,,", "R1 ,12/11/2025,,Gym,Other text,,")
                        .get(1));
    }

    @Test
    void aReferenceWhoseFirstRowWasRefusedIsStillFree() {
        List<RowVerdict> verdicts = check("R1,31/11/2025,,Gym,Text,,", "R1,13/11/2025,,Gym,Text,,");
        assertInstanceOf(RowVerdict.Refused.class, verdicts.get(0));
        assertInstanceOf(RowVerdict.Accepted.class, verdicts.get(1));
    }

    @Test
    void theSameWordsWithoutAReferenceAreADuplicate() {
        assertEquals(
                new RowVerdict.Repeats(3, 2, Likeness.CONTENT),
                check(",13/11/2025,,Gym,Text.,,", ",13/11/2025,,GYM,text,,").get(1));
        assertInstanceOf(
                RowVerdict.Accepted.class,
                check(",13/11/2025,,Gym,Text.,,", ",12/11/2025,,Gym,Text.,,").get(1));
    }

    @Test
    void theSameWordsUnderAReferenceOfTheirOwnAreRemarkedOnUnlessAPersonSaysTheyRepeat() {
        RowVerdict twin =
                check("R1,13/11/2025,,Gym,Text,,", "R2,13/11/2025,,Gym,Text,,").get(1);
        assertEquals(
                List.of(Reason.of("remark.twinOfLine", 2)),
                assertInstanceOf(RowVerdict.Accepted.class, twin).entry().remarks());
        twinsRepeat = true;
        assertEquals(
                new RowVerdict.Repeats(3, 2, Likeness.CONTENT),
                check("R1,13/11/2025,,Gym,Text,,", "R2,13/11/2025,,Gym,Text,,").get(1));
    }

    @Test
    void aConcernOfTheSchoolIsFoundByReferenceAndByContent() {
        When when = When.at(LocalDateTime.parse("2025-11-13T09:00"));
        known.add(77, "R1", "nothing like it");
        known.add(
                78,
                "",
                KnownConcerns.content(when, new ValueChoice.Existing(10), new ValueChoice.Existing(20), "Text"));
        assertEquals(
                List.of(new RowVerdict.Known(2, 77, Likeness.REFERENCE), new RowVerdict.Known(3, 78, Likeness.CONTENT)),
                check("R1,13/11/2025,,Gym,Text,,", "R2,13/11/2025 0900,,Gym,Text,,"));
    }

    /** Whoever reads both may know that they are two. */
    @Test
    void aDuplicateIsTakenInAnywayWhereAPersonSaysSo() {
        known.add(77, "R9", "nothing like it");
        anyway = Set.of(3, 4, 5);
        List<RowVerdict> verdicts = check(
                "R1,13/11/2025,,Gym,Text,,",
                "R1,13/11/2025,,Gym,Other,,",
                ",13/11/2025,,Gym,Text,,",
                "R9,12/11/2025,,Gym,Nine,,",
                "R9,12/11/2025,,Gym,Nine,,");
        assertEquals(
                List.of(Reason.of("remark.anywayOfLine", 2)),
                assertInstanceOf(RowVerdict.Accepted.class, verdicts.get(1))
                        .entry()
                        .remarks());
        assertEquals(
                List.of(Reason.of("remark.anywayOfLine", 2)),
                assertInstanceOf(RowVerdict.Accepted.class, verdicts.get(2))
                        .entry()
                        .remarks());
        assertEquals(
                List.of(Reason.of("remark.anywayOfConcern")),
                assertInstanceOf(RowVerdict.Accepted.class, verdicts.get(3))
                        .entry()
                        .remarks());
        assertEquals(new RowVerdict.Known(6, 77, Likeness.REFERENCE), verdicts.get(4), "only the row that was chosen");
        anyway = Set.of(2);
        assertEquals(
                Reason.of("row.inFuture"),
                assertInstanceOf(
                                RowVerdict.Refused.class,
                                check("R9,25/11/2025,,Gym,Text,,").get(0))
                        .reason(),
                "what cannot be a concern stays out");
    }

    @Test
    void aNameThatFitsNobodyOrSeveralIsLinkedToNobodyAndKeptInTheTextWithItsPart() {
        LogEntry entry = accepted("R1,13/11/2025,,Gym,Text,Sam Smith; Zed; Ana Abel,victim; perpetrator; witness")
                .entry();
        assertEquals(
                List.of(
                        Person.notLinked("Sam Smith", InvolvementRole.HARMED),
                        Person.notLinked("Zed", InvolvementRole.ALLEGED),
                        Person.onRoll(1, InvolvementRole.WITNESS)),
                entry.people());
        assertEquals("Text\nNamed in the log: Sam Smith; Zed", entry.whatHappened());
        assertEquals(
                List.of(Reason.of("remark.severalOnRoll", "Sam Smith", 2), Reason.of("remark.notOnRoll", "Zed", 0)),
                entry.remarks());
    }

    @Test
    void twoWhoAreNotOnRollAreTwoAndAWordForNobodyIsNobody() {
        assertEquals(
                List.of(
                        Person.notLinked("Zed", InvolvementRole.HARMED),
                        Person.notLinked("Yan", InvolvementRole.HARMED)),
                accepted("R1,13/11/2025,,Gym,Text,Zed; Yan; Zed,victim").entry().people());
        LogEntry nobody =
                accepted("R1,13/11/2025,,Gym,Text,N/A; None; -,victim").entry();
        assertEquals(List.of(), nobody.people());
        assertEquals(List.of(), nobody.remarks());
        assertEquals("Text", nobody.whatHappened());
        assertEquals(
                List.of(Person.notLinked("unknown", InvolvementRole.ALLEGED)),
                accepted("R1,13/11/2025,,Gym,Text,unknown,suspect").entry().people());
    }

    @Test
    void aCommaPartsPupilsOrSurnameFromForenameAsTheRollHasIt() {
        assertEquals(
                List.of(Person.onRoll(1, InvolvementRole.WITNESS)),
                accepted("R1,13/11/2025,,Gym,Text,\"Abel, Ana\",witness")
                        .entry()
                        .people());
        assertEquals(
                List.of(Person.onRoll(1, InvolvementRole.WITNESS), Person.onRoll(2, InvolvementRole.WITNESS)),
                accepted("R1,13/11/2025,,Gym,Text,\"Ana Abel, Ben Bird\",witness")
                        .entry()
                        .people());
    }

    @Test
    void aRoleInUnknownWordsAccusesNobody() {
        LogEntry entry =
                accepted("R1,13/11/2025,,Gym,Text,Ana Abel,protagonist").entry();
        assertEquals(List.of(Person.onRoll(1, InvolvementRole.NOT_SAID)), entry.people());
        assertEquals(List.of(Reason.of("remark.roleUnknown", "protagonist")), entry.remarks());
    }

    @Test
    void aPartThatTheLogDoesNotSayIsNotGuessed() {
        for (String said : List.of("", "involved", "Linked", "not known", " ; ")) {
            LogEntry entry =
                    accepted("R1,13/11/2025,,Gym,Text,Ana Abel," + said).entry();
            assertEquals(List.of(Person.onRoll(1, InvolvementRole.NOT_SAID)), entry.people(), said);
            assertEquals(List.of(), entry.remarks(), said);
        }
        assertEquals(
                List.of(Person.onRoll(1, InvolvementRole.OTHER)),
                accepted("R1,13/11/2025,,Gym,Text,Ana Abel,other").entry().people(),
                "what it says stays");
    }

    @Test
    void aFormulaStaysTextAndARightToLeftOverrideIsTakenOut() {
        assertEquals(
                "=HYPERLINK(\"http://x\";\"y\")",
                accepted("R1,13/11/2025,,Gym,\"=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\",,")
                        .entry()
                        .whatHappened());
        LogEntry turned = accepted("R1,13/11/2025,,Gym,Wrote \u202Egnp.exe,Ana\u202E Abel,")
                .entry();
        assertEquals("Wrote gnp.exe", turned.whatHappened());
        assertEquals(List.of(Person.onRoll(1, InvolvementRole.NOT_SAID)), turned.people());
        assertEquals(List.of(Reason.of("remark.hidden")), turned.remarks());
    }

    @Test
    void anEventAfterItWasReportedIsTakenWithARemark() {
        assertEquals(
                List.of(Reason.of("remark.afterReported")),
                accepted("R1,13/11/2025 1000,13/11/2025 0900,Gym,Text,,")
                        .entry()
                        .remarks());
        assertNull(accepted("R1,13/11/2025 1000,,Gym,Text,,").entry().reported());
    }

    private RowVerdict.Accepted accepted(String row) {
        return assertInstanceOf(RowVerdict.Accepted.class, check(row).get(0));
    }

    private Reason refusal(String row) {
        return assertInstanceOf(RowVerdict.Refused.class, check(row).get(0)).reason();
    }

    private List<RowVerdict> check(String... rows) {
        CsvTable table = CsvTables.of("Ref,When,Reported,Where,Text,Pupils,Roles\n" + String.join("\n", rows));
        Map<String, LogField> fields = new LinkedHashMap<>();
        List<LogField> order = List.of(
                LogField.REFERENCE,
                LogField.WHEN,
                LogField.REPORTED,
                LogField.WHERE,
                LogField.WHAT_HAPPENED,
                LogField.PUPILS,
                LogField.ROLES);
        for (int i = 0; i < order.size(); i++) {
            fields.put(table.headings().get(i), order.get(i));
        }
        ColumnMapping columns = new ColumnMapping(fields, DateOrder.DAY_FIRST);
        ImportChoices choices =
                new ImportChoices(columns, places, Map.of("", new ValueChoice.Existing(20)), twinsRepeat, anyway);
        RowReader reader = new RowReader(table, columns, LONDON, NOW, name -> ROLL.getOrDefault(name, List.of()));
        return new LogCheck(reader, choices, known).verdicts(table.rows());
    }
}
