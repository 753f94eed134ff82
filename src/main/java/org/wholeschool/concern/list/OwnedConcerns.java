package org.wholeschool.concern.list;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.handover.Owned;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;

/**
 * How many concerns somebody logged that nobody has acknowledged yet: what a colleague has to know of when they leave.
 * A lead is told of those that the list will show; an administrator and a head, who read none of them, of all that wait
 * for any lead.
 */
@Service
class OwnedConcerns implements Owned {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Override
    @Permit(
            code = "OwnedConcerns.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        boolean reads = actors.current().roles().contains(Role.LEAD);
        TypedQuery<Owner> count = em.createQuery(
                        "select new org.wholeschool.concern.list.OwnedConcerns.Owner(c.loggedBy, count(c)) "
                                + "from Concern c where c.loggedBy in :accounts and "
                                + "c.acknowledgedAt is null and c.batchId is null and "
                                + (reads ? readable.condition("c") : "c.aboutAdultSince is null")
                                + " group by c.loggedBy",
                        Owner.class)
                .setParameter("accounts", accountIds);
        return (reads ? readable.bind(count) : count)
                .getResultStream()
                .collect(Collectors.toMap(
                        Owner::accountId,
                        owner -> new Things(
                                "concern",
                                owner.concerns,
                                "/concern/list.xhtml",
                                "by=" + owner.accountId + "&seen=" + ConcernFilter.Seen.NOT_YET)));
    }

    /** A row of a query: how many concerns an account has. */
    record Owner(Long accountId, long concerns) {

        /** Public, because a query finds no other constructor. */
        public Owner {}
    }
}
