package org.wholeschool.demonstration.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.wholeschool.demonstration.Counted;
import org.wholeschool.demonstration.made.MadeConcern;
import org.wholeschool.demonstration.made.SchoolDays;
import org.wholeschool.demonstration.made.Timetable;
import org.wholeschool.demonstration.rows.SchoolRows;
import org.wholeschool.demonstration.team.PastWeeks;
import org.wholeschool.school.calendar.Term;
import org.wholeschool.school.overview.SchoolDefaults;
import org.wholeschool.testing.SomeCases;

/** The demonstration may be started on any day, and any seed makes a school in which the planted patterns are. */
class AnyDayPropertiesTest {

    @ParameterizedTest
    @SomeCases(
            first = 5,
            of = {
                "2026-09-01",
                "2026-09-02",
                "2026-09-07",
                "2026-08-31",
                "2026-08-15",
                "2026-12-25",
                "2027-01-01",
                "2027-01-04",
                "2028-02-29",
                "2026-10-31",
                "2026-11-22",
                "2026-11-23",
                "2027-03-28",
                "2027-07-23"
            })
    void anAwkwardDay(LocalDate today) {
        holds(DemonstrationSchool.SEED, today);
    }

    @Property(tries = 15)
    void anyDayAndAnySeed(@ForAll long seed, @ForAll("days") LocalDate today) {
        holds(seed, today);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2020, 1, 1).toEpochDay(),
                        LocalDate.of(2060, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static void holds(long seed, LocalDate today) {
        DemonstrationSchool school = DemonstrationSchool.generate(seed, today);
        assertEquals(1600, school.concerns().size());
        assertEquals(
                420,
                school.links().stream()
                        .filter(l -> l.isEstablished() && l.isValidOn(today))
                        .count());
        assertTrue(!today.isBefore(school.years().get(1).from())
                && !today.isAfter(school.years().get(1).to()));
        nothingIsInTheFuture(school, today);
        bandsAgreeWithTimes(school);
        patternsAreThere(school, today);
        thereIsTimeForWhatTheTeamDid(school, today);
        aHalfTermRunsOrComes(school, today);
    }

    /** For which its lead can open a survey, in the summer holidays too. */
    private static void aHalfTermRunsOrComes(DemonstrationSchool school, LocalDate today) {
        List<Term> terms = new SchoolRows(school).terms();
        assertTrue(terms.stream().anyMatch(term -> !term.getEndsOn().isBefore(today)), today.toString());
        boolean lastHasBegun = terms.get(11).getStartsOn().isBefore(today);
        assertEquals(lastHasBegun ? 18 : 12, terms.size(), today.toString());
    }

    /** Its first plan was chosen by weeks that long ago; its last survey was closed on a Friday that is over. */
    private static void thereIsTimeForWhatTheTeamDid(DemonstrationSchool school, LocalDate today) {
        PastWeeks weeks = new PastWeeks(school, ZoneOffset.UTC);
        assertTrue(
                !weeks.ago(32).isBefore(school.years().get(0).from().minusDays(6)),
                weeks.ago(32).toString());
        assertTrue(weeks.at(1, 4, 15).isBefore(today.atStartOfDay().toInstant(ZoneOffset.UTC)));
        assertTrue(!weeks.ago(0).isAfter(today));
    }

    private static void nothingIsInTheFuture(DemonstrationSchool school, LocalDate today) {
        int number = 0;
        for (MadeConcern concern : school.concerns()) {
            assertEquals(++number, concern.number());
            assertTrue(
                    concern.received().isBefore(today.atStartOfDay()),
                    concern.received().toString());
            assertTrue(!concern.received()
                    .toLocalDate()
                    .isBefore(school.years().get(0).from()));
            if (concern.occurred().isKnown()) {
                assertTrue(!concern.occurred().to().isBefore(concern.occurred().from()));
                assertTrue(
                        !concern.received().isBefore(concern.occurred().to()),
                        concern.occurred() + " " + concern.received());
            }
        }
    }

    /** The band is the one that the timetable has at that minute; weekends and holidays have their own. */
    private static void bandsAgreeWithTimes(DemonstrationSchool school) {
        SchoolDays days = new SchoolDays(school.years(), school.today());
        var times =
                SchoolDefaults.bandTimes().stream().collect(Collectors.groupingBy(SchoolDefaults.BandTime::weekday));
        for (MadeConcern concern : school.concerns()) {
            if (!concern.occurred().isKnown() || concern.band().equals(Timetable.NOT_KNOWN)) {
                continue;
            }
            LocalDate day = concern.occurred().day();
            int minute = concern.occurred().from().getHour() * 60
                    + concern.occurred().from().getMinute();
            String band = !days.contains(day)
                    ? Timetable.WEEKEND_OR_HOLIDAY
                    : times.get(day.getDayOfWeek()).stream()
                            .filter(t -> t.fromMinute() <= minute && minute < t.toMinute())
                            .findFirst()
                            .orElseThrow()
                            .band();
            assertEquals(band, concern.band(), concern.occurred().toString());
        }
    }

    private static void patternsAreThere(DemonstrationSchool school, LocalDate today) {
        Counted all = Counted.of(school);
        Planted.Emerging emerging = school.planted().emerging();
        Counted weeks = all.during(emerging.from(), emerging.to());
        assertEquals(DayOfWeek.MONDAY, emerging.from().getDayOfWeek());
        assertTrue(emerging.to().isBefore(today));
        assertEquals(3, weeksWithSchool(school, emerging));
        assertEquals(25, weeks.at(emerging.place()).size());
        assertEquals(1, Collections.max(weeks.at(emerging.place()).byPupil().values()));
        double expected = Counted.expected(all.at(emerging.place()), weeks, all);
        assertTrue(expected > 4.8 && expected < 5.3, today + ": " + expected);

        Counted story = all.at(school.planted().oneChild().place());
        assertEquals(12, story.size());
        assertEquals(12, story.byPupil().get(school.planted().oneChild().pupil()));

        Planted.AlwaysHot hot = school.planted().alwaysHot();
        Counted place = all.at(hot.place());
        double times = place.in(hot.band()).size() / Counted.expected(place, all.in(hot.band()), all);
        assertTrue(times > 1.7 && times < 2.3, today + ": " + times);
    }

    private static long weeksWithSchool(DemonstrationSchool school, Planted.Emerging emerging) {
        Function<LocalDate, LocalDate> monday =
                day -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return new SchoolDays(school.years(), school.today())
                .all().stream()
                        .filter(day -> !day.isBefore(emerging.from()) && !day.isAfter(emerging.to()))
                        .map(monday)
                        .distinct()
                        .count();
    }
}
