package org.wholeschool.pattern;

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
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.Hotspots.LeftOut;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.place.PlaceGroup;

/** What was planted in the demonstration school is found, and what is a child's case is not made a pattern. */
class HotspotRunTest {

    private static final Set<Level> HOT = Set.of(Level.ABOVE, Level.FAR_ABOVE);
    private static final LocalDate THIS_YEAR = LocalDate.of(2026, 10, 6);
    private static final LocalDate LAST_YEAR = LocalDate.of(2026, 3, 3);

    private final DemonstrationFacts school = new DemonstrationFacts();
    private final Hotspots found = school.hotspots();

    @Test
    void theAlwaysHotPlaceIsAboveInBothYears() {
        for (Hotspots.Year year : found.years()) {
            LeadCell cell = cell(year, "LOWER_YARD", "BREAK");
            assertTrue(HOT.contains(cell.level()), year.from() + ": " + cell);
            assertTrue(cell.concerns() >= 1.6 * cell.expected(), year.from() + ": " + cell);
        }
    }

    @Test
    void theEmergingPlaceIsFarAboveThisYearAndItsGroupIsTheBusiestOfTheHalfTerm() {
        Hotspots.Year year = found.years().get(0);
        assertEquals(Level.FAR_ABOVE, cell(year, "CANTEEN_CORRIDOR", "LUNCH").level());
        assertTrue(cell(year, "CANTEEN_CORRIDOR", "LUNCH").concerns() >= 25);
        assertFalse(
                HOT.contains(
                        cell(found.years().get(1), "CANTEEN_CORRIDOR", "LUNCH").level()),
                "it is new");
        Hotspots.HalfTerm latest = year.halfTerms().get(year.halfTerms().size() - 1);
        LeadCell indoor = latest.byPlaceGroup().cells().get(PlaceGroup.SHARED_INDOOR.ordinal());
        assertTrue(latest.byPlaceGroup().compared() && indoor.concerns() >= indoor.expected() + 8, indoor.toString());
    }

    @Test
    void oneChildsStoryIsNoHotspot() {
        long place = school.place("MUSIC_PRACTICE_ROOMS");
        int row = IntStream.range(0, found.places().size())
                .filter(i -> found.places().get(i).id() == place)
                .findFirst()
                .orElseThrow();
        List<LeadCell> there = found.years().stream()
                .flatMap(year -> year.places().cells().stream())
                .filter(at -> at.row() == row)
                .map(HeatGrid.At::cell)
                .toList();
        assertFalse(there.isEmpty());
        assertTrue(there.stream().noneMatch(cell -> HOT.contains(cell.level())), there.toString());
    }

    @Test
    void whereOneChildIsInEveryConcernThereIsNoNumber() {
        List<Fact> story = new ArrayList<>(school.facts());
        IntStream.range(0, 14)
                .forEach(i ->
                        story.add(fact("LIBRARY", "PERIOD_2", "PHYSICAL_ABUSE_FIGHTS", THIS_YEAR, THIS_YEAR, 90_001)));
        LeadCell cell = cell(run(story).years().get(0), "LIBRARY", "PERIOD_2");
        assertEquals(LeadDisplay.FEW_PUPILS, cell.display());
        assertEquals(0, cell.concerns());

        IntStream.range(0, 5)
                .forEach(i -> story.add(fact(
                        "LIBRARY", "PERIOD_2", "PHYSICAL_ABUSE_FIGHTS", THIS_YEAR, THIS_YEAR, 90_001, 90_002 + i)));
        assertEquals(
                Level.ONE_PUPIL,
                cell(run(story).years().get(0), "LIBRARY", "PERIOD_2").level());
    }

    @Test
    void everyConcernIsCountedOnceOrLeftOutForOneReason() {
        for (Hotspots.Year year : found.years()) {
            List<Fact> facts = school.facts().stream()
                    .filter(fact -> SchoolYear.holding(
                                            fact.occurredOn() == null ? fact.receivedOn() : fact.occurredOn(),
                                            school.years)
                                    .from()
                            == year.from())
                    .toList();
            int leftOut = year.leftOut().stream().mapToInt(LeadCell::concerns).sum();
            assertTrue(
                    year.leftOut().stream().allMatch(cell -> cell.display() == LeadDisplay.SHOWN),
                    year.leftOut().toString());
            assertEquals(facts.size() - leftOut, year.about(), HotspotRun.ROUGHLY / 2.0);
            assertEquals(0, year.about() % HotspotRun.ROUGHLY);
        }
    }

