package org.wholeschool.concern.incidentlog.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.incidentlog.read.WhenGuess.Certainty;

class WhenGuessTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void oneDayAboveTwelveSettlesTheOrder() {
        WhenGuess guess = WhenGuess.of(List.of("03/04/2025", "", "04/25/2025"), LONDON);
        assertEquals(DateOrder.MONTH_FIRST, guess.order());
        assertEquals(Certainty.CERTAIN, guess.certainty());
        assertEquals(2, guess.filled());
    }

    @Test
    void datesThatReadBothWaysLeaveTheOrderToAPerson() {
        WhenGuess guess = WhenGuess.of(List.of("05/05/2025", "03/04/2025"), LONDON);
        assertEquals(Certainty.OPEN, guess.certainty());
        assertEquals("03/04/2025", guess.ambiguous());
    }

    @Test
    void datesThatReadTheSameBothWaysLeaveNothingOpen() {
        WhenGuess guess = WhenGuess.of(List.of("05/05/2025", "2025-04-03"), LONDON);
        assertEquals(Certainty.INDIFFERENT, guess.certainty());
        assertNull(guess.ambiguous());
    }

    @Test
    void aLogWithBothHabitsIsSaidToBeMixed() {
        WhenGuess guess = WhenGuess.of(List.of("25/04/2025", "26/04/2025", "04/27/2025"), LONDON);
        assertEquals(DateOrder.DAY_FIRST, guess.order());
        assertEquals(Certainty.MIXED, guess.certainty());
    }

    @Test
    void aColumnOfTextIsNoColumnOfDates() {
        assertFalse(WhenGuess.of(List.of("Library", "Bus, 14/11/2025", "Canteen"), LONDON)
                .isDates());
        assertFalse(WhenGuess.of(List.of("", ""), LONDON).isDates());
        assertTrue(WhenGuess.of(List.of("14/11/2025", "yesterday", "15/11/2025"), LONDON)
                .isDates());
    }

    @Test
    void theShapesAreCountedAndWhatCannotBeReadComesLast() {
        List<WhenGuess.Shape> shapes = WhenGuess.shapes(
                List.of("yesterday", "today", "now", "14/11/2025", "1/2/2025 0900", "3/11/2025", ""),
                DateOrder.DAY_FIRST,
                LONDON);
        assertEquals(
                List.of("DD/MM/YYYY", "DD/MM/YYYY HHMM", ""),
                shapes.stream().map(WhenGuess.Shape::pattern).toList());
        assertEquals(
                List.of(2, 1, 3), shapes.stream().map(WhenGuess.Shape::count).toList());
        assertEquals("row.dateNotUnderstood", shapes.get(2).problem().key());
    }
}
