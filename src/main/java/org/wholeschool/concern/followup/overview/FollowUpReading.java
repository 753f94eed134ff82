package org.wholeschool.concern.followup.overview;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.Kept;
import org.wholeschool.concern.followup.action.ActionReading;
import org.wholeschool.concern.followup.parents.ContactEntry;
import org.wholeschool.concern.followup.parents.NotedContact;
import org.wholeschool.concern.followup.parents.NotedContacts;
import org.wholeschool.concern.followup.parents.ParentContacts;
import org.wholeschool.concern.followup.referral.Chase;
import org.wholeschool.concern.followup.referral.ReferralChase;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.followup.situation.PupilContext;
import org.wholeschool.platform.Service;

/** Everything that followed of one concern, for its page: one look, and one entry of the audit. */
@Service
public class FollowUpReading {

    private static final int LOOKING = 10 * 60;

    @Inject
    private ActionReading actions;

    @Inject
    private Referrals referrals;

    @Inject
    private ReferralChase chase;

    @Inject
    private ParentContacts contacts;

    @Inject
    private NotedContacts noted;

    @Inject
    private PupilContext pupils;

    /**
     * @param concernId a concern
     * @return what followed of it
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "FollowUpReading.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public FollowUp of(long concernId) {
        return new FollowUp(
                actions.of(concernId),
                referrals.of(concernId),
                contacts.of(concernId),
                noted.of(List.of(concernId)).get(concernId),
                pupils.beside(concernId),
                chase.of(concernId));
    }

    /**
     * What followed of a concern.
     *
     * @param actions who was asked to do what
     * @param referrals to whom it was referred, or why not
     * @param contacts which parents were told, or why not
     * @param noted the latest contact with parents in a note that is not recorded as informing them, or null
     * @param pupils what is known of each pupil whom it names
     * @param chases how far each referral is, by its number
     */
    public record FollowUp(
            List<ActionReading.Line> actions,
            List<Kept<ReferralEntry>> referrals,
            List<Kept<ContactEntry>> contacts,
            NotedContact noted,
            List<PupilContext.Beside> pupils,
            Map<Long, Chase> chases) {}
}
