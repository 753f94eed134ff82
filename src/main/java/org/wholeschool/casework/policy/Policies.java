package org.wholeschool.casework.policy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/** Keeps the school's policies with the days on which they were approved and are reviewed. */
@Service
public class Policies {

    /** Characters in a name. */
    static final int LONGEST_NAME = 120;

    private static final int HOUR = 60 * 60;
    private static final int YEARS = 20;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Schools schools;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /** @return all of them, the next review first */
    @Permit(
            code = "Policies.all",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public List<PolicyEntry> all() {
        return em.createQuery("select p from Policy p order by p.reviewOn, p.name, p.id", Policy.class)
                .getResultStream()
                .map(Policy::entry)
                .toList();
    }

    /**
     * Adds a policy, or changes one.
     *
     * @param typed what the form holds
     * @throws NotFound where the school has no such policy
     * @throws BadInput where something is missing or cannot be, or a colleague has changed it meanwhile
     */
    @Permit(
            code = "Policies.keep",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void keep(PolicyEntry typed) {
        Policy policy = typed.id() == null ? new Policy(null, null, null) : known(typed.id());
        LocalDate today = Now.day(schools.profile().zone());
        FormCheck form = new FormCheck(LONGEST_NAME);
        String name = form.line("name", typed.name(), "policy.name.required");
        form.refuse(name != null && name.length() > LONGEST_NAME, "name", "policy.name.long", LONGEST_NAME);
        form.required("approvedOn", typed.approvedOn(), "policy.approved.required");
        form.between(
                "approvedOn",
                typed.approvedOn(),
                today.minusYears(YEARS),
                today,
                "policy.day.old",
                "policy.day.future");
        form.required("reviewOn", typed.reviewOn(), "policy.review.required");
        form.refuse(
                typed.approvedOn() != null
                        && typed.reviewOn() != null
                        && !typed.reviewOn().isAfter(typed.approvedOn()),
                "reviewOn",
                "policy.review.before");
        form.orThrow();
        if (typed.id() != null && policy.getVersion() != typed.version()) {
            throw new BadInput(null, "policy.changed");
        }
        policy.change(new PolicyEntry(null, 0, name, typed.approvedOn(), typed.reviewOn()));
        policy.kept(actors.current().accountId(), Now.instant().truncatedTo(ChronoUnit.MILLIS));
        if (typed.id() == null) {
            em.persist(policy);
            em.flush();
        }
        current.about("policy", policy.getId());
    }

    /**
     * @param id which
     * @throws NotFound where the school has no such policy
     */
    @Permit(
            code = "Policies.delete",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void delete(long id) {
        em.remove(known(id));
    }

    /** Writes policies of a school that is made up. */
    @Permit(code = "Policies.create", value = Role.SET_UP)
    public void create(List<Policy> policies) {
        policies.forEach(em::persist);
    }

    private Policy known(long id) {
        Policy policy = em.find(Policy.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (policy == null) {
            throw new NotFound("policy");
        }
        current.about("policy", id);
        return policy;
    }
}
