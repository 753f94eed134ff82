package org.wholeschool.concern;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Owned;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/**
 * How many concerns somebody logged that nobody has acknowledged yet: what a colleague has to know of when they leave. A lead is told of those that the
 * list will show; an administrator and a head, who read none of them, of all that wait for any lead.
 */
@Service
public class OwnedConcerns implements Owned {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Override
    @Permit({Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Things of(long accountId) {
        boolean reads = actors.current().roles().contains(Role.LEAD);
        TypedQuery<Long> count = em.createQuery("select count(c) from Concern c where c.loggedBy = :account and c.acknowledgedAt is null and c.batchId is null and "
                + (reads ? readable.condition("c") : "c.aboutAdultSince is null"), Long.class).setParameter("account", accountId);
        return new Things("concern", (reads ? readable.bind(count) : count).getSingleResult(), "/concern/list.xhtml", "by=" + accountId + "&seen=" + ConcernFilter.Seen.NOT_YET);
    }
}
