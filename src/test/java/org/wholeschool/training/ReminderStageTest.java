package org.wholeschool.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderStageTest {

    private static final int SOON = 30;
    private static final int AGAIN = 28;
    private static final int LONGEST_STAGE = 24;
    private static final LocalDate UNTIL = LocalDate.of(2026, 9, 1);

    private static String on(LocalDate today, LocalDate lastDone, LocalDate until, LocalDate firstTold) {
        return ReminderStage.on(today, lastDone, until, firstTold, SOON, AGAIN)
                .map(stage -> stage.kind() + " " + stage.name())
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-01, nothing",
        "2026-08-02, TRAINING_SOON SOON 2026-09-01",
        "2026-08-24, TRAINING_SOON SOON 2026-09-01",
        "2026-08-25, TRAINING_SOON LAST 2026-09-01",
        "2026-09-01, TRAINING_SOON LAST 2026-09-01",
        "2026-09-02, TRAINING_EXPIRED OVER 1 2026-09-01",
        "2026-09-29, TRAINING_EXPIRED OVER 1 2026-09-01",
        "2026-09-30, TRAINING_EXPIRED OVER 2 2026-09-01",
        "2026-10-28, TRAINING_EXPIRED OVER 3 2026-09-01"
    })
    void whatEndsIsRemindedOfTwiceBeforeAtItsEndAndEveryFourWeeksFromThen(LocalDate today, String stage) {
        assertEquals(stage, on(today, UNTIL.minusYears(1), UNTIL, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, TRAINING_DUE DUE 1",
        "2026-09-28, TRAINING_DUE DUE 1",
        "2026-09-29, TRAINING_OVERDUE DUE 2",
        "2026-10-27, TRAINING_OVERDUE DUE 3",
        "2026-08-01, TRAINING_DUE DUE 1"
    })
    void whatWasNeverDoneIsOverdueFourWeeksAfterOneWasToldOfIt(LocalDate today, String stage) {
        assertEquals(stage, on(today, null, null, UNTIL));
    }

    @Test
    void whoWasNeverToldIsToldThatItIsDueAndWhereOnceIsEnoughNobodyIsRemindedAgain() {
        assertEquals("TRAINING_DUE DUE 1", on(UNTIL, null, null, null));
        assertEquals("nothing", on(LocalDate.of(2060, 1, 1), UNTIL, null, null));
    }

    @Test
    void aStageFitsWhereItIsKept() {
        LocalDate last = LocalDate.of(9999, 12, 31);
        String name = ReminderStage.on(last, last.minusYears(200), last.minusYears(199), null, SOON, 7)
                .orElseThrow()
                .name();
        assertTrue(name.length() <= LONGEST_STAGE, name);
    }
}
