package org.wholeschool.pattern.grid;

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
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.DemonstrationFacts;
import org.wholeschool.pattern.HeatGrid;
import org.wholeschool.pattern.Hotspots;
import org.wholeschool.pattern.Releases;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.school.place.Site;

/** The demonstration school's hotspots as the page says them. */
class HotspotsViewTest {

    private final DemonstrationFacts school = new DemonstrationFacts();
    private final Releases.LatestHotspots release =
            new Releases.LatestHotspots(1, DemonstrationFacts.TODAY.atTime(3, 10), false, school.hotspots());

    @Test
    void theEmergingPlaceComesFirstAndIsNewTheAlwaysHotOneIsNot() {
        StandOuts outs = view(null, null, null).standOuts();
        List<StandOuts.StandOut> told =
                Stream.concat(outs.told().stream(), outs.others().stream()).toList();
        assertEquals("Canteen corridor and lockers, lunch", told.get(0).where());
        assertEquals("New this school year", told.get(0).history());
        assertTrue(
                told.get(0)
                        .what()
                        .matches("\\d+ concerns; you would expect \\d+\\. That is about \\d+ times as many\\."),
                told.get(0).what());
        assertTrue(
                told.get(0).who().matches("About \\d+ children are in them, .* not say how many were harmed\\."),
                told.get(0).who());
        StandOuts.StandOut yard = told.stream()
                .filter(out -> out.where().equals("Lower yard, break"))
                .findFirst()
                .orElseThrow();
        assertEquals("Last school year too", yard.history());
        assertFalse(yard.isNew());
    }

    @Test
    void whatIsFarAboveComesBeforeWhatIsAbove() {
        for (String year : List.of("2026", "2025")) {
            StandOuts outs = view(year, null, null).standOuts();
            List<String> levels = Stream.concat(outs.told().stream(), outs.others().stream())
                    .map(StandOuts.StandOut::level)
                    .toList();
            assertEquals(
                    List.of("Far above", "Above"), levels.stream().distinct().toList());
            assertEquals(levels.stream().sorted(Comparator.reverseOrder()).toList(), levels, year);
        }
    }

    /** A log that was brought in has names for places that are the school's in no other year. */
    @Test
    void aPlaceOfAnImportIsARowOnlyInAYearInWhichAnythingWasRecordedThere() {
        school.site.add(new Site.ListedPlace(900, "OWN_1", "Bike shed", "OWN", PlaceGroup.OUTDOOR, true, null));
        List<Fact> facts = new ArrayList<>(school.facts());
        facts.add(new Fact(
                900,
                school.band("LUNCH"),
                school.category("PHYSICAL_ABUSE_FIGHTS"),
                LocalDate.of(2025, 10, 6),
                DemonstrationFacts.TODAY,
                new int[] {1}));
        Releases.LatestHotspots imported =
                new Releases.LatestHotspots(1, DemonstrationFacts.TODAY.atTime(3, 10), false, school.hotspots(facts));
        List<String> before = view("2026", null, "OUTDOOR").getGrid().places().stream()
                .map(GridView.Row::name)
                .toList();
        assertEquals(
                before,
                view(imported, "2026", null, "OUTDOOR", null).getGrid().places().stream()
                        .map(GridView.Row::name)
                        .toList());
        List<String> there = view(imported, "2025", null, "OUTDOOR", null).getGrid().places().stream()
                .map(GridView.Row::name)
                .toList();
        assertTrue(there.contains("Bike shed"));
        assertTrue(
                there.containsAll(before),
                "a place of the school is a row, whether anything was recorded there or not");
    }

    @Test
    void oneChildsStoryStandsNowhere() {
        for (String year : List.of("2026", "2025")) {
            StandOuts outs = view(year, null, null).standOuts();
            assertTrue(outs.told().stream().noneMatch(out -> out.where().startsWith("Music practice rooms")));
            assertTrue(outs.others().stream().noneMatch(out -> out.where().startsWith("Music practice rooms")));
        }
        List<StandOuts.StandOut> told = Stream.of("2026", "2025")
                .flatMap(year -> view(year, null, null).standOuts().cases().stream())
                .filter(out -> out.where().equals("Music practice rooms, over the whole day"))
                .toList();
        assertEquals(1, told.size(), "it is told once as whose story it is, though it fills no part of the day");
        assertEquals("", told.get(0).what(), "without a number");
        assertFalse(view(null, null, null)
                .concerns(told.get(0).placeId(), told.get(0).bandId())
                .contains("band="));
    }

