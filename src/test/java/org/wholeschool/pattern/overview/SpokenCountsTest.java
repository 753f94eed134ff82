package org.wholeschool.pattern.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wholeschool.pattern.overview.MadeWeeks.HALL;
import static org.wholeschool.pattern.overview.MadeWeeks.LAST;
import static org.wholeschool.pattern.overview.MadeWeeks.PLACES;
import static org.wholeschool.pattern.overview.MadeWeeks.WEEKS;
import static org.wholeschool.pattern.overview.MadeWeeks.YARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.CountedSchool.LeftOut;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.pattern.hotspot.WindowGrid;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.school.place.Footfall;
import org.wholeschool.school.place.Site;
import org.wholeschool.school.siteplan.FloorPlans;

/** What the page of hotspots says beside its findings: few reports, one or a few pupils, how it counts. */
class SpokenCountsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    private final MadeWeeks weeks = new MadeWeeks();

    private CountedWeeks counted() {
        return weeks.counted(4, Map.of());
    }

    private List<FewReports.Quiet> quiet(Footfall yard) {
        return FewReports.of(counted(), List.of(new Site.Busy(YARD, yard)), PLACES, TODAY);
    }

    @Test
    void aBusyPlaceWithFewerThanFiveInAllWeeksIsQuiet() {
        weeks.logEachWeek(HALL, 4);
        assertEquals("no concerns in 30 weeks", quiet(Footfall.MANY).get(0).says());
        weeks.log(YARD, 2, 4, false);
        FewReports.Quiet few = quiet(Footfall.MANY).get(0);
        assertEquals("4 concerns in 30 weeks", few.says());
        assertTrue(few.href().contains("place=1&happenedFrom=2026-03-02&happenedTo=2026-09-27"), few.href());
        weeks.log(YARD, 3, 1, false);
        assertEquals(List.of(), quiet(Footfall.MANY), "five are not few");
    }

    @Test
    void aPlaceToWhichFewComeAndASchoolWithoutWeeksHaveNone() {
        weeks.log(HALL, LAST, 9, false);
        assertEquals(List.of(), quiet(Footfall.MANY), "too few weeks to say that it is quiet");
        weeks.logEachWeek(HALL, 4);
        assertEquals(1, quiet(Footfall.MANY).size(), "the control");
        assertEquals(List.of(), quiet(Footfall.SOME));
    }

    @Test
    void onePupilsWeeksAreAStoryAndManyPupilsAreNone() {
        weeks.logEachWeek(HALL, 4);
        weeks.log(YARD, LAST, 12, true);
        List<Stories.Story> stories = Stories.of(counted());
        assertEquals(
                List.of("Yard, break"),
                stories.stream().map(Stories.Story::where).toList());
        assertEquals(12, stories.get(0).concerns());
        weeks.forget(YARD);
        weeks.log(YARD, LAST, 12, false);
        assertEquals(List.of(), Stories.of(counted()));
    }

    @Test
    void theMethodHasWhatWasLeftOut() {
        CountedWeeks counted = weeks.counted(4, Map.of(LeftOut.CASEWORK, 7L, LeftOut.TIME_NOT_KNOWN, 2L));
        List<String> said = new HowWords(
                        new SchoolFindings.Shown(counted, List.of(), List.of(), List.of(), List.of(), List.of(), null))
                .paragraphs(false);
        assertEquals(
                "Not counted in these weeks: 7 casework or at home, 2 without a known time.",
                said.get(said.size() - 1));
    }

    /** Exact numbers stand in the example and in what was left out. */
    @Test
    void inAMeetingTheMethodHasNoNumberOfTheSchool() {
        weeks.logEachWeek(HALL, 4);
        weeks.log(YARD, LAST, 12, false);
        CountedWeeks counted = weeks.counted(4, Map.of(LeftOut.CASEWORK, 7L));
        Finding finding = new Finding(
                Finding.Source.EVERY_WEEK,
                null,
                THERE,
                0,
                null,
                12,
                counted.together(CountedWeeks.at(List.of(YARD), 7)),
                true);
        Card card = new CardWriter(counted, MadeWeeks.NO_ROTA, Map.of()).write(finding, 1);
        HowWords words = new HowWords(new SchoolFindings.Shown(
                counted, List.of(finding), List.of(card), List.of(), List.of(), List.of(), null));
        String alone = String.join(" ", words.paragraphs(false));
        assertTrue(alone.contains("An example") && alone.contains("Not counted"), "the control");
        String meeting = String.join(" ", words.paragraphs(true));
        assertFalse(meeting.contains("An example") || meeting.contains("Not counted"), meeting);
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
                counted.together(CountedWeeks.at(List.of(YARD), 7)),
                true);
        Card card = new CardWriter(counted, MadeWeeks.NO_ROTA, Map.of()).write(finding, 1);
        return new OverviewPlan(floors, PLACES, List.of(card), List.of(finding), List.of(), TODAY);
    }

    @Test
    void aSchoolWithoutASitePlanHasItsGroupsOfPlacesWithTheSameMarks() {
        weeks.log(YARD, LAST, 12, false);
        OverviewPlan plan = plan(counted(), List.of());
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
        weeks.log(YARD, LAST, 12, false);
        OverviewPlan plan =
                plan(counted(), List.of(new FloorPlans.DrawnFloor(4, "Ground floor", 600, 0, 0, List.of())));
        assertEquals(List.of(), plan.getGroups());
        assertEquals(
                List.of("Yard"),
                plan.getPlan().notDrawn().stream().map(line -> line.name()).toList());
    }

    /** A school of 90 pupils has some twenty concerns a year. */
    @Test
    void aSmallSchoolHasNumbersAndNothingIsCalledAbove() {
        IntStream.range(0, WEEKS).filter(week -> week % 2 == 0).forEach(week -> weeks.log(HALL, week, 1, false));
        weeks.log(YARD, 5, 2, false);
        weeks.log(YARD, LAST, 4, false);
        CountedWeeks counted = counted();
        assertTrue(counted.isCompared());
        WindowGrid.Cell cell = counted.together(CountedWeeks.at(List.of(YARD), 7));
        assertEquals(4, cell.concerns());
        assertEquals(Level.AS_EXPECTED, cell.level(), "four are too few to be called a hotspot");
    }

    @Test
    void aYearWithoutAnyConcernIsComparedWithNothing() {
        CountedWeeks counted = counted();
        assertEquals(0, counted.recent());
        assertFalse(counted.isCompared());
        assertEquals(List.of(), Stories.of(counted));
        assertEquals(List.of(), quiet(Footfall.MANY));
    }
}
