package org.wholeschool.pattern.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Fact;

/** What is called more or fewer, and what could be chance. */
class DifferencesTest {

    private static final Period NOW = period("2026-2", LocalDate.of(2026, 11, 2), 20);
    private static final Period THEN = period("2025-2", LocalDate.of(2025, 11, 3), 40);
    private static final List<Differences.Line> PLACES = IntStream.range(0, 25)
            .mapToObj(i -> new Differences.Line(i, "Place " + i))
            .toList();

    private final List<Fact> facts = new ArrayList<>();
    private int pupils;

    private static Period period(String key, LocalDate from, int days) {
        return new Period(key, key, Period.Kind.HALF_TERM, from, from.plusDays(60), days, true);
    }

    private void log(int place, Period period, int howMany, boolean onePupil) {
        IntStream.range(0, howMany)
                .forEach(i -> facts.add(new Fact(place, 1, 1, period.from().plusDays(i % 30), period.from(), new int[] {
                    onePupil ? -1 : pupils++, pupils++
                })));
    }

    private List<Row> rows() {
        return new Differences(NOW, THEN, facts).rows(PLACES, fact -> (int) fact.placeId());
    }

    @Test
    void aCleanRiseIsMoreAndSmallOnesCouldBeChance() {
        log(0, NOW, 25, false);
        log(0, THEN, 8, false);
        log(1, NOW, 4, false);
        log(1, THEN, 3, false);
        log(2, THEN, 40, false);
        List<Row> rows = rows();
        assertEquals(
                List.of("Place 0 MORE", "Place 2 FEWER", "Place 1 COULD_BE_CHANCE"),
                rows.stream().map(row -> row.name() + " " + row.change()).toList());
        assertEquals(25, rows.get(0).one().concerns());
        assertEquals(8, rows.get(0).other().concerns());
    }

    @Test
    void twoPeriodsWithoutAConcernAreNoneAgainstNone() {
        Row all = new Differences(NOW, THEN, facts).all("All");
        assertEquals(0, all.one().concerns() + all.other().concerns());
        assertEquals(Row.Change.COULD_BE_CHANCE, all.change());
        assertTrue(rows().isEmpty());
    }

    @Test
    void asManyPerSchoolDayIsNoChange() {
        log(0, NOW, 30, false);
        log(0, THEN, 60, false);
        assertEquals(Row.Change.COULD_BE_CHANCE, rows().get(0).change());
    }

    @Test
    void onePupilsRepeatsAreNoChangeOfAPlace() {
        log(0, NOW, 25, true);
        log(0, THEN, 8, false);
        assertEquals(Row.Change.FEW_PUPILS, rows().get(0).change(), "each names another child, too");
    }

    /** Of 400 comparisons of 25 places without any change, at most one in twenty names a place. */
    @Test
    void withoutAnyChangeAPlaceIsSeldomNamed() {
        Random random = new Random(5);
        int named = 0;
        for (int i = 0; i < 400; i++) {
            facts.clear();
            for (int c = 0; c < 240; c++) {
                log((int) (25 * Math.pow(random.nextDouble(), 1.5)), random.nextInt(60) < 20 ? NOW : THEN, 1, false);
            }
            named += rows().stream().anyMatch(row -> row.change() != Row.Change.COULD_BE_CHANCE) ? 1 : 0;
        }
        assertTrue(named <= 20 + 3 * Math.sqrt(400 * .05 * .95), named + " of 400");
    }

    @Test
    void aTriplingAtABusyPlaceIsMostlyNamed() {
        Random random = new Random(6);
        int named = 0;
        for (int i = 0; i < 200; i++) {
            facts.clear();
            for (int c = 0; c < 240; c++) {
                log(1 + random.nextInt(24), random.nextInt(60) < 20 ? NOW : THEN, 1, false);
            }
            log(0, THEN, 20, false);
            log(0, NOW, 30, false);
            named += rows().get(0).id() == 0 && rows().get(0).change() == Row.Change.MORE ? 1 : 0;
        }
        assertEquals(200, named);
    }
}
