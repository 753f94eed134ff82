package org.wholeschool.concern.triage.form;

import java.util.List;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.platform.BadInput;

/**
 * What the triage form gives, in whatever part is known.
 *
 * @param values all that the record says of the concern
 * @param close whether it is closed with that
 * @param anyway why it is closed although something is open; read only where something is
 * @param lead whose account is to be case lead; null for no choice
 * @param shownLead whose account was case lead when the form was opened; null for none
 * @param contact that parents or carers were informed, or why not; null where nothing is said
 * @param referral the referral, or that none is made; null where nothing is said
 * @param actions who is asked to do what
 * @param missing what the form itself lacks: whose parents, or which pupil, where the concern names several
 */
public record TriageEntry(
        CaseValues values,
        boolean close,
        String anyway,
        Long lead,
        Long shownLead,
        ContactEntry contact,
        ReferralEntry referral,
        List<ConcernActions.Asked> actions,
        List<BadInput> missing) {

    /** @return whether it says anything beside the record */
    boolean hasMore() {
        return isLeadChosen() || contact != null || referral != null || !actions.isEmpty();
    }

    boolean isLeadChosen() {
        return lead != null && !lead.equals(shownLead);
    }
}
