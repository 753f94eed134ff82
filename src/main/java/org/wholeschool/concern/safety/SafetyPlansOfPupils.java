package org.wholeschool.concern.safety;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.BatchedQuery;
import org.wholeschool.roster.PupilRecords;
import org.wholeschool.roster.PupilUse;

/** Tells which safety plans are records of which pupil, never what they say. */
@Service
class SafetyPlansOfPupils implements PupilRecords, PupilUse {

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "SafetyPlansOfPupils.kind",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Kind kind() {
        return new Kind(
                "safety-plan",
                Set.of(
                        "SafetyPlanReading.one",
                        "SafetyPlanReading.ofPupil",
                        "SafetyPlanReviews.due",
                        "SafetyPlanReviews.inForce"),
                Set.of("SafetyPlans.begin", "SafetyPlans.change", "SafetyPlans.review", "SafetyPlans.end"));
    }

    @Override
    @Permit(code = "SafetyPlansOfPupils.about", value = Role.DATA_PROTECTION_OFFICER)
    public Set<Long> about(Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery("select p.id from SafetyPlan p where p.pupil.id in :ids", Long.class)
                        .setParameter("ids", pupilIds)
                        .getResultList());
    }

    @Override
    @Permit(
            code = "SafetyPlansOfPupils.pupilsIn",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Map<Long, Set<Long>> pupilsIn(Collection<Long> recordIds) {
        Map<Long, Set<Long>> pupils = new HashMap<>();
        BatchedQuery.list(
                        recordIds,
                        ids -> em.createQuery(
                                        "select new org.wholeschool.concern.safety.SafetyPlansOfPupils.About(p.id, "
                                                + "p.pupil.id) from SafetyPlan p where p.id in :ids",
                                        About.class)
                                .setParameter("ids", ids)
                                .getResultList())
                .forEach(about -> pupils.put(about.planId, Set.of(about.pupilId)));
        return pupils;
    }

    @Override
    @Permit(code = "SafetyPlansOfPupils.inUse", value = Role.JOB)
    public Set<Long> inUse(Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct p.pupil.id from SafetyPlan p where p.pupil.id in :ids", Long.class)
                        .setParameter("ids", pupilIds)
                        .getResultList());
    }

    /** A row of a query: a plan, and whom it keeps safe. */
    record About(Long planId, Long pupilId) {

        /** Public, because a query finds no other constructor. */
        public About {}
    }
}
