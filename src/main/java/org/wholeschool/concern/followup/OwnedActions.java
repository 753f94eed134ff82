package org.wholeschool.concern.followup;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.HandedOver;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Service;

/**
 * How many tasks somebody has to do: what goes to a colleague when they leave. Whoever hands over sees the number; a
 * task says nothing of its concern, and so anybody on the staff can have it.
 */
@Service
public class OwnedActions implements HandedOver {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ActionHandover handover;

    @Override
    @Permit(
            code = "OwnedActions.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        return em.createQuery(
                        "select a.ownerId, count(a) from ConcernAction a where a.ownerId in :owners and a.state "
                                + "= :open group by a.ownerId",
                        Object[].class)
                .setParameter("owners", accountIds)
                .setParameter("open", ActionState.OPEN)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (Long) row[0],
                        row -> new Things("action", (Long) row[1], "/concern/actions.xhtml", "owner=" + row[0])));
    }

    @Override
    @Permit(
            code = "OwnedActions.owners",
            value = {Role.LEAD, Role.HEAD})
    public Set<Long> owners() {
        return Set.copyOf(
                em.createQuery("select distinct a.ownerId from ConcernAction a where a.state = :open", Long.class)
                        .setParameter("open", ActionState.OPEN)
                        .getResultList());
    }

    @Override
    @Permit(
            code = "OwnedActions.handOver",
            value = {Role.LEAD, Role.HEAD})
    public long handOver(long from, long to) {
        return handover.give(
                open(from).stream()
                        .map(id -> em.find(ConcernAction.class, id, LockModeType.PESSIMISTIC_WRITE))
                        .filter(Objects::nonNull),
                from,
                to,
                em::persist);
    }

    private List<Long> open(long accountId) {
        return em.createQuery(
                        "select a.id from ConcernAction a where a.ownerId = :owner and a.state = :open order by a.id",
                        Long.class)
                .setParameter("owner", accountId)
                .setParameter("open", ActionState.OPEN)
                .getResultList();
    }
}
