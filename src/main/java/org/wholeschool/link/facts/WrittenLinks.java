package org.wholeschool.link.facts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.approval.Written;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/** Finds people who proposed a link between pupils, or recorded a challenge to one; says nothing else. */
@Service
class WrittenLinks implements Written {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "WrittenLinks.by",
            value = {Role.ADMINISTRATOR, Role.JOB})
    public Set<Long> by(Collection<Long> accountIds) {
        return Written.find(
                accountIds,
                List.of(
                        em.createQuery(
                                "select distinct e.recordedBy from Evidence e where e.recordedBy in :accounts",
                                Long.class),
                        em.createQuery(
                                "select distinct h.enteredBy from HeardChallenge h where h.enteredBy in :accounts",
                                Long.class)));
    }
}
