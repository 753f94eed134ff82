package org.wholeschool.pattern.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wholeschool.testing.InFullRun;

/**
 * Anyone who knows all groups but one guesses at that one, in 40 made-up schools, and in 40 others that tell twice, a
 * term apart. The controls tell what the product does not, and are found out.
 */
@InFullRun("40 schools, 150 releases each; TypeRuleTest holds the rule")
class TypeAttackTest {

    private static final double MOST_GAINED = .03;
    private static final TypeAttack ATTACK = new TypeAttack(1_000, 40, 150);

    private static void assertHolds(TypeAttack.Outcome outcome) {
        assertTrue(outcome.guesses() > 500, outcome.toString());
        assertTrue(outcome.place() <= MOST_GAINED, outcome.toString());
        assertTrue(outcome.part() <= MOST_GAINED, outcome.toString());
        assertTrue(outcome.told() > .4, "it tells something: " + outcome);
    }

    @Test
    void neitherPlaceNorPartIsNamedMoreOftenThanFromTheTotals() {
        assertHolds(ATTACK.ofTheProduct(0, 1));
    }

    @Test
    void norFromTwoReleasesATermApart() {
        assertHolds(ATTACK.ofTheProduct(0, 2));
    }

    @Test
    void theControlsAreFoundOut() {
        TypeAttack few = new TypeAttack(1_000, 12, 100);
        TypeAttack.Outcome written = few.asWritten();
        assertTrue(written.part() > .1 && written.place() > MOST_GAINED, written.toString());
        TypeAttack.Outcome noneLacks = few.whereNoneLacksIt();
        assertTrue(noneLacks.part() > .1, noneLacks.toString());
        TypeAttack.Outcome alone = few.ofGroupsAlone();
        assertTrue(alone.part() > .1 && alone.place() > MOST_GAINED, alone.toString());
        TypeAttack.Outcome withoutLots = few.withoutLots();
        assertTrue(withoutLots.part() > MOST_GAINED, withoutLots.toString());
    }

    /**
     * A sheet says of no group of which type it is. If it did, anyone who knows all groups would gain more than that.
     */
    @Test
    void whichGroupASheetIsAboutIsNotTold() {
        TypeAttack.Which which = ATTACK.which();
        assertTrue(which.surest() <= 1 / 3., which.toString());
        assertEquals(0, which.gained());
        assertTrue(which.ofType() <= 1 / 3., which.toString());
        assertTrue(which.gainedOfType() > MOST_GAINED, "the control: " + which);
    }
}
