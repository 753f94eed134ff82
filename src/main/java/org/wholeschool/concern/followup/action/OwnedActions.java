package org.wholeschool.concern.followup.action;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.handover.HandedOver;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;

/**
 * How many tasks somebody has to do: what goes to a colleague when they leave. A lead sees and gives those of concerns
 * that they may read; nobody gets one of a concern that they may not read, because its words may tell of it.
 */
@Service
class OwnedActions implements HandedOver {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ActionHandover handover;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Override
    @Permit(
            code = "OwnedActions.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        return readable.bindHandedOver(em.createQuery(
                                "select new org.wholeschool.concern.followup.action.OwnedActions.Owner(a.ownerId, "
                                        + "count(a)) from ConcernAction a where a.ownerId in :owners and "
                                        + "a.state = :open and " + readable.conditionHandedOver("a.concern")
                                        + " group by a.ownerId",
                                Owner.class)
                        .setParameter("owners", accountIds)
                        .setParameter("open", ActionState.OPEN))
                .getResultStream()
                .collect(Collectors.toMap(
                        Owner::accountId,
                        owner -> new Things(
                                "action", owner.actions, "/concern/actions.xhtml", "owner=" + owner.accountId)));
    }

    @Override
    @Permit(
            code = "OwnedActions.owners",
            value = {Role.LEAD, Role.HEAD})
    public Set<Long> owners() {
        return Set.copyOf(readable.bindHandedOver(em.createQuery(
                                "select distinct a.ownerId from ConcernAction a where a.state = :open and "
                                        + readable.conditionHandedOver("a.concern"),
                                Long.class)
                        .setParameter("open", ActionState.OPEN))
                .getResultList());
    }

    @Override
    @Permit(
            code = "OwnedActions.handOver",
            value = {Role.LEAD, Role.HEAD})
    public long handOver(long from, long to) {
        Set<Role> roles = accounts.rolesOf(actors.current().schoolId(), to);
        return handover.give(
                open(from).stream()
                        .map(id -> em.find(ConcernAction.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .filter(action -> action != null && readable.goesOver(action.getConcern(), to, roles)),
                from,
                to,
                em::persist);
    }

    private List<Long> open(long accountId) {
        return readable.bindHandedOver(em.createQuery(
                                "select a.id from ConcernAction a where a.ownerId = :owner and a.state = :open and "
                                        + readable.conditionHandedOver("a.concern") + " order by a.id",
                                Long.class)
                        .setParameter("owner", accountId)
                        .setParameter("open", ActionState.OPEN))
                .getResultList();
    }

    /** A row of a query: how many open actions an account has. */
    record Owner(Long accountId, long actions) {

        /** Public, because a query finds no other constructor. */
        public Owner {}
    }
}
