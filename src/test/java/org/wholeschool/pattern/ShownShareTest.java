package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.facts.ConcernFacts.Fact;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.pattern.hotspot.Level;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.calendar.DayPlan;
import org.wholeschool.school.place.PlaceGroup;

/**
 * A share holds the true one, and is worked out from what is shown alone: a cell that is a word leaves open what the
 * word leaves open.
 */
class ShownShareTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void theTrueShareLiesWithinItWhateverIsChosen() {
        DemonstrationFacts school = new DemonstrationFacts();
        Hotspots found = school.hotspots();
        Map<Integer, List<Fact>> counted =
                found.years().stream().collect(Collectors.toMap(Hotspots.Year::from, year -> counted(school, year)));
        Random random = new Random(7);
        int told = 0;
        for (int round = 0; round < 400; round++) {
            Hotspots.Year year = found.years().get(round % 2);
            List<Long> places = new ArrayList<>(
                    found.places().stream().map(Hotspots.CountedPlace::id).toList());
            Collections.shuffle(places, random);
            Set<Long> of = new HashSet<>(places.subList(0, 1 + random.nextInt(5)));
            Set<Long> bands = random.nextBoolean()
                    ? Set.of()
                    : Set.of(found.bands()
                            .get(random.nextInt(found.bands().size()))
                            .id());
            long there = counted.get(year.from()).stream()
                    .filter(fact -> of.contains(fact.placeId()) && (bands.isEmpty() || bands.contains(fact.bandId())))
                    .count();
            ShownShare share = ShownShare.of(found, year, of, bands);
            double truth = 100.0 * there / counted.get(year.from()).size();
            assertTrue(share.least() <= truth && truth <= share.most(), share + " does not hold " + truth);
            told += share.told() ? 1 : 0;
        }
        Set<Long> everywhere =
                found.places().stream().map(Hotspots.CountedPlace::id).collect(Collectors.toSet());
        assertEquals(
                100,
                ShownShare.of(found, found.years().get(1), everywhere, Set.of()).most());
        assertTrue(told > 200, "of a school with so many concerns most shares can be told, and not " + told);
    }

    private static List<Fact> counted(DemonstrationFacts school, Hotspots.Year year) {
        CountedSchool counts = new CountedSchool(school.site, new DayPlan(school.bands, List.of()), school.categories);
        return school.facts().stream()
                .filter(fact -> counts.reason(fact) == null
                        && SchoolYear.holding(fact.occurredOn(), school.years).from() == year.from())
                .toList();
    }

    @Test
    void aCellThatIsAWordLeavesOpenWhatTheWordLeavesOpen() {
        ShownShare number = beside(shown(40), 60);
        assertEquals("38 to 43", says(number), "of about 100, which may be 95 or 105");
        assertFalse(number.isOpen());
        assertEquals("0 to 5", says(beside(word(LeadDisplay.SMALL), 96)));
        assertEquals("0 to 5", says(beside(LeadCell.UNDER, 96)));
        ShownShare held = beside(LeadCell.HELD, 85);
        assertEquals("0 to 22", says(held), "what stands beside it leaves no more than the rest");
        assertFalse(held.told(), "that it is less than a quarter says nothing");
        ShownShare few = beside(word(LeadDisplay.FEW_PUPILS), 60);
        assertEquals("4 to 48", says(few), "about few pupils, but no fewer concerns than the threshold");
        assertTrue(few.told() && few.isOpen());
    }

    @Test
    void whereNothingWasRecordedThereIsNothingAndInASmallYearNothingIsSaid() {
        Hotspots found = found(100, List.of(new HeatGrid.At(1, 0, shown(100))));
        ShownShare none = ShownShare.of(found, found.years().get(0), Set.of(1L), Set.of());
        assertEquals(0, none.most());
        assertTrue(none.told());
        Hotspots small = found(40, List.of(new HeatGrid.At(0, 0, shown(40))));
        assertFalse(
                ShownShare.of(small, small.years().get(0), Set.of(1L), Set.of()).told());
    }

    @Test
    void aPlaceThatTheReleaseDoesNotKnowMayHaveHadAnyNumber() {
        Hotspots found = found(100, List.of(new HeatGrid.At(0, 0, shown(50))));
        ShownShare share = ShownShare.of(found, found.years().get(0), Set.of(1L, 77L), Set.of());
        assertEquals(47, share.least());
        assertTrue(share.isOpen());
    }

    private static String says(ShownShare share) {
        return share.least() + " to " + share.most();
    }

    /** The share of a place of which a cell is shown, beside one that has so many, in a year of about 100. */
    private static ShownShare beside(LeadCell cell, int others) {
        Hotspots found = found(100, List.of(new HeatGrid.At(0, 0, cell), new HeatGrid.At(1, 0, shown(others))));
        return ShownShare.of(found, found.years().get(0), Set.of(1L), Set.of(1L));
    }

    private static LeadCell shown(int concerns) {
        return new LeadCell(LeadDisplay.SHOWN, concerns, 20, 0, Level.NOT_COMPARED);
    }

    private static LeadCell word(LeadDisplay display) {
        return new LeadCell(display, 0, 0, 0, Level.NOT_COMPARED);
    }

    private static Hotspots found(int about, List<HeatGrid.At> cells) {
        HeatGrid grid = new HeatGrid(2, 1, cells);
        Hotspots.Year year = new Hotspots.Year(
                2026, DAY, DAY, about, grid, grid, grid, grid, grid, grid, List.of(), List.of(), List.of(), List.of());
        return new Hotspots(
                Hotspots.FORMAT,
                LeadThreshold.DEFAULT,
                List.of(new Hotspots.CountedBand(1, "Break", BandGroup.BREAKS)),
                List.of(1),
                List.of(
                        new Hotspots.CountedPlace(1, "Yard", PlaceGroup.OUTDOOR, false),
                        new Hotspots.CountedPlace(2, "Hall", PlaceGroup.SHARED_INDOOR, false)),
                List.of(year));
    }
}
