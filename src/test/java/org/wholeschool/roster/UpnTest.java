package org.wholeschool.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UpnTest {

    /** 8x2 + 1x4 + 2x5 + 1x10 + 1x13 = 53, and 53 leaves 7 by 23: the eighth letter. */
    @Test
    void theCheckLetterIsWorkedOutByHand() {
        assertEquals("H801200001001", Upn.of(801, 2000, 1, 1));
    }

    @Test
    void theLetterFollowsEachDigit() {
        assertEquals('A', Upn.checkLetter("000000000000"));
        assertEquals('C', Upn.checkLetter("100000000000"));
        assertEquals('P', Upn.checkLetter("000000000001"));
        assertEquals('Z', Upn.checkLetter("000000000200"));
    }
}
