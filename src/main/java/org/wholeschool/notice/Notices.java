package org.wholeschool.notice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * What people are told: in the application at once, and by mail ({@link NoticePost}). Everybody reads their own and
 * nobody else's.
 */
@Service
public class Notices {

    /** So many stand on the page. */
    static final int SHOWN = 100;

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * Tells people, in the transaction of what it is about. Whoever was told of this kind, subject and stage before is
     * not told again.
     *
     * @param accounts accounts of the actor's school
     * @param news what
     * @return how many were told
     */
    @Permit(
            code = "Notices.tell",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.ADMINISTRATOR,
                Role.ACTION_OWNER,
                Role.SYSTEM,
                Role.JOB,
                Role.SET_UP
            })
    public int tell(Collection<Long> accounts, News news) {
        Set<Long> left = new HashSet<>(accounts);
        if (left.isEmpty()) {
            return 0;
        }
        em.createQuery(
                        "select n.accountId from Notice n where n.kind = :kind and n.subjectId = :subject and "
                                + "n.stage = :stage and n.accountId in :accounts",
                        Long.class)
                .setParameter("kind", news.kind())
                .setParameter("subject", news.subjectId())
                .setParameter("stage", news.stage())
                .setParameter("accounts", accounts)
                .getResultList()
                .forEach(left::remove);
        Instant now = Now.instant();
        left.forEach(account -> em.persist(new Notice(account, news, now)));
        return left.size();
    }

    /**
     * Tells those who have read all that they were told of this kind: of what comes often there is one notice until
     * somebody looks.
     *
     * @param accounts accounts of the actor's school
     * @param news what; its subject and stage are another one each time
     * @return how many were told
     */
    @Permit(
            code = "Notices.tellWhoReadAll",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.JOB})
    public int tellWhoReadAll(Collection<Long> accounts, News news) {
        Set<Long> left = new HashSet<>(accounts);
        if (!left.isEmpty()) {
            em.createQuery(
                            "select n.accountId from Notice n where n.kind = :kind and n.accountId in :accounts "
                                    + "and (n.readAt is null or n.subjectId = :subject and n.stage = :stage)",
                            Long.class)
                    .setParameter("kind", news.kind())
                    .setParameter("accounts", accounts)
                    .setParameter("subject", news.subjectId())
                    .setParameter("stage", news.stage())
                    .getResultList()
                    .forEach(left::remove);
        }
        Instant now = Now.instant();
        left.forEach(account -> em.persist(new Notice(account, news, now)));
        return left.size();
    }

    /**
     * Takes back what people were told of something that is settled: nothing asks anybody for what is done.
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
     * Takes back what people were told of a concern that they may not read any more, or of a task that is not theirs to
     * do any more: a notice of it would lead them to nothing, and one that has not gone by mail yet stays at home.
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

    /** @return what the one who asks was told, the latest first, and the last hundred of it */
    @Permit(
            code = "Notices.mine",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            },
            onceInSeconds = HOUR)
    public List<Line> mine() {
        return em.createQuery(
                        "select n from Notice n where n.accountId = :me order by n.madeAt desc, n.id desc",
                        Notice.class)
                .setParameter("me", actors.current().accountId())
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(notice -> new Line(
                        notice.getId(),
                        notice.getKind(),
                        notice.getAbout(),
                        notice.getMadeAt(),
                        notice.isRead(),
                        notice.alike()))
                .collect(Collectors.toList());
    }

    /**
     * Follows a notice to where it leads, and so has read it, and those that say the same and lead to the same.
     *
     * @param id which
     * @return the page that it leads to
     * @throws NotFound where there is none that was told to whoever asks
     */
    @Permit(
            code = "Notices.follow",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            })
    public String follow(long id) {
        Notice notice = em.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (notice == null || notice.getAccountId() != actors.current().accountId()) {
            throw new NotFound("notice");
        }
        current.about("notice", id);
        Instant now = Now.instant();
        notice.read(now);
        unread("").stream().filter(each -> each.alike().equals(notice.alike())).forEach(each -> each.read(now));
        return notice.getPage();
    }

    /** Whoever asks has read all that they were told. */
    @Permit(
            code = "Notices.readAll",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            })
    public void readAll() {
        unread("").forEach(notice -> notice.read(Now.instant()));
    }

    /**
     * Whoever asks has opened a concern, and so knows what they were told of it.
     *
     * @param concernId which
     */
    @Permit(
            code = "Notices.readOf",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public void readOf(long concernId) {
        unread(" and n.concernId = " + concernId).forEach(notice -> notice.read(Now.instant()));
    }

    /** Locked: the one that just goes by mail is read after that, and whoever reads it is not refused. */
    private List<Notice> unread(String which) {
        return em.createQuery(
                        "select n from Notice n where n.accountId = :me and n.readAt is null" + which, Notice.class)
                .setParameter("me", actors.current().accountId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** @return whether whoever asks is written to for what is not urgent, too */
    @Permit(
            code = "Notices.wantsOrdinaryMail",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            },
            onceInSeconds = HOUR)
    public boolean wantsOrdinaryMail() {
        return wishes().isEmpty();
    }

    /**
     * Says whether whoever asks is written to for what is not urgent. For what is, everybody is.
     *
     * @param ordinaryMail whether
     */
    @Permit(
            code = "Notices.wish",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            })
    public void wish(boolean ordinaryMail) {
        List<NoticeWish> wishes = wishes();
        if (ordinaryMail) {
            wishes.forEach(em::remove);
        } else if (wishes.isEmpty()) {
            em.persist(new NoticeWish(actors.current().accountId()));
        }
    }

    private List<NoticeWish> wishes() {
        return em.createQuery("select w from NoticeWish w where w.accountId = :me", NoticeWish.class)
                .setParameter("me", actors.current().accountId())
                .getResultList();
    }

    /**
     * A notice as its owner reads it.
     *
     * @param id which
     * @param kind of what
     * @param about a category, or null
     * @param madeAt when they were told
     * @param isRead whether they have followed it
     * @param alike what it has in common with those that say the same and lead to the same
     */
    public record Line(long id, NoticeKind kind, String about, Instant madeAt, boolean isRead, String alike) {}
}
