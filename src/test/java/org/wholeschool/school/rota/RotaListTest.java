package org.wholeschool.school.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.csv.RefusedFile;

class RotaListTest {

    private static List<RotaList.Row> read(String text) {
        return RotaList.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void weekdaysAreReadAsPeopleWriteThem() {
        assertEquals(Set.of(1), RotaList.weekdays("Mon"));
        assertEquals(Set.of(2, 4), RotaList.weekdays("Tuesdays and Thurs."));
        assertEquals(Set.of(1, 2, 3, 5), RotaList.weekdays("mon-wed, FRI"));
        assertEquals(Set.of(3, 4), RotaList.weekdays("Wednesday \u2013 Thursday"));
        assertEquals(Set.of(1, 5), RotaList.weekdays("Mo/Fr"));
        assertEquals(Set.of(), RotaList.weekdays("Every day"));
        for (String unclear : List.of("", "T", "Fri-Mon", "Mon-Tue-Wed", "Someday", "1", "Monday Tuesday", ",")) {
            assertNull(RotaList.weekdays(unclear), unclear);
        }
    }

    @Test
    void columnsAreFoundByWhatTheyAreCalledAndARowThatCannotBeReadSaysItsLine() {
        List<RotaList.Row> rows = read("Staff;Day;Where;Session\nMs Marsh;Mon;Lower yard;Break\n;Mon;Lower "
                + "yard;Break\n\"Mr\nLow\";Never;Lower yard;Break\nx;y\n");
        assertEquals(new RotaList.Row(2, "Lower yard", "Break", Set.of(1), List.of("Ms Marsh"), null), rows.get(0));
        assertEquals("row.person", rows.get(1).unfit().key());
        assertEquals(4, rows.get(2).line());
        assertEquals("row.weekdays", rows.get(2).unfit().key());
        assertEquals(6, rows.get(3).line(), "a cell over two lines counts as two");
        assertEquals("row.cells", rows.get(3).unfit().key());
    }

    @Test
    void severalPeopleStandInOneCellAndACommaIsPartOfAName() {
        assertEquals(
                List.of("Marsh, Jane", "Low, Tom"),
                read("place,band,weekdays,who\nA,B,Mon,\"Marsh, Jane; Low, Tom;; Marsh, Jane\"\n")
                        .get(0)
                        .people());
        assertEquals(
                "row.person",
                read("place,band,weekdays,who\nA,B,Mon,;\n").get(0).unfit().key());
    }

    /** A cell of millions of people would be many times its size in memory. */
    @Test
    void aCrowdOnOneDutyIsRefusedBeforeItIsTakenApart() {
        assertEquals(
                20,
                read("place,band,weekdays,who\nA,B,Mon,\"" + people(20) + "\"\n")
                        .get(0)
                        .people()
                        .size());
        assertEquals(
                "row.people",
                read("place,band,weekdays,who\nA,B,Mon,\"" + people(21) + "\"\n")
                        .get(0)
                        .unfit()
                        .key());
        assertEquals(
                "row.people",
                read("place,band,weekdays,who\nA,B,Mon,\"" + people(100_000) + "\"\n")
                        .get(0)
                        .unfit()
                        .key());
    }

    private static String people(int howMany) {
        return IntStream.range(0, howMany).mapToObj(i -> "P" + i).collect(Collectors.joining(";"));
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        assertEquals(
                "list.noColumn.person",
                assertThrows(RefusedFile.class, () -> read("place,band,weekdays\nA,B,Mon\n"))
                        .reason()
                        .key());
        assertEquals(
                "file.headerOnly",
                assertThrows(RefusedFile.class, () -> read("place,band,weekdays,who\n"))
                        .reason()
                        .key());
    }
}
