package org.wholeschool.concern.incidentlog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.handover.Owned;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.BatchState;
import org.wholeschool.platform.Service;

/** How many logs somebody began to bring in that are not in yet; another lead can go on with them. */
@Service
class OwnedDrafts implements Owned {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "OwnedDrafts.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        return em.createQuery(
                        "select new org.wholeschool.concern.incidentlog.OwnedDrafts.Owner(b.createdBy, count(b)) from "
                                + "ImportBatch b where b.createdBy in :accounts and "
                                + "b.state in :open group by b.createdBy",
                        Owner.class)
                .setParameter("accounts", accountIds)
                .setParameter("open", EnumSet.of(BatchState.DRAFT, BatchState.STOPPED))
                .getResultStream()
                .collect(Collectors.toMap(
                        Owner::accountId, owner -> new Things("import", owner.drafts, "/concern/imports.xhtml", "")));
    }

    /** A row of a query: how many drafts an account has. */
    record Owner(Long accountId, long drafts) {

        /** Public, because a query finds no other constructor. */
        public Owner {}
    }
}
