package org.wholeschool.intervention.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.plan.life.HoldsPlans;
import org.wholeschool.platform.Service;

/** Keeps the draft of a plan about which people are invited to a meeting, or have met. */
@Service
class PlansMet implements HoldsPlans {

    private static final Set<MeetingState> KNOWN_TO_OTHERS =
            Set.of(MeetingState.INVITED, MeetingState.HELD, MeetingState.CLOSED);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentAction current;

    @Override
    @Permit(
            code = "PlansMet.holds",
            value = {Role.LEAD, Role.DEPUTY})
    public boolean holds(long planId) {
        if (em.createQuery("select p.id from Plan p where p.id = :plan", Long.class)
                .setParameter("plan", planId)
                .getResultList()
                .isEmpty()) {
            throw new NotFound("plan");
        }
        current.about("plan", planId);
        return em.createQuery(
                                "select count(m) from PlanMeeting m where m.planId = :plan and m.state in :states",
                                Long.class)
                        .setParameter("plan", planId)
                        .setParameter("states", KNOWN_TO_OTHERS)
                        .getSingleResult()
                > 0;
    }
}
