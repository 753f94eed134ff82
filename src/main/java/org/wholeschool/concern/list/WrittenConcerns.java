package org.wholeschool.concern.list;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.approval.Written;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/** Finds people who logged, began or added to a concern, or were given a task because of one; says nothing else. */
@Service
class WrittenConcerns implements Written {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "WrittenConcerns.by",
            value = {Role.ADMINISTRATOR, Role.JOB})
    public Set<Long> by(Collection<Long> accountIds) {
        return Written.find(
                accountIds,
                List.of(
                        em.createQuery(
                                "select distinct c.loggedBy from Concern c where c.loggedBy in :accounts", Long.class),
                        em.createQuery(
                                "select distinct a.addedBy from Addition a where a.addedBy in :accounts", Long.class),
                        em.createQuery(
                                "select distinct d.accountId from ConcernDraft d where d.accountId in :accounts",
                                Long.class),
                        em.createQuery(
                                "select distinct a.ownerId from ConcernAction a where a.ownerId in :accounts",
                                Long.class)));
    }
}
