package org.wholeschool.survey.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GuessLimitTest {

    private long now;
    private final GuessLimit limit = new GuessLimit(() -> now);

    private int tries(String address, long school, int most) {
        int taken = 0;
        while (taken < most && limit.take(address, school).isZero()) {
            taken++;
        }
        return taken;
    }

    @Test
    void anAddressHasSoManyWrongTriesAndThenSoManyAMinute() {
        assertEquals(GuessLimit.OF_ADDRESS, tries("here", 1, 9_999));
        assertEquals(Duration.ofSeconds(60 / GuessLimit.OF_ADDRESS_A_MINUTE), limit.take("here", 1));
        assertEquals(1, tries("elsewhere", 1, 1), "whoever is elsewhere does not wait");
        now += TimeUnit.MINUTES.toNanos(1);
        assertEquals(GuessLimit.OF_ADDRESS_A_MINUTE, tries("here", 1, 9_999));
    }

    @Test
    void aSchoolHasSoManyFromWherever() {
        int taken = 0;
        for (int address = 0; address < 10; address++) {
            taken += tries("address " + address, 1, 200);
        }
        assertEquals(GuessLimit.OF_SCHOOL, taken);
        assertTrue(limit.take("address 99", 1).compareTo(Duration.ZERO) > 0);
        assertEquals(Duration.ZERO, limit.take("address 99", 2), "another school does not wait");
    }

    @Test
    void aRightCodeCostsNothing() {
        for (int i = 0; i < 5 * GuessLimit.OF_SCHOOL; i++) {
            assertEquals(Duration.ZERO, limit.take("here", 1));
            limit.giveBack("here", 1);
        }
        assertEquals(GuessLimit.OF_ADDRESS, tries("here", 1, 9_999));
    }

    @Test
    void moreAddressesThanAreKeptAreOne() {
        int taken = 0;
        for (int address = 0; address < 2 * GuessLimit.MOST; address++) {
            taken += limit.take("address " + address, address / 500).isZero() ? 1 : 0;
        }
        assertTrue(
                taken < GuessLimit.MOST + GuessLimit.OF_ADDRESS + GuessLimit.OF_SCHOOL,
                "memory grows with addresses: " + taken);
    }
}
