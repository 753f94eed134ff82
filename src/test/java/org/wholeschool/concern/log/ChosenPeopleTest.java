package org.wholeschool.concern.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenPeopleTest {

    @Test
    void fiftyAreChosenAndThoseAfterThemAreNotEvenLookedUp() {
        ChosenPeople fifty = of(50);
        assertEquals(50, fifty.getAll().size());
        assertFalse(fifty.isCut());
        fifty.add(ChosenPeople.UNNAMED + ":HARMED", null);
        assertEquals(50, fifty.getAll().size());
        assertTrue(fifty.isCut());

        // The roster would fail here: nobody asks it for the one after the fiftieth.
        ChosenPeople more = of(50, "250");
        assertEquals(50, more.getAll().size());
        assertTrue(more.isCut());
    }

    private static ChosenPeople of(int unnamed, String... further) {
        String[] all = Arrays.copyOf(further, unnamed + further.length);
        Arrays.fill(all, 0, unnamed, ChosenPeople.UNNAMED);
        System.arraycopy(further, 0, all, unnamed, further.length);
        return ChosenPeople.of(FormValues.sent(Map.of("log:person", all)), null);
    }
}
