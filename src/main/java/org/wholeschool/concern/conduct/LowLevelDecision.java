package org.wholeschool.concern.conduct;

import java.time.LocalDate;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;

/**
 * What the head decided about a low-level concern, as a form gives it.
 *
 * @param outcome what came of it
 * @param done the action taken, or null
 * @param rationale why
 * @param officerOn on which day the local authority's designated officer (LADO) was told, or null
 * @param reviewedOn on which day the head reviewed it
 */
public record LowLevelDecision(
        LowLevelOutcome outcome, String done, String rationale, LocalDate officerOn, LocalDate reviewedOn) {

    /**
     * @param happenedOn the day of the low-level concern
     * @param today by the school's clock
     * @return the same, its texts tidied
     * @throws BadInput at each field that cannot be taken
     */
    LowLevelDecision checked(LocalDate happenedOn, LocalDate today) {
        FormCheck form = new FormCheck(LowLevelEntry.LONGEST_TEXT);
        form.required("outcome", outcome, "outcome.required");
        String action = form.text("done", done, null);
        String why = form.text("rationale", rationale, "rationale.required");
        form.refuse(officerOn != null && outcome != LowLevelOutcome.THRESHOLD, "officerOn", "officer.outcome");
        form.between("officerOn", officerOn, happenedOn, today, "officer.before", "officer.future");
        form.required("reviewedOn", reviewedOn, "reviewed.required");
        form.between("reviewedOn", reviewedOn, happenedOn, today, "reviewed.before", "reviewed.future");
        form.orThrow();
        return new LowLevelDecision(outcome, action, why, officerOn, reviewedOn);
    }
}
