package org.wholeschool.notice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * Sends notices and takes them back. People see them in the application at once ({@link MyNotices}), and get them by
 * mail later ({@link NoticePost}).
 */
@Service
public class Notices {

    @PersistenceContext
    private EntityManager em;

    /**
     * Sends a notice to people, in the transaction of what it is about. Those who have one of this kind, subject and
     * stage get no second one.
     *
     * @param accounts accounts of the actor's school
     * @param notice what
     * @return how many got one
     */
    @Permit(
            code = "Notices.tell",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.ACTION_OWNER,
                Role.SYSTEM,
                Role.JOB,
                Role.SET_UP
            })
    public int send(Collection<Long> accounts, NewNotice notice) {
        Set<Long> left = new HashSet<>(accounts);
        if (left.isEmpty()) {
            return 0;
        }
        em.createQuery(
                        "select n.accountId from Notice n where n.kind = :kind and n.subjectId = :subject and "
                                + "n.stage = :stage and n.accountId in :accounts",
                        Long.class)
                .setParameter("kind", notice.kind())
                .setParameter("subject", notice.subjectId())
                .setParameter("stage", notice.stage())
                .setParameter("accounts", accounts)
                .getResultList()
                .forEach(left::remove);
        Instant now = Now.instant();
        left.forEach(account -> em.persist(new Notice(account, notice, now)));
        return left.size();
    }

    /**
     * Sends a notice to those who have read all of this kind: of what comes often there is one until they look.
     *
     * @param accounts accounts of the actor's school
     * @param notice what; its subject and stage are another one each time
     * @return how many got one
     */
    @Permit(
            code = "Notices.tellWhoReadAll",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.JOB})
    public int sendUnlessUnread(Collection<Long> accounts, NewNotice notice) {
        Set<Long> left = new HashSet<>(accounts);
        if (!left.isEmpty()) {
            em.createQuery(
                            "select n.accountId from Notice n where n.kind = :kind and n.accountId in :accounts "
                                    + "and (n.readAt is null or n.subjectId = :subject and n.stage = :stage)",
                            Long.class)
                    .setParameter("kind", notice.kind())
                    .setParameter("accounts", accounts)
                    .setParameter("subject", notice.subjectId())
                    .setParameter("stage", notice.stage())
                    .getResultList()
                    .forEach(left::remove);
        }
        Instant now = Now.instant();
        left.forEach(account -> em.persist(new Notice(account, notice, now)));
        return left.size();
    }

    /**
     * Takes back notices about something that is settled: nothing asks people for what is done.
     *
     * @param kind of what
     * @param subject what it was about; null for all of the kind
     * @param but the accounts for which it is not settled
     */
    @Permit(
            code = "Notices.settle",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER, Role.JOB})
    public void settle(NoticeKind kind, Long subject, Collection<Long> but) {
        em.createQuery("select n from Notice n where n.kind = :kind order by n.id", Notice.class)
                .setParameter("kind", kind)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(notice -> (subject == null || notice.isAbout(subject)) && !but.contains(notice.getAccountId()))
                .forEach(em::remove);
    }

    /**
     * Takes back one notice of one person, because what it says was undone. One that has not gone by mail yet is not
     * sent.
     *
     * @param account whose
     * @param notice what was sent: its kind, subject and stage say which one it is
     */
    @Permit(
            code = "Notices.unsend",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void unsend(long account, NewNotice notice) {
        em.createQuery(
                        "select n from Notice n where n.kind = :kind and n.subjectId = :subject and n.stage = :stage "
                                + "and n.accountId = :account",
                        Notice.class)
                .setParameter("kind", notice.kind())
                .setParameter("subject", notice.subjectId())
                .setParameter("stage", notice.stage())
                .setParameter("account", account)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .forEach(em::remove);
    }

    /**
     * Takes back notices about a concern that people may not read any more, or about a task that is not theirs to do
     * any more: they would lead to nothing, and one that has not gone by mail yet is not sent.
     *
     * @param concernId which concern
     * @param pages the pages on which it is read; what leads elsewhere, to a task of it say, stays
     * @param readers the accounts that may read it now
     */
    @Permit(
            code = "Notices.takeBack",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER})
    public void takeBack(long concernId, Collection<String> pages, Collection<Long> readers) {
        em.createQuery("select n from Notice n where n.concernId = :concern", Notice.class)
                .setParameter("concern", concernId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(notice -> pages.contains(notice.getPage()) && !readers.contains(notice.getAccountId()))
                .forEach(em::remove);
    }
}
