package org.wholeschool.notice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.mail.Mail;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Notices by mail. Until there is a mail server they wait here, and are there to be read meanwhile; what was read needs
 * no mail any more. What a mail server does not take for three days {@link Mail} gives up: the notice stays.
 */
@Service
class NoticePost {

    /** Nobody looks for what they were told a year ago; the concern says it all. */
    private static final Duration KEPT = Duration.ofDays(365);

    private static final int HOUR = 60 * 60;
    private static final int A_ROUND = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private AccountReader accounts;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Mail mail;

    /** @return some of those that have to go by mail, the oldest first */
    @Permit(code = "NoticePost.due", value = Role.JOB, onceInSeconds = HOUR)
    List<Long> due() {
        return em.createQuery("select n.id from Notice n where n.mailDueAt is not null order by n.id", Long.class)
                .setMaxResults(A_ROUND)
                .getResultList();
    }

    /**
     * Hands one over to be sent, where it still has to be: once, however many do this at a time.
     *
     * @param id which
     * @return whether there is a mail now
     */
    @Permit(code = "NoticePost.post", value = Role.JOB, onceInSeconds = HOUR)
    boolean post(long id) {
        Notice notice = em.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (notice == null || !notice.isMailDue()) {
            return false;
        }
        notice.mailed();
        Optional<String> address = notice.isRead() || notice.getKind().isMailedOtherwise() || !isWanted(notice)
                ? Optional.empty()
                : accounts.addressOf(actors.current().schoolId(), notice.getAccountId());
        address.ifPresent(to -> send(to, notice));
        return address.isPresent();
    }

    private boolean isWanted(Notice notice) {
        return notice.getKind().isUrgent()
                || em.createQuery("select count(w) from NoticeWish w where w.accountId = :account", Long.class)
                                .setParameter("account", notice.getAccountId())
                                .getSingleResult()
                        == 0;
    }

    private void send(String to, Notice notice) {
        Texts texts = Texts.of("notice");
        String words = NoticeWords.of(notice.getKind(), notice.getAbout());
        mail.send(
                to,
                texts.get(notice.getKind().isUrgent() ? "mail.subject.urgent" : "mail.subject", words),
                texts.get(
                        "mail.body",
                        words,
                        frame.nameOf(actors.current().schoolId()),
                        Settings.address() + notice.getPage()));
    }

    /** Takes away what is so old that nobody looks for it. */
    @Permit(code = "NoticePost.sweep", value = Role.JOB, onceInSeconds = HOUR)
    void sweep(Instant now) {
        em.createQuery("delete from Notice n where n.madeAt < :before")
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
    }
}
