package org.wholeschool.concern.incidentlog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.BatchState;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/** Throws away the files of logs that no lead has taken in. */
@Service
class OldDrafts {

    @PersistenceContext
    private EntityManager em;

    /**
     * Throws away the drafts that have waited for longer than {@link ImportBatch#DRAFT_KEPT}, with whatever was noted
     * of their rows.
     *
     * @return how many there were
     */
    @Permit(code = "IncidentLogDraft.expire", value = Role.JOB)
    int expire() {
        List<ImportBatch> old = em.createQuery(
                        "select b from ImportBatch b where b.state = :draft and b.createdAt < :latest",
                        ImportBatch.class)
                .setParameter("draft", BatchState.DRAFT)
                .setParameter("latest", Now.instant().minus(ImportBatch.DRAFT_KEPT))
                .getResultList();
        for (ImportBatch batch : old) {
            em.createQuery("delete from ImportRow r where r.batch.id = :batch")
                    .setParameter("batch", batch.getId())
                    .executeUpdate();
            em.remove(batch);
        }
        return old.size();
    }
}
