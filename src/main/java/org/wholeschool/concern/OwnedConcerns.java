package org.wholeschool.concern;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wholeschool.access.Owned;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/** How many concerns somebody logged that nobody has acknowledged yet: what a colleague has to know of when they leave. */
@Service
public class OwnedConcerns implements Owned {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit({Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Things of(long accountId) {
        long count = em.createQuery("select count(c) from Concern c where c.loggedBy = :account and c.acknowledgedAt is null and c.batchId is null", Long.class)
                       .setParameter("account", accountId).getSingleResult();
        return new Things("concern", count, "/concern/list.xhtml", "by=" + accountId + "&seen=" + ConcernFilter.Seen.NOT_YET);
    }
}
