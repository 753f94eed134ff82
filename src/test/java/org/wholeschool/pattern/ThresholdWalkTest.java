package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.school.PlaceGroup;

/** Whatever a lead chooses on the hotspots page, year, half-term, group of places and part of the day, no number comes to be shown that is under the threshold. All ways are walked. */
class ThresholdWalkTest {

    private final DemonstrationFacts school = new DemonstrationFacts();
    private final List<Fact> facts = school.facts();
    private final Hotspots found = school.hotspots(facts);

    /** A number that a page shows, with what it counts. */
    private record Shown(String where, String says) {
    }

    @Test
    void noWayShowsANumberUnderTheThreshold() {
        List<Shown> all = new ArrayList<>();
        int ways = 0;
        for (Hotspots.Year year : found.years()) {
            List<String> halves = Stream.concat(Stream.of((String) null), year.halfTerms().stream().map(half -> String.valueOf(half.position()))).toList();
            for (String half : halves) {
                for (String group : Stream.concat(Stream.of((String) null), Arrays.stream(PlaceGroup.values()).map(Enum::name)).toList()) {
                    for (String band : Stream.concat(Stream.of((String) null), found.bands().stream().map(each -> String.valueOf(each.id()))).toList()) {
                        ways++;
                        all.addAll(shown(new HotspotsView(new Releases.LatestHotspots(1, DemonstrationFacts.TODAY.atTime(3, 10), false, found), String.valueOf(year.from()), half, group, band)));
                    }
                }
            }
        }
        assertTrue(ways > 500, ways + " ways");
        List<Shown> numbers = all.stream().filter(cell -> cell.says().matches("\\d+")).toList();
        assertTrue(numbers.size() > 10_000, numbers.size() + " numbers");
        assertEquals(List.of(), numbers.stream().filter(cell -> Integer.parseInt(cell.says()) < LeadThreshold.LOWEST).toList());
        assertTrue(all.stream().anyMatch(cell -> cell.says().equals("1 to 4")), "the control: there are small ones, and they are a word");
    }

    private static List<Shown> shown(HotspotsView view) {
        List<HotspotsView.Row> rows = new ArrayList<>(view.day());
        rows.addAll(view.opened() == null ? List.of() : view.places());
        rows.addAll(view.opened() == null ? List.of() : view.placesAsList());
        rows.addAll(view.halfByPlace());
        rows.addAll(view.halfByBand());
        rows.addAll(view.leftOut());
        return rows.stream().flatMap(row -> row.cells().stream().map(cell -> new Shown(row.name(), cell.says()))).toList();
    }

    /** The single places are the smallest cells that there are: each that is shown is counted again from the concerns, and so are the children in it. */
    @Test
    void eachShownCellOfAPlaceHasSoManyConcernsAndChildren() {
        int counted = 0;
        int small = 0;
        CountedSchool places = new CountedSchool(school.site, new org.wholeschool.school.DayPlan(school.bands, List.of()), school.categories);
        for (Hotspots.Year year : found.years()) {
            for (int row = 0; row < found.places().size(); row++) {
                for (int column = 0; column < found.bands().size(); column++) {
                    int place = row;
                    int band = column;
                    List<Fact> inside = facts.stream().filter(fact -> places.reason(fact) == null && places.row(fact) == place && places.column(fact) == band
                            && SchoolYear.holding(fact.occurredOn(), school.years).from() == year.from()).toList();
                    int shown = year.places().cell(row, column).concerns();
                    boolean enough = inside.size() >= LeadThreshold.LOWEST && persons(inside) >= LeadThreshold.LOWEST;
                    assertEquals(enough ? inside.size() : 0, shown, found.places().get(row).name() + ", " + found.bands().get(column).name() + ", " + year.from());
                    counted += enough ? 1 : 0;
                    small += !enough && !inside.isEmpty() ? 1 : 0;
                }
            }
        }
        assertTrue(counted > 20 && small > 100, counted + " shown, " + small + " not");
    }

    private static int persons(List<Fact> facts) {
        Set<Integer> named = new HashSet<>();
        facts.forEach(fact -> IntStream.of(fact.pupils()).forEach(named::add));
        return named.size() + Collections.frequency(facts.stream().map(fact -> fact.pupils().length).toList(), 0);
    }
}
