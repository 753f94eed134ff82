package org.wholeschool.concern.followup.referral;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.concern.followup.DateWords;

/**
 * How far a referral is: answered in time, overdue, refused or escalated.
 *
 * @param id the referral
 * @param agency whom it went to, in words
 * @param isWaiting whether an answer is expected, of the agency or to an escalation
 * @param dueOn the last day on which that is in time, or null
 * @param isOverdue whether that has passed
 * @param isUndecided whether it was refused, and no one has said what follows
 * @param following what was done about silence or a refusal, or null
 * @param steps what was done, the earliest first
 */
public record Chase(
        long id,
        String agency,
        boolean isWaiting,
        LocalDate dueOn,
        boolean isOverdue,
        boolean isUndecided,
        ReferralNext following,
        List<NextEntry> steps) {

    /** @return the due date in words, or null */
    public String due() {
        return DateWords.day(dueOn);
    }

    /** @return whether its page leads to the form of what follows */
    public boolean canFollow() {
        return isWaiting || isUndecided;
    }
}
