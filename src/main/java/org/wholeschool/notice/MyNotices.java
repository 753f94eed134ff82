package org.wholeschool.notice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/** What people do with their own notices: read, follow and choose whether they get mail. No one reads another's. */
@Service
public class MyNotices {

    /** So many are on the page. */
    static final int SHOWN = 100;

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /** @return the actor's notices, the latest first, and the last hundred of them */
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
     * @throws NotFound where the actor has none of that number
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

    /** The actor has read all of their notices. */
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
     * The actor has opened a concern, and so knows what their notices of it say.
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

    /** Locked: the one that just goes by mail is read after that, and the reader is not refused. */
    private List<Notice> unread(String which) {
        return em.createQuery(
                        "select n from Notice n where n.accountId = :me and n.readAt is null" + which, Notice.class)
                .setParameter("me", actors.current().accountId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** @return whether the actor gets mail for what is not urgent, too */
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
     * Says whether the actor gets mail for what is not urgent. For what is, everyone does.
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
    public void chooseOrdinaryMail(boolean ordinaryMail) {
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
