package org.wholeschool.concern.undo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;

/**
 * Undoes acknowledging, assigning and closing a concern, for ten minutes: for the person who did it, and while no
 * colleague has worked on the concern since.
 */
@Service
public class ConcernUndo {

    /** How long something can be undone. */
    static final Duration POSSIBLE_FOR = Duration.ofMinutes(10);

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private CaseDecisions decisions;

    /**
     * @param concernId a concern
     * @return what the actor did to it last and can still undo; nothing where there is no such thing
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "ConcernUndo.possible",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public Optional<UndoableWork> possible(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        return Stream.of(acknowledged(concern), assigned(concern), closed(concern))
                .flatMap(Optional::stream)
                .filter(work -> !Now.instant().isAfter(work.until()))
                .max(Comparator.comparing(UndoableWork::at))
                .filter(work -> byColleagueSince(concern, work.at()).isEmpty());
    }

    /**
     * A concern that was acknowledged by mistake is new again.
     *
     * @param concernId which
     * @throws NotFound where there is no such concern that the actor may read
     * @throws BadInput where that cannot be undone, or no longer
     */
    @Permit(
            code = "ConcernUndo.acknowledge",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void acknowledge(long concernId) {
        Concern concern = locked(concernId);
        if (concern.getDecidedAt() != null || concern.getClosedAt() != null) {
            throw new BadInput(null, "undo.decided");
        }
        orRefuse(concern, acknowledged(concern));
        concern.undoAcknowledgement();
    }

    /**
     * A concern that was assigned by mistake has the case lead whom it had before, or none.
     *
     * @param concernId which
     * @throws NotFound where there is no such concern that the actor may read
     * @throws BadInput where that cannot be undone, or no longer
     */
    @Permit(
            code = "ConcernUndo.assign",
            value = {Role.LEAD, Role.DEPUTY})
    public void assign(long concernId) {
        Concern concern = locked(concernId);
        orRefuse(concern, assigned(concern));
        caseLeads.undoAssignment(concernId);
    }

    /**
     * A concern that was closed by mistake is open again. Its decision stays.
     *
     * @param concernId which
     * @throws NotFound where there is no such concern that the actor may read
     * @throws BadInput where that cannot be undone, or no longer
     */
    @Permit(
            code = "ConcernUndo.close",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public void close(long concernId) {
        Concern concern = locked(concernId);
        orRefuse(concern, closed(concern));
        decisions.undoClosing(concernId);
    }

    private Concern locked(long concernId) {
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", concernId);
        return concern;
    }

    private Optional<UndoableWork> acknowledged(Concern concern) {
        boolean isUndone = concern.getDecidedAt() != null || concern.getClosedAt() != null;
        return isUndone
                ? Optional.empty()
                : mine(UndoableWork.Kind.ACKNOWLEDGE, concern.getAcknowledgedAt(), concern.getAcknowledgedBy());
    }

    private Optional<UndoableWork> assigned(Concern concern) {
        CaseLeads.Care care = caseLeads.care(concern.getId());
        return care.isUndoable() ? mine(UndoableWork.Kind.ASSIGN, care.since(), care.assignedBy()) : Optional.empty();
    }

    private Optional<UndoableWork> closed(Concern concern) {
        return mine(UndoableWork.Kind.CLOSE, concern.getClosedAt(), concern.getClosedBy());
    }

    private Optional<UndoableWork> mine(UndoableWork.Kind kind, Instant at, Long by) {
        return at == null || !Objects.equals(by, actors.current().accountId())
                ? Optional.empty()
                : Optional.of(new UndoableWork(kind, at, at.plus(POSSIBLE_FOR)));
    }

    private void orRefuse(Concern concern, Optional<UndoableWork> work) {
        UndoableWork done = work.orElseThrow(() -> new BadInput(null, "undo.nothing"));
        if (Now.instant().isAfter(done.until())) {
            throw new BadInput(null, "undo.late");
        }
        byColleagueSince(concern, done.at()).ifPresent(colleague -> {
            throw colleague.isEmpty()
                    ? new BadInput(null, "undo.since.unknown")
                    : new BadInput(null, "undo.since", colleague);
        });
    }

    /** @return the colleague who worked on it last since then, by name; "" where that is not known */
    private Optional<String> byColleagueSince(Concern concern, Instant since) {
        Long me = actors.current().accountId();
        CaseLeads.Care care = caseLeads.care(concern.getId());
        Stream<WorkSince.Done> kept = WorkSince.QUERIES.stream()
                .flatMap(query -> em.createQuery(query, WorkSince.Done.class)
                        .setParameter("readable", concern)
                        .setParameter("since", since)
                        .getResultStream());
        Stream<WorkSince.Done> now = Stream.of(
                new WorkSince.Done(concern.getAcknowledgedAt(), concern.getAcknowledgedBy()),
                new WorkSince.Done(care.since(), care.assignedBy()));
        return Stream.concat(kept, now)
                .filter(done -> done.at() != null && !done.at().isBefore(since) && !Objects.equals(done.by(), me))
                .max(Comparator.comparing(WorkSince.Done::at))
                .map(done -> nameOf(done.by()));
    }

    private String nameOf(Long accountId) {
        Account account = accountId == null ? null : em.find(Account.class, accountId);
        return account == null ? "" : account.getDisplayName();
    }
}
