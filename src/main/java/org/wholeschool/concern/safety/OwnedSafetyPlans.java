package org.wholeschool.concern.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/** How many safety plans a person owns: what goes to a colleague who may read their concerns when they leave. */
@Service
class OwnedSafetyPlans implements HandedOver {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private AccountReader accounts;

    @Inject
    private Actors actors;

    @Inject
    private SafetyNews news;

    @Override
    @Permit(
            code = "OwnedSafetyPlans.of",
            value = {Role.ADMINISTRATOR, Role.LEAD, Role.HEAD})
    public Map<Long, Things> of(Collection<Long> accountIds) {
        return readable.bindHandedOver(em.createQuery(
                                "select new org.wholeschool.concern.safety.OwnedSafetyPlans.Owner(p.ownerId, count(p)) "
                                        + "from SafetyPlan p where p.ownerId in :owners and p.state <> :ended and "
                                        + readable.conditionHandedOver("p.concern") + " group by p.ownerId",
                                Owner.class)
                        .setParameter("owners", accountIds)
                        .setParameter("ended", SafetyState.ENDED))
                .getResultStream()
                .collect(Collectors.toMap(
                        Owner::accountId, owner -> new Things("safety-plan", owner.plans, "/concern/list.xhtml", "")));
    }

    @Override
    @Permit(
            code = "OwnedSafetyPlans.owners",
            value = {Role.LEAD, Role.HEAD})
    public Set<Long> owners() {
        return Set.copyOf(readable.bindHandedOver(em.createQuery(
                                "select distinct p.ownerId from SafetyPlan p where p.state <> :ended and "
                                        + readable.conditionHandedOver("p.concern"),
                                Long.class)
                        .setParameter("ended", SafetyState.ENDED))
                .getResultList());
    }

    @Override
    @Permit(
            code = "OwnedSafetyPlans.handOver",
            value = {Role.LEAD, Role.HEAD})
    public long handOver(long from, long to) {
        Set<Role> roles = accounts.rolesOf(actors.current().schoolId(), to);
        Instant now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        Long me = actors.current().accountId();
        long went = 0;
        for (long id : open(from)) {
            SafetyPlan plan = em.find(SafetyPlan.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (plan != null && readable.goesOver(plan.getConcern(), to, roles) && !plan.isOver()) {
                SafetyVersion before = latest(plan);
                if (plan.goOver(from, to, me, now)) {
                    em.persist(new SafetyVersion(plan).like(before));
                    news.settle(plan, Set.of(to));
                    news.given(plan, me);
                    went++;
                }
            }
        }
        return went;
    }

    private SafetyVersion latest(SafetyPlan plan) {
        return em.createQuery(
                        "select v from SafetyVersion v where v.plan = :plan and v.edition = :edition",
                        SafetyVersion.class)
                .setParameter("plan", plan)
                .setParameter("edition", plan.getEdition())
                .getSingleResult();
    }

    /** @return the plans, in one order for all who hand over, so that no two wait for each other */
    private List<Long> open(long accountId) {
        return readable.bindHandedOver(em.createQuery(
                                "select p.id from SafetyPlan p where p.ownerId = :owner and p.state <> :ended and "
                                        + readable.conditionHandedOver("p.concern") + " order by p.id",
                                Long.class)
                        .setParameter("owner", accountId)
                        .setParameter("ended", SafetyState.ENDED))
                .getResultList();
    }

    /** A row of a query: how many plans an account owns. */
    record Owner(Long accountId, long plans) {

        /** Public, because a query finds no other constructor. */
        public Owner {}
    }
}
