package org.wholeschool.pattern.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CountBandTest {

    @Test
    void whatIsPrintedIsABand() {
        assertEquals("5 to 9", CountBand.of(5));
        assertEquals("5 to 9", CountBand.of(9));
        assertEquals("20 to 29", CountBand.of(25));
        assertEquals("50 to 99", CountBand.of(99));
        assertEquals("100 or more", CountBand.of(100));
        assertEquals("100 or more", CountBand.of(4000));
    }

    @Test
    void whatIsFewHasNone() {
        assertThrows(IllegalArgumentException.class, () -> CountBand.of(4));
    }
}
