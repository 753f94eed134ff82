package org.wholeschool.concern.adult;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.RoleHolders;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.referral.OfficerDeadline;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.list.ConcernState;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.triage.CaseFile;
import org.wholeschool.concern.triage.ConcernVersion;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;

/**
 * What the head alone has to do with: concerns about an adult who works here, which nobody else reads; and concerns
 * that are restricted to people who have all left, which nobody reads at all, until the head names others. Those the
 * head does not read either.
 */
@Service
public class HeadConcerns {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ConcernReading reading;

    @Inject
    private Additions additions;

    @Inject
    private Referrals referrals;

    @Inject
    private Schools schools;

    @Inject
    private Event<ConcernEvent> events;

    @Inject
    private RoleHolders people;

    @Inject
    @Any
    private Instance<KeptWithHead> keepers;

    /**
     * @return how many concerns with the head alone wait for something, open or added to; and how many nobody can read
     */
    @Permit(code = "HeadConcerns.count", value = Role.HEAD, onceInSeconds = HOUR)
    public Count count() {
        Set<Long> added = added().keySet();
        return new Count(
                (int) held().stream()
                        .filter(concern -> concern.getClosedAt() == null || added.contains(concern.getId()))
                        .count(),
                unread().size());
    }

    /**
     * @return the concerns about an adult, each with what kind it is and without what stands in it: what was added to
     *     first, closed ones last, the latest first
     */
    @Permit(code = "HeadConcerns.list", value = Role.HEAD, onceInSeconds = HOUR)
    public List<Line> list() {
        Map<Long, Integer> added = added();
        List<Concern> held = held();
        Map<Long, ReferralEntry> toOfficer =
                referrals.toOfficer(held.stream().map(Concern::getId).toList());
        return held.stream()
                .map(concern -> new Line(
                        concern.getId(),
                        concern.getReceivedAt(),
                        concern.getAboutAdultSince(),
                        ConcernState.of(concern),
                        added.getOrDefault(concern.getId(), 0),
                        concern.getCategory().getName(),
                        officer(concern, toOfficer.get(concern.getId()))))
                .sorted(Comparator.comparing((Line line) -> line.added() == 0)
                        .thenComparing(line -> line.state() == ConcernState.CLOSED))
                .toList();
    }

    /** @return the concerns that are restricted to people of whom nobody reads concerns any more */
    @Permit(code = "HeadConcerns.withoutReader", value = Role.HEAD, onceInSeconds = HOUR)
    public List<Line> withoutReader() {
        return unread().stream()
                .map(concern -> new Line(concern.getId(), concern.getReceivedAt(), null, null, 0, null, null))
                .toList();
    }

    /**
     * Reads one that is about an adult. Who reads others too, being a lead as well as the head, reads any of those
     * here.
     *
     * @throws NotFound where there is none that they may read
     */
    @Permit(code = "HeadConcerns.read", value = Role.HEAD)
    public Held read(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id));
        ConcernReading.Whole whole = reading.read(id);
        current.about("concern", id);
        return new Held(
                whole,
                concern.getAboutAdultSince(),
                concern.isAboutAdult()
                        ? officer(concern, referrals.toOfficer(List.of(id)).get(id))
                        : null);
    }

    private Officer officer(Concern concern, ReferralEntry decided) {
        ZoneId zone = schools.profile().zone();
        LocalDate by = OfficerDeadline.after(concern.getAboutAdultSince(), zone);
        return new Officer(decided, by, decided == null && Now.day(zone).isAfter(by));
    }

    /**
     * Gives one back to those who read concerns: it is not about an adult who works here.
     *
     * @throws NotFound where there is none that is with the head
     * @throws BadInput where it began as something that the head alone reads
     */
    @Permit(code = "HeadConcerns.sendBack", value = Role.HEAD)
    public void sendBack(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (!concern.isAboutAdult()) {
            throw current.notTheirs("concern", concern, Concern::getId);
        }
        current.about("concern", id);
        if (keepers.stream().anyMatch(keeper -> keeper.isKept(id))) {
            throw new BadInput(null, "head.send-back.kept");
        }
        Instant now = Now.instant();
        em.persist(new ConcernVersion(
                concern, ChangeKind.SENT_BACK, actors.current().accountId(), now, null, List.of()));
        concern.sendBack(now);
        events.fire(new ConcernEvent(id, ConcernEvent.What.SENT_BACK));
    }

    /**
     * Names others for a concern that nobody can read. They are told.
     *
     * @param id the concern
     * @param accounts leads and deputies
     * @throws NotFound where there is no such one, or somebody can read it
     * @throws BadInput where nobody is named, or somebody who reads no concerns
     */
    @Permit(code = "HeadConcerns.nameReaders", value = Role.HEAD)
    public void nameReaders(long id, Collection<Long> accounts) {
        Concern concern = em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (concern == null || !unread().contains(concern)) {
            throw current.notTheirs("concern", concern, Concern::getId);
        }
        current.about("concern", id);
        Set<Long> named = new HashSet<>(accounts);
        if (named.isEmpty()) {
            throw new BadInput("readers", "readers.nobody");
        }
        if (!leads().containsAll(named)) {
            throw new BadInput("readers", "readers.unknown");
        }
        em.persist(CaseFile.restrict(concern, named, actors.current().accountId(), Now.instant(), null));
        events.fire(new ConcernEvent(id, ConcernEvent.What.RESTRICTED));
    }

    private List<Concern> held() {
        return readable.bind(em.createQuery(
                        "select c from Concern c where c.aboutAdultSince is not null and " + readable.condition("c")
                                + " order by c.aboutAdultSince desc, c.id desc",
                        Concern.class))
                .getResultList();
    }

    private Map<Long, Integer> added() {
        return additions.unread().stream()
                .collect(Collectors.toMap(Additions.Unread::concernId, Additions.Unread::count));
    }

    private List<Concern> unread() {
        Set<Long> leads = leads();
        return em.createQuery(
                        "select c from Concern c where c.restrictedAt is not null and c.aboutAdultSince is null "
                                + "order by c.receivedAt desc, c.id desc",
                        Concern.class)
                .getResultStream()
                .filter(concern -> concern.getReaders().stream().noneMatch(leads::contains))
                .toList();
    }

    private Set<Long> leads() {
        return people.of(actors.current().schoolId(), Set.of(Role.LEAD, Role.DEPUTY)).stream()
                .map(RoleHolders.Person::id)
                .collect(Collectors.toSet());
    }

    /** How many are with the head alone, and how many nobody can read. */
    public record Count(int held, int unread) {

        public boolean isAny() {
            return held + unread > 0;
        }
    }

    /**
     * One of them.
     *
     * @param id its number
     * @param receivedAt when it was logged
     * @param since since when it is with the head; null for one that is not
     * @param state how far it is
     * @param added how often it was added to without that being read
     * @param kind what it is about; null for one that the head does not read
     * @param officer what is written down of the designated officer; null for one that the head does not read
     */
    public record Line(
            long id, Instant receivedAt, Instant since, ConcernState state, int added, String kind, Officer officer) {}

    /**
     * Whether the local authority's designated officer was told.
     *
     * @param decided that they were, or why not; null where nothing is written down
     * @param by the last day on which it is in time
     * @param isLate whether that is over and nothing is written down
     */
    public record Officer(ReferralEntry decided, LocalDate by, boolean isLate) {}

    /**
     * One about an adult, whole, since when it is with the head, and whether the designated officer was told; both null
     * for one that is not.
     */
    public record Held(ConcernReading.Whole whole, Instant since, Officer officer) {}
}
