package org.wholeschool.pattern.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.CountedSchool;
import org.wholeschool.pattern.DemonstrationFacts;
import org.wholeschool.pattern.HeatGridAttackTest;
import org.wholeschool.pattern.Hotspots;
import org.wholeschool.pattern.Releases;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.testing.InTurn;

/**
 * Whatever a lead chooses on the hotspots page, year, half-term, group of places, part of the day or weekday, and what
 * it is about, no number comes to be shown that is under the threshold. All ways are walked. That none can be worked
 * out from those that are shown is {@link HeatGridAttackTest}'s.
 */
@InTurn(InTurn.Day.FIRST)
class ThresholdWalkTest {

    private final DemonstrationFacts school = new DemonstrationFacts();
    private final List<Fact> facts = school.facts();
    private final Hotspots found = school.hotspots(facts);

    /** A number that a page shows, with what it counts. */
    private record Shown(String where, String says) {}

    @Test
    void noWayShowsANumberUnderTheThreshold() {
        List<Shown> all = new ArrayList<>();
        int ways = 0;
        for (Hotspots.Year year : found.years()) {
            List<String> halves = orNone(year.halfTerms().stream().map(half -> String.valueOf(half.position())));
            for (String half : halves) {
                for (String group : orNone(Arrays.stream(PlaceGroup.values()).map(Enum::name))) {
                    for (String kind :
                            orNone(Arrays.stream(CategoryGroup.values()).map(Enum::name))) {
                        ways++;
                        all.addAll(shown(new HotspotsView.Asked(
                                String.valueOf(year.from()), half, group, null, GridView.WEEKDAY, kind)));
                        for (String band : orNone(found.bands().stream().map(each -> String.valueOf(each.id())))) {
                            ways++;
                            all.addAll(shown(new HotspotsView.Asked(
                                    String.valueOf(year.from()), half, group, band, null, kind)));
                        }
                    }
                }
            }
        }
        assertTrue(ways > 4_000, ways + " ways");
        List<Shown> numbers =
                all.stream().filter(cell -> cell.says().matches("\\d+")).toList();
        assertTrue(numbers.size() > 50_000, numbers.size() + " numbers");
        assertEquals(
                List.of(),
                numbers.stream()
                        .filter(cell -> Integer.parseInt(cell.says()) < LeadThreshold.LOWEST)
                        .toList());
        assertTrue(
                all.stream().anyMatch(cell -> cell.says().equals("1 to 4")),
                "the control: there are small ones, and they are a word");
    }

    private static List<String> orNone(Stream<String> some) {
        return Stream.concat(Stream.of((String) null), some).toList();
    }

    private List<Shown> shown(HotspotsView.Asked asked) {
        HotspotsView view = new HotspotsView(
                new Releases.LatestHotspots(1, DemonstrationFacts.TODAY.atTime(3, 10), false, found),
                asked,
                GridMarks.NONE);
        GridView grid = view.getGrid();
        List<GridView.Row> rows = new ArrayList<>(grid.day());
        rows.addAll(grid.opened() == null ? List.of() : grid.places());
        rows.addAll(grid.opened() == null ? List.of() : grid.placesAsList());
        Stream<HotspotsView.Row> lines =
                Stream.of(view.halfByPlace(), view.halfByBand(), view.leftOut()).flatMap(List::stream);
        return Stream.concat(
                        rows.stream()
                                .flatMap(row -> row.cells().stream().map(cell -> new Shown(row.name(), cell.says()))),
                        lines.map(row -> new Shown(row.name(), row.cell().says())))
                .toList();
    }

    /**
     * The single places are the smallest cells that there are: each that is shown is counted again from the concerns,
     * and so are the children in it.
     */
    @Test
    void eachShownCellOfAPlaceHasSoManyConcernsAndChildren() {
        int counted = 0;
        int small = 0;
        CountedSchool places = new CountedSchool(school.site, new DayPlan(school.bands, List.of()), school.categories);
        for (Hotspots.Year year : found.years()) {
            for (int row = 0; row < found.places().size(); row++) {
                for (int column = 0; column < found.bands().size(); column++) {
                    int place = row;
                    int band = column;
                    LeadCell cell = year.places().cell(row, column);
                    boolean enough = isAsCounted(
                            cell, year, fact -> places.row(fact) == place && places.column(fact) == band, places);
                    counted += enough ? 1 : 0;
                    small += !enough && cell.display() != LeadDisplay.NONE ? 1 : 0;
                }
            }
        }
        assertTrue(counted > 20 && small > 100, counted + " shown, " + small + " not");
    }

    /** And each cell of a kind, in a group of places and a part of the day, which are the smallest of these. */
    @Test
    void eachShownCellOfAKindHasSoManyConcernsAndChildren() {
        int counted = 0;
        CountedSchool places = new CountedSchool(school.site, new DayPlan(school.bands, List.of()), school.categories);
        for (Hotspots.Year year : found.years()) {
            for (int row = 0; row < year.bandKinds().rows(); row++) {
                for (CategoryGroup kind : CategoryGroup.values()) {
                    int pair = row;
                    counted += isAsCounted(
                                    year.bandKinds().cell(row, kind.ordinal()),
                                    year,
                                    fact -> found.places()
                                                                            .get(places.row(fact))
                                                                            .group()
                                                                            .ordinal()
                                                                    * found.bands()
                                                                            .size()
                                                            + places.column(fact)
                                                    == pair
                                            && school.categories
                                                            .get((int) fact.categoryId() - 1)
                                                            .group()
                                                    == kind,
                                    places)
                            ? 1
                            : 0;
                }
            }
        }
        assertTrue(counted > 40, counted + " shown");
    }

    /**
     * @return whether a cell has enough for a number; if it shows one, that it is the right one, and if it shows none
     *     although it has enough, that it says so.
     */
    private boolean isAsCounted(LeadCell cell, Hotspots.Year year, Predicate<Fact> inside, CountedSchool places) {
        List<Fact> those = facts.stream()
                .filter(fact -> places.reason(fact) == null
                        && inside.test(fact)
                        && SchoolYear.holding(fact.occurredOn(), school.years).from() == year.from())
                .toList();
        boolean enough = those.size() >= LeadThreshold.LOWEST && persons(those) >= LeadThreshold.LOWEST;
        assertEquals(cell.display() == LeadDisplay.SHOWN ? those.size() : 0, cell.concerns());
        assertTrue(
                enough
                        ? cell.display() == LeadDisplay.SHOWN || cell.display() == LeadDisplay.HELD
                        : cell.display() != LeadDisplay.SHOWN,
                cell + " of " + those.size());
        return enough;
    }

    private static int persons(List<Fact> facts) {
        Set<Integer> named = new HashSet<>();
        facts.forEach(fact -> IntStream.of(fact.pupils()).forEach(named::add));
        return named.size()
                + Collections.frequency(
                        facts.stream().map(fact -> fact.pupils().length).toList(), 0);
    }
}
