package org.wholeschool.concern.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.PupilUse;

/** Tells the roster which pupils concerns name: whether, never what. */
@Service
class PupilsInConcerns implements PupilUse {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(code = "PupilsInConcerns.inUse", value = Role.JOB)
    public Set<Long> inUse(Collection<Long> pupilIds) {
        return em.createQuery("select distinct i.pupil.id from Involvement i where i.pupil.id in :ids", Long.class)
                .setParameter("ids", pupilIds)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
