package org.wholeschool.concern.incidentlog.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wholeschool.platform.csv.Reason;

class WhenReaderTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final WhenReader dayFirst = new WhenReader(DateOrder.DAY_FIRST, LONDON);
    private final WhenReader monthFirst = new WhenReader(DateOrder.MONTH_FIRST, LONDON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14/11/2025 17:10              | DD/MM/YYYY HH:MM",
                "14/11/2025 17:10:59           | DD/MM/YYYY HH:MM:59",
                "14.11.2025, 17.10             | DD.MM.YYYY, HH.MM",
                "14-11-25 5:10pm               | DD-MM-YY HH:MMpm",
                "14/11/2025 5.10 p.m.          | DD/MM/YYYY HH.MM p.m.",
                "Fri 14/11/2025 at 1710 hrs    | Fri DD/MM/YYYY at HHMM hrs",
                "2025-11-14 17:10              | YYYY-MM-DD HH:MM",
                "2025-11-14T17:10:00           | YYYY-MM-DDTHH:MM:00",
                "2025-11-14T17:10Z             | YYYY-MM-DDTHH:MM+HH:MM",
                "14 November 2025 17:10        | DD Month YYYY HH:MM",
                "14th Nov 2025 - 17:10         | DDth Month YYYY - HH:MM",
                "November 14, 2025 5:10 PM     | Month DD, YYYY HH:MM PM",
            })
    void aDateWithATimeIsAnInstant(String cell, String shape) {
        WhenReader.Reading reading = dayFirst.read(cell);
        assertEquals(When.at(LocalDateTime.parse("2025-11-14T17:10")), reading.when());
        if (shape.contains("Month")) {
            assertEquals("Month", reading.shape().replaceAll(".*(Month).*", "$1"));
        } else {
            assertEquals(shape.strip(), reading.shape());
        }
    }

    @Test
    void aTimeWithAnOffsetIsBroughtToTheSchoolsClock() {
        assertEquals(
                When.at(LocalDateTime.parse("2025-06-14T18:10")),
                dayFirst.read("2025-06-14T17:10Z").when());
    }

    @Test
    void aDateWithoutATimeIsTheWholeDay() {
        When day = dayFirst.read("14/11/2025").when();
        assertEquals(new When(LocalDateTime.parse("2025-11-14T00:00"), LocalDateTime.parse("2025-11-14T23:59")), day);
    }

    @Test
    void theOrderDecidesBetweenDayAndMonth() {
        assertEquals(
                LocalDateTime.parse("2025-04-03T09:00"),
                dayFirst.read("03/04/2025 0900").when().from());
        assertEquals(
                LocalDateTime.parse("2025-03-04T09:00"),
                monthFirst.read("03/04/2025 0900").when().from());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Between11/13/2025 153011/14/2025 1600 | BetweenMM/DD/YYYY HHMMMM/DD/YYYY HHMM",
                "11/13/2025 15:30 - 11/14/2025 16:00   | MM/DD/YYYY HH:MM - MM/DD/YYYY HH:MM",
                "from 11/13/2025 15:30 to 11/14/2025 16:00 | from MM/DD/YYYY HH:MM to MM/DD/YYYY HH:MM",
                "2025-11-13T15:30/2025-11-14T16:00     | YYYY-MM-DDTHH:MM/YYYY-MM-DDTHH:MM",
            })
    void twoDatesAreAnInterval(String cell, String shape) {
        WhenReader.Reading reading = monthFirst.read(cell);
        assertEquals(
                new When(LocalDateTime.parse("2025-11-13T15:30"), LocalDateTime.parse("2025-11-14T16:00")),
                reading.when());
        assertEquals(shape, reading.shape());
    }

    @Test
    void aSecondTimeBelongsToTheSameDay() {
        When when = dayFirst.read("14/11/2025 1000-1130").when();
        assertEquals(new When(LocalDateTime.parse("2025-11-14T10:00"), LocalDateTime.parse("2025-11-14T11:30")), when);
    }

    @Test
    void anIntervalOfDaysReachesToTheEndOfTheLast() {
        When when = dayFirst.read("14/11/2025 - 16/11/2025").when();
        assertEquals(new When(LocalDateTime.parse("2025-11-14T00:00"), LocalDateTime.parse("2025-11-16T23:59")), when);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                                    | row.noDate",
                "last Tuesday                          | row.dateNotUnderstood",
                "14/11/2025 17:10 or so                | row.dateNotUnderstood",
                "31/11/2025                            | row.noSuchDate",
                "29/02/2025 1000                       | row.noSuchDate",
                "14/11/2025 2560                       | row.dateNotUnderstood",
                "14/11/2025 2510                       | row.noTime",
                "14/11/2025 1000 - 13/11/2025 1000     | row.endsBeforeItBegins",
                "14/11/2025 1400-1300                  | row.endsBeforeItBegins",
            })
    void whatIsNoDateIsSaidToBeNone(String cell, String key) {
        assertEquals(
                key,
                assertThrows(RefusedRow.class, () -> dayFirst.read(cell))
                        .reason()
                        .key());
    }

    @Test
    void aDayAsMonthIsExplainedByTheOrder() {
        assertEquals(
                Reason.of("row.noSuchDateMonthFirst", "25/12/2025"),
                assertThrows(RefusedRow.class, () -> monthFirst.read("25/12/2025"))
                        .reason());
    }
}
