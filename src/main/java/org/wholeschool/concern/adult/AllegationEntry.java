package org.wholeschool.concern.adult;

import java.time.LocalDate;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;

/**
 * What the head records of an allegation about an adult who works here, as a form gives it.
 *
 * @param facts what is alleged
 * @param happenedOn on which day it was
 * @param kind what it is about: a kind of concern
 * @param reason why it meets the harm threshold
 */
public record AllegationEntry(String facts, LocalDate happenedOn, Long kind, String reason) {

    /** No school has a record of anything older, in years. */
    private static final int OLDEST = 20;

    /**
     * @param today by the school's clock
     * @return the same, its texts tidied
     * @throws BadInput at each field that cannot be taken
     */
    AllegationEntry checked(LocalDate today) {
        FormCheck form = new FormCheck(Edition.LONGEST_TEXT);
        String said = form.text("facts", facts, "allegation.facts.required");
        form.required("happenedOn", happenedOn, "allegation.on.required");
        form.between(
                "happenedOn", happenedOn, today.minusYears(OLDEST), today, "allegation.on.old", "allegation.on.future");
        form.required("kind", kind, "allegation.kind.required");
        String why = form.text("reason", reason, "allegation.reason.required");
        form.orThrow();
        return new AllegationEntry(said, happenedOn, kind, why);
    }
}
