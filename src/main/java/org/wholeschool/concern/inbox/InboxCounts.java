package org.wholeschool.concern.inbox;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        if (waiting.isEmpty()) {
            return new Counts(0, 0, 0, 0);
        }
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
        Set<Long> owners = accounts.people(actors.current().schoolId(), EnumSet.of(Role.LEAD, Role.DEPUTY)).stream()
                .map(AccountReader.Person::id)
                .collect(Collectors.toSet());
        SchoolHours hours = time.hours();
        Instant now = Now.instant();
        long unowned = 0;
        long late = 0;
        long urgent = 0;
        for (InboxEntry entry : entries) {
            boolean isAcknowledged = standing.get(entry.getConcernId()).acknowledgedAt != null;
            unowned += entry.getOwnerId() == null || !owners.contains(entry.getOwnerId()) ? 1 : 0;
            late += Target.of(entry.getCountedFrom(), isAcknowledged, hours).isLateAt(now) ? 1 : 0;
            urgent += entry.isUrgent() && !isAcknowledged ? 1 : 0;
        }
        return new Counts(entries.size(), unowned, late, urgent);
    }

    /**
     * Numbers of concerns that wait.
     *
     * @param open all of them
     * @param unowned that nobody looks after, or somebody who has left
     * @param late that are past the school's target
     * @param urgent urgent ones that nobody has acknowledged
     */
    public record Counts(long open, long unowned, long late, long urgent) {}

    /** A row of a query: whether a concern is acknowledged. */
    record Standing(Long concernId, Instant acknowledgedAt) {

        /** Public, because a query finds no other constructor. */
        public Standing {}
    }
}
