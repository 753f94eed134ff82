package org.wholeschool.concern.safety;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.platform.Service;

/**
 * Follows what happens to concerns: deletes the plan of a pupil who was taken out, and takes back notices of people who
 * may not read a concern any more. What it does is known to {@link ReadableConcerns}, of each person.
 */
@Service
class SafetyEvents {

    private static final Set<ConcernEvent.What> OTHER_READERS =
            EnumSet.of(ConcernEvent.What.RESTRICTED, ConcernEvent.What.GIVEN_TO_HEAD, ConcernEvent.What.SENT_BACK);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SafetyNews news;

    /** Part of the action that takes the pupil out: nothing of a plan that was never theirs stays. */
    @Permit(
            code = "SafetyEvents.forget",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    void forget(@Observes CasePeople.TakenOut out) {
        if (out.pupilId() != null) {
            plans(out.concernId()).stream()
                    .filter(plan -> plan.getPupil().getId().equals(out.pupilId()))
                    .forEach(plan -> {
                        news.settle(plan, Set.of());
                        em.remove(plan);
                    });
        }
    }

    /** Part of the action after which others than before may read the concern. */
    @Permit(
            code = "SafetyEvents.hear",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.ACTION_OWNER,
                Role.SYSTEM,
                Role.JOB,
                Role.SET_UP
            })
    void hear(@Observes ConcernEvent event) {
        if (OTHER_READERS.contains(event.what())) {
            news.leaveToReaders(plans(event.concernId()));
        }
    }

    private List<SafetyPlan> plans(long concernId) {
        return em.createQuery("select p from SafetyPlan p where p.concern.id = :concern", SafetyPlan.class)
                .setParameter("concern", concernId)
                .getResultList();
    }
}
