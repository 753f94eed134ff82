package org.wholeschool.concern.note;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.PupilUse;

/** Tells the roster about which pupils there are notes: whether, never what. */
@Service
class NotesOfPupils implements PupilUse {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(code = "NotesOfPupils.inUse", value = Role.JOB)
    public Set<Long> inUse(Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct p.pupil.id from NotedPupil p where p.pupil.id in :ids", Long.class)
                        .setParameter("ids", pupilIds)
                        .getResultList());
    }
}
