package org.wholeschool.concern.triage;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * Says of several reports that they are of one event. Each stays a concern with the statement of whoever logged it;
 * patterns count the event once ({@code ConcernFacts}), because two people who report one fight must not make a place
 * look twice as bad.
 */
@Service
public class CaseLinks {

    static final int DAYS_AT_PLACE = 3;
    static final int DAYS_OF_CHILD = 14;

    private static final Duration LOOK_UP = Duration.ofDays(45);
    private static final int NEAREST = 8;
    private static final int BEGINNING = 160;
    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param id the concern
     * @return others that may be of the same event: of the same place within {@value #DAYS_AT_PLACE} days, or naming
     *     one of its children within {@value #DAYS_OF_CHILD}; those nearest in time first
     * @throws NotFound where there is no such concern that they may read
     */
    @Permit(
            code = "CaseLinks.near",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<Near> near(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        Set<Long> pupils = pupils(concern);
        Instant then = moment(concern);
        TypedQuery<Concern> query = em.createQuery(
                "select c from Concern c join fetch c.place join fetch c.category where c.id <> :id and "
                        + "c.receivedAt between :from and :to and "
                        + readable.condition("c"),
                Concern.class);
        // It can be logged days after it happened: a wider time is looked up than that which counts.
        return readable.bind(query.setParameter("id", id)
                        .setParameter("from", then.minus(LOOK_UP))
                        .setParameter("to", then.plus(LOOK_UP)))
                .getResultStream()
                .filter(other ->
                        concern.getEventId() == null || !concern.getEventId().equals(other.getEventId()))
                .map(other -> new Near(
                        other.getId(),
                        moment(other),
                        other.getCategory().getName(),
                        other.getPlace().getName(),
                        beginning(other.getFacts()),
                        other.getPlace().equals(concern.getPlace()) && within(then, other, DAYS_AT_PLACE),
                        within(then, other, DAYS_OF_CHILD)
                                && pupils(other).stream().anyMatch(pupils::contains)))
                .filter(other -> other.samePlace() || other.sameChild())
                .sorted(Comparator.comparing(
                        other -> Duration.between(then, other.at()).abs()))
                .limit(NEAREST)
                .toList();
    }

    private static boolean within(Instant then, Concern other, int days) {
        return Duration.between(then, moment(other)).abs().compareTo(Duration.ofDays(days)) <= 0;
    }

    /** When it happened, or came to be known where nobody says. */
    private static Instant moment(Concern concern) {
        return concern.getOccurredFrom() == null ? concern.getReceivedAt() : concern.getOccurredFrom();
    }

    private static Set<Long> pupils(Concern concern) {
        return concern.getInvolvements().stream()
                .map(Involvement::getPupil)
                .filter(Objects::nonNull)
                .map(pupil -> pupil.getId())
                .collect(Collectors.toSet());
    }

    private static String beginning(String facts) {
        String line = facts.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "\u2026";
    }

    /**
     * Looks whether two can be linked, before both are shown.
     *
     * @throws BadInput where they cannot: as for {@link #link}
     */
    @Permit(
            code = "CaseLinks.check",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void check(long id, long number) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        if (number == id) {
            throw new BadInput("number", "link.itself");
        }
        Concern other = em.find(Concern.class, number);
        if (!readable.includes(other)) {
            throw new BadInput("number", "link.unknown");
        }
        if (concern.getEventId() != null && concern.getEventId().equals(other.getEventId())) {
            throw new BadInput("number", "link.twice");
        }
    }

    /**
     * Links two reports, and with them those that are linked with either.
     *
     * @param id the concern
     * @param seen the version of its record that they saw
     * @param number the number of the other one
     * @throws NotFound where there is no such concern that they may read
     * @throws Outdated where the record has another version by now
     * @throws BadInput where the other is the same, is linked with it already, or is none that they may read
     */
    @Permit(
            code = "CaseLinks.link",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void link(long id, int seen, long number) {
        if (number == id) {
            throw new BadInput("number", "link.itself");
        }
        // In one order: two who link the same two the other way round wait for each other in none.
        List<Concern> locked = Stream.of(id, number)
                .sorted()
                .map(one -> em.find(Concern.class, one, LockModeType.PESSIMISTIC_WRITE))
                .filter(readable::includes)
                .toList();
        Concern concern = one(locked, id);
        current.about("concern", id);
        CaseFile.expect(concern, seen);
        Concern other = locked.stream()
                .filter(found -> found.getId() == number)
                .findFirst()
                .orElseThrow(() -> new BadInput("number", "link.unknown"));
        if (concern.getEventId() != null && concern.getEventId().equals(other.getEventId())) {
            throw new BadInput("number", "link.twice");
        }
        Instant now = Now.instant();
        long event = Math.min(eventOf(concern), eventOf(other));
        Stream.concat(Stream.of(concern, other), Stream.concat(ofEvent(concern), ofEvent(other)))
                .distinct()
                .forEach(report -> report.reports(event, now));
        em.persist(CaseFile.linked(concern, number, actors.current().accountId(), now));
        em.persist(CaseFile.linked(other, id, actors.current().accountId(), now));
    }

    /**
     * Says that a report is of an event of its own after all. The others stay linked with each other. Nothing is
     * written into the record of one that they may not read.
     *
     * @throws BadInput where it is linked with none that they may read
     */
    @Permit(
            code = "CaseLinks.unlink",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void unlink(long id, int seen) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", id);
        CaseFile.expect(concern, seen);
        List<Concern> all = others(concern);
        List<Concern> others = all.stream().filter(readable::includes).toList();
        if (others.isEmpty()) {
            throw new BadInput(null, "link.none");
        }
        Instant now = Now.instant();
        leave(concern, all, now);
        others.forEach(report -> em.persist(unlinked(report, List.of(concern), now)));
        em.persist(unlinked(concern, others, now));
    }

    /**
     * Takes a report that goes to the head alone out of its event: beside the others it would stand as one that nobody
     * there may read. Their records say nothing of it.
     *
     * @param id of a concern that is locked and that they may still read
     */
    @Permit(
            code = "CaseLinks.withdraw",
            value = {Role.LEAD, Role.DEPUTY})
    public void withdraw(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id));
        current.about("concern", id);
        leave(concern, others(concern), Now.instant());
    }

    private static void leave(Concern concern, List<Concern> others, Instant now) {
        if (!others.isEmpty()) {
            Long event = others.size() == 1
                    ? null
                    : others.stream()
                            .map(Concern::getId)
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
            concern.reports(null, now);
            others.forEach(report -> report.reports(event, now));
        }
    }

    private ConcernVersion unlinked(Concern report, List<Concern> others, Instant now) {
        return new ConcernVersion(
                report,
                ChangeKind.UNLINKED,
                actors.current().accountId(),
                now,
                null,
                others.stream()
                        .map(other -> new FieldChange(FieldChange.REPORT, Long.toString(other.getId()), null))
                        .toList());
    }

    /** With those that they may not read: an event stays one, whoever links or unlinks. */
    private List<Concern> others(Concern concern) {
        return ofEvent(concern).filter(report -> report != concern).toList();
    }

    private Stream<Concern> ofEvent(Concern concern) {
        return concern.getEventId() == null
                ? Stream.of()
                : em.createQuery("select c from Concern c where c.eventId = :event order by c.id", Concern.class)
                        .setParameter("event", concern.getEventId())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream();
    }

    private static long eventOf(Concern concern) {
        return concern.getEventId() == null ? concern.getId() : concern.getEventId();
    }

    private static Concern one(List<Concern> found, long id) {
        return found.stream()
                .filter(concern -> concern.getId() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("concern"));
    }

    /**
     * Another report that may be of the same event.
     *
     * @param id its number
     * @param at when it happened, or was logged where nobody says
     * @param category what it is about
     * @param place where
     * @param beginning of what was said
     * @param samePlace whether it is of the same place at about the same time
     * @param sameChild whether it names one of the same children
     */
    public record Near(
            long id,
            Instant at,
            String category,
            String place,
            String beginning,
            boolean samePlace,
            boolean sameChild) {}
}
