package org.wholeschool.concern.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.calendar.SchoolHours;
import org.wholeschool.school.calendar.SchoolTime;

/**
 * Counts for the menu the concerns that no lead has acknowledged: one query, and the school's hours where any waits.
 */
@Service
class InboxWaiting {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private SchoolTime time;

    /** @return how many of the concerns that the reader may read wait, and how many of them are overdue */
    @Permit(
            code = "InboxWaiting.now",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Waiting now() {
        List<Instant> since = readable.bind(em.createQuery(
                        "select e.countedFrom from Concern c, InboxEntry e where e.concernId = c.id and "
                                + "e.settledAt is null and c.acknowledgedAt is null and c.batchId is null and "
                                + readable.condition("c")
                                + " order by e.countedFrom",
                        Instant.class))
                .getResultList();
        if (since.isEmpty()) {
            return new Waiting(0, 0);
        }
        SchoolHours hours = time.hours();
        Instant now = Now.instant();
        return new Waiting(
                since.size(),
                since.stream()
                        .takeWhile(from -> Target.of(from, false, hours).isLateAt(now))
                        .count());
    }

    /**
     * What waits.
     *
     * @param count how many concerns
     * @param late how many of them are past the school's target
     */
    public record Waiting(long count, long late) {}
}
