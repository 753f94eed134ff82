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
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.account.AccountReader.Person;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.school.calendar.SchoolTime;

/** Whose a concern is to look after, and how it went up where it waited for too long. */
@Service
public class CaseLeads {

    static final Set<Role> ROLES = EnumSet.of(Role.LEAD, Role.DEPUTY);

    private static final int LOOKING = 10 * 60;

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
    private Notices notices;

    @Inject
    private SchoolTime time;

    /** @return those to whom a concern can be given, by name */
    @Permit(
            code = "Inbox.owners",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Person> owners() {
        return people();
    }

    private List<Person> people() {
        return accounts.people(actors.current().schoolId(), ROLES).stream()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    /**
     * Assigns a concern to a case lead, who is notified.
     *
     * @param concernId which
     * @param owner a lead or deputy who may read it
     * @throws NotFound where there is no such concern that the actor may read
     * @throws BadInput where that person may not read it
     */
    @RoomOnly
    @Permit(
            code = "Inbox.assign",
            value = {Role.LEAD, Role.DEPUTY})
    public void assign(long concernId, long owner) {
        // Concern before entry, as whoever decides does: a notice holds on to its concern, and in the other order the
        // two would wait for each other.
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", concernId);
        boolean mayRead = people().stream()
                .anyMatch(person -> person.id() == owner && ReadableConcerns.mayRead(concern, owner, person.roles()));
        if (!mayRead) {
            throw new BadInput("owner", "owner.not");
        }
        InboxEntry entry = entry(concern);
        if (entry.getOwnerId() != null && entry.getOwnerId() == owner) {
            return;
        }
        Long me = actors.current().accountId();
        entry.assign(owner, me, Now.instant());
        if (owner != me) {
            notices.send(Set.of(owner), ConcernNews.of(NoticeKind.ASSIGNED, concern, given(entry)));
        }
    }

    /**
     * Gives a concern back to whose it was before it was last assigned. The notice about that is taken back.
     *
     * @param concernId which
     * @throws NotFound where there is no such concern that the actor may read
     * @throws BadInput where its last assignment cannot be undone
     */
    @RoomOnly
    @Permit(
            code = "Inbox.undoAssignment",
            value = {Role.LEAD, Role.DEPUTY})
    public void undoAssignment(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", concernId);
        InboxEntry entry = entry(concern);
        if (!entry.isAssignmentUndoable()) {
            throw new BadInput(null, "undo.nothing");
        }
        notices.unsend(entry.getOwnerId(), ConcernNews.of(NoticeKind.ASSIGNED, concern, given(entry)));
        entry.undoAssignment();
    }

    private static String given(InboxEntry entry) {
        return "GIVEN " + entry.getAssignments();
    }

    /**
     * What was there before there was an inbox, or came with an import, gets its entry now, and needs no target any
     * more where it was acknowledged.
     */
    private InboxEntry entry(Concern concern) {
        List<InboxEntry> known = em.createQuery(
                        "select e from InboxEntry e where e.concernId = :concern", InboxEntry.class)
                .setParameter("concern", concern.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (!known.isEmpty()) {
            return known.get(0);
        }
        Instant now = Now.instant();
        InboxEntry entry = new InboxEntry(concern.getId(), now, false);
        entry.settle(now);
        em.persist(entry);
        return entry;
    }

    /**
     * @param concernId a concern
     * @return whose it is and how it went up
     * @throws NotFound where there is none that the actor may read
     */
    @RoomOnly
    @Permit(
            code = "Inbox.care",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Care care(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        InboxEntry entry = em.createQuery("select e from InboxEntry e where e.concernId = :concern", InboxEntry.class)
                .setParameter("concern", concernId)
                .getResultStream()
                .findFirst()
                .orElse(null);
        Map<Long, String> names = people().stream().collect(Collectors.toMap(Person::id, Person::name));
        Inbox.Row row = InboxRow.of(concern, List.of(), entry, null, names, time.hours());
        List<Step> steps = em.createQuery(
                        "select s from Escalation s where s.concernId = :concern order by s.takenAt, s.id",
                        Escalation.class)
                .setParameter("concern", concernId)
                .getResultStream()
                .map(this::step)
                .toList();
        boolean isAssigned = entry != null && entry.getOwnerId() != null;
        return new Care(
                row,
                entry == null || entry.isSettled(),
                isAssigned ? entry.getAssignedAt() : null,
                isAssigned ? entry.getAssignedBy() : null,
                isAssigned && entry.isAssignmentUndoable(),
                steps);
    }

    private Step step(Escalation step) {
        Account by = step.getTakenUpBy() == null ? null : em.find(Account.class, step.getTakenUpBy());
        return new Step(
                step.getStep(),
                step.getTakenAt(),
                step.getTold(),
                step.getTakenUpAt(),
                by == null ? null : by.getDisplayName());
    }

    /**
     * Whose a concern is and how it went up.
     *
     * @param row as it stands in the inbox
     * @param isSettled whether nothing is due
     * @param since since when it is its owner's, or null
     * @param assignedBy whose account assigned it, or null
     * @param isUndoable whether that assignment can be undone, as far as the inbox knows
     * @param steps by which it went up, in order
     */
    public record Care(
            Inbox.Row row, boolean isSettled, Instant since, Long assignedBy, boolean isUndoable, List<Step> steps) {}

    /**
     * A step by which it went up, how many people it came to, and since when which head sees to it; null while none
     * does.
     */
    public record Step(Escalation.Step step, Instant at, int told, Instant takenUpAt, String takenUpBy) {}
}
