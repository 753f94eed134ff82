package org.wholeschool.agency;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;

/** Merges two agencies of the directory that are one, and undoes that. */
@Service
public class AgencyMerging {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Agencies agencies;

    @Inject
    private CurrentAction current;

    /**
     * Makes an agency part of another one: its people go along, and what was recorded of it is found there.
     *
     * @param seen one of the school's own, as the page showed it
     * @param into the code of the other one
     * @throws NotFound where the school has none of that code
     * @throws BadInput where it is a usual one, both are the same, or a colleague has changed it since
     */
    @Permit(
            code = "AgencyMerging.merge",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void merge(Agencies.Line seen, String into) {
        List<Agencies.Line> all = agencies.all();
        if (into == null) {
            throw new BadInput("into", "merge.into.required");
        }
        Agencies.Line target = Agencies.Line.of(all, into);
        if (seen.usual() != null) {
            throw new BadInput("into", "merge.usual");
        }
        if (target.isOrWas(seen.code())) {
            throw new BadInput("into", "merge.same");
        }
        SchoolAgency from = row(seen.code());
        if (!Agencies.Line.of(all, seen.code()).equals(seen)) {
            throw new BadInput(null, "changed");
        }
        mergedInto(from.getCode()).forEach(earlier -> earlier.mergeInto(target.code()));
        from.mergeInto(target.code());
        peopleOf(from.getCode()).forEach(person -> person.comeAlong(target.code()));
        em.flush();
        current.about("agency", from.getId());
    }

    /**
     * Makes an agency one of its own again, with the people who were there before.
     *
     * @param code the code of the agency that was merged
     * @throws NotFound where none of that code was merged
     */
    @Permit(
            code = "AgencyMerging.separate",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void separate(String code) {
        SchoolAgency agency = row(code);
        if (agency.getMergedInto() == null) {
            throw new NotFound("agency");
        }
        String name = agency.getName();
        if (agencies.all().stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            throw new BadInput(null, "merge.taken", name);
        }
        agency.mergeInto(null);
        em.createQuery("select p from AgencyPerson p where p.mergedFrom = :code", AgencyPerson.class)
                .setParameter("code", code)
                .getResultStream()
                .forEach(AgencyPerson::goBack);
        em.flush();
        current.about("agency", agency.getId());
    }

    private SchoolAgency row(String code) {
        return em.createQuery("select a from SchoolAgency a where a.code = :code", SchoolAgency.class)
                .setParameter("code", code)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("agency"));
    }

    private List<SchoolAgency> mergedInto(String code) {
        return em.createQuery("select a from SchoolAgency a where a.mergedInto = :code", SchoolAgency.class)
                .setParameter("code", code)
                .getResultList();
    }

    private List<AgencyPerson> peopleOf(String code) {
        return em.createQuery("select p from AgencyPerson p where p.agencyCode = :code", AgencyPerson.class)
                .setParameter("code", code)
                .getResultList();
    }
}
