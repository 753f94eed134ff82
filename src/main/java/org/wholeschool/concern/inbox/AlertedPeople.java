package org.wholeschool.concern.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.platform.Service;

/** Tells who got a notice about a concern, and when each of them first read one. */
@Service
class AlertedPeople {

    private static final int LOOKING = 10 * 60;

    /** That there is a concern, or news of it for people who may read it; not what a colleague was asked to do. */
    private static final Set<NoticeKind> KINDS = EnumSet.of(
            NoticeKind.CONCERN,
            NoticeKind.URGENT_CONCERN,
            NoticeKind.ESCALATION,
            NoticeKind.NOT_ACKNOWLEDGED,
            NoticeKind.NOT_DECIDED,
            NoticeKind.ASSIGNED,
            NoticeKind.ADDITION,
            NoticeKind.SENT_BACK,
            NoticeKind.NAMED);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param concernId a concern
     * @return the people who have a notice about it, the first one alerted first
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "AlertedPeople.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Alerted> of(long concernId) {
        readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        Map<Long, Alerted> people = new LinkedHashMap<>();
        em.createQuery(
                        "select new org.wholeschool.concern.inbox.AlertedPeople.Alert(n.accountId, a.displayName, "
                                + "n.madeAt, n.readAt) from Notice n, Account a where n.concernId = :concern and "
                                + "n.kind in :kinds and a.id = n.accountId and a.schoolId = :school order by n.madeAt, n.id",
                        Alert.class)
                .setParameter("concern", concernId)
                .setParameter("kinds", KINDS)
                .setParameter("school", actors.current().schoolId())
                .getResultStream()
                .forEach(alert -> people.merge(
                        alert.account, new Alerted(alert.name, alert.at, alert.read), AlertedPeople::both));
        return new ArrayList<>(people.values());
    }

    /** @return that they were alerted at the first of two notices, and when they first read either */
    private static Alerted both(Alerted first, Alerted next) {
        return new Alerted(first.name, first.at, Need.earlier(first.read, next.read));
    }

    /**
     * A person who was alerted.
     *
     * @param name who
     * @param at when they got the first notice
     * @param read when they first opened the concern or marked a notice about it as read; null while they have not
     */
    public record Alerted(String name, Instant at, Instant read) {}

    /** A row of a query: one notice. */
    record Alert(Long account, String name, Instant at, Instant read) {

        /** Public, because a query finds no other constructor. */
        public Alert {}
    }
}
