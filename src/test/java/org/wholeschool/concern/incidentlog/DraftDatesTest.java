package org.wholeschool.concern.incidentlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.incidentlog.read.ColumnMapping;
import org.wholeschool.concern.incidentlog.read.DateOrder;
import org.wholeschool.concern.incidentlog.read.LogField;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvText;

/** Whether the day or the month comes first is asked where the dates leave it open, and nowhere else. */
class DraftDatesTest {

    @Test
    void onlyWhatTheDatesLeaveOpenIsAsked() {
        assertTrue(dates(null, "03/04/2025", "05/06/2025").asked());
        assertFalse(dates(null, "03/04/2025", "13/06/2025").asked(), "no month is the thirteenth");
        assertFalse(dates(null, "2025-04-03", "2025-06-05").asked());
        assertTrue(dates(null, "03/04/2025", "13/06/2025", "06/13/2025").asked());
    }

    @Test
    void whatWasChosenAgainstTheDatesCanBeTakenBack() {
        assertTrue(dates(DateOrder.MONTH_FIRST, "03/04/2025", "13/06/2025").asked());
        assertFalse(dates(DateOrder.DAY_FIRST, "03/04/2025", "13/06/2025").asked());
        assertEquals(
                DateOrder.DAY_FIRST, dates(null, "03/04/2025", "13/06/2025").order());
    }

    private static DraftDates dates(DateOrder order, String... values) {
        CsvTable table = CsvTable.read(CsvText.decode(
                ("Happened,Text\n" + String.join(",x\n", values) + ",x\n").getBytes(StandardCharsets.UTF_8)));
        return DraftDates.of(
                table, new ColumnMapping(Map.of("Happened", LogField.WHEN), order), ZoneId.of("Europe/London"));
    }
}
