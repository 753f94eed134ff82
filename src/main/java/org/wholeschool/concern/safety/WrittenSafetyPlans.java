package org.wholeschool.concern.safety;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.approval.Written;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/** Finds people who own a safety plan or are a trusted adult in one; says nothing else. */
@Service
class WrittenSafetyPlans implements Written {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "WrittenSafetyPlans.by",
            value = {Role.ADMINISTRATOR, Role.JOB})
    public Set<Long> by(Collection<Long> accountIds) {
        return Written.find(
                accountIds,
                List.of(
                        em.createQuery(
                                "select distinct v.ownerId from SafetyVersion v where v.ownerId in :accounts",
                                Long.class),
                        em.createQuery(
                                "select distinct v.trustedAdultId from SafetyVersion v where v.trustedAdultId in "
                                        + ":accounts",
                                Long.class)));
    }
}
