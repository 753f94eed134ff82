package org.wholeschool.intervention.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.evaluation.ComparisonPlaces.Place;
import org.wholeschool.intervention.evaluation.ComparisonPlaces.Proposal;
import org.wholeschool.intervention.evaluation.ComparisonPlaces.Unfit;

class ComparisonPlacesTest {

    private static final int CORRIDOR = 1;
    private static final int CANTEEN = 2;

    private final List<Place> places = new ArrayList<>(List.of(
            place(1, CORRIDOR, Set.of(2), 4, 4, 4, 4),
            place(2, CORRIDOR, Set.of(), 4, 4, 4, 4),
            place(3, CORRIDOR, Set.of(1), 4, 4, 4, 4),
            place(4, CANTEEN, Set.of(), 4, 4, 4, 4),
            place(5, CORRIDOR, Set.of(2), 1, 1, 1, 1),
            place(6, CORRIDOR, Set.of(), 6, 6, 2, 2),
            place(7, CORRIDOR, Set.of(), 4, 4, 4, 5),
            place(8, CORRIDOR, Set.of(), 0, 0, 0, 0),
            new Place(9, CORRIDOR, new int[] {4, 4, 4, 4}, Set.of(), true)));

    private static Place place(int number, int kind, Set<Integer> neighbours, int... weeks) {
        return new Place(number, kind, weeks, neighbours, false);
    }

    /**
     * The same kind first; within it a like level, and then a level that was the same but falls, or is a quarter; the
     * like canteen after them.
     */
    @Test
    void thoseThatAreMostLikeTheTargetComeFirst() {
        List<Proposal> proposals = new ComparisonPlaces(places, Set.of(1)).proposals();
        assertEquals(
                List.of(7, 6, 5, 4), proposals.stream().map(Proposal::place).toList());
        assertEquals(Math.log(12.5 / 4.5), proposals.get(1).distance(), 1e-12);
        assertEquals(0, proposals.get(3).distance());
        assertEquals(
                List.of(17, 16, 4, 16),
                proposals.stream().map(Proposal::concerns).toList());
        assertEquals(
                List.of(true, true, true, false),
                proposals.stream().map(Proposal::sameKind).toList());
    }

    /** Whichever of the two says that they are neighbours. */
    @Test
    void whatLiesNextToItIsWhereDisplacementIsWatched() {
        ComparisonPlaces comparison = new ComparisonPlaces(places, Set.of(1));
        assertEquals(List.of(2, 3), comparison.displacementAreas());
        assertEquals(List.of(3, 5), new ComparisonPlaces(places, Set.of(1, 2)).displacementAreas());
    }

    @Test
    void eachThatDoesNotFitHasItsReason() {
        ComparisonPlaces comparison = new ComparisonPlaces(places, Set.of(1));
        assertEquals(Optional.of(Unfit.OWN_AREA), comparison.unfit(places.get(0)));
        assertEquals(Optional.of(Unfit.NEIGHBOUR), comparison.unfit(places.get(1)));
        assertEquals(Optional.of(Unfit.NEIGHBOUR), comparison.unfit(places.get(2)));
        assertEquals(Optional.empty(), comparison.unfit(places.get(3)));
        assertEquals(Optional.of(Unfit.NOTHING_LOGGED), comparison.unfit(places.get(7)));
        assertEquals(Optional.of(Unfit.PLANNED), comparison.unfit(places.get(8)));
    }

    /** Places 1 and 4 together have 32: 7 and 6 are still the nearest, but the canteen's kind counts now too. */
    @Test
    void severalPlacesArePutTogether() {
        List<Proposal> proposals = new ComparisonPlaces(places, Set.of(1, 4)).proposals();
        assertEquals(List.of(7, 6, 5), proposals.stream().map(Proposal::place).toList());
        assertTrue(proposals.stream().allMatch(Proposal::sameKind));
        assertEquals(
                Math.log(32.5 / 17.5) + Math.log(9.5 / 8.5), proposals.get(0).distance(), 1e-12);
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ComparisonPlaces(places, Set.of()));
        assertThrows(IllegalArgumentException.class, () -> new ComparisonPlaces(places, Set.of(1, 77)));
        List<Place> uneven = new ArrayList<>(places);
        uneven.add(place(10, CORRIDOR, Set.of(), 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new ComparisonPlaces(uneven, Set.of(1)));
    }

    @Test
    void aPlaceKeepsItsOwnPast() {
        int[] weeks = {4, 4, 4, 4};
        Place place = new Place(1, CORRIDOR, weeks, Set.of(), false);
        Arrays.fill(weeks, 9);
        place.baseline()[0] = 9;
        assertEquals("[4, 4, 4, 4]", Arrays.toString(place.baseline()));
    }
}