    @Test
    void everyCellHasWordsAndEveryColourSaysItInThem() {
        HotspotsView view = view(null, null, "SHARED_INDOOR");
        List<GridView.Row> rows = new ArrayList<>(view.getGrid().day());
        rows.addAll(view.getGrid().places());
        HotspotsView weekdays = new HotspotsView(
                release, new HotspotsView.Asked(null, null, "SHARED_INDOOR", null, "weekday", null), GridMarks.NONE);
        rows.addAll(weekdays.getGrid().day());
        rows.addAll(weekdays.getGrid().places());
        rows.addAll(new HotspotsView(
                        release, new HotspotsView.Asked("2025", null, null, null, null, "BULLYING"), GridMarks.NONE)
                .getGrid()
                .day());
        for (GridView.Cell cell :
                rows.stream().flatMap(row -> row.cells().stream()).toList()) {
            assertFalse(cell.says().isBlank());
            assertEquals(cell.look().equals("h5"), cell.beside().endsWith("far above"), cell.toString());
            assertEquals(cell.look().equals("h3"), cell.beside().endsWith(", above"), cell.toString());
            assertEquals(
                    cell.says().matches("\\d+"),
                    !cell.look().startsWith("h0") && !cell.says().endsWith("pupils"),
                    cell.toString());
            assertEquals(
                    cell.look().equals("h2"),
                    cell.says().endsWith("pupils") || cell.beside().endsWith("one pupil"),
                    cell.toString());
            assertTrue(cell.says().matches("\\d+|none recorded|[01] to 4( pupils)?|not shown"), cell.toString());
        }
    }

    @Test
    void theListOfPlacesHasEveryCellInWhichAnythingWasRecorded() {
        HotspotsView view = view("2025", null, "OUTDOOR");
        Hotspots.Year year = release.found().years().get(1);
        Set<Integer> outdoors = year.places().cells().stream()
                .map(HeatGrid.At::row)
                .filter(row -> release.found().places().get(row).group().name().equals("OUTDOOR"))
                .collect(Collectors.toSet());
        assertEquals(
                year.places().cells().stream()
                        .filter(at -> outdoors.contains(at.row()) && at.cell().display() != LeadDisplay.UNDER)
                        .count(),
                view.getGrid().placesAsList().stream()
                        .mapToInt(row -> row.cells().size())
                        .sum());
        assertTrue(
                view.getGrid().openedColumns().size() < release.found().bands().size());
    }

    @Test
    void whatTheReleaseDoesNotHaveIsNotFound() {
        assertThrows(NotFound.class, () -> view("2019", null, null));
        assertThrows(NotFound.class, () -> view(null, "6", null));
        assertThrows(NotFound.class, () -> view(null, null, "SOMEWHERE"));
        assertNull(view("2025", "6", null).getGrid().opened());
    }

    @Test
    void noSentenceIsLeftWithAnOpenBrace() {
        HotspotsView view = view("2025", "3", "CLASSROOMS");
        List<String> sentences = new ArrayList<>(view.how());
        sentences.addAll(List.of(
                view.made(),
                view.outsTitle(),
                view.gridTitle(),
                view.gridCaption(),
                view.getGrid().placesTitle(),
                view.getGrid().placesCaption(),
                view.half(),
                view.halfPlaceCaption(),
                view.halfBandCaption(),
                view.getGrid().notInGrid()));
        view.standOuts().others().forEach(out -> sentences.add(out.what()));
        view.leftOut().forEach(row -> sentences.add(row.name() + row.cell()));
        assertTrue(
                sentences.stream()
                        .noneMatch(sentence ->
                                sentence.contains("{") || sentence.contains("''") || sentence.contains("null")),
                sentences.toString());
    }

    /** Mistyped, "2011" makes a school year of its own, which is no button beside the real ones. */
    @Test
    void aStrayYearIsAmongTheOthersAndNotAmongTheButtons() {
        List<Fact> facts = new ArrayList<>(school.facts());
        facts.add(new Fact(
                school.place("LIBRARY"),
                school.band("LUNCH"),
                school.category("PHYSICAL_ABUSE_FIGHTS"),
                LocalDate.of(2011, 10, 6),
                DemonstrationFacts.TODAY,
                new int[] {1}));
        Releases.LatestHotspots mistyped =
                new Releases.LatestHotspots(1, DemonstrationFacts.TODAY.atTime(3, 10), false, school.hotspots(facts));
        HotspotsView view = view(mistyped, null, null, null, null);
        assertEquals(
                List.of("2026/27", "2025/26"),
                view.years().stream().map(HotspotsView.Choice::name).toList());
        assertEquals(
                List.of("2011/12"),
                view.otherYears().stream().map(HotspotsView.Choice::name).toList());
        HotspotsView stray = view(mistyped, "2011", null, null, null);
        assertEquals(
                "2011/12",
                stray.years().stream()
                        .filter(HotspotsView.Choice::chosen)
                        .findFirst()
                        .orElseThrow()
                        .name(),
                "but it can be shown");
        assertEquals(List.of(), stray.otherYears());
    }

