package org.wholeschool.concern.followup.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;

/** Reads the escalations of referrals and the refusals that were accepted, for timelines and chronologies. */
@Service
public class ReferralSteps {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    /**
     * @param concernIds concerns
     * @param pupilIds pupils; steps of a referral about another pupil are left out
     * @return the steps of those concerns that the actor may read, the earliest first
     */
    @Permit(
            code = "ReferralSteps.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Step> of(Collection<Long> concernIds, Collection<Long> pupilIds) {
        if (concernIds.isEmpty()) {
            return List.of();
        }
        return readable.bind(em.createQuery(
                                "select s from ReferralStep s join fetch s.referral where s.referral.concern.id in "
                                        + ":concerns and (s.referral.pupilId is null or s.referral.pupilId in :pupils) "
                                        + "and " + readable.condition("s.referral.concern") + " order by s.id",
                                ReferralStep.class)
                        .setParameter("concerns", concernIds)
                        .setParameter("pupils", pupilIds.isEmpty() ? List.of(0L) : pupilIds))
                .getResultStream()
                .map(step -> new Step(
                        step.getReferral().getId(),
                        step.getReferral().getConcern().getId(),
                        step.getReferral().entry().agencyWords(),
                        step.getKeptAt(),
                        step.getKeptBy(),
                        step.entry()))
                .toList();
    }

    /**
     * One step.
     *
     * @param referralId the referral
     * @param concernId the concern that it hangs on
     * @param agency whom the referral went to, in words
     * @param at when the step was recorded
     * @param by whose account recorded it, or null
     * @param entry what it says
     */
    public record Step(long referralId, long concernId, String agency, Instant at, Long by, NextEntry entry) {}
}
