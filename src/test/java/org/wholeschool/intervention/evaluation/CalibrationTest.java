package org.wholeschool.intervention.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.wholeschool.intervention.evaluation.Calibration.Setting;
import org.wholeschool.intervention.evaluation.Calibration.Told;
import org.wholeschool.intervention.evaluation.Design.Chosen;
import org.wholeschool.testing.SomeCases;

/**
 * What a thousand made-up schools are told, each of which chose its worst place: {@link Calibration}. The bench command
 * {@code evaluation} prints the whole table.
 */
class CalibrationTest {

    private static final int SCHOOLS = 1000;
    private static final long SEED = 26;

    /** Concerns of a place in 13 weeks: so many that most gates are open, but not all. */
    @ParameterizedTest
    @SomeCases(
            first = 2,
            of = {
                "ALWAYS_HOT, 40, 1",
                "ALWAYS_HOT, 60, 1.5",
                "EMERGING, 60, 1",
                "EMERGING, 130, 1.5",
                "NOT_BY_COUNTS, 60, 1",
                "NOT_BY_COUNTS, 60, 1.5"
            })
    void withoutAnEffectAtMostOneInTwentyIsToldThatItWorked(Chosen chosen, double perTerm, double phi) {
        Told told = Calibration.told(new Setting(chosen, perTerm, phi, 1), SCHOOLS, SEED);
        assertTrue(told.open() > SCHOOLS / 2, told::toString);
        assertTrue(told.worked() <= SCHOOLS / 20, told::toString);
    }

    @ParameterizedTest
    @SomeCases(
            first = 2,
            of = {
                "ALWAYS_HOT, 40, 1",
                "ALWAYS_HOT, 50, 1.5",
                "EMERGING, 60, 1",
                "EMERGING, 80, 1.5",
                "NOT_BY_COUNTS, 60, 1",
                "NOT_BY_COUNTS, 80, 1.5"
            })
    void whereTheGateIsOpenAHalvingIsFound(Chosen chosen, double perTerm, double phi) {
        Told told = Calibration.told(new Setting(chosen, perTerm, phi, .5), SCHOOLS, SEED);
        assertTrue(told.open() > SCHOOLS / 4, told::toString);
        assertTrue(told.workedOfOpen() >= TimeToTell.POWER, told::toString);
    }

    /** With a halving as well as without. */
    @ParameterizedTest
    @SomeCases(
            first = 2,
            of = {"ALWAYS_HOT, 25, 1", "ALWAYS_HOT, 25, 1.5", "EMERGING, 30, 1", "NOT_BY_COUNTS, 30, 1"})
    void belowTheGateItIsSaidThatThereAreTooFew(Chosen chosen, double perTerm, double phi) {
        for (double effect : new double[] {1, .5}) {
            Told told = Calibration.told(new Setting(chosen, perTerm, phi, effect), SCHOOLS, SEED);
            assertTrue(told.tooFew() >= SCHOOLS * .95, told::toString);
        }
    }

    /** The controls: what the rule forbids does go wrong, and these schools show it. */
    @Test
    void theWeeksThatChoseAPlaceMakeABadBaseline() {
        double poisson = Calibration.withTheWeeksThatChose(40, 1, true, SCHOOLS, SEED);
        double varied = Calibration.withTheWeeksThatChose(40, 1.5, true, SCHOOLS, SEED);
        double among = Calibration.withTheWeeksThatChose(40, 1, false, SCHOOLS, SEED);
        assertTrue(
                poisson > .15 && varied > .18 && among > .06, poisson + ", " + varied + ", among 26 others " + among);
    }

    @Test
    void whoLooksEveryWeekFindsTwiceAsMuch() {
        double found = Calibration.lookedAtEveryWeek(40, 1, SCHOOLS, SEED);
        assertTrue(found > .08, "found in " + found);
    }
}
