package org.wholeschool.link.facts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;

/** The one way from a group to its pupils: for an identified map that a second person lets open. */
@Service
public class GroupCores {

    @PersistenceContext
    private EntityManager em;

    /**
     * @param group a group's number over time
     * @return its core, of pupils on roll
     * @throws NotFound where the school has no such group now
     */
    @Permit(
            code = "GroupCores.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public List<Pupil> of(long group) {
        List<Long> ids = em.createQuery("select s from PeerStanding s", PeerStanding.class)
                .getResultStream()
                .findFirst()
                .map(kept -> kept.core(group))
                .orElse(List.of());
        List<Pupil> core = ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from Pupil p where p.id in :ids and p.takenBack = false and p.leftOn is null"
                                        + " order by p.id",
                                Pupil.class)
                        .setParameter("ids", ids)
                        .getResultList();
        if (core.isEmpty()) {
            throw new NotFound("group");
        }
        return core;
    }
}
