package org.wholeschool.link.facts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.Pupil;

/**
 * The one way from a group to its pupils: for an identified map that a second person lets open.
 *
 * <p>Who only asks for one is told whether there is such a group ({@link #stands}).
 */
@Service
public class GroupCores {

    @PersistenceContext
    private EntityManager em;

    /**
     * @param group a group's number over time
     * @return whether the school has such a group now
     */
    @Permit(
            code = "GroupCores.stands",
            value = {Role.LEAD, Role.DEPUTY})
    public boolean stands(long group) {
        return !core(group).isEmpty();
    }

    /**
     * @param group a group's number over time
     * @return its core, of pupils on roll; empty where the school has no such group now
     */
    @Permit(
            code = "GroupCores.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public List<Pupil> of(long group) {
        return core(group);
    }

    private List<Pupil> core(long group) {
        List<Long> ids = em.createQuery("select s from PeerStanding s", PeerStanding.class)
                .getResultStream()
                .findFirst()
                .map(kept -> kept.core(group))
                .orElse(List.of());
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from Pupil p where p.id in :ids and p.takenBack = false and p.leftOn is null"
                                        + " order by p.id",
                                Pupil.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
