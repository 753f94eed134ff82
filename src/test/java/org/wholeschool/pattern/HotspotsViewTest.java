package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.concern.ConcernFacts.Fact;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.PlaceGroup;
import org.wholeschool.school.Site;

/** The demonstration school's hotspots as the page says them. */
class HotspotsViewTest {

    private final DemonstrationFacts school = new DemonstrationFacts();
    private final Releases.LatestHotspots release = new Releases.LatestHotspots(1, DemonstrationFacts.TODAY.atTime(3, 10), false, school.hotspots());

    @Test
    void theEmergingPlaceComesFirstAndIsNewTheAlwaysHotOneIsNot() {
        StandOuts outs = view(null, null, null).standOuts();
        List<StandOuts.StandOut> told = Stream.concat(outs.told().stream(), outs.others().stream()).toList();
        assertEquals("Canteen corridor and lockers, lunch", told.get(0).where());
        assertEquals("New this school year", told.get(0).history());
        assertTrue(told.get(0).what().matches("\\d+ concerns; you would expect \\d+\\. That is about \\d+ times as many\\."), told.get(0).what());
        assertTrue(told.get(0).who().matches("About \\d+ children are in them, .* not say how many were harmed\\."), told.get(0).who());
        StandOuts.StandOut yard = told.stream().filter(out -> out.where().equals("Lower yard, break")).findFirst().orElseThrow();
        assertEquals("Last school year too", yard.history());
        assertFalse(yard.isNew());
    }

    @Test
    void whatIsFarAboveComesBeforeWhatIsAbove() {
        for (String year : List.of("2026", "2025")) {
            StandOuts outs = view(year, null, null).standOuts();
            List<String> levels = Stream.concat(outs.told().stream(), outs.others().stream()).map(StandOuts.StandOut::level).toList();
            assertEquals(List.of("Far above", "Above"), levels.stream().distinct().toList());
            assertEquals(levels.stream().sorted(Comparator.reverseOrder()).toList(), levels, year);
        }
    }

    /** A log that was brought in has names for places that are the school's in no other year. */
    @Test
    void aPlaceOfAnImportIsARowOnlyInAYearInWhichAnythingWasRecordedThere() {
        school.site.add(new Site.ListedPlace(900, "OWN_1", "Bike shed", "OWN", PlaceGroup.OUTDOOR, true, null));
        List<Fact> facts = new ArrayList<>(school.facts());
        facts.add(new Fact(900, school.band("LUNCH"), school.category("PHYSICAL_ABUSE_FIGHTS"), LocalDate.of(2025, 10, 6), DemonstrationFacts.TODAY, new int[] {1}));
        Releases.LatestHotspots imported = new Releases.LatestHotspots(1, DemonstrationFacts.TODAY.atTime(3, 10), false, school.hotspots(facts));
        List<String> before = view("2026", null, "OUTDOOR").places().stream().map(HotspotsView.Row::name).toList();
        assertEquals(before, new HotspotsView(imported, "2026", null, "OUTDOOR", null).places().stream().map(HotspotsView.Row::name).toList());
        List<String> there = new HotspotsView(imported, "2025", null, "OUTDOOR", null).places().stream().map(HotspotsView.Row::name).toList();
        assertTrue(there.contains("Bike shed"));
        assertTrue(there.containsAll(before), "a place of the school is a row, whether anything was recorded there or not");
    }

    @Test
    void oneChildsStoryStandsNowhere() {
        for (String year : List.of("2026", "2025")) {
            StandOuts outs = view(year, null, null).standOuts();
            assertTrue(outs.told().stream().noneMatch(out -> out.where().startsWith("Music practice rooms")));
            assertTrue(outs.others().stream().noneMatch(out -> out.where().startsWith("Music practice rooms")));
        }
        List<StandOuts.StandOut> told = Stream.of("2026", "2025").flatMap(year -> view(year, null, null).standOuts().cases().stream())
                .filter(out -> out.where().equals("Music practice rooms, over the whole day")).toList();
        assertEquals(1, told.size(), "it is told once as whose story it is, though it fills no part of the day");
        assertEquals("", told.get(0).what(), "without a number");
        assertFalse(view(null, null, null).concerns(told.get(0).placeId(), told.get(0).bandId()).contains("band="));
    }

    @Test
    void everyCellHasWordsAndEveryColourSaysItInThem() {
        HotspotsView view = view(null, null, "SHARED_INDOOR");
        List<HotspotsView.Row> rows = new ArrayList<>(view.day());
        rows.addAll(view.places());
        rows.addAll(view.halfByBand());
        for (HotspotsView.Cell cell : rows.stream().flatMap(row -> row.cells().stream()).toList()) {
            assertFalse(cell.says().isBlank());
            assertEquals(cell.look().equals("h5"), cell.beside().endsWith("far above"), cell.toString());
            assertEquals(cell.look().equals("h3"), cell.beside().endsWith(", above"), cell.toString());
            assertEquals(cell.says().matches("\\d+"), !cell.look().equals("h0") && !cell.says().endsWith("pupils"), cell.toString());
            assertEquals(cell.look().equals("h2"), cell.says().endsWith("pupils") || cell.beside().endsWith("one pupil"), cell.toString());
            assertTrue(cell.says().matches("\\d+|none recorded|1 to 4( pupils)?"), cell.toString());
        }
    }

