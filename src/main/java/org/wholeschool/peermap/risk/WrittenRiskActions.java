package org.wholeschool.peermap.risk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.approval.Written;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;

/** Finds people who were given a task because of a risk assessment; says nothing else. */
@Service
class WrittenRiskActions implements Written {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "WrittenRiskActions.by",
            value = {Role.ADMINISTRATOR, Role.JOB})
    public Set<Long> by(Collection<Long> accountIds) {
        return Written.find(
                accountIds,
                List.of(em.createQuery(
                        "select distinct a.ownerId from RiskAction a where a.ownerId in :accounts", Long.class)));
    }
}
