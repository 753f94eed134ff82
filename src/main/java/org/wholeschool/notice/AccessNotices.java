package org.wholeschool.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import org.wholeschool.access.approval.AccessNews;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolContext;

/** Writes notices about one-time links. A person who uses a link has not signed in, so no role could permit it. */
@ApplicationScoped
class AccessNotices implements AccessNews {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolContext school;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(Set<Long> accounts, About about, long subject, String page) {
        write(accounts, about, subject, page);
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tellApart(long schoolId, Set<Long> accounts, About about, long subject, String page) {
        school.enter(schoolId);
        write(accounts, about, subject, page);
    }

    private void write(Set<Long> accounts, About about, long subject, String page) {
        NewNotice notice = new NewNotice(NoticeKind.valueOf(about.name()), subject, "", null, null, page);
        Instant now = Now.instant();
        accounts.forEach(account -> {
            boolean isTold = em.createQuery(
                                    "select count(n) from Notice n where n.accountId = :account"
                                            + " and n.kind = :kind and n.subjectId = :subject",
                                    Long.class)
                            .setParameter("account", account)
                            .setParameter("kind", notice.kind())
                            .setParameter("subject", subject)
                            .getSingleResult()
                    > 0;
            if (!isTold) {
                em.persist(new Notice(account, notice, now));
            }
        });
    }
}
