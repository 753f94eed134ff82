package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;

/** The demonstration school's hotspots as the page says them. */
class HotspotsViewTest {

    private final DemonstrationFacts school = new DemonstrationFacts();
    private final Releases.LatestHotspots release = new Releases.LatestHotspots(1, DemonstrationFacts.TODAY.atTime(3, 10), school.hotspots());

    @Test
    void theEmergingPlaceComesFirstAndIsNewTheAlwaysHotOneIsNot() {
        List<StandOuts.StandOut> told = view(null, null, null).standOuts().told();
        assertEquals("Canteen corridor and lockers, lunch", told.get(0).where());
        assertEquals("New this school year", told.get(0).history());
        assertTrue(told.get(0).what().matches("\\d+ concerns, about \\d+ children; you would expect \\d+\\. That is about \\d+ times as many\\."), told.get(0).what());
        StandOuts.StandOut yard = told.stream().filter(out -> out.where().equals("Lower yard, break")).findFirst().orElseThrow();
        assertEquals("Last school year too", yard.history());
        assertFalse(yard.isNew());
    }

    @Test
    void oneChildsStoryStandsNowhere() {
        for (String year : List.of("2026", "2025")) {
            StandOuts outs = view(year, null, null).standOuts();
            assertTrue(outs.told().stream().noneMatch(out -> out.where().startsWith("Music practice rooms")));
            assertTrue(outs.others().stream().noneMatch(out -> out.where().startsWith("Music practice rooms")));
        }
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
            assertEquals(cell.says().matches("\\d+"), !cell.look().equals("h0"), cell.toString());
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
        assertTrue(view.openedParts().size() < release.found().bands().size());
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
                view.halfPlaceCaption(), view.halfBandCaption(), view.otherParts()));
        view.standOuts().others().forEach(out -> sentences.add(out.what()));
        view.leftOut().forEach(row -> sentences.add(row.name() + row.cells()));
        assertTrue(sentences.stream().noneMatch(sentence -> sentence.contains("{") || sentence.contains("''") || sentence.contains("null")), sentences.toString());
    }

    private HotspotsView view(String year, String half, String group) {
        return new HotspotsView(release, year, half, group);
    }
}
