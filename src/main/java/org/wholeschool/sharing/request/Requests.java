package org.wholeschool.sharing.request;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Roster;

/** Keeps what agencies ask of the school about children: logs a request, changes it, and says who asks. */
@Service
public class Requests {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AgencyPeople people;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * Logs a request. The same form sent twice logs one.
     *
     * @param entry what a form gave
     * @return its id
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "Requests.log",
            value = {Role.LEAD, Role.DEPUTY})
    public long log(RequestEntry entry) {
        Asked asked = check().asked(entry, person(entry));
        Instant received = entry.received();
        for (SharingRequest known : em.createQuery(
                        "select r from SharingRequest r where r.edition = 1 and r.keptBy = :me and r.receivedAt = :at",
                        SharingRequest.class)
                .setParameter("me", me())
                .setParameter("at", received)
                .getResultList()) {
            if (known.asked().equals(asked)) {
                current.about(RequestReading.SUBJECT, known.getId());
                return known.getId();
            }
        }
        SharingRequest request = new SharingRequest(received, me());
        keep(request, entry, asked, RequestFields.Step.LOGGED);
        return request.getId();
    }

    /**
     * Says what is wrong with a form whose people or children are not clear yet, and keeps nothing.
     *
     * @param entry what a form gave
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "Requests.look",
            value = {Role.LEAD, Role.DEPUTY})
    void look(RequestEntry entry) {
        check().asked(entry, person(entry));
    }

    /**
     * Changes a request, or completes one that a member of staff passed on. What it said before stays as a version.
     *
     * @param id the request
     * @param edition which version of it the form showed
     * @param entry what the form gave
     * @throws NotFound where the school has no such request
     * @throws BadInput at each field that cannot be taken, or where a colleague has changed it meanwhile
     */
    @Permit(
            code = "Requests.change",
            value = {Role.LEAD, Role.DEPUTY})
    void change(long id, int edition, RequestEntry entry) {
        SharingRequest request = locked(id);
        Asked asked = check().asked(entry, person(entry));
        if (isMine(request, edition) && request.asked().equals(asked)) {
            return;
        }
        expect(request, edition);
        keep(request, entry, asked, RequestFields.Step.CHANGED);
    }

    /** Writes requests of a school that is made up. They name no pupil. */
    @Permit(code = "Requests.create", value = Role.SET_UP)
    public void create(List<RequestEntry> entries, Long by) {
        for (RequestEntry entry : entries) {
            SharingRequest request = new SharingRequest(entry.received(), by);
            Asked asked = check().asked(entry, null);
            request.comeFrom(entry.from().agencyCode(), null);
            request.wasReceived(entry.received(), entry.urgency().due(entry.received(), entry.dueOn(), zone()));
            request.say(asked);
            request.beginEdition(RequestFields.Step.LOGGED, RequestState.OPEN, null, by, now());
            em.persist(request);
            em.persist(new RequestVersion(request));
        }
    }

    private void keep(SharingRequest request, RequestEntry entry, Asked asked, RequestFields.Step step) {
        List<Long> pupils = known(entry.pupils());
        request.comeFrom(entry.from().agencyCode(), entry.from().personId());
        request.wasReceived(entry.received(), entry.urgency().due(entry.received(), entry.dueOn(), zone()));
        request.say(asked);
        request.beginEdition(step, RequestState.OPEN, null, me(), now());
        em.persist(request);
        em.persist(new RequestVersion(request));
        about(request, pupils);
        em.flush();
        current.about(RequestReading.SUBJECT, request.getId());
    }

    /** Pupils who were named before may have left; of the others only those on roll. */
    private List<Long> known(List<Long> pupils) {
        Set<Long> there = new HashSet<>();
        roster.named(pupils).forEach(pupil -> there.add(pupil.id()));
        if (there.size() < new HashSet<>(pupils).size()) {
            throw new BadInput("children", "children.gone");
        }
        return pupils;
    }

    private void about(SharingRequest request, List<Long> pupils) {
        Set<Long> left = new HashSet<>(pupils);
        em.createQuery("select p from RequestPupil p where p.request = :request", RequestPupil.class)
                .setParameter("request", request)
                .getResultList()
                .forEach(kept -> {
                    if (!left.remove(kept.getPupilId())) {
                        em.remove(kept);
                    }
                });
        left.forEach(pupil -> em.persist(new RequestPupil(request, pupil)));
    }

    /**
     * Records how it was checked who asks.
     *
     * @param id the request
     * @param edition which version of it the page showed
     * @param check how
     * @param called the number of the directory that was rung, or null
     * @throws NotFound where the school has no such request
     * @throws BadInput where that check cannot be, or a colleague has changed it meanwhile
     */
    @Permit(
            code = "Requests.check",
            value = {Role.LEAD, Role.DEPUTY})
    void check(long id, int edition, IdentityCheck check, String called) {
        SharingRequest request = locked(id);
        RequestCheck fields = check();
        fields.identity(check, called, person(request.getPersonId()));
        fields.orThrow();
        Asked asked = request.asked().checked(check, called);
        if (isMine(request, edition) && request.asked().equals(asked)) {
            return;
        }
        expect(request, edition);
        request.say(asked);
        request.beginEdition(RequestFields.Step.CHECKED, request.getState(), null, me(), now());
        em.persist(new RequestVersion(request));
    }

    private RequestCheck check() {
        return new RequestCheck(LocalDate.ofInstant(Now.instant(), zone()), Now.instant());
    }

    private AgencyPeople.Line person(RequestEntry entry) {
        return person(entry.from().personId());
    }

    private AgencyPeople.Line person(Long id) {
        return id == null
                ? null
                : people.all().stream()
                        .filter(line -> line.id() == id)
                        .findFirst()
                        .orElseThrow(() -> new BadInput("person", "person.gone"));
    }

    /** Locks it, so that of two who change it at once the second one is told. */
    private SharingRequest locked(long id) {
        SharingRequest request = em.find(SharingRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw new NotFound(RequestReading.SUBJECT);
        }
        current.about(RequestReading.SUBJECT, id);
        return request;
    }

    /** @return whether the version after the one that the form showed is the actor's own: a form may come twice */
    private boolean isMine(SharingRequest request, int edition) {
        return request.getEdition() == edition + 1 && Objects.equals(me(), request.getKeptBy());
    }

    private void expect(SharingRequest request, int edition) {
        if (request.getEdition() != edition) {
            throw new BadInput(null, Objects.equals(me(), request.getKeptBy()) ? "changed.self" : "changed");
        }
        if (!request.getState().isWaiting()) {
            throw new BadInput(null, "over");
        }
    }

    private Long me() {
        return actors.current().accountId();
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
