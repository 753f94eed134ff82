package org.wholeschool.concern.chronology;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.triage.CasePeople;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;

/**
 * Leaves a mark without content in the chronology of a child who was filed by mistake, in the action that takes them
 * out.
 */
@Service
class Tombstones {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /** @param out who was taken out of which concern; of the concern nothing is kept */
    @Permit(
            code = "Tombstones.leave",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void leave(@Observes CasePeople.TakenOut out) {
        if (out.pupilId() != null) {
            em.persist(new ChronologyTombstone(
                    em.find(Pupil.class, out.pupilId()),
                    Now.day(frame.zoneOf(actors.current().schoolId())),
                    actors.current().accountId()));
        }
    }
}
