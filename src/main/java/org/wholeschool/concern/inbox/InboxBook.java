package org.wholeschool.concern.inbox;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * Books what comes into the inbox and leaves it, and tells those who read it, in the transaction in which it happened.
 */
@Service
public class InboxBook {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private Recipients recipients;

    @Inject
    private Notices notices;

    /** Hears what happened to a concern. Part of the action in which it did. */
    @Permit(
            code = "InboxBook.hear",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.ACTION_OWNER,
                Role.SYSTEM,
                Role.JOB,
                Role.SET_UP
            })
    void hear(@Observes ConcernEvent event) {
        Concern concern = em.find(Concern.class, event.concernId());
        switch (event.what()) {
            case LOGGED -> logged(concern);
            case ADDED_TO ->
                tell(
                        recipients.ownerOrReaders(concern, owner(concern)),
                        NoticeKind.ADDITION,
                        "ADDED " + event.thing(),
                        concern);
            case SETTLED -> locked(concern).forEach(entry -> entry.settle(Now.instant()));
            case CLOSING_UNDONE -> locked(concern).forEach(InboxEntry::undoSettling);
            case REOPENED -> locked(concern).forEach(entry -> entry.beginAnew(Now.instant()));
            case GIVEN_TO_HEAD -> changeHands(concern, NoticeKind.GIVEN_TO_HEAD);
            case SENT_BACK -> changeHands(concern, NoticeKind.SENT_BACK);
            case RESTRICTED -> restricted(concern);
            case ACTION_DONE, ACTION_CANNOT, ACTION_LATE ->
                tell(
                        recipients.askerOrOwner(concern, event.asker(), owner(concern)),
                        NoticeKind.valueOf(event.what().name()),
                        "ACTION " + event.thing(),
                        concern);
            case CASE_MEETING, CASE_MEETING_NOTE ->
                tell(
                        recipients.ownerOrReaders(concern, owner(concern)),
                        NoticeKind.valueOf(event.what().name()),
                        "MEETING " + event.thing(),
                        concern);
            default -> throw new IllegalArgumentException(event.what().name());
        }
    }

    private void logged(Concern concern) {
        boolean isUrgent = concern.getCategory().isUrgent();
        em.persist(new InboxEntry(concern.getId(), concern.getReceivedAt(), isUrgent));
        tell(recipients.readers(concern), isUrgent ? NoticeKind.URGENT_CONCERN : NoticeKind.CONCERN, "LOGGED", concern);
    }

    /**
     * Others have it now: it is new to them, nobody's yet, and counts from now on. Who had it is left with nothing that
     * leads to it; a concern that was closed stays so.
     */
    private void changeHands(Concern concern, NoticeKind kind) {
        Instant now = Now.instant();
        List<InboxEntry> known = locked(concern);
        known.forEach(entry -> entry.changeHands(now));
        if (known.isEmpty()) {
            em.persist(new InboxEntry(concern.getId(), now, false));
        }
        if (concern.getClosedAt() != null) {
            em.flush();
            locked(concern).forEach(entry -> entry.settle(now));
        }
        Set<Long> readers = recipients.readers(concern);
        notices.takeBack(concern.getId(), ConcernNews.pages(concern), readers);
        tell(readers, kind, "CHANGE " + concern.getRecordVersion(), concern);
    }

    /**
     * Who may not read it any more looks after it no more and is left with nothing that leads to it; who is named is
     * told, once.
     */
    private void restricted(Concern concern) {
        Set<Long> readers = recipients.readers(concern);
        locked(concern).stream()
                .filter(entry -> entry.getOwnerId() != null && !readers.contains(entry.getOwnerId()))
                .forEach(InboxEntry::release);
        notices.takeBack(concern.getId(), ConcernNews.pages(concern), readers);
        tell(readers, NoticeKind.NAMED, "NAMED", concern);
    }

    /** Whoever does it knows it. */
    private void tell(Set<Long> accounts, NoticeKind kind, String stage, Concern concern) {
        Set<Long> others = new HashSet<>(accounts);
        others.remove(actors.current().accountId());
        notices.send(others, ConcernNews.of(kind, concern, stage));
    }

    private Long owner(Concern concern) {
        return em.createQuery(
                        "select e.ownerId from InboxEntry e where e.concernId = :concern and e.ownerId is not null",
                        Long.class)
                .setParameter("concern", concern.getId())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Its entry, or nothing. Locked: a colleague may just be giving it to somebody, and neither of the two must find
     * the other in the way.
     */
    private List<InboxEntry> locked(Concern concern) {
        return em.createQuery("select e from InboxEntry e where e.concernId = :concern", InboxEntry.class)
                .setParameter("concern", concern.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Books concerns that nobody logs now as if they had come in, without telling anybody. Whoever has acknowledged one
     * looks after it.
     *
     * @param concerns concerns of the school that is set up
     */
    @Permit(code = "InboxBook.create", value = Role.SET_UP)
    public void create(List<Concern> concerns) {
        for (Concern concern : concerns) {
            InboxEntry entry = new InboxEntry(
                    concern.getId(),
                    concern.getReceivedAt(),
                    concern.getCategory().isUrgent());
            if (concern.getAcknowledgedBy() != null) {
                entry.assign(concern.getAcknowledgedBy(), concern.getAcknowledgedBy(), concern.getAcknowledgedAt());
            }
            em.persist(entry);
        }
    }
}
