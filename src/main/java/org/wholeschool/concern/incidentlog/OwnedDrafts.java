package org.wholeschool.concern.incidentlog;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import org.wholeschool.access.Owned;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/** How many logs somebody began to bring in that are not in yet; another lead can go on with them. */
@Service
public class OwnedDrafts implements Owned {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit({Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Things of(long accountId) {
        long count = em.createQuery("select count(b) from ImportBatch b where b.createdBy = :account and b.state in :open", Long.class)
                       .setParameter("account", accountId).setParameter("open", EnumSet.of(BatchState.DRAFT, BatchState.STOPPED)).getSingleResult();
        return new Things("import", count, "/concern/imports.xhtml", "");
    }
}
