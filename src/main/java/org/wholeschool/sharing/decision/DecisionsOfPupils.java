package org.wholeschool.sharing.decision;

import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.platform.Service;
import org.wholeschool.roster.PupilRecords;
import org.wholeschool.roster.PupilUse;

/** Tells the roster about which pupils was decided, and lets go of a person who is deleted from the directory. */
@Service
class DecisionsOfPupils implements PupilRecords, PupilUse {

    private static final Kind KIND = new Kind(
            DecisionReading.SUBJECT,
            Set.of("DecisionReading.one", "DecisionReading.form"),
            Set.of(
                    "Decisions.decide",
                    "Decisions.shareNow",
                    "Decisions.change",
                    "SecondPerson.agree",
                    "SecondPerson.sendBack"));

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "DecisionsOfPupils.kind",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Kind kind() {
        return KIND;
    }

    @Override
    @Permit(code = "DecisionsOfPupils.inUse", value = Role.JOB)
    public Set<Long> inUse(Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct p.pupilId from DecisionPupil p where p.pupilId in :ids", Long.class)
                        .setParameter("ids", pupilIds)
                        .getResultList());
    }

    @Override
    @Permit(code = "DecisionsOfPupils.about", value = Role.DATA_PROTECTION_OFFICER)
    public Set<Long> about(Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct p.decision.id from DecisionPupil p where p.pupilId in :ids",
                                Long.class)
                        .setParameter("ids", pupilIds)
                        .getResultList());
    }

    @Override
    @Permit(
            code = "DecisionsOfPupils.pupilsIn",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Map<Long, Set<Long>> pupilsIn(Collection<Long> recordIds) {
        Map<Long, Set<Long>> pupils = new HashMap<>();
        if (!recordIds.isEmpty()) {
            em.createQuery("select p from DecisionPupil p where p.decision.id in :ids", DecisionPupil.class)
                    .setParameter("ids", recordIds)
                    .getResultList()
                    .forEach(row -> pupils.computeIfAbsent(row.getDecision().getId(), id -> new HashSet<>())
                            .add(row.getPupilId()));
        }
        return pupils;
    }

    /**
     * A decision keeps the name that a person had.
     *
     * @param person who is deleted from the directory
     */
    @Permit(
            code = "DecisionsOfPupils.forget",
            value = {Role.LEAD, Role.DEPUTY})
    public void forget(@Observes AgencyPeople.Removed person) {
        em.createQuery("select r from Decision r where r.personId = :id", Decision.class)
                .setParameter("id", person.id())
                .getResultList()
                .forEach(decision -> decision.letGoOf(person.id()));
    }
}
