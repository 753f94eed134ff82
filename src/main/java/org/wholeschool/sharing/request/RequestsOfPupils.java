package org.wholeschool.sharing.request;

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

/** Tells the roster about which pupils an agency asked, and lets go of a person who is deleted from the directory. */
@Service
class RequestsOfPupils implements PupilRecords, PupilUse {

    private static final Kind KIND = new Kind(
            RequestReading.SUBJECT,
            Set.of("RequestReading.one", "RequestReading.form", "RequestReading.forDecision"),
            Set.of("Requests.log", "Requests.change", "Requests.check", "RequestEnds.close"));

    @PersistenceContext
    private EntityManager em;

    @Override
    @Permit(
            code = "RequestsOfPupils.kind",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Kind kind() {
        return KIND;
    }

    @Override
    @Permit(code = "RequestsOfPupils.inUse", value = Role.JOB)
    public Set<Long> inUse(Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct p.pupilId from RequestPupil p where p.pupilId in :ids", Long.class)
                        .setParameter("ids", pupilIds)
                        .getResultList());
    }

    @Override
    @Permit(code = "RequestsOfPupils.about", value = Role.DATA_PROTECTION_OFFICER)
    public Set<Long> about(Collection<Long> pupilIds) {
        return pupilIds.isEmpty()
                ? Set.of()
                : new HashSet<>(em.createQuery(
                                "select distinct p.request.id from RequestPupil p where p.pupilId in :ids", Long.class)
                        .setParameter("ids", pupilIds)
                        .getResultList());
    }

    @Override
    @Permit(
            code = "RequestsOfPupils.pupilsIn",
            value = {Role.DATA_PROTECTION_OFFICER, Role.HEAD})
    public Map<Long, Set<Long>> pupilsIn(Collection<Long> recordIds) {
        Map<Long, Set<Long>> pupils = new HashMap<>();
        if (!recordIds.isEmpty()) {
            em.createQuery("select p from RequestPupil p where p.request.id in :ids", RequestPupil.class)
                    .setParameter("ids", recordIds)
                    .getResultList()
                    .forEach(row -> pupils.computeIfAbsent(row.getRequest().getId(), id -> new HashSet<>())
                            .add(row.getPupilId()));
        }
        return pupils;
    }

    /**
     * A request keeps the name that a person had.
     *
     * @param person who is deleted from the directory
     */
    @Permit(
            code = "RequestsOfPupils.forget",
            value = {Role.LEAD, Role.DEPUTY})
    public void forget(@Observes AgencyPeople.Removed person) {
        em.createQuery("select r from SharingRequest r where r.personId = :id", SharingRequest.class)
                .setParameter("id", person.id())
                .getResultList()
                .forEach(request -> request.letGoOf(person.id()));
    }
}
