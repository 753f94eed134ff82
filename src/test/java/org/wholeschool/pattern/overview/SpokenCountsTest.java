package org.wholeschool.pattern.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.CountedSchool.LeftOut;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.pattern.hotspot.WindowGrid;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.category.CategoryScope;
import org.wholeschool.school.place.Footfall;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.rota.Supervision;
import org.wholeschool.school.siteplan.FloorPlans;

/** What the page of hotspots says beside its findings: few reports, one or a few pupils, how it counts. */
class SpokenCountsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final int WEEKS = 30;
    private static final long YARD = 1;
    private static final long HALL = 2;
    private static final List<Site.ListedPlace> PLACES = List.of(place(YARD, "Yard"), place(HALL, "Hall"));

    private final List<Fact> facts = new ArrayList<>();
    private int pupils;

    private static Site.ListedPlace place(long id, String name) {
        return new Site.ListedPlace(id, "P" + id, name, "CORRIDOR", PlaceGroup.SHARED_INDOOR, false, null);
    }

    private void log(long place, int week, int howMany, boolean onePupil) {
        LocalDate day = FIRST.plusWeeks(week);
        IntStream.range(0, howMany)
                .forEach(i -> facts.add(new Fact(place, 7, 3, day, day, new int[] {onePupil ? -1 : pupils++})));
    }

    private CountedWeeks counted(Map<LeftOut, Long> leftOut) {
        return new CountedWeeks(
                new CountedSchool(
                        PLACES,
                        new DayPlan(List.of(new DayPlan.ListedBand(7, "BREAK", "Break", BandGroup.BREAKS)), List.of()),
                        List.of(new Categories.ListedCategory(
                                3,
                                "FIGHT",
                                "Fights",
                                CategoryScope.CONTEXT,
                                CategoryGroup.PHYSICAL,
                                false,
                                null,
                                false))),
                new SchoolWindow(
                        IntStream.range(0, WEEKS).mapToObj(FIRST::plusWeeks).toList(), 4),
                facts,
                fact -> CategoryGroup.PHYSICAL,
                Map.of(),
                leftOut,
                LeadThreshold.DEFAULT);
    }

    private List<FewReports.Quiet> quiet(Footfall yard) {
        return FewReports.of(counted(Map.of()), List.of(new Site.Busy(YARD, yard)), PLACES, TODAY);
    }

    @Test
    void aBusyPlaceWithFewerThanFiveInAllWeeksIsQuiet() {
        IntStream.range(0, WEEKS).forEach(week -> log(HALL, week, 4, false));
        assertEquals("no concerns in 30 weeks", quiet(Footfall.MANY).get(0).says());
        log(YARD, 2, 4, false);
        FewReports.Quiet few = quiet(Footfall.MANY).get(0);
        assertEquals("4 concerns in 30 weeks", few.says());
        assertTrue(few.href().contains("place=1&happenedFrom=2026-03-02&happenedTo=2026-09-27"), few.href());
        log(YARD, 3, 1, false);
        assertEquals(List.of(), quiet(Footfall.MANY), "five are not few");
    }

    @Test
    void aPlaceToWhichFewComeAndASchoolWithoutWeeksHaveNone() {
        log(HALL, WEEKS - 1, 9, false);
        assertEquals(List.of(), quiet(Footfall.MANY), "too few weeks to say that it is quiet");
        IntStream.range(0, WEEKS).forEach(week -> log(HALL, week, 4, false));
        assertEquals(1, quiet(Footfall.MANY).size(), "the control");
        assertEquals(List.of(), quiet(Footfall.SOME));
    }

    @Test
    void onePupilsWeeksAreAStoryAndManyPupilsAreNone() {
        IntStream.range(0, WEEKS).forEach(week -> log(HALL, week, 4, false));
        log(YARD, WEEKS - 1, 12, true);
        List<Stories.Story> stories = Stories.of(counted(Map.of()));
        assertEquals(
                List.of("Yard, break"),
                stories.stream().map(Stories.Story::where).toList());
        assertEquals(12, stories.get(0).concerns());
        facts.removeIf(fact -> fact.placeId() == YARD);
        log(YARD, WEEKS - 1, 12, false);
        assertEquals(List.of(), Stories.of(counted(Map.of())));
    }

    @Test
    void theMethodHasWhatWasLeftOut() {
        CountedWeeks counted = counted(Map.of(LeftOut.CASEWORK, 7L, LeftOut.TIME_NOT_KNOWN, 2L));
        List<String> said =
                new HowWords(new SchoolFindings.Shown(counted, List.of(), List.of(), List.of(), null)).paragraphs();
        assertEquals(
                "Not counted in these weeks: 7 casework or at home, 2 without a known time.",
                said.get(said.size() - 1));
    }

    private static final ThisWeek.Where THERE = new ThisWeek.Where(List.of(YARD), List.of("Yard"), 7, "Break");

    /** The plan of a school of which the yard is busy every week. */
    private static OverviewPlan plan(CountedWeeks counted, List<FloorPlans.DrawnFloor> floors) {
        ThisWeek.Count count = new ThisWeek.Count(LeadDisplay.SHOWN, 12, 9, 3);
        Finding finding = new Finding(
                Finding.Source.EVERY_WEEK,
                null,
                THERE,
                0,
                null,
                count.concerns(),
                counted.together(CountedWeeks.at(List.of(YARD), 7)));
        Card card = new CardWriter(
                        counted,
                        new Supervision(null, Set.of(), Set.of(), Set.of(), new Supervision.Taught(Set.of(), Set.of())))
                .write(finding, 1);
        return new OverviewPlan(floors, PLACES, List.of(card), List.of(finding), List.of(), TODAY);
    }

    @Test
    void aSchoolWithoutASitePlanHasItsGroupsOfPlacesWithTheSameMarks() {
        log(YARD, WEEKS - 1, 12, false);
        OverviewPlan plan = plan(counted(Map.of()), List.of());
        assertEquals(
                List.of("Yard 2", "Hall -1"),
                plan.getGroups().stream()
                        .flatMap(group -> group.tiles().stream())
                        .map(tile -> tile.name() + " " + tile.strength())
                        .toList());
        assertEquals("1", plan.numbersAt(YARD));
    }

    @Test
    void aFindingOnNoFloorIsListedBesideThePlan() {
        log(YARD, WEEKS - 1, 12, false);
        OverviewPlan plan =
                plan(counted(Map.of()), List.of(new FloorPlans.DrawnFloor(4, "Ground floor", 600, 0, 0, List.of())));
        assertEquals(List.of(), plan.getGroups());
        assertEquals(
                List.of("Yard"),
                plan.getPlan().notDrawn().stream().map(line -> line.name()).toList());
    }

    /** A school of 90 pupils has some twenty concerns a year. */
    @Test
    void aSmallSchoolHasNumbersAndNothingIsCalledAbove() {
        IntStream.range(0, WEEKS).filter(week -> week % 2 == 0).forEach(week -> log(HALL, week, 1, false));
        log(YARD, 5, 2, false);
        log(YARD, WEEKS - 1, 4, false);
        CountedWeeks counted = counted(Map.of());
        assertTrue(counted.isCompared());
        WindowGrid.Cell cell = counted.together(CountedWeeks.at(List.of(YARD), 7));
        assertEquals(4, cell.concerns());
        assertEquals(Level.AS_EXPECTED, cell.level(), "four are too few to be called a hotspot");
    }

    @Test
    void aYearWithoutAnyConcernIsComparedWithNothing() {
        CountedWeeks counted = counted(Map.of());
        assertEquals(0, counted.recent());
        assertFalse(counted.isCompared());
        assertEquals(List.of(), Stories.of(counted));
        assertEquals(List.of(), quiet(Footfall.MANY));
    }
}
