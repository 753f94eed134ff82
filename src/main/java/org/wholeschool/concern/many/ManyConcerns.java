package org.wholeschool.concern.many;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.inbox.CaseLeads;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Outcome;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.concern.triage.Outdated;
import org.wholeschool.concern.triage.StillOpen;
import org.wholeschool.concern.undo.ConcernUndo;
import org.wholeschool.concern.undo.UndoableWork;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;

/** Acknowledges, assigns or closes several concerns, all of them or none, and undoes that again. */
@Service
public class ManyConcerns {

    /** So many at once at most: a page of the list. */
    public static final int MOST = 50;

    private static final int LOOKING = 10 * 60;

    /** A talk with that pupil is in the record. */
    private static final String SPOKEN =
            "select distinct p.pupil.id from NotedPupil p where p.note.concern = :readable "
                    + "and p.note.kind = org.wholeschool.concern.note.NoteKind.PUPIL";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private CurrentAction current;

    @Inject
    private ConcernLog log;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private StillOpen stillOpen;

    @Inject
    private ConcernUndo undo;

    /**
     * Acknowledges concerns.
     *
     * @param ids which
     * @return those that were not acknowledged before
     * @throws NotFound where the actor may not read one of them
     */
    @Permit(
            code = "ManyConcerns.acknowledge",
            value = {Role.LEAD, Role.DEPUTY})
    public List<Long> acknowledge(Collection<Long> ids) {
        List<Long> fresh = locked(ids).stream()
                .filter(concern -> concern.getAcknowledgedAt() == null)
                .map(Concern::getId)
                .toList();
        fresh.forEach(log::acknowledge);
        about(fresh);
        return fresh;
    }

    /**
     * Assigns concerns to a case lead, who is notified of each.
     *
     * @param ids which
     * @param owner a lead or deputy who may read all of them
     * @return those that had another case lead, or none
     * @throws NotFound where the actor may not read one of them
     * @throws BadInput where that person may not read one of them
     */
    @Permit(
            code = "ManyConcerns.assign",
            value = {Role.LEAD, Role.DEPUTY})
    public List<Long> assign(Collection<Long> ids, long owner) {
        List<Long> changed = locked(ids).stream()
                .map(Concern::getId)
                .filter(id -> !Objects.equals(caseLeads.care(id).row().ownerId(), owner))
                .toList();
        for (long id : changed) {
            try {
                caseLeads.assign(id, owner);
            } catch (BadInput refused) {
                throw new BadInput("manyOwner", "many.owner.not", Long.toString(id));
            }
        }
        about(changed);
        return changed;
    }

    /**
     * Undoes what was done with several, for all of them.
     *
     * @param kind what was done
     * @param ids with which
     * @throws NotFound where the actor may not read one of them any more
     * @throws BadInput where it cannot be undone for one of them, or no longer
     */
    @Permit(
            code = "ManyConcerns.undo",
            value = {Role.LEAD, Role.DEPUTY})
    public void undo(UndoableWork.Kind kind, Collection<Long> ids) {
        LongConsumer undoing = switch (kind) {
            case ACKNOWLEDGE -> undo::acknowledge;
            case ASSIGN -> undo::assign;
            case CLOSE -> undo::close;
        };
        for (long id : new TreeSet<>(ids)) {
            try {
                undoing.accept(id);
            } catch (BadInput refused) {
                throw new BadInput(null, "many.undo.not", Long.toString(id));
            }
        }
        about(new ArrayList<>(new TreeSet<>(ids)));
    }

