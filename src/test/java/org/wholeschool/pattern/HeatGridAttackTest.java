package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.hotspot.HeldBack;
import org.wholeschool.pattern.hotspot.SubtractionAttack;
import org.wholeschool.pattern.hotspot.YearTables;
import org.wholeschool.pattern.hotspot.YearTables.Table;
import org.wholeschool.school.calendar.DayPlan;

/**
 * Everything that the page of hotspots shows of the demonstration school, whatever is chosen, is laid side by side, and
 * nobody can subtract their way to a cell under the threshold.
 */
public class HeatGridAttackTest {

    private final DemonstrationFacts school = new DemonstrationFacts();
    private final List<Fact> facts = school.facts();

    @Test
    void fromNothingThatIsShownFollowsASmallCell() {
        for (SchoolYear year : school.years) {
            YearTables counted = counted(year, facts);
            List<String> open = SubtractionAttack.on(counted, false);
            assertTrue(
                    open.size() > 20,
                    "the control: with nothing held back the attack finds cells, of " + year.name() + " "
                            + open.size());
            YearTables safe = HeldBack.of(counted);
            assertEquals(List.of(), SubtractionAttack.on(safe, false), year.name());
            assertEquals(
                    List.of(),
                    SubtractionAttack.on(safe, true),
                    year.name() + ", with the method and all totals known");
        }
    }

    /** The release holds what was attacked, and nothing else of it. */
    @Test
    void theReleaseHoldsWhatWasHeldBack() {
        for (Hotspots.Year released : school.hotspots(facts).years()) {
            YearTables safe = HeldBack.of(counted(
                    school.years.stream()
                            .filter(year -> year.from() == released.from())
                            .findFirst()
                            .orElseThrow(),
                    facts));
            assertEquals(
                    List.of(
                            heat(safe, Table.GROUP_BANDS),
                            heat(safe, Table.PLACE_BANDS),
                            heat(safe, Table.GROUP_DAYS),
                            heat(safe, Table.PLACE_DAYS),
                            heat(safe, Table.BAND_KINDS),
                            heat(safe, Table.DAY_KINDS)),
                    List.of(
                            released.groups(),
                            released.places(),
                            released.groupDays(),
                            released.placeDays(),
                            released.bandKinds(),
                            released.dayKinds()));
            IntStream.range(0, released.halfTerms().size()).forEach(i -> {
                assertEquals(
                        safe.get(Table.GROUP_HALVES).shown().column(i),
                        released.halfTerms().get(i).byPlaceGroup().cells());
                assertEquals(
                        safe.get(Table.BAND_GROUP_HALVES).shown().column(i),
                        released.halfTerms().get(i).byBandGroup().cells());
            });
        }
    }

    private static HeatGrid heat(YearTables tables, Table table) {
        return HeatGrid.of(tables.get(table).shown());
    }

    /**
     * What protects costs some numbers. The planted patterns, and most of what a lead reads, must be left; and a choice
     * of kind must still show something.
     */
    @Test
    void mostNumbersOfTheDemonstrationSchoolAreLeft() {
        for (SchoolYear year : school.years) {
            YearTables counted = counted(year, facts);
            YearTables safe = HeldBack.of(counted);
            for (Table table : Table.values()) {
                assertTrue(
                        3 * numbers(safe, table) >= numbers(counted, table),
                        table + " of " + year.name() + ": " + numbers(safe, table) + " of " + numbers(counted, table)
                                + " numbers are left");
            }
            assertTrue(
                    5 * numbers(safe, Table.PLACE_BANDS) >= 4 * numbers(counted, Table.PLACE_BANDS),
                    "of places in parts of the day four in five");
        }
        assertTrue(numbers(HeldBack.of(counted(school.years.get(0), facts)), Table.BAND_KINDS) > 40);
    }

