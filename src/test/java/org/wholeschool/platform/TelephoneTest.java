package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What people type as a number is one, and a telephone can call it. */
class TelephoneTest {

    @Test
    void numbersAreTakenAsPeopleWriteThem() {
        for (String number : List.of("101", "01632 960123", "+44 (0)1632 960-123", "01632 960124 ext 5", "999x12")) {
            assertTrue(Telephone.isNumber(number), number);
        }
        for (String other : List.of("", "ring me", "12", "01632 960123 after four", "a@b.example")) {
            assertFalse(Telephone.isNumber(other), other);
        }
    }

    @Test
    void itIsCalledWithItsExtension() {
        assertEquals("tel:+4401632960123", Telephone.link("+44 (0)1632 960-123"));
        assertEquals("tel:01632960124;ext=5", Telephone.link("01632 960124 ext 5"));
        assertEquals("", Telephone.link(null));
    }
}
