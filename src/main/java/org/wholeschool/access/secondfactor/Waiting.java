package org.wholeschool.access.secondfactor;

import org.wholeschool.platform.BadInput;

/** What to say to a try that was wrong or not looked at. */
final class Waiting {

    private Waiting() {
    }

    /**
     * @param became what became of the try
     * @param field  where it was typed
     * @param wrong  the sentence where it was looked at and wrong
     * @return what to show; how long to wait in whole minutes, where it was not looked at
     */
    static BadInput or(SecondStepDoor.Answer became, String field, String wrong) {
        if (became.isBusy()) {
            return new BadInput(null, "busy");
        }
        return became.delay().isZero() ? new BadInput(field, wrong) : new BadInput(field, "wait", Math.max(1, became.delay().plusSeconds(59).toMinutes()));
    }
}
