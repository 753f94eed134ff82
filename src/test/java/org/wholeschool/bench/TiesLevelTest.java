package org.wholeschool.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Few of the schools of the tables in docs/benchmarks-ties.md, so that a change that spoils them is noticed. */
class TiesLevelTest {

    private static final int SCHOOLS = 60;

    /** At a true level of .05 more than 8 of 60 have a chance of .005. */
    @ParameterizedTest(name = "{0}, {1} concerns")
    @CsvSource({"NOTHING, 15", "ONE_YEAR, 25", "MORE_NAMED, 25", "BIAS_AFTER, 25"})
    void tiesSeldomStandOutByChance(TiesLevel.Cell cell, int concerns) {
        TiesLevel.Told told = told(new TiesLevel.Setting(cell, concerns, 0, .5));
        assertTrue(told.standsOut() <= 8, told.toString());
    }

    /** The tables have .86, .64 and .90; so few or fewer would have a chance of less than .005. */
    @ParameterizedTest(name = "{0} concerns, {1} of them of one circle, {2} of the links")
    @CsvSource({"15, .5, 1, 43", "25, .5, .25, 29", "25, .5, .5, 45"})
    void oneCircleInAPatternIsFound(int concerns, double share, double recorded, int least) {
        TiesLevel.Told told = told(new TiesLevel.Setting(TiesLevel.Cell.NOTHING, concerns, share, recorded));
        assertTrue(told.standsOut() >= least, told.toString());
    }

    /** With a quarter of the links eight concerns cannot tell, and it is not said that there is no sign. */
    @ParameterizedTest
    @CsvSource({"8, .25"})
    void whereACircleWouldBeMissedItCannotBeTold(int concerns, double recorded) {
        TiesLevel.Told told = told(new TiesLevel.Setting(TiesLevel.Cell.NOTHING, concerns, .3, recorded));
        assertTrue(told.standsOut() + told.tooFew() >= .9 * SCHOOLS, told.toString());
    }

    private static TiesLevel.Told told(TiesLevel.Setting setting) {
        return TiesLevel.told(
                setting,
                new TiesLevel().options().read(List.of("--schools", Integer.toString(SCHOOLS), "--friends", "4")));
    }
}
