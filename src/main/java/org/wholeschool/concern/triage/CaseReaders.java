package org.wholeschool.concern.triage;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.RoleHolders;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * Who may read one concern. It can be restricted to some of those who read concerns, leads and deputies: to name
 * somebody gives nobody a right that an administrator and a second person did not give. One about an adult who works
 * here is given to the head, and is gone for the lead at once.
 */
@Service
public class CaseReaders {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseLinks links;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private RoleHolders people;

    @Inject
    private Event<ConcernEvent> events;

    /** @return who can be named: the leads and deputies of today */
    @Permit(
            code = "CaseReaders.candidates",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = 600)
    public List<RoleHolders.Person> candidates() {
        return people.of(actors.current().schoolId(), Set.of(Role.LEAD, Role.DEPUTY));
    }

    /**
     * Restricts a concern to named people, or names others.
     *
     * @param id the concern
     * @param seen the version of its record that they saw
     * @param accounts leads and deputies, whoever acts among them: nobody shuts a concern away from themselves by
     *     mistake, another of the named can take them out
     * @param reason why
     * @throws NotFound where there is no such concern that they may read
     * @throws Outdated where the record has another version by now
     * @throws BadInput where nobody is named, they themselves are not, somebody reads no concerns, or no reason is
     *     given
     */
    @Permit(
            code = "CaseReaders.restrict",
            value = {Role.LEAD, Role.DEPUTY})
    public void restrict(long id, int seen, Collection<Long> accounts, String reason) {
        Concern concern = locked(id, seen);
        Set<Long> named = new HashSet<>(accounts);
        if (named.isEmpty()) {
            throw new BadInput("readers", "readers.nobody");
        }
        if (!named.contains(actors.current().accountId())) {
            throw new BadInput("readers", "readers.yourself");
        }
        if (!people.of(actors.current().schoolId(), Set.of(Role.LEAD, Role.DEPUTY)).stream()
                .map(RoleHolders.Person::id)
                .collect(Collectors.toSet())
                .containsAll(named)) {
            throw new BadInput("readers", "readers.unknown");
        }
        if (concern.isRestricted() && concern.getReaders().equals(named)) {
            throw new BadInput("readers", "readers.same");
        }
        String why = CaseFile.reason(reason, "readers.reason.needed");
        em.persist(CaseFile.restrict(concern, named, actors.current().accountId(), Now.instant(), why));
        events.fire(new ConcernEvent(id, ConcernEvent.What.RESTRICTED));
    }

    /** Opens a restricted concern to all leads and deputies again. */
    @Permit(
            code = "CaseReaders.openToAll",
            value = {Role.LEAD, Role.DEPUTY})
    public void openToAll(long id, int seen, String reason) {
        Concern concern = locked(id, seen);
        if (!concern.isRestricted()) {
            throw new BadInput(null, "readers.open");
        }
        String why = CaseFile.reason(reason, "readers.reason.needed");
        em.persist(CaseFile.restrict(concern, Set.of(), actors.current().accountId(), Now.instant(), why));
    }

    /**
     * Gives a concern about an adult who works here to the head. From then on no lead reads it, counts it or finds it,
     * and no pattern has it. It works on any version: it must not wait for a second look. The head is told. Who is the
     * head as well as a lead finds it there; a second time changes nothing.
     *
     * @param id the concern
     * @param reason why, for the head alone: a lead to whom it comes back does not read it
     * @throws NotFound where there is none that they may read
     * @throws BadInput where no reason is given
     */
    @Permit(
            code = "CaseReaders.giveToHead",
            value = {Role.LEAD, Role.DEPUTY})
    public void giveToHead(long id, String reason) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", id);
        String why = CaseFile.reason(reason, "adult.reason.needed");
        if (!concern.isAboutAdult()) {
            links.withdraw(id);
            em.persist(CaseFile.giveToHead(concern, actors.current().accountId(), Now.instant(), why));
            events.fire(new ConcernEvent(id, ConcernEvent.What.GIVEN_TO_HEAD));
        }
    }

    private Concern locked(long id, int seen) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", id);
        CaseFile.expect(concern, seen);
        return concern;
    }
}
