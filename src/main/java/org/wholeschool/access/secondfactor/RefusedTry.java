package org.wholeschool.access.secondfactor;

import java.time.Duration;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/** What to say to a try that was wrong or not looked at. */
@RoomOnly
public final class RefusedTry {

    private RefusedTry() {}

    /**
     * @param became what became of the try
     * @param field where it was typed
     * @param wrong the sentence where it was looked at and wrong
     * @return what to show; how long to wait in whole minutes, where it was not looked at
     */
    @RoomOnly
    public static BadInput message(SecondStepDoor.Answer became, String field, String wrong) {
        return message(became.delay(), became.isBusy(), field, wrong);
    }

    /** As for a second step, where a whole sign-in was tried. */
    @RoomOnly
    public static BadInput message(Duration delay, boolean isBusy, String field, String wrong) {
        if (isBusy) {
            return new BadInput(null, "busy");
        }
        return delay.isZero()
                ? new BadInput(field, wrong)
                : new BadInput(field, "wait", Math.max(1, delay.plusSeconds(59).toMinutes()));
    }
}