    @Test
    void ofAYearThatIsOverNothingIsSaidToBeStillToCome() {
        assertEquals("", view("2026", null, null).getTense());
        assertEquals(".closed", view("2025", null, null).getTense());
        Texts texts = Texts.of("pattern");
        for (String key :
                List.of("half.compared", "half.alone", "empty.says", "empty.next", "scarce.says", "scarce.next")) {
            String said = texts.get(key + ".closed");
            assertFalse(
                    said.isBlank()
                            || said.contains("so far")
                            || said.contains(" yet")
                            || said.contains("this school year"),
                    said);
        }
    }

    @Test
    void aCellOpensItsGroupInItsPartOfTheDayAlone() {
        GridView.Row lunch = view("2026", null, null).getGrid().day().stream()
                .filter(row -> row.name().equals("Lunch"))
                .findFirst()
                .orElseThrow();
        GridView.Cell cell = lunch.cells().get(PlaceGroup.SHARED_INDOOR.ordinal());
        assertEquals("SHARED_INDOOR", cell.key());
        HotspotsView opened = view(release, "2026", null, cell.key(), String.valueOf(cell.id()));
        assertEquals(
                List.of("Lunch"),
                opened.getGrid().openedColumns().stream()
                        .map(GridView.Column::name)
                        .toList());
        assertEquals("Shared indoors, lunch: place by place", opened.getGrid().placesTitle());
        GridView.Row corridor = opened.getGrid().places().stream()
                .filter(row -> row.name().startsWith("Canteen corridor"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                view("2026", null, "SHARED_INDOOR").getGrid().placesAsList().stream()
                        .filter(row -> row.id() == corridor.id())
                        .flatMap(row -> row.cells().stream())
                        .filter(each -> each.column().equals("Lunch"))
                        .toList(),
                corridor.cells());
        assertTrue(opened.getGrid().places().stream()
                .noneMatch(row -> row.cells().get(0).says().equals("none recorded")));
        assertThrows(NotFound.class, () -> view(release, "2026", null, "SHARED_INDOOR", "0"));
        assertThrows(NotFound.class, () -> view(release, "2026", null, "SHARED_INDOOR", "lunch"));
    }

    /** A kind of which there is too little has no row at all; one that has some says which rows are not there. */
    @Test
    void aKindShowsRowsWithANumberOnly() {
        List<Fact> few = List.of(new Fact(
                school.place("LIBRARY"),
                school.band("LUNCH"),
                school.category("UPSKIRTING"),
                DemonstrationFacts.TODAY,
                DemonstrationFacts.TODAY,
                new int[] {1}));
        Releases.LatestHotspots one =
                new Releases.LatestHotspots(1, DemonstrationFacts.TODAY.atTime(3, 10), false, school.hotspots(few));
        assertEquals(
                List.of(),
                new HotspotsView(one, kind(null, "SEXUAL"), GridMarks.NONE)
                        .getGrid()
                        .day());
        GridView bullying = new HotspotsView(release, kind("2025", "BULLYING"), GridMarks.NONE).getGrid();
        assertFalse(bullying.day().isEmpty());
        assertTrue(bullying.day().stream()
                .allMatch(
                        row -> row.cells().stream().anyMatch(cell -> cell.says().matches("\\d+"))));
        assertEquals(
                release.found().bands().size(),
                bullying.day().size()
                        + (bullying.notShown().isEmpty()
                                ? 0
                                : bullying.notShown().split(",").length));
        assertNull(
                new HotspotsView(
                                release,
                                new HotspotsView.Asked("2025", null, "OUTDOOR", null, null, "BULLYING"),
                                GridMarks.NONE)
                        .getGrid()
                        .opened(),
                "single places are not counted by kind");
        assertThrows(NotFound.class, () -> new HotspotsView(release, kind(null, "SOMETHING"), GridMarks.NONE));
    }

    private static HotspotsView.Asked kind(String year, String kind) {
        return new HotspotsView.Asked(year, null, null, null, null, kind);
    }

    private HotspotsView view(String year, String half, String group) {
        return view(release, year, half, group, null);
    }

    private static HotspotsView view(
            Releases.LatestHotspots release, String year, String half, String group, String band) {
        return new HotspotsView(release, new HotspotsView.Asked(year, half, group, band, null, null), GridMarks.NONE);
    }
}
