package org.wholeschool.concern.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.BadInput;

class PupilChoiceTest {

    @Test
    void ofSeveralPupilsOneIsChosenByAPerson() {
        assertNull(PupilChoice.first(List.of(7L, 8L)));
        BadInput refused = assertThrows(BadInput.class, () -> PupilChoice.id("", List.of(7L, 8L)));
        assertEquals("pupil pupil.required", refused.field() + " " + refused.key());
        assertEquals(8L, PupilChoice.id("8", List.of(7L, 8L)));
        assertNull(PupilChoice.id(PupilChoice.ALL, List.of(7L, 8L)), "all of them, said on purpose");
    }

    @Test
    void theOnlyPupilIsTheOneMeant() {
        assertEquals("7", PupilChoice.first(List.of(7L)));
        assertEquals(7L, PupilChoice.id(PupilChoice.first(List.of(7L)), List.of(7L)));
    }

    @Test
    void aConcernWithoutAPupilAsksForNone() {
        assertNull(PupilChoice.first(List.of()));
        assertNull(PupilChoice.id(null, List.of()));
    }

    @Test
    void whatIsKeptIsShownAsItWas() {
        assertEquals(PupilChoice.ALL, PupilChoice.of(null));
        assertEquals("7", PupilChoice.of(7L));
    }
}
