package org.wholeschool.concern.followup;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.SchoolFrame;
import org.wholeschool.platform.Service;

/** Which actions are still to be done, by whom and until when: for reminders. Neither what they are nor because of which concern. */
@Service
public class OpenActions {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    /** @return all of the school, those that are due first at the front */
    @Permit(value = Role.JOB, onceInSeconds = HOUR)
    List<Open> all() {
        LocalDate today = LocalDate.now(frame.zoneOf(actors.current().schoolId()));
        return em.createQuery("select a from ConcernAction a where a.state = :open order by a.dueOn, a.id", ConcernAction.class).setParameter("open", ActionState.OPEN)
                 .getResultStream().map(action -> new Open(action.getId(), action.getOwnerId(), action.getKeptBy(), action.getDueOn(), action.isOverdue(today))).toList();
    }

    /**
     * An action that is to be done.
     *
     * @param id      its id: the owner's page is {@code /concern/task.xhtml?id=}
     * @param ownerId whose account is to do it
     * @param askedBy whose account asked last, or null
     * @param dueOn   its last day
     * @param overdue whether that has passed, by the school's clocks
     */
    public record Open(long id, long ownerId, Long askedBy, LocalDate dueOn, boolean overdue) {
    }
}