    @Test
    void theListOfPlacesHasEveryCellInWhichAnythingWasRecorded() {
        HotspotsView view = view("2025", null, "OUTDOOR");
        Hotspots.Year year = release.found().years().get(1);
        Set<Integer> outdoors = year.places().cells().stream().map(HeatGrid.At::row)
                .filter(row -> release.found().places().get(row).group().name().equals("OUTDOOR")).collect(Collectors.toSet());
        assertEquals(year.places().cells().stream().filter(at -> outdoors.contains(at.row())).count(),
                view.placesAsList().stream().mapToInt(row -> row.cells().size()).sum());
        assertTrue(view.openedBands().size() < release.found().bands().size());
    }

    @Test
    void whatTheReleaseDoesNotHaveIsNotFound() {
        assertThrows(NotFound.class, () -> view("2019", null, null));
        assertThrows(NotFound.class, () -> view(null, "6", null));
        assertThrows(NotFound.class, () -> view(null, null, "SOMEWHERE"));
        assertNull(view("2025", "6", null).opened());
    }

    @Test
    void noSentenceIsLeftWithAnOpenBrace() {
        HotspotsView view = view("2025", "3", "CLASSROOMS");
        List<String> sentences = new ArrayList<>(view.how());
        sentences.addAll(List.of(view.made(), view.outsTitle(), view.dayTitle(), view.dayCaption(), view.placesTitle(), view.placesCaption(), view.half(),
                view.halfPlaceCaption(), view.halfBandCaption(), view.notInGrid()));
        view.standOuts().others().forEach(out -> sentences.add(out.what()));
        view.leftOut().forEach(row -> sentences.add(row.name() + row.cells()));
        assertTrue(sentences.stream().noneMatch(sentence -> sentence.contains("{") || sentence.contains("''") || sentence.contains("null")), sentences.toString());
    }

    /** Mistyped, "2011" makes a school year of its own, which is no button beside the real ones. */
    @Test
    void aStrayYearIsAmongTheOthersAndNotAmongTheButtons() {
        List<Fact> facts = new ArrayList<>(school.facts());
        facts.add(new Fact(school.place("LIBRARY"), school.band("LUNCH"), school.category("PHYSICAL_ABUSE_FIGHTS"), LocalDate.of(2011, 10, 6),
                DemonstrationFacts.TODAY, new int[] {1}));
        Releases.LatestHotspots mistyped = new Releases.LatestHotspots(1, DemonstrationFacts.TODAY.atTime(3, 10), false, school.hotspots(facts));
        HotspotsView view = new HotspotsView(mistyped, null, null, null, null);
        assertEquals(List.of("2026/27", "2025/26"), view.years().stream().map(HotspotsView.Choice::name).toList());
        assertEquals(List.of("2011/12"), view.otherYears().stream().map(HotspotsView.Choice::name).toList());
        HotspotsView stray = new HotspotsView(mistyped, "2011", null, null, null);
        assertEquals("2011/12", stray.years().stream().filter(HotspotsView.Choice::chosen).findFirst().orElseThrow().name(), "but it can be shown");
        assertEquals(List.of(), stray.otherYears());
    }

    @Test
    void ofAYearThatIsOverNothingIsSaidToBeStillToCome() {
        assertEquals("", view("2026", null, null).getTense());
        assertEquals(".closed", view("2025", null, null).getTense());
        Texts texts = Texts.of("pattern");
        for (String key : List.of("half.compared", "half.alone", "empty.says", "empty.next", "scarce.says", "scarce.next")) {
            String said = texts.get(key + ".closed");
            assertFalse(said.isBlank() || said.contains("so far") || said.contains(" yet") || said.contains("this school year"), said);
        }
    }

    @Test
    void aCellOpensItsGroupInItsPartOfTheDayAlone() {
        HotspotsView.Row lunch = view("2026", null, null).day().stream().filter(row -> row.name().equals("Lunch")).findFirst().orElseThrow();
        HotspotsView.Cell cell = lunch.cells().get(PlaceGroup.SHARED_INDOOR.ordinal());
        assertEquals("SHARED_INDOOR", cell.key());
        HotspotsView opened = new HotspotsView(release, "2026", null, cell.key(), String.valueOf(cell.id()));
        assertEquals(List.of("Lunch"), opened.openedBands().stream().map(Hotspots.CountedBand::name).toList());
        assertEquals("Shared indoors, lunch: place by place", opened.placesTitle());
        HotspotsView.Row corridor = opened.places().stream().filter(row -> row.name().startsWith("Canteen corridor")).findFirst().orElseThrow();
        assertEquals(view("2026", null, "SHARED_INDOOR").placesAsList().stream().filter(row -> row.id() == corridor.id()).flatMap(row -> row.cells().stream())
                .filter(each -> each.column().equals("Lunch")).toList(), corridor.cells());
        assertTrue(opened.places().stream().noneMatch(row -> row.cells().get(0).says().equals("none recorded")));
        assertThrows(NotFound.class, () -> new HotspotsView(release, "2026", null, "SHARED_INDOOR", "0"));
        assertThrows(NotFound.class, () -> new HotspotsView(release, "2026", null, "SHARED_INDOOR", "lunch"));
    }

    private HotspotsView view(String year, String half, String group) {
        return new HotspotsView(release, year, half, group, null);
    }
}
