package org.wholeschool.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Recorder;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * Appends entries. Sealing them into the chain is a job's work: a chain under a lock would make every writer wait for
 * every other.
 */
@ApplicationScoped
class AuditWriter implements Recorder {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SchoolContext school;

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(long schoolId, Role role, Long accountId, String action, Outcome outcome, Subject about) {
        school.enter(schoolId);
        if (role == Role.SET_UP && isFirst(schoolId)) {
            em.persist(new AuditHead(schoolId));
        }
        em.persist(new AuditEntry(role, accountId, action, outcome, about));
    }

    /**
     * A school's chain begins when the school is made, and at no other time: made later, an end would hide that the one
     * before was taken away. A set-up that failed left entries too.
     */
    private boolean isFirst(long schoolId) {
        return em.find(AuditHead.class, schoolId) == null
                && em.createQuery("select count(e) from AuditEntry e where e.outcome = :done", Long.class)
                                .setParameter("done", Outcome.DONE)
                                .getSingleResult()
                        == 0;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordApart(long schoolId, Role role, Long accountId, String action, Outcome outcome, Subject about) {
        school.enter(schoolId);
        em.persist(new AuditEntry(role, accountId, action, outcome, about));
    }
}