    /**
     * Says which concerns can be closed together.
     *
     * @param ids which
     * @return each, with why not where it cannot
     * @throws NotFound where the actor may not read one of them
     */
    @Permit(
            code = "ManyConcerns.closable",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Closable> closable(Collection<Long> ids) {
        List<Closable> all = new ArrayList<>();
        for (long id : checked(ids)) {
            Concern concern = readable.orNotFound(em.find(Concern.class, id));
            all.add(Closable.of(concern, whyNot(concern)));
        }
        return all;
    }

    /**
     * Closes concerns, each with its outcome and a sentence of its own.
     *
     * @param endings of which, and how they ended
     * @throws NotFound where the actor may not read one of them
     * @throws BadInput at each line ("line:0:endWords") where something is missing, or that cannot be closed with
     *     others, or was changed meanwhile; then none is closed
     */
    @Permit(
            code = "ManyConcerns.close",
            value = {Role.LEAD, Role.DEPUTY})
    public void close(List<Ending> endings) {
        List<BadInput> faults = new ArrayList<>();
        Map<Long, Concern> concerns = locked(endings.stream().map(Ending::id).toList()).stream()
                .collect(Collectors.toMap(Concern::getId, Function.identity()));
        for (int line = 0; line < endings.size(); line++) {
            Ending ending = endings.get(line);
            String at = "line:" + line + ":";
            String number = Long.toString(ending.id());
            if (ending.outcome() == null) {
                faults.add(new BadInput(at + "endOutcome", "many.outcome.required", number));
            }
            if (ending.words() == null || ending.words().isBlank()) {
                faults.add(new BadInput(at + "endWords", "many.words.required", number));
            }
            if (whyNot(concerns.get(ending.id())) != null) {
                faults.add(new BadInput(at + "endWords", "many.close.not", number));
            }
        }
        BadInput.throwAll(faults);
        for (int line = 0; line < endings.size(); line++) {
            Ending ending = endings.get(line);
            close(ending, concerns.get(ending.id()), "line:" + line + ":endWords");
        }
        about(endings.stream().map(Ending::id).toList());
    }

    private void close(Ending ending, Concern concern, String field) {
        CaseValues values = CaseValues.of(concern)
                .with(CaseField.OUTCOME, ending.outcome().name())
                .with(CaseField.OUTCOME_WORDS, ending.words());
        try {
            decisions.decide(ending.id(), ending.seen(), values, true, null);
        } catch (Outdated changed) {
            throw new BadInput(field, "many.outdated", Long.toString(ending.id()));
        } catch (BadInput refused) {
            throw new BadInput(field, refused.key(), refused.arguments());
        }
    }

    private NotTogether whyNot(Concern concern) {
        return NotTogether.of(
                concern, isSpokenTo(concern), !stillOpen.of(concern.getId()).isNothing());
    }

    /** What the child said to the person who logged it is a talk as well. */
    private boolean isSpokenTo(Concern concern) {
        Set<Long> harmed = concern.getInvolvements().stream()
                .filter(part -> part.getPupil() != null
                        && (part.getRole() == InvolvementRole.HARMED || part.getRole() == InvolvementRole.NOT_SAID))
                .map(part -> part.getPupil().getId())
                .collect(Collectors.toSet());
        return harmed.isEmpty()
                || concern.getResponse().said() != null
                || em.createQuery(SPOKEN, Long.class)
                        .setParameter("readable", concern)
                        .getResultList()
                        .containsAll(harmed);
    }

    private static Set<Long> checked(Collection<Long> ids) {
        if (ids.isEmpty()) {
            throw new BadInput(null, "many.none");
        }
        if (ids.size() > MOST) {
            throw new BadInput(null, "many.most", MOST);
        }
        return new TreeSet<>(ids);
    }

    /** In one order, so that of two people who have the same concerns in hand neither waits for the other for ever. */
    private List<Concern> locked(Collection<Long> ids) {
        List<Concern> concerns = new ArrayList<>();
        checked(ids)
                .forEach(id ->
                        concerns.add(readable.orNotFound(em.find(Concern.class, id, LockModeType.PESSIMISTIC_WRITE))));
        return concerns;
    }

    /** Each of them has an entry of its own in the audit trail. */
    private void about(List<Long> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (i == 0) {
                current.about("concern", ids.get(i));
            } else {
                current.alsoShows("concern", ids.get(i));
            }
        }
    }

    /**
     * How a concern ended.
     *
     * @param id its number
     * @param seen the version of its record that the actor saw
     * @param outcome how it ended
     * @param words a sentence of its own
     */
    public record Ending(long id, int seen, Outcome outcome, String words) {}
}
