package org.wholeschool.pattern.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.Calendar.Closed;
import org.wholeschool.school.calendar.Calendar.HalfTerm;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.calendar.ShortDay;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/**
 * A school in which every school day is as the others: as many concerns in each hour of it, of other children each
 * time. Nothing is more than usual in any week, however short it is; where days that were short are counted as whole
 * ones, something is.
 */
class ShortWeeksTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
    private static final LocalDate HOLIDAYS = LocalDate.of(2026, 11, 23);
    private static final LocalDate AFTER_HALF_TERM = LocalDate.of(2026, 11, 30);
    private static final LocalDate LAST_FORTNIGHT = LocalDate.of(2026, 12, 14);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 25);
    private static final long YARD = 1;
    private static final long HALL = 2;
    private static final long ASSEMBLY = 11;
    private static final long MORNING = 12;
    private static final long LUNCH = 13;
    private static final long AFTERNOON = 14;
    private static final int NOON = 12 * 60;
    private static final int CLOSES = NOON + 30;

    private static final List<DayPlan.ListedBand> BANDS = List.of(
            new DayPlan.ListedBand(ASSEMBLY, "ASSEMBLY", "Assembly", BandGroup.LESSONS),
            new DayPlan.ListedBand(MORNING, "PERIOD_1", "Morning", BandGroup.LESSONS),
            new DayPlan.ListedBand(LUNCH, "LUNCH", "Lunch", BandGroup.BREAKS),
            new DayPlan.ListedBand(AFTERNOON, "PERIOD_2", "Afternoon", BandGroup.LESSONS),
            new DayPlan.ListedBand(15, "NOT_KNOWN", "Not known", BandGroup.OUTSIDE_OR_UNKNOWN));
    private static final List<ShortDay> SHORT = days(LAST_FORTNIGHT, LAST)
            .map(day -> new ShortDay(day, null, CLOSES, "Boiler"))
            .toList();
    private static final List<Closed> SNOW =
            List.of(new Closed(AFTER_HALF_TERM.plusDays(1), AFTER_HALF_TERM.plusDays(4), "Snow"));

    private int pupils;

    private static Stream<LocalDate> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }

    /** @param afternoons on how many days of the week, from Monday on */
    private static List<DayPlan.Time> times(int afternoons, LocalDate validFrom) {
        List<DayPlan.Time> times = new ArrayList<>();
        for (int weekday = 1; weekday <= 5; weekday++) {
            if (weekday == 1) {
                times.add(new DayPlan.Time(ASSEMBLY, weekday, 8 * 60, 9 * 60, validFrom));
            }
            times.add(new DayPlan.Time(MORNING, weekday, 9 * 60, NOON, validFrom));
            times.add(new DayPlan.Time(LUNCH, weekday, NOON, NOON + 60, validFrom));
            if (weekday <= afternoons) {
                times.add(new DayPlan.Time(AFTERNOON, weekday, NOON + 60, NOON + 180, validFrom));
            }
        }
        return times;
    }

    private static WeekGround ground(List<Closed> closures, List<ShortDay> halfDays) {
        return ground(closures, new DayPlan(BANDS, times(5, DayPlan.ALWAYS), halfDays));
    }

    private static WeekGround ground(List<Closed> closures, DayPlan plan) {
        List<Site.ListedPlace> site = List.of(
                new Site.ListedPlace(YARD, "YARD", "Yard", "PLAYGROUND", PlaceGroup.OUTDOOR, false, null),
                new Site.ListedPlace(HALL, "HALL", "Hall", "CORRIDOR", PlaceGroup.SHARED_INDOOR, false, null));
        List<Categories.ListedCategory> categories = List.of(new Categories.ListedCategory(
                1, "FIGHT", "Fights", CategoryScope.CONTEXT, CategoryGroup.PHYSICAL, false, null, false, null));
        List<HalfTerm> halfTerms = List.of(
                new HalfTerm(1, 2026, 1, "First", FIRST, HOLIDAYS.minusDays(3)),
                new HalfTerm(2, 2026, 2, "Second", AFTER_HALF_TERM, LAST));
        return new WeekGround(
                new CountedSchool(site, plan, categories),
                halfTerms,
                closures,
                plan,
                List.of(),
                List.of(new Site.Walk(YARD, HALL, 20), new Site.Walk(HALL, YARD, 20)));
    }

    /** What happens on a day of this school: in half of a lunch there is half of it. */
    private List<Fact> day(LocalDate day, boolean half) {
        List<Fact> facts = new ArrayList<>();
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            add(facts, 15, HALL, ASSEMBLY, day);
        }
        add(facts, 10, YARD, MORNING, day);
        add(facts, 4, HALL, MORNING, day);
        add(facts, half ? 3 : 6, YARD, LUNCH, day);
        if (!half) {
            add(facts, 4, YARD, AFTERNOON, day);
            add(facts, 14, HALL, AFTERNOON, day);
        }
        return facts;
    }

    private void add(List<Fact> facts, int howMany, long place, long band, LocalDate day) {
        for (int i = 0; i < howMany; i++) {
            facts.add(new Fact(place, band, 1, day, day, new int[] {pupils++}));
        }
    }

    private static WeekTeller.Tale look(WeekGround ground, List<Fact> facts, LocalDate asOf) {
        WeekLook look = new WeekLook(ground, facts, asOf, LeadThreshold.DEFAULT);
        WeekLook.Shown shown = look.shown(look.record(() -> {}));
        assertFalse(shown.total().alarm(), shown.toString());
        return shown.tale();
    }

    private static List<ThisWeek.Where> proven(WeekTeller.Tale tale) {
        return tale.told().stream()
                .filter(told -> told.strength() != Strength.WATCH)
                .map(WeekTeller.Told::where)
                .toList();
    }

    /**
     * Who looks on Saturday expects nothing of the weekend that is still to come: it would make more of the five days
     * than they have.
     */
    @Test
    void theWeekendThatIsStillToComeIsNotExpected() {
        WeekGround week = ground(List.of(), List.of());
        List<DayPlan.Time> times = new ArrayList<>(week.day().times());
        times.add(new DayPlan.Time(AFTERNOON, 6, 12 * 60, 15 * 60));
        times.add(new DayPlan.Time(AFTERNOON, 7, 12 * 60, 15 * 60));
        DayPlan withWeekends = new DayPlan(BANDS, times, List.of());
        LocalDate saturday = HOLIDAYS.minusDays(2);
        ClosedWeeks early = ClosedWeeks.of(week.halfTerms(), List.of(), withWeekends, saturday, 39);
        assertEquals(5, early.days(early.count() - 1, AFTERNOON, null, null));
        assertEquals(
                7, early.days(early.count() - 2, AFTERNOON, null, null), "the control: the weekend before is over");
        assertEquals(saturday, early.end());
        ClosedWeeks late = ClosedWeeks.of(week.halfTerms(), List.of(), withWeekends, HOLIDAYS, 39);
        assertEquals(7, late.days(late.count() - 1, AFTERNOON, null, null));
        assertEquals(HOLIDAYS, late.end());
    }

    /**
     * Northfield's calendar goes back years; nobody logged before September. Weeks of nothing before that are no weeks
     * to compare with.
     */
    @Test
    void weeksBeforeAnybodyLoggedAreNotUsual() {
        List<HalfTerm> years = new ArrayList<>(
                List.of(new HalfTerm(9, 2025, 1, "The year before", FIRST.minusYears(1), FIRST.minusDays(50))));
        WeekGround withoutIt = ground(List.of(), List.of());
        years.addAll(withoutIt.halfTerms());
        WeekGround withIt =
                new WeekGround(withoutIt.school(), years, List.of(), withoutIt.day(), List.of(), withoutIt.walks());
        List<Fact> facts = days(FIRST, HOLIDAYS.minusDays(1))
                .flatMap(day -> day(day, false).stream())
                .toList();
        for (WeekGround ground : List.of(withoutIt, withIt)) {
            WeekLook look = new WeekLook(ground, facts, HOLIDAYS, LeadThreshold.DEFAULT);
            ThisWeek.Total total = look.shown(WeekRecord.NOTHING).total();
            assertTrue(total.known(), total.toString());
            assertFalse(total.alarm(), total.toString());
            assertEquals(total.count().concerns(), total.count().expected(), "every week is as the others");
        }
    }

    /**
     * A fortnight in which the school closes at half past twelve: mornings are as busy as ever, and all that there is.
     */
    @Test
    void aFortnightOfHalfDaysIsNoCluster() {
        List<Fact> facts = Stream.of(
                        days(FIRST, HOLIDAYS.minusDays(1)), days(AFTER_HALF_TERM, LAST_FORTNIGHT.minusDays(1)))
                .flatMap(days -> days)
                .flatMap(day -> day(day, false).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        days(LAST_FORTNIGHT, LAST).forEach(day -> facts.addAll(day(day, true)));
        WeekTeller.Tale tale = look(ground(List.of(), SHORT), facts, LAST.plusDays(1));
        assertEquals(List.of(), tale.told());
        assertEquals(List.of(), tale.stories());
        List<ThisWeek.Where> asWhole = proven(look(ground(List.of(), List.of()), facts, LAST.plusDays(1)));
        assertTrue(
                asWhole.stream().anyMatch(where -> where.bandId() == MORNING),
                "the control, counted as whole days: " + asWhole);
    }

    /** Half-term, a Monday, and then snow: what only Mondays have is all the more of that week. */
    @Test
    void theFirstMondayAfterHalfTermIsNoCluster() {
        List<Fact> facts = new ArrayList<>(days(FIRST, HOLIDAYS.minusDays(1))
                .flatMap(day -> day(day, false).stream())
                .toList());
        facts.addAll(day(AFTER_HALF_TERM, false));
        LocalDate asOf = AFTER_HALF_TERM.plusDays(5);
        WeekTeller.Tale tale = look(ground(SNOW, List.of()), facts, asOf);
        assertEquals(List.of(), tale.told());
        assertEquals(List.of(), tale.stories());
        List<ThisWeek.Where> asWhole = proven(look(ground(List.of(), List.of()), facts, asOf));
        assertTrue(
                asWhole.stream().anyMatch(where -> where.bandId() == ASSEMBLY),
                "the control, counted as a whole week: " + asWhole);
    }

    /**
     * After half-term there is school on Thursday and Friday afternoons as well: there is more of afternoons, and not
     * more in them.
     */
    @Test
    void aChangedTimetableIsNoCluster() {
        List<Fact> facts = new ArrayList<>(days(FIRST, HOLIDAYS.minusDays(1))
                .flatMap(day -> day(day, false).stream())
                .filter(fact -> fact.bandId() != AFTERNOON
                        || fact.occurredOn().getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) <= 0)
                .toList());
        days(AFTER_HALF_TERM, LAST).forEach(day -> facts.addAll(day(day, false)));
        List<DayPlan.Time> times = new ArrayList<>(times(3, DayPlan.ALWAYS));
        times.addAll(times(5, AFTER_HALF_TERM));
        WeekTeller.Tale tale = look(ground(List.of(), new DayPlan(BANDS, times)), facts, LAST.plusDays(1));
        assertEquals(List.of(), tale.told());
        assertEquals(List.of(), tale.stories());
        List<ThisWeek.Where> asAlways = told(ground(List.of(), List.of()), facts);
        assertTrue(
                asAlways.stream().anyMatch(where -> where.bandId() == AFTERNOON),
                "the control, as if there had always been five afternoons: " + asAlways);
    }

    private static List<ThisWeek.Where> told(WeekGround ground, List<Fact> facts) {
        WeekLook look = new WeekLook(ground, facts, LAST.plusDays(1), LeadThreshold.DEFAULT);
        return proven(look.tale(look.record(() -> {})));
    }

    @Test
    void whatAHalfDayCutsAwayIsNotExpectedAndWhatHappenedThereIsLeftOut() {
        ClosedWeeks weeks = ground(List.of(), SHORT).weeks(LAST.plusDays(1), 39);
        int last = weeks.count() - 1;
        assertEquals(5, weeks.days(last, MORNING, null, null));
        assertEquals(2.5, weeks.days(last, LUNCH, null, null), "half an hour of an hour");
        assertEquals(0, weeks.days(last, AFTERNOON, null, null));
        assertEquals(5, weeks.days(last - 2, AFTERNOON, null, null));
        assertEquals(2.5, weeks.days(last, LUNCH, LAST_FORTNIGHT, null));
        assertTrue(weeks.isOn(LAST, LUNCH));
        assertFalse(weeks.isOn(LAST, AFTERNOON));
        assertTrue(weeks.isSchoolDay(LAST));
        assertFalse(weeks.wholeDays().contains(LAST));
        assertTrue(weeks.wholeDays().contains(LAST_FORTNIGHT.minusDays(3)));
    }
}
