package org.wholeschool.concern.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Account;
import org.wholeschool.access.AccountReader;
import org.wholeschool.access.AccountReader.Person;
import org.wholeschool.access.Actors;
import org.wholeschool.access.CurrentAction;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.concern.Concern;
import org.wholeschool.concern.ReadableConcerns;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.school.SchoolHours;
import org.wholeschool.school.SchoolTime;

/** What waits for the leads: what nobody has acknowledged, what was added and nobody has read, and what nobody has decided yet; and whose each concern is to look after. */
@Service
public class Inbox {

    /** So many stand in it at most; who has more waiting than that finds the rest in the list of concerns. */
    static final int SHOWN = 200;

    private static final Set<Role> OWNERS = EnumSet.of(Role.LEAD, Role.DEPUTY);
    private static final int LOOKING = 10 * 60;
    private static final int BEGINNING = 120;
    private static final String CONCERNS = "select c from Concern c join fetch c.place join fetch c.category where ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private AccountReader accounts;

    @Inject
    private Additions additions;

    @Inject
    private Notices notices;

    @Inject
    private SchoolTime time;

    /** Which of what waits somebody wants to see. */
    public enum Show { ALL, NEW, MINE, NOBODYS }

    /**
     * @param show which
     * @return them: what nobody has acknowledged first, then what was added to, whatever had become of it; of those the urgent ones, then what is due first, then what waits longest
     */
    @Permit(value = {Role.LEAD, Role.DEPUTY}, onceInSeconds = LOOKING)
    public List<Row> list(Show show) {
        List<Concern> waiting = readable.bind(em.createQuery(CONCERNS + "c.batchId is null and (c.acknowledgedAt is null or c.id in (select e.concernId from InboxEntry e where e.settledAt is null)) and "
                + readable.condition("c") + " order by c.receivedAt desc, c.id desc", Concern.class)).setMaxResults(SHOWN).getResultList();
        Map<Long, Additions.Unread> unread = additions.unread().stream().collect(Collectors.toMap(Additions.Unread::concernId, Function.identity()));
        List<Concern> concerns = Stream.concat(waiting.stream(), addedTo(unread.keySet()).stream()).distinct().toList();
        Map<Long, InboxEntry> entries = concerns.isEmpty() ? Map.of() : em.createQuery("select e from InboxEntry e where e.concernId in :ids", InboxEntry.class)
                .setParameter("ids", concerns.stream().map(Concern::getId).toList()).getResultStream().collect(Collectors.toMap(InboxEntry::getConcernId, Function.identity()));
        Map<Long, String> names = accounts.people(actors.current().schoolId(), OWNERS).stream().collect(Collectors.toMap(Person::id, Person::name));
        SchoolHours hours = time.hours();
        Long me = actors.current().accountId();
        return concerns.stream().map(concern -> row(concern, entries.get(concern.getId()), unread.get(concern.getId()), names, hours)).filter(row -> switch (show) {
            case ALL -> true;
            case NEW -> !row.isAcknowledged() || row.added() != null;
            case MINE -> me.equals(row.ownerId());
            case NOBODYS -> row.owner() == null;
        }).sorted(Comparator.comparing(Row::isAcknowledged).thenComparing(row -> row.added() == null).thenComparing(row -> !row.isUrgent())
                .thenComparing(Row::due, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Row::receivedAt)).toList();
    }

    /** However long ago it was logged, and closed or not: what nobody has read yet is lost among nothing. */
    private List<Concern> addedTo(Set<Long> ids) {
        return ids.isEmpty() ? List.of() : readable.bind(em.createQuery(CONCERNS + "c.id in :ids and " + readable.condition("c"), Concern.class)).setParameter("ids", ids).getResultList();
    }

    /** An owner who has left, or is no lead any more, looks after nothing. */
    private static Row row(Concern concern, InboxEntry entry, Additions.Unread unread, Map<Long, String> names, SchoolHours hours) {
        boolean isSettled = entry != null && entry.isSettled();
        Target target = entry == null || isSettled ? null : Target.of(entry, concern, hours);
        Long owner = entry == null ? null : entry.getOwnerId();
        Added added = unread == null ? null : new Added(unread.count(), unread.since(), Target.of(unread.since(), false, hours).due());
        return new Row(concern.getId(), concern.getReceivedAt(), concern.getCategory().getName(), concern.getPlace().getName(), beginning(concern.getFacts()), concern.getAcknowledgedAt() != null,
                entry != null && entry.isUrgent(), target == null ? null : target.kind(), target == null ? null : target.due(), owner, owner == null ? null : names.get(owner), isSettled, concern.getClosedAt() != null, added);
    }

    private static String beginning(String facts) {
        String line = facts.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= BEGINNING ? line : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "\u2026";
    }

