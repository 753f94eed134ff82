package org.wholeschool.concern.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.handover.HandedOver;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * The open concerns that somebody looks after, to hand over. A lead sees and gives those that they may read; a concern
 * that the next one may not read stays where it is.
 */
@Service
class ConcernsInCare implements HandedOver {

    private static final String OPEN =
            " from InboxEntry e, Concern c where c.id = e.concernId and e.settledAt is null and ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private AccountReader accounts;

    @Inject
    private Notices notices;

    @Inject
    private ReadableConcerns readable;

    @Override
    @Permit(
            code = "ConcernsInCare.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        return readable.bindHandedOver(em.createQuery(
                                "select new org.wholeschool.concern.inbox.ConcernsInCare.Owner(e.ownerId, count(e))"
                                        + OPEN + readable.conditionHandedOver("c")
                                        + " and e.ownerId in :owners group by e.ownerId",
                                Owner.class)
                        .setParameter("owners", accountIds))
                .getResultStream()
                .collect(Collectors.toMap(
                        Owner::accountId,
                        owner -> new Things("care", owner.concerns, "/concern/inbox.xhtml", "show=ALL")));
    }

    @Override
    @Permit(
            code = "ConcernsInCare.owners",
            value = {Role.LEAD, Role.HEAD})
    public Set<Long> owners() {
        return Set.copyOf(readable.bindHandedOver(em.createQuery(
                        "select distinct e.ownerId" + OPEN + readable.conditionHandedOver("c")
                                + " and e.ownerId is not null",
                        Long.class))
                .getResultList());
    }

    @Override
    @Permit(
            code = "ConcernsInCare.handOver",
            value = {Role.LEAD, Role.HEAD})
    public long handOver(long from, long to) {
        Set<Role> roles = accounts.rolesOf(actors.current().schoolId(), to);
        Instant now = Now.instant();
        long went = 0;
        for (long concernId : open(from)) {
            // Concern before entry, as everybody locks them. By then somebody else may have given it away, settled it,
            // or named who may read it.
            Concern concern = em.find(Concern.class, concernId, LockModeType.PESSIMISTIC_WRITE);
            for (InboxEntry entry : stillOpen(concernId, from)) {
                if (readable.goesOver(concern, to, roles)) {
                    entry.handOver(to, actors.current().accountId(), now);
                    went++;
                }
            }
        }
        if (went > 0) {
            Set<Long> others = new HashSet<>(Set.of(to));
            others.remove(actors.current().accountId());
            notices.send(
                    others,
                    new NewNotice(
                            NoticeKind.HANDOVER,
                            from,
                            "ON " + now.getEpochSecond(),
                            null,
                            null,
                            "/concern/inbox.xhtml?show=MINE"));
        }
        return went;
    }

    /** @return the concerns, in one order for all who hand over, so that no two wait for each other */
    private List<Long> open(long accountId) {
        return readable.bindHandedOver(em.createQuery(
                                "select e.concernId" + OPEN + readable.conditionHandedOver("c")
                                        + " and e.ownerId = :owner order by e.concernId",
                                Long.class)
                        .setParameter("owner", accountId))
                .getResultList();
    }

    private List<InboxEntry> stillOpen(long concernId, long accountId) {
        return em.createQuery("select e from InboxEntry e where e.concernId = :concern", InboxEntry.class)
                .setParameter("concern", concernId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(entry -> !entry.isSettled() && Long.valueOf(accountId).equals(entry.getOwnerId()))
                .toList();
    }

    /** A row of a query: how many concerns an account looks after. */
    record Owner(Long accountId, long concerns) {

        /** Public, because a query finds no other constructor. */
        public Owner {}
    }
}
