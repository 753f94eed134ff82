package org.wholeschool.concern.triage;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.inbox.Inbox;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.Category;

/**
 * What the safeguarding team decides about a concern. Each saving says which version of the record it was made on.
 * Where somebody else saved meanwhile, nothing is saved and {@link Outdated} says so: the row is locked while that is
 * looked at, so of two who save at once one comes second.
 */
@Service
public class CaseDecisions {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<ConcernEvent> events;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    @Inject
    private StillOpen stillOpen;

    @Inject
    private Inbox inbox;

    /**
     * Saves what they decided. Whoever decides has seen the concern: that acknowledges it.
     *
     * @param id the concern
     * @param seen the version of its record that they saw
     * @param values all that they say of it; a field that has no value is emptied
     * @param close whether it is over with that; one that is closed stays so
     * @param anyway why it is closed while something of it is still open ({@link StillOpen}); not kept where nothing
     *     is, or it is not closed now
     * @return whether anything was recorded; not where it says what was decided before
     * @throws NotFound where there is none that they may read
     * @throws Outdated where the record has another version by now
     * @throws BadInput where something is missing or does not fit, or nothing was chosen of one about which nothing is
     *     decided
     */
    @Permit(
            code = "CaseDecisions.decide",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public boolean decide(long id, int seen, CaseValues values, boolean close, String anyway) {
        Concern concern = locked(id);
        CaseFile.expect(concern, seen);
        boolean closed = close || concern.getClosedAt() != null;
        CaseCheck.problems(values, closed).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        StillOpen.Left left = close && concern.getClosedAt() == null ? stillOpen.of(id) : StillOpen.Left.NOTHING;
        boolean closesAnyway = !left.isNothing();
        String why = closesAnyway ? CaseFile.reason("anyway", anyway, left.reasonNeeded()) : null;
        CaseValues before = CaseValues.of(concern);
        CaseValues after = values.with(CaseField.FURTHER, withoutPrimary(values));
        List<Category> further = new ArrayList<>();
        Category primary =
                category(concern, CaseValues.ids(after.get(CaseField.CATEGORY)).get(0), CaseField.CATEGORY);
        CaseValues.ids(after.get(CaseField.FURTHER))
                .forEach(one -> further.add(category(concern, one, CaseField.FURTHER)));
        boolean isChanged = !before.equals(after) || closed != (concern.getClosedAt() != null);
        if (!isChanged && concern.getDecidedAt() == null && concern.getClosedAt() == null) {
            throw new BadInput(null, "decide.nothing");
        }
        if (isChanged) {
            em.persist(CaseFile.decide(
                    concern, after, primary, further, closed, actors.current().accountId(), Now.instant(), why));
        }
        // Said again without a change: what somebody else decided before them stands, and waits for them no more.
        if (concern.getDecidedAt() != null || concern.getClosedAt() != null) {
            events.fire(new ConcernEvent(id, ConcernEvent.What.SETTLED));
        }
        return isChanged;
    }

    /**
     * Writes decisions that nobody makes now.
     *
     * @param versions of records of the school that is set up
     */
    @Permit(code = "CaseDecisions.create", value = Role.SET_UP)
    public void create(List<ConcernVersion> versions) {
        versions.forEach(em::persist);
    }

    /**
     * Opens a concern again that was closed.
     *
     * @param reason why
     * @throws NotFound where there is none that they may read
     * @throws Outdated where the record has another version by now
     * @throws BadInput where no reason is given, or it is not closed
     */
    @Permit(
            code = "CaseDecisions.reopen",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void reopen(long id, int seen, String reason) {
        Concern concern = locked(id);
        CaseFile.expect(concern, seen);
        String why = CaseFile.reason(reason, "reopen.reason.needed");
        if (concern.getClosedAt() == null) {
            throw new BadInput(null, "reopen.open");
        }
        CaseValues before = CaseValues.of(concern);
        concern.reopen();
        em.persist(new ConcernVersion(
                concern,
                ChangeKind.REOPENED,
                actors.current().accountId(),
                Now.instant(),
                why,
                CaseFile.changes(before, CaseValues.of(concern))));
        events.fire(new ConcernEvent(id, ConcernEvent.What.REOPENED));
    }

    /**
     * Opens a concern again that was closed by mistake a moment ago. Its decision stays.
     *
     * @param id the concern
     * @throws NotFound where there is none that they may read
     * @throws BadInput where it is not closed
     */
    @RoomOnly
    @Permit(
            code = "CaseDecisions.undoClosing",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void undoClosing(long id) {
        Concern concern = locked(id);
        if (concern.getClosedAt() == null) {
            throw new BadInput(null, "undo.nothing");
        }
        boolean isDecidedBefore = concern.getDecidedAt().isBefore(concern.getClosedAt());
        CaseValues before = CaseValues.of(concern);
        concern.reopen();
        em.persist(new ConcernVersion(
                concern,
                ChangeKind.CLOSING_UNDONE,
                actors.current().accountId(),
                Now.instant(),
                null,
                CaseFile.changes(before, CaseValues.of(concern))));
        if (isDecidedBefore) {
            events.fire(new ConcernEvent(id, ConcernEvent.What.CLOSING_UNDONE));
        }
    }

    /**
     * @param id the concern that they have before them
     * @return how many others stand in the inbox, and the one that stands there after this one, or first where this one
     *     is the last or is none of them
     * @throws NotFound where there is none that they may read
     */
    @Permit(
            code = "CaseDecisions.next",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = HOUR)
    public Next next(long id) {
        readable.orNotFound(em.find(Concern.class, id));
        if (actors.current().roles().stream().noneMatch(Set.of(Role.LEAD, Role.DEPUTY)::contains)) {
            // The inbox is not the head's.
            return new Next(0, null);
        }
        List<Long> waiting = inbox.order();
        int here = waiting.indexOf(id);
        List<Long> others = new ArrayList<>(waiting.subList(here + 1, waiting.size()));
        others.addAll(waiting.subList(0, Math.max(0, here)));
        return new Next(others.size(), others.isEmpty() ? null : others.get(0));
    }

    private Concern locked(long id) {
        Concern concern = readable.orNotFound(em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", id);
        return concern;
    }

    private static String withoutPrimary(CaseValues values) {
        List<Long> primary = CaseValues.ids(values.get(CaseField.CATEGORY));
        return CaseValues.ids(CaseValues.ids(values.get(CaseField.FURTHER)).stream()
                .filter(one -> !primary.contains(one))
                .toList());
    }

    /** One that was closed since stays where it stands, and is given to no other concern. */
    private Category category(Concern concern, long id, CaseField field) {
        Category category = em.find(Category.class, id);
        boolean there = category != null
                && (concern.has(category)
                        || category.getClosedOn() == null
                        || category.getClosedOn()
                                .isAfter(Now.day(schools.profile().zone())));
        if (!there) {
            throw new BadInput(field.name(), "category.unknown");
        }
        return category;
    }

    /**
     * What waits beside a concern.
     *
     * @param count how many
     * @param id the next one, null where none waits
     */
    public record Next(long count, Long id) {}
}
