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
public class OwnedDrafts implements Owned {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "OwnedDrafts.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        return em.createQuery(
                        "select b.createdBy, count(b) from ImportBatch b where b.createdBy in :accounts and "
                                + "b.state in :open group by b.createdBy",
                        Object[].class)
                .setParameter("accounts", accountIds)
                .setParameter("open", EnumSet.of(BatchState.DRAFT, BatchState.STOPPED))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0],
                        row -> new Things("import", (Long) row[1], "/concern/imports.xhtml", "")));
    }
}
