package org.wholeschool.concern.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.calendar.SchoolHours;
import org.wholeschool.school.calendar.SchoolTime;

/**
 * What the head sees of the inbox: numbers. Of all concerns that wait for the leads, also of those that only some may
 * read; none is named, and no number leads to one.
 */
@Service
class InboxCounts {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private AccountReader accounts;

    @Inject
    private SchoolTime time;

    /** @return how many concerns wait, and how */
    @Permit(code = "InboxCounts.counts", value = Role.HEAD, onceInSeconds = LOOKING)
    public Counts counts() {
        List<InboxEntry> waiting = em.createQuery(
                        "select e from InboxEntry e where e.settledAt is null", InboxEntry.class)
                .getResultList();
        Map<Long, Standing> standing = em.createQuery(
                        "select new org.wholeschool.concern.inbox.InboxCounts.Standing(c.id, c.acknowledgedAt) "
                                + "from Concern c where c.aboutAdultSince is null and c.id "
                                + "in (select e.concernId from InboxEntry e where e.settledAt is null)",
                        Standing.class)
                .getResultStream()
                .collect(Collectors.toMap(Standing::concernId, each -> each));
        List<InboxEntry> entries = waiting.stream()
                .filter(entry -> standing.containsKey(entry.getConcernId()))
                .toList();
        return counted(entries, standing);
    }

    private Counts counted(List<InboxEntry> entries, Map<Long, Standing> standing) {
        SchoolHours hours = time.hours();
        Instant now = Now.instant();
        Map<Long, Load> loads = team();
        long unowned = 0;
        long unacknowledged = 0;
        long undecided = 0;
        long urgent = 0;
        for (InboxEntry entry : entries) {
            boolean isAcknowledged = standing.get(entry.getConcernId()).acknowledgedAt != null;
            boolean isLate =
                    Target.of(entry.getCountedFrom(), isAcknowledged, hours).isLateAt(now);
            Load load = entry.getOwnerId() == null ? null : loads.get(entry.getOwnerId());
            if (load == null) {
                unowned++;
            } else {
                loads.put(entry.getOwnerId(), load.andOne(isLate));
            }
            unacknowledged += isLate && !isAcknowledged ? 1 : 0;
            undecided += isLate && isAcknowledged ? 1 : 0;
            urgent += entry.isUrgent() && !isAcknowledged ? 1 : 0;
        }
        return new Counts(
                entries.size(),
                unowned,
                unacknowledged,
                undecided,
                urgent,
                loads.values().stream()
                        .sorted(Comparator.comparing(Load::open).reversed().thenComparing(Load::name))
                        .toList());
    }

    private Map<Long, Load> team() {
        return accounts.people(actors.current().schoolId(), EnumSet.of(Role.LEAD, Role.DEPUTY)).stream()
                .collect(Collectors.toMap(AccountReader.Person::id, person -> new Load(person.name(), 0, 0)));
    }

    /**
     * Numbers of concerns that wait.
     *
     * @param open all of them
     * @param unowned that nobody looks after, or somebody who has left
     * @param unacknowledged that should have been acknowledged already
     * @param undecided that were acknowledged, and should have been decided already
     * @param urgent urgent ones that nobody has acknowledged
     * @param leads the safeguarding team, who has most first
     */
    public record Counts(long open, long unowned, long unacknowledged, long undecided, long urgent, List<Load> leads) {

        /** @return how many are past the school's target */
        public long late() {
            return unacknowledged + undecided;
        }
    }

    /**
     * What a member of the safeguarding team looks after.
     *
     * @param name theirs
     * @param open how many open concerns
     * @param late how many of these are past the school's target
     */
    public record Load(String name, long open, long late) {

        Load andOne(boolean isLate) {
            return new Load(name, open + 1, late + (isLate ? 1 : 0));
        }
    }

    /** A row of a query: whether a concern is acknowledged. */
    record Standing(Long concernId, Instant acknowledgedAt) {

        /** Public, because a query finds no other constructor. */
        public Standing {}
    }
}
