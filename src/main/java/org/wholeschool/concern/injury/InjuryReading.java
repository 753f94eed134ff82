package org.wholeschool.concern.injury;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;

/**
 * Reads the injuries that were marked in a concern. They are written with the concern, in its transaction, by
 * {@code ConcernLog.log}.
 */
@Service
public class InjuryReading {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CurrentAction current;

    /**
     * @param concernId which concern
     * @return in the order of the list; empty where none was marked
     * @throws org.wholeschool.access.NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "InjuryReading.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public List<Injuries.Marked> of(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        return em.createQuery("select i from Injury i where i.concern = :concern order by i.position", Injury.class)
                .setParameter("concern", concern)
                .getResultStream()
                .map(Injury::asMarked)
                .toList();
    }
}
