package org.wholeschool.roster.batch;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.PupilUse;

/**
 * Deletes pupils whose import was undone, where nothing is kept about them: by itself, and nobody is told of whom
 * something is.
 */
@Service
class RosterSweep {

    /** Ids in one statement. */
    private static final int PIECE = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<PupilUse> uses;

    /** @return how many were deleted. */
    @Permit(code = "RosterSweep.sweep", value = Role.JOB)
    public int sweep() {
        List<Long> takenBack = em.createQuery("select p.id from Pupil p where p.takenBack = true", Long.class)
                .getResultList();
        int deleted = 0;
        for (int from = 0; from < takenBack.size(); from += PIECE) {
            List<Long> piece = takenBack.subList(from, Math.min(takenBack.size(), from + PIECE));
            Set<Long> used = new HashSet<>();
            uses.forEach(use -> used.addAll(use.inUse(piece)));
            List<Long> unused =
                    piece.stream().filter(pupil -> !used.contains(pupil)).toList();
            if (!unused.isEmpty()) {
                em.createQuery("delete from RosterChange c where c.pupilId in :ids")
                        .setParameter("ids", unused)
                        .executeUpdate();
                deleted += em.createQuery("delete from Pupil p where p.id in :ids")
                        .setParameter("ids", unused)
                        .executeUpdate();
            }
        }
        return deleted;
    }
}