    /** @return those to whom a concern can be given, by name */
    @Permit(value = {Role.LEAD, Role.DEPUTY}, onceInSeconds = LOOKING)
    public List<Person> owners() {
        return people();
    }

    private List<Person> people() {
        return accounts.people(actors.current().schoolId(), OWNERS).stream().sorted(Comparator.comparing(Person::name)).toList();
    }

    /**
     * Gives a concern to somebody to look after. They are told.
     *
     * @param concernId which
     * @param owner     a lead or deputy who may read it
     * @throws NotFound where there is no such concern that whoever asks may read
     * @throws BadInput where that person may not read it
     */
    @Permit({Role.LEAD, Role.DEPUTY})
    public void assign(long concernId, long owner) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        boolean mayRead = people().stream().anyMatch(person -> person.id() == owner && ReadableConcerns.mayRead(concern, owner, person.roles()));
        if (!mayRead) {
            throw new BadInput("owner", "owner.not");
        }
        InboxEntry entry = entry(concern);
        if (entry.getOwnerId() != null && entry.getOwnerId() == owner) {
            return;
        }
        Long me = actors.current().accountId();
        entry.assign(owner, me, Instant.now());
        if (owner != me) {
            notices.tell(Set.of(owner), ConcernNews.of(NoticeKind.ASSIGNED, concern, "GIVEN " + entry.getAssignments()));
        }
    }

    /** What was there before there was an inbox, or came with an import, gets its entry now, and needs no target any more where it was acknowledged. */
    private InboxEntry entry(Concern concern) {
        List<InboxEntry> known = em.createQuery("select e from InboxEntry e where e.concernId = :concern", InboxEntry.class).setParameter("concern", concern.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        if (!known.isEmpty()) {
            return known.get(0);
        }
        Instant now = Instant.now();
        InboxEntry entry = new InboxEntry(concern.getId(), now, false);
        entry.settle(now);
        em.persist(entry);
        return entry;
    }

    /**
     * @param concernId a concern
     * @return whose it is and how it went up
     * @throws NotFound where there is none that whoever asks may read
     */
    @Permit(value = {Role.LEAD, Role.DEPUTY, Role.HEAD}, onceInSeconds = LOOKING)
    public Care care(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        InboxEntry entry = em.createQuery("select e from InboxEntry e where e.concernId = :concern", InboxEntry.class).setParameter("concern", concernId).getResultStream().findFirst().orElse(null);
        Map<Long, String> names = people().stream().collect(Collectors.toMap(Person::id, Person::name));
        Row row = row(concern, entry, null, names, time.hours());
        List<Step> steps = em.createQuery("select s from Escalation s where s.concernId = :concern order by s.takenAt, s.id", Escalation.class).setParameter("concern", concernId)
                .getResultStream().map(this::step).toList();
        return new Care(row, entry == null || entry.isSettled(), entry == null ? null : entry.getAssignedAt(), steps);
    }

    private Step step(Escalation step) {
        Account by = step.getTakenUpBy() == null ? null : em.find(Account.class, step.getTakenUpBy());
        return new Step(step.getStep(), step.getTakenAt(), step.getTold(), step.getTakenUpAt(), by == null ? null : by.getDisplayName());
    }

    /**
     * A concern in the inbox.
     *
     * @param id             which
     * @param receivedAt     when it was logged
     * @param category       what it is about
     * @param place          where
     * @param beginning      of what happened
     * @param isAcknowledged whether a lead has seen it
     * @param isUrgent       whether it could not wait when it was logged
     * @param target         what is to be done next; null where nothing counts: it was there before, or came with an import
     * @param due            by when, or null
     * @param ownerId        whose it is, or null
     * @param owner          their name; null where it is nobody's, or somebody's who has left
     * @param isSettled      whether it is decided or closed: it stands there because of what was added
     * @param isClosed       whether it is closed, and stands there only because of what was added
     * @param added          what was added to it and no lead has read, null where nothing was
     */
    public record Row(long id, Instant receivedAt, String category, String place, String beginning, boolean isAcknowledged, boolean isUrgent, Target.Kind target, Instant due,
            Long ownerId, String owner, boolean isSettled, boolean isClosed, Added added) {
    }

    /** What was added to a concern and nobody has read yet: how often, since when the first of it waits, and by when the school wants it read. */
    public record Added(int count, Instant since, Instant readBy) {
    }

    /**
     * Whose a concern is and how it went up.
     *
     * @param row       as it stands in the inbox
     * @param isSettled whether it waits for nobody
     * @param since     since when it is its owner's, or null
     * @param steps     by which it went up, in order
     */
    public record Care(Row row, boolean isSettled, Instant since, List<Step> steps) {
    }

    /** A step by which it went up, how many people it came to, and since when which head sees to it; null while none does. */
    public record Step(Escalation.Step step, Instant at, int told, Instant takenUpAt, String takenUpBy) {
    }
}
