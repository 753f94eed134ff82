package org.wholeschool.link;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.PupilUse;

/** Tells the roster which pupils have peer links: whether, never with whom. */
@Service
public class PupilsInLinks implements PupilUse {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(Role.JOB)
    public Set<Long> inUse(Collection<Long> pupilIds) {
        Set<Long> linked = new HashSet<>();
        for (String end : new String[] {"pupilA", "pupilB"}) {
            linked.addAll(em.createQuery("select distinct l." + end + ".id from PeerLink l where l." + end + ".id in :ids", Long.class)
                            .setParameter("ids", pupilIds).getResultList());
        }
        return linked;
    }
}