    @Test
    void casesAndWhatNobodyKnowsStayOut() {
        assertTrue(found.places().stream()
                .noneMatch(place -> Set.of("Home", "Not known").contains(place.name())));
        assertTrue(found.bands().stream().noneMatch(band -> band.name().equals("Not known")));
        assertEquals(
                LeftOut.CASEWORK, onlyReason(fact("HOME", "EVENING", "PHYSICAL_ABUSE_FIGHTS", THIS_YEAR, THIS_YEAR)));
        assertEquals(LeftOut.CASEWORK, onlyReason(fact("NOT_KNOWN", "NOT_KNOWN", "SELF_HARM", null, THIS_YEAR)));
        assertEquals(
                LeftOut.PLACE_NOT_KNOWN,
                onlyReason(fact("NOT_KNOWN", "LUNCH", "PHYSICAL_ABUSE_FIGHTS", THIS_YEAR, THIS_YEAR)));
        assertEquals(
                LeftOut.TIME_NOT_KNOWN,
                onlyReason(fact("LIBRARY", "NOT_KNOWN", "PHYSICAL_ABUSE_FIGHTS", THIS_YEAR, THIS_YEAR)));
        assertEquals(
                LeftOut.TIME_NOT_KNOWN, onlyReason(fact("LIBRARY", "LUNCH", "PHYSICAL_ABUSE_FIGHTS", null, THIS_YEAR)));
    }

    /** A count of one or two is a word there too. */
    private LeftOut onlyReason(Fact fact) {
        List<LeadCell> leftOut = run(List.of(fact)).years().get(0).leftOut();
        int reason = IntStream.range(0, leftOut.size())
                .filter(i -> leftOut.get(i).display() == LeadDisplay.SMALL)
                .findFirst()
                .orElseThrow();
        assertEquals(
                leftOut.size() - 1,
                leftOut.stream()
                        .filter(cell -> cell.display() == LeadDisplay.NONE)
                        .count());
        assertEquals(0, leftOut.get(reason).concerns());
        return LeftOut.values()[reason];
    }

    @Test
    void aLateReportCountsInTheYearInWhichItHappened() {
        Hotspots late = run(IntStream.range(0, 6)
                .mapToObj(i -> fact("LIBRARY", "LUNCH", "PHYSICAL_ABUSE_FIGHTS", LAST_YEAR, THIS_YEAR, i))
                .toList());
        assertEquals(
                List.of(2026, 2025),
                late.years().stream().map(Hotspots.Year::from).toList());
        assertEquals(
                LeadDisplay.NONE, cell(late.years().get(0), "LIBRARY", "LUNCH").display());
        assertEquals(6, cell(late.years().get(1), "LIBRARY", "LUNCH").concerns());
    }

    @Test
    void aSchoolWithoutConcernsHasAnEmptyYearToDate() {
        Hotspots empty = run(List.of());
        assertEquals(1, empty.years().size());
        Hotspots.Year year = empty.years().get(0);
        assertEquals(0, year.about());
        assertTrue(year.groups().cells().isEmpty() && year.places().cells().isEmpty());
        assertEquals(DemonstrationFacts.TODAY, year.endsOn());
        assertEquals(
                BandGroup.values().length,
                year.halfTerms().get(0).byBandGroup().cells().size());
    }

    private Hotspots run(List<Fact> facts) {
        return new HotspotRun(
                        LeadThreshold.DEFAULT,
                        school.site,
                        new DayPlan(school.bands, List.of()),
                        school.categories,
                        school.years,
                        school.closures,
                        DemonstrationFacts.TODAY)
                .of(facts);
    }

    private Fact fact(
            String place, String band, String category, LocalDate occurred, LocalDate received, int... pupils) {
        return new Fact(school.place(place), school.band(band), school.category(category), occurred, received, pupils);
    }

    private LeadCell cell(Hotspots.Year year, String place, String band) {
        long placeId = school.place(place);
        long bandId = school.band(band);
        int row = IntStream.range(0, found.places().size())
                .filter(i -> found.places().get(i).id() == placeId)
                .findFirst()
                .orElseThrow();
        int column = IntStream.range(0, found.bands().size())
                .filter(i -> found.bands().get(i).id() == bandId)
                .findFirst()
                .orElseThrow();
        return year.places().cell(row, column);
    }
}
