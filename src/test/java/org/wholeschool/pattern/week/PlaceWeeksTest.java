package org.wholeschool.pattern.week;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/** Weeks of places: which concerns are counted in which, and how many pupils they are about. */
class PlaceWeeksTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
    private static final long YARD = 1;
    private static final long HALL = 2;
    private static final long LESSON = 11;
    private static final long LUNCH = 12;
    private static final long FIGHT = 21;
    private static final long NEGLECT = 22;

    private final List<Fact> facts = new ArrayList<>();

    private void add(long place, long band, long category, LocalDate day, int... pupils) {
        facts.add(new Fact(place, band, category, day, day, pupils));
    }

    private PlaceWeeks weeks(LocalDate today, LocalDate until, Set<Long> bands) {
        List<DayPlan.Time> times = IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(weekday -> List.of(
                        new DayPlan.Time(LESSON, weekday, 9 * 60, 12 * 60, DayPlan.ALWAYS),
                        new DayPlan.Time(LUNCH, weekday, 12 * 60, 13 * 60, DayPlan.ALWAYS))
                        .stream())
                .toList();
        DayPlan plan = new DayPlan(
                List.of(
                        new DayPlan.ListedBand(LESSON, "PERIOD_1", "Lesson", BandGroup.LESSONS),
                        new DayPlan.ListedBand(LUNCH, "LUNCH", "Lunch", BandGroup.BREAKS)),
                times,
                List.of());
        List<Site.ListedPlace> site = List.of(
                new Site.ListedPlace(YARD, "YARD", "Yard", "PLAYGROUND", PlaceGroup.OUTDOOR, false, null),
                new Site.ListedPlace(HALL, "HALL", "Hall", "CORRIDOR", PlaceGroup.SHARED_INDOOR, false, null));
        List<Categories.ListedCategory> categories = List.of(
                new Categories.ListedCategory(
                        FIGHT,
                        "FIGHT",
                        "Fights",
                        CategoryScope.CONTEXT,
                        CategoryGroup.PHYSICAL,
                        false,
                        null,
                        false,
                        null),
                new Categories.ListedCategory(
                        NEGLECT,
                        "NEGLECT",
                        "Neglect",
                        CategoryScope.CASEWORK,
                        CategoryGroup.OTHER,
                        false,
                        null,
                        false,
                        null));
        List<HalfTerm> halfTerms = List.of(
                new HalfTerm(1, 2026, 1, "First", FIRST, FIRST.plusWeeks(6).minusDays(3)),
                new HalfTerm(
                        2,
                        2026,
                        2,
                        "Second",
                        FIRST.plusWeeks(7),
                        FIRST.plusWeeks(14).minusDays(3)));
        return new PlaceWeeks(
                new WeekGround(
                        new CountedSchool(site, plan, categories), halfTerms, List.of(), plan, List.of(), List.of()),
                facts,
                today,
                until,
                bands,
                LeadThreshold.DEFAULT);
    }

    @Test
    void weeksBeginAfterTheFirstConcernAndGoToTheDayThatIsAskedFor() {
        add(HALL, LESSON, FIGHT, FIRST.plusWeeks(1).plusDays(2), 1);
        add(YARD, LUNCH, FIGHT, FIRST.plusWeeks(2), 1);
        add(YARD, LUNCH, FIGHT, FIRST.plusWeeks(4).plusDays(4), 2);
        PlaceWeeks weeks = weeks(FIRST.plusWeeks(5), FIRST.plusWeeks(8).plusDays(3), Set.of());
        assertEquals(
                List.of(2, 3, 4, 5, 7).stream().map(FIRST::plusWeeks).toList(),
                weeks.mondays(),
                "the week of half-term is none, and the one that holds the day is not asked for");
        assertEquals(3, weeks.closed());
        assertArrayEquals(new int[] {1, 0, 1}, weeks.of(Set.of(YARD)));
        assertArrayEquals(
                new int[] {0, 0, 0}, weeks.of(Set.of(HALL)), "the week in which logging began is none to compare with");
        assertEquals(0, weeks(FIRST.plusWeeks(1), FIRST.plusWeeks(8), Set.of()).closed());
    }

    @Test
    void whatIsCaseworkOrInAHolidayOrInAnotherPartOfTheDayIsNotCounted() {
        add(HALL, LESSON, FIGHT, FIRST, 1);
        add(YARD, LUNCH, FIGHT, FIRST.plusWeeks(2), 1);
        add(YARD, LESSON, FIGHT, FIRST.plusWeeks(2), 2);
        add(YARD, LUNCH, NEGLECT, FIRST.plusWeeks(2), 3);
        add(YARD, LUNCH, FIGHT, FIRST.plusWeeks(6).plusDays(1), 4);
        add(YARD, LUNCH, FIGHT, FIRST.plusWeeks(8), 5);
        PlaceWeeks weeks = weeks(FIRST.plusWeeks(9), FIRST.plusWeeks(9), Set.of(LUNCH));
        assertArrayEquals(new int[] {0, 1, 0, 0, 0, 0, 1}, weeks.of(Set.of(YARD)));
        assertEquals(
                3,
                IntStream.of(weeks(FIRST.plusWeeks(9), FIRST.plusWeeks(9), Set.of())
                                .of(Set.of(YARD, HALL)))
                        .sum());
    }

    @Test
    void pupilsAreToldAsABandAndAFewOfThemHideANumber() {
        add(HALL, LESSON, FIGHT, FIRST, 1);
        IntStream.range(0, 6).forEach(i -> add(YARD, LUNCH, FIGHT, FIRST.plusWeeks(1), 1, 2));
        IntStream.range(0, 12).forEach(i -> add(YARD, LUNCH, FIGHT, FIRST.plusWeeks(2), i));
        PlaceWeeks weeks = weeks(FIRST.plusWeeks(4), FIRST.plusWeeks(4), Set.of());
        assertEquals(PlaceWeeks.Persons.FEWER_THAN_5, weeks.persons(Set.of(YARD), new int[] {0}));
        assertFalse(weeks.isShown(Set.of(YARD), new int[] {0}), "six concerns of two pupils are a case");
        assertEquals(PlaceWeeks.Persons.FROM_10, weeks.persons(Set.of(YARD), new int[] {0, 1}));
        assertTrue(weeks.isShown(Set.of(YARD), new int[] {1}));
        assertEquals(PlaceWeeks.Persons.NONE, weeks.persons(Set.of(YARD), new int[] {2}));
        assertTrue(weeks.isShown(Set.of(HALL), new int[] {0, 1, 2}), "none is said of a place of which there are none");
    }
}
