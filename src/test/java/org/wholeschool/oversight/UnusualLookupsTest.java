package org.wholeschool.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class UnusualLookupsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final long ANN = 1;
    private static final long BEN = 2;

    /** So many different children in a week, each opened twice: that it was twice does not count. */
    private static List<UnusualLookups.Look> week(long account, LocalDate monday, int children) {
        Instant at = monday.plusDays(2).atTime(10, 0).atZone(LONDON).toInstant();
        return LongStream.rangeClosed(1, children)
                .boxed()
                .flatMap(
                        pupil -> List.of(
                                new UnusualLookups.Look(account, pupil, at),
                                new UnusualLookups.Look(account, pupil, at))
                                .stream())
                .toList();
    }

    private static List<UnusualLookups.Look> weeks(long account, int now, int... before) {
        List<UnusualLookups.Look> looks = new ArrayList<>(week(account, MONDAY, now));
        for (int i = 0; i < before.length; i++) {
            looks.addAll(week(account, MONDAY.minusWeeks(i + 1L), before[i]));
        }
        return looks;
    }

    private static List<UnusualLookups.Week> unusual(List<UnusualLookups.Look> looks) {
        return UnusualLookups.weeks(looks, LONDON, MONDAY, MONDAY);
    }

    @Test
    void moreThanThreeTimesTheUsualIsWorthAQuestion() {
        assertEquals(List.of(new UnusualLookups.Week(ANN, MONDAY, 13, 4.0, 3)), unusual(weeks(ANN, 13, 4, 4, 9)));
        assertEquals(List.of(), unusual(weeks(ANN, 12, 4, 4, 9)), "three times is not more than three times");
    }

    @Test
    void aFewChildrenAreNeverUnusualHoweverQuietTheWeeksBefore() {
        assertEquals(List.of(), unusual(weeks(ANN, 9, 1, 1, 1)));
        assertEquals(1, unusual(weeks(ANN, 10, 1, 1, 1)).size());
    }

    @Test
    void oneWildWeekBeforeDoesNotMoveWhatIsUsual() {
        assertEquals(
                List.of(new UnusualLookups.Week(ANN, MONDAY, 20, 4.0, 5)), unusual(weeks(ANN, 20, 4, 4, 90, 4, 5)));
        assertEquals(4.5, UnusualLookups.median(List.of(9, 1, 5, 4)));
    }

    @Test
    void weeksWithoutALookUpAreNoWeeksAndOldOnesAreForgotten() {
        assertEquals(
                List.of(new UnusualLookups.Week(ANN, MONDAY, 13, 4.0, 3)),
                unusual(weeks(ANN, 13, 4, 0, 4, 0, 0, 4, 0, 0, 50)),
                "a holiday is not a quiet week");
        assertEquals(
                List.of(), unusual(weeks(ANN, 29, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1)), "nine weeks ago is too long ago");
    }

    @Test
    void withFewWeeksBeforeTheLineIsAFixedNumber() {
        assertEquals(List.of(), unusual(weeks(ANN, 29, 1, 1)));
        assertEquals(List.of(new UnusualLookups.Week(ANN, MONDAY, 30, null, 2)), unusual(weeks(ANN, 30, 1, 1)));
    }

    @Test
    void everybodyIsComparedWithThemselves() {
        List<UnusualLookups.Look> looks = new ArrayList<>(weeks(ANN, 40, 40, 40, 40));
        looks.addAll(weeks(BEN, 40, 5, 5, 5));
        assertEquals(
                List.of(BEN),
                unusual(looks).stream().map(UnusualLookups.Week::account).toList());
    }

    @Test
    void nightIsByTheSchoolsClockInSummerToo() {
        assertEquals(
                List.of(),
                UnusualLookups.nights(
                        List.of(
                                at("2026-07-01T20:59:59Z"),
                                at("2026-07-01T05:00:00Z"),
                                at("2026-12-01T21:59:59Z"),
                                at("2026-12-01T06:00:00Z")),
                        LONDON));
        assertEquals(
                List.of(new UnusualLookups.Night(ANN, 1, 2)),
                UnusualLookups.nights(
                        List.of(
                                at("2026-07-01T21:00:00Z"),
                                at("2026-07-02T04:59:59Z"),
                                at("2026-12-01T22:00:00Z"),
                                at("2026-12-02T05:59:59Z")),
                        LONDON),
                "before and after midnight is one night");
    }

    private static UnusualLookups.Look at(String moment) {
        return new UnusualLookups.Look(ANN, 7, Instant.parse(moment));
    }

    @Test
    void whoOnlyLooksIsSaidWithOfHowMany() {
        Instant now = LocalDateTime.of(2026, 11, 4, 10, 0).atZone(LONDON).toInstant();
        List<UnusualLookups.Look> looks = week(ANN, MONDAY, 14);
        List<UnusualLookups.Look> worked = LongStream.rangeClosed(1, 4)
                .mapToObj(pupil -> new UnusualLookups.Look(ANN, pupil, now))
                .toList();
        assertEquals(List.of(new UnusualLookups.OnlyLooked(ANN, 10, 14)), UnusualLookups.onlyLooked(looks, worked));
        assertEquals(List.of(), UnusualLookups.onlyLooked(week(ANN, MONDAY, 9), List.of()));
        assertEquals(
                1,
                UnusualLookups.onlyLooked(
                                week(ANN, MONDAY, 10),
                                LongStream.rangeClosed(1, 10)
                                        .mapToObj(pupil -> new UnusualLookups.Look(BEN, pupil, now))
                                        .toList())
                        .size(),
                "what others did is not theirs");
    }

    /**
     * When the summary of a month is told of, on the first of the next, its last week must be over; and no week is in
     * no month, or in two.
     */
    @Test
    void aWeekBelongsToTheMonthInWhichItEnds() {
        YearMonth month = YearMonth.of(2026, 1);
        LocalDate expected = UnusualLookups.firstWeekOf(month);
        for (int i = 0; i < 48; i++, month = month.plusMonths(1)) {
            assertEquals(expected, UnusualLookups.firstWeekOf(month), month.toString());
            LocalDate last = UnusualLookups.lastWeekOf(month);
            assertEquals(month, YearMonth.from(last.plusDays(6)), "its Sunday");
            expected = last.plusWeeks(1);
        }
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertEquals(MONDAY, UnusualLookups.mondayOf(MONDAY));
        assertEquals(MONDAY, UnusualLookups.mondayOf(MONDAY.plusDays(6)));
    }
}
