package org.wholeschool.concern.followup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wholeschool.access.Owned;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/** How many tasks somebody has to do: what a lead gives to a colleague when they leave. */
@Service
public class OwnedActions implements Owned {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit({Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Things of(long accountId) {
        long count = em.createQuery("select count(a) from ConcernAction a where a.ownerId = :owner and a.state = :open", Long.class)
                       .setParameter("owner", accountId).setParameter("open", ActionState.OPEN).getSingleResult();
        return new Things("action", count, "/concern/actions.xhtml", "owner=" + accountId);
    }
}
