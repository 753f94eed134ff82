package org.wholeschool.concern.followup.referral;

import java.time.LocalDate;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;

/**
 * What a school does about a referral that was refused or not answered, as a form gives it.
 *
 * @param next what; null where nothing was chosen
 * @param whom to whom it was escalated; null where the refusal is accepted
 * @param doneOn on which day
 * @param disagreement why the school disagrees, or null; null where the refusal is accepted
 * @param words what they said, or null; the rationale where the refusal is accepted
 * @param dueOn when the answer is due; null where the refusal is accepted
 */
public record NextEntry(
        ReferralNext next, String whom, LocalDate doneOn, String disagreement, String words, LocalDate dueOn) {

    /** An entry that does not say why the school disagrees. */
    public NextEntry(ReferralNext next, String whom, LocalDate doneOn, String words, LocalDate dueOn) {
        this(next, whom, doneOn, null, words, dueOn);
    }

    /**
     * @param today the day at the school
     * @param referral what it is about
     * @return the same without what does not belong to it, its texts tidied
     * @throws BadInput at each field that cannot be taken
     */
    NextEntry checked(LocalDate today, ReferralEntry referral) {
        FormCheck form = new FormCheck(Edition.LONGEST_TEXT);
        form.required("next", next, "next.required");
        form.refuse(next == ReferralNext.ACCEPTED && !referral.isRefused(), "next", "next.not-refused");
        boolean isEscalated = next == ReferralNext.ESCALATED;
        String to = form.line("whom", whom, isEscalated ? "next.whom.required" : null);
        String because = form.text("disagreement", isEscalated ? disagreement : null, null);
        String field = next == ReferralNext.ACCEPTED ? "why" : "words";
        String said = form.text(field, words, next == ReferralNext.ACCEPTED ? "next.why.required" : null);
        if (isEscalated) {
            form.required("doneOn", doneOn, "next.on.required");
            form.between("doneOn", doneOn, referral.decidedOn(), today, "next.on.before", "day.future");
            form.required("dueOn", dueOn, "next.due.required");
            form.between("dueOn", dueOn, today, today.plusYears(1), "next.due.past", "due.far");
        }
        form.orThrow();
        return isEscalated
                ? new NextEntry(next, to, doneOn, because, said, dueOn)
                : new NextEntry(next, null, today, said, null);
    }

    public String doneOnWords() {
        return DateWords.day(doneOn);
    }

    public String dueOnWords() {
        return DateWords.day(dueOn);
    }
}