    /**
     * Why kinds are the five groups of categories, and places are not taken apart by them: the share of concerns that
     * would stand in a cell with a number, before anything is held back.
     */
    @Test
    void singleCategoriesOrSinglePlacesWouldLeaveHardlyAnything() {
        double byGroup = shareWithNumbers(true, false);
        double byCategory = shareWithNumbers(false, false);
        double byPlace = shareWithNumbers(true, true);
        assertTrue(
                byGroup > .5 && byCategory < byGroup / 2 && byPlace < byGroup / 2,
                byGroup + " by group of categories, " + byCategory + " by category, " + byPlace
                        + " by place and group of categories");
    }

    private double shareWithNumbers(boolean byGroup, boolean byPlace) {
        CountedSchool counted = new CountedSchool(school.site, new DayPlan(school.bands, List.of()), school.categories);
        SchoolYear year = school.years.get(0);
        List<Fact> those = facts.stream()
                .filter(fact -> counted.reason(fact) == null && year.holds(fact.occurredOn()))
                .toList();
        Map<List<Object>, List<Fact>> cells = those.stream()
                .collect(Collectors.groupingBy(fact -> List.of(
                        byPlace
                                ? fact.placeId()
                                : counted.places().get(counted.row(fact)).group(),
                        fact.bandId(),
                        byGroup
                                ? school.categories
                                        .get((int) fact.categoryId() - 1)
                                        .group()
                                : fact.categoryId())));
        return (double) cells.values().stream()
                        .mapToInt(List::size)
                        .filter(size -> size >= LeadThreshold.LOWEST)
                        .sum()
                / those.size();
    }

    private static long numbers(YearTables tables, Table table) {
        return tables.get(table).shown().cells().stream()
                .filter(cell -> cell.display() == LeadDisplay.SHOWN)
                .count();
    }

    private YearTables counted(SchoolYear year, List<Fact> all) {
        CountedSchool counted = new CountedSchool(school.site, new DayPlan(school.bands, List.of()), school.categories);
        return new HotspotRun(
                        LeadThreshold.DEFAULT,
                        school.site,
                        new DayPlan(school.bands, List.of()),
                        school.categories,
                        school.years,
                        school.closures,
                        DemonstrationFacts.TODAY)
                .tables(
                        year,
                        all.stream()
                                .filter(fact -> counted.reason(fact) == null && year.holds(fact.occurredOn()))
                                .toList());
    }

    /** A day without lessons is no weekday, and a school may have lessons on Sundays. */
    @Test
    void weekdaysAreThoseWithLessons() {
        SchoolYear year = school.years.get(0);
        LocalDate monday = year.periods()
                .get(0)
                .firstSchoolDay()
                .with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.MONDAY));
        LessonDays english = new LessonDays(new DayPlan(school.bands, List.of()), school.closures);
        assertEquals(List.of(1, 2, 3, 4, 5, LessonDays.OTHER), english.columns());
        assertEquals(0, english.column(monday, year));
        assertEquals(5, english.column(monday.minusDays(1), year), "a Sunday");
        assertEquals(5, english.column(year.periods().get(0).lastSchoolDay().plusDays(1), year), "the holidays");
        assertEquals(
                5,
                english.column(
                        school.closures.stream()
                                .filter(closed -> year.holds(closed.startsOn()))
                                .findFirst()
                                .orElseThrow()
                                .startsOn(),
                        year),
                "a closure");
        List<DayPlan.Time> times = Stream.of(7, 1, 2, 3, 4)
                .map(weekday -> new DayPlan.Time(school.band("LUNCH"), weekday, 720, 780))
                .toList();
        LessonDays sundays = new LessonDays(
                new DayPlan(
                        school.bands,
                        Stream.concat(
                                        times.stream(),
                                        Stream.of(new DayPlan.Time(school.band("EVENING"), 6, 1000, 1200)))
                                .toList()),
                List.of());
        assertEquals(List.of(1, 2, 3, 4, 7, LessonDays.OTHER), sundays.columns());
        assertEquals(4, sundays.column(monday.minusDays(1).plusWeeks(1), year));
        assertEquals(5, sundays.column(monday.plusDays(4), year), "no lessons on a Friday");
    }
}
