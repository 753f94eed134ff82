package org.wholeschool.disclosure.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A restricted concern is not found by laying a lead's list beside governors' tables; the command has 1,000 tries. */
class RestrictionAttackTest {

    private static final int TRIES = 30;

    @Test
    void itIsFoundInNoTryAndWhereTablesCountItInMany() {
        RestrictionAttack attack = new RestrictionAttack(1, TRIES);
        assertEquals(0, attack.foundWhereItIsLeftOut());
        int control = attack.foundWhereItCounts();
        assertTrue(control >= 6, "the control found " + control + " of " + TRIES);
    }
}
