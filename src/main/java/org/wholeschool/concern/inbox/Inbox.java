package org.wholeschool.concern.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.account.AccountReader.Person;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.Involvement;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.calendar.SchoolHours;
import org.wholeschool.school.calendar.SchoolTime;

/** What waits for the leads: what none has acknowledged, what was added and none has read, and what is undecided. */
@Service
public class Inbox {

    /** So many stand on its page at most, and it says how many more there are. */
    static final int SHOWN = 200;

    private static final int LOOKING = 10 * 60;
    private static final String WAITING =
            "c.batchId is null and (c.acknowledgedAt is null or c.id in (select o.concernId from InboxEntry o "
                    + "where o.settledAt is null))";
    private static final String ADDED_TO = "c.id in :ids";
    private static final String CONCERNS = "select c from Concern c join fetch c.place join fetch c.category where ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private AccountReader accounts;

    @Inject
    private Additions additions;

    @Inject
    private SchoolTime time;

    /** Which of what waits is shown. */
    public enum Show {
        ALL,
        NEW,
        MINE,
        NOBODYS
    }

    /**
     * @param show which
     * @param most so many of them at most: what is least in need is left out
     * @return them: the urgent ones first, then what is overdue, then what is due first
     */
    @Permit(
            code = "Inbox.list",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Waiting list(Show show, int most) {
        Map<Long, Additions.Unread> unread = unread();
        Map<Long, String> names = accounts.people(actors.current().schoolId(), CaseLeads.ROLES).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        Long me = actors.current().accountId();
        List<Standing> all = standing(unread).stream()
                .filter(one -> switch (show) {
                    case ALL -> true;
                    case NEW -> !one.isAcknowledged() || one.isAddedTo();
                    case MINE -> me.equals(one.ownerId());
                    case NOBODYS -> one.ownerId() == null || !names.containsKey(one.ownerId());
                })
                .toList();
        return new Waiting(
                rows(all.stream().limit(most).toList(), unread, names),
                all.size(),
                all.stream().filter(one -> !one.isAcknowledged()).count(),
                all.stream().filter(Standing::isAddedTo).count());
    }

    /**
     * @return the numbers of all that waits, in the order in which it is listed; nothing of what stands in them is read
     */
    @Permit(
            code = "Inbox.order",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Long> order() {
        return standing(unread()).stream().map(Standing::id).toList();
    }

    private Map<Long, Additions.Unread> unread() {
        return additions.unread().stream().collect(Collectors.toMap(Additions.Unread::concernId, Function.identity()));
    }

    /**
     * @return everything that waits, also what was added to however long ago it was logged, and closed or not: what
     *     nobody has read yet is lost among nothing; in the order of their need
     */
    private List<Standing> standing(Map<Long, Additions.Unread> addedTo) {
        Map<Long, Standing> standing = new HashMap<>();
        standing(WAITING, Map.of(), addedTo).forEach(one -> standing.put(one.id(), one));
        if (!addedTo.isEmpty()) {
            standing(ADDED_TO, Map.of("ids", addedTo.keySet()), addedTo)
                    .forEach(one -> standing.putIfAbsent(one.id(), one));
        }
        SchoolHours hours = time.hours();
        return standing.values().stream()
                .collect(Collectors.toMap(one -> one.need(hours), Function.identity()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Need.at(Now.instant())))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Many may wait, and all of them are put in order: of none is anything read here that stands in it. */
    private Stream<Standing> standing(String which, Map<String, Object> values, Map<Long, Additions.Unread> addedTo) {
        String condition = which + " and " + readable.condition("c");
        TypedQuery<InboxEntry> booked = readable.bind(em.createQuery(
                "select e from InboxEntry e where e.concernId in (select c.id from Concern c where " + condition + ")",
                InboxEntry.class));
        TypedQuery<Found> concerns = readable.bind(em.createQuery(
                "select new org.wholeschool.concern.inbox.Inbox.Found(c.id, c.receivedAt, c.acknowledgedAt) "
                        + "from Concern c where " + condition,
                Found.class));
        values.forEach((name, value) -> {
            booked.setParameter(name, value);
            concerns.setParameter(name, value);
        });
        Map<Long, InboxEntry> entries =
                booked.getResultStream().collect(Collectors.toMap(InboxEntry::getConcernId, Function.identity()));
        return concerns.getResultStream()
                .map(found -> new Standing(
                        found.id,
                        found.receivedAt,
                        found.acknowledgedAt != null,
                        addedTo.containsKey(found.id) ? addedTo.get(found.id).since() : null,
                        entries.get(found.id)));
    }

    /** What is shown of those, in their order; without one that was deleted or closed to them just now. */
    private List<Row> rows(List<Standing> shown, Map<Long, Additions.Unread> unread, Map<Long, String> names) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<Long, Concern> concerns = readable.bind(
                        em.createQuery(CONCERNS + "c.id in :ids and " + readable.condition("c"), Concern.class))
                .setParameter("ids", shown.stream().map(Standing::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(Concern::getId, Function.identity()));
        SchoolHours hours = time.hours();
        Map<Long, List<String>> pupils = pupils(concerns.values());
        return shown.stream()
                .filter(one -> concerns.containsKey(one.id()))
                .map(one -> InboxRow.of(
                        concerns.get(one.id()),
                        pupils.getOrDefault(one.id(), List.of()),
                        one.entry(),
                        unread.get(one.id()),
                        names,
                        hours))
                .toList();
    }

    /** @return by concern, who is named in it: those harmed first, then those alleged, then the others */
    private Map<Long, List<String>> pupils(Collection<Concern> concerns) {
        return concerns.isEmpty()
                ? Map.of()
                : readable.bind(em.createQuery(
                                "select i from Involvement i join fetch i.pupil where i.concern in :concerns and "
                                        + readable.condition("i.concern"),
                                Involvement.class))
                        .setParameter("concerns", concerns)
                        .getResultStream()
                        .sorted(Comparator.comparing(Involvement::getRole).thenComparing(Involvement::getId))
                        .collect(Collectors.groupingBy(
                                part -> part.getConcern().getId(),
                                Collectors.mapping(part -> InboxRow.named(part.getPupil()), Collectors.toList())));
    }

    /** A row of a query. */
    record Found(long id, Instant receivedAt, Instant acknowledgedAt) {

        /** Public, because a query finds no other constructor. */
        public Found {}
    }

    /** What is needed of a concern to say whether it waits and what comes first; addedAt is null where nothing was. */
    private record Standing(long id, Instant receivedAt, boolean isAcknowledged, Instant addedAt, InboxEntry entry) {

        boolean isAddedTo() {
            return addedAt != null;
        }

        private boolean isCounted() {
            return entry != null && !entry.isSettled();
        }

        Need need(SchoolHours hours) {
            Instant target = isCounted()
                    ? Target.of(entry.getCountedFrom(), isAcknowledged, hours).due()
                    : null;
            Instant readBy = isAddedTo() ? Target.of(addedAt, false, hours).due() : null;
            return new Need(
                    isCounted() && entry.isUrgent(),
                    isAcknowledged,
                    Need.earlier(target, readBy),
                    isCounted() ? entry.getCountedFrom() : receivedAt,
                    id);
        }

        Long ownerId() {
            return entry == null ? null : entry.getOwnerId();
        }
    }

    /**
     * What waits.
     *
     * @param rows those that need a lead most, in that order
     * @param count how many there are in all
     * @param fresh how many of all no lead has acknowledged yet
     * @param added to how many of all something was added that no lead has read
     */
    public record Waiting(List<Row> rows, int count, long fresh, long added) {}

    /**
     * A concern in the inbox.
     *
     * @param id which
     * @param receivedAt when it was logged
     * @param category what it is about
     * @param place where
     * @param pupils who is named in it, with their form, those harmed first
     * @param beginning of what happened
     * @param isAcknowledged whether a lead has seen it
     * @param isUrgent whether it could not wait when it was logged
     * @param target what is to be done next; null where nothing counts: it was there before, or came with an import
     * @param due by when, or null
     * @param ownerId whose it is, or null
     * @param owner their name; null where it is nobody's, or somebody's who has left
     * @param isSettled whether it is decided or closed: it stands there because of what was added
     * @param isClosed whether it is closed, and stands there only because of what was added
     * @param added what was added to it and no lead has read, null where nothing was
     */
    public record Row(
            long id,
            Instant receivedAt,
            String category,
            String place,
            List<String> pupils,
            String beginning,
            boolean isAcknowledged,
            boolean isUrgent,
            Target.Kind target,
            Instant due,
            Long ownerId,
            String owner,
            boolean isSettled,
            boolean isClosed,
            Added added) {}

    /**
     * What was added to a concern and no lead has read yet: how often, since when the first of it waits, and by when
     * the school wants it read.
     */
    public record Added(int count, Instant since, Instant readBy) {}
}
