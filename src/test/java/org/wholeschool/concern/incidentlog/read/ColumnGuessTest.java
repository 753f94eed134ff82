package org.wholeschool.concern.incidentlog.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.csv.CsvTables;
import org.wholeschool.platform.csv.Reason;

class ColumnGuessTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void aCampusLogIsRecognisedByItsHeadings() {
        ColumnMapping mapping = guess(
                "Case Nbr,Location,Date and Time Reported,Date and Time of Occurrence,Synopsis,Disposition,Crime\n"
                        + "1,Library,11/14/2025 1710 hours,11/13/2025 1700 hours,Something,Closed,Theft\n");
        assertEquals(
                Map.of(
                        "Case Nbr",
                        LogField.REFERENCE,
                        "Location",
                        LogField.WHERE,
                        "Date and Time Reported",
                        LogField.REPORTED,
                        "Date and Time of Occurrence",
                        LogField.WHEN,
                        "Synopsis",
                        LogField.WHAT_HAPPENED,
                        "Crime",
                        LogField.CATEGORY),
                mapping.fields());
        assertEquals(DateOrder.MONTH_FIRST, mapping.order());
        assertEquals(List.of(), mapping.problems());
    }

    @Test
    void aSafeguardingExportIsRecognisedByItsHeadings() {
        ColumnMapping mapping = guess("Incident ID,Date,Time,Where did it happen,Concern "
                + "type,Details,Victim,Perpetrator,Witnesses,Reported by\n"
                + "7,14/11/2025,10:05,Canteen,Bullying,Text,Ana A,Ben B,Cy C,Mr D\n");
        assertEquals(
                Map.of(
                        "Incident ID",
                        LogField.REFERENCE,
                        "Date",
                        LogField.WHEN,
                        "Time",
                        LogField.TIME,
                        "Where did it happen",
                        LogField.WHERE,
                        "Concern type",
                        LogField.CATEGORY,
                        "Details",
                        LogField.WHAT_HAPPENED,
                        "Victim",
                        LogField.HARMED,
                        "Perpetrator",
                        LogField.ALLEGED,
                        "Witnesses",
                        LogField.WITNESSES),
                mapping.fields());
    }

    @Test
    void aColumnOfDatesIsFoundWithoutAKnownHeading() {
        ColumnMapping mapping = guess("A,B,C\nx,14/11/2025,text\n");
        assertEquals(LogField.WHEN, mapping.fields().get("B"));
        assertEquals(List.of(Reason.of("columns.noWhatHappened")), mapping.problems());
    }

    @Test
    void aHeadingThatPromisesDatesIsNotBelievedWhenThereAreNone() {
        assertTrue(guess("Date,What happened\nMonday,text\n")
                .headings(LogField.WHEN)
                .isEmpty());
    }

    @Test
    void anOpenOrderIsAProblemUntilAPersonSettlesIt() {
        ColumnMapping mapping = guess("Date,What happened\n03/04/2025,text\n");
        assertNull(mapping.order());
        assertEquals(List.of(Reason.of("columns.noOrder")), mapping.problems());
    }

    @Test
    void whatContradictsItselfIsNamed() {
        ColumnMapping mapping = new ColumnMapping(
                Map.of("A", LogField.WHERE, "B", LogField.WHERE, "C", LogField.ROLES), DateOrder.DAY_FIRST);
        assertEquals(
                List.of(
                        "columns.twice.WHERE",
                        "columns.noWhen",
                        "columns.noWhatHappened",
                        "columns.rolesWithoutPupils"),
                mapping.problems().stream().map(Reason::key).toList());
    }

    @Test
    void aKeptMappingFitsAFileWithAllItsColumns() {
        ColumnMapping mapping =
                new ColumnMapping(Map.of("Date", LogField.WHEN, "Text", LogField.WHAT_HAPPENED), DateOrder.DAY_FIRST);
        assertTrue(mapping.fits(List.of("More", "Text", "Date")));
        assertEquals(false, mapping.fits(List.of("Text", "When")));
    }

    private static ColumnMapping guess(String text) {
        return ColumnGuess.of(CsvTables.of(text), LONDON);
    }
}
