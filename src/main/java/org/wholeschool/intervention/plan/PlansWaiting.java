package org.wholeschool.intervention.plan;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolFrame;
import org.wholeschool.platform.Service;

/** Counts what of plans waits for those who lead them. */
@Service
public class PlansWaiting {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /** @return how many plans that run are to be reviewed by now, and how many of their actions are late */
    @Permit(value = {Role.LEAD, Role.DEPUTY, Role.HEAD}, onceInSeconds = LOOKING)
    public Waiting counts() {
        LocalDate today = Now.day(frame.zoneOf(actors.current().schoolId()));
        long reviews = em.createQuery("select count(p) from Plan p where p.state = :running and p.reviewOn <= :today", Long.class).setParameter("running", PlanState.RUNNING).setParameter("today", today).getSingleResult();
        long late = em.createQuery("select count(a) from PlanAction a where a.doneAt is null and a.dueOn < :today and a.plan.state = :running", Long.class).setParameter("running", PlanState.RUNNING).setParameter("today", today).getSingleResult();
        return new Waiting(reviews, late);
    }

    /**
     * What waits.
     *
     * @param reviews plans of which the review has come
     * @param late    actions of plans that run, past their day and not done
     */
    public record Waiting(long reviews, long late) {
    }
}
