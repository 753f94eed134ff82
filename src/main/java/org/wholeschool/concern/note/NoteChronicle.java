package org.wholeschool.concern.note;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;

/**
 * Gives the notes for a pupil's chronology: those of concerns that name the pupil, and those without a concern. All of
 * it in a few look-ups, however many concerns there are.
 */
@Service
public class NoteChronicle {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Actors actors;

    @Inject
    private SchoolFrame frame;

    @Inject
    private CurrentAction current;

    /**
     * @param pupilId whose chronology it is
     * @param concernIds concerns that name them
     * @return the notes that the actor may read; one that is about other pupils alone is left out
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "NoteChronicle.of",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Noted> of(long pupilId, Collection<Long> concernIds) {
        if (em.find(Pupil.class, pupilId) == null) {
            throw new NotFound("pupil");
        }
        current.about("pupil", pupilId);
        List<CaseNote> notes = new ArrayList<>(em.createQuery(
                        "select n from CaseNote n where n.concern is null and exists (select p.id from NotedPupil p "
                                + "where p.note = n and p.pupil.id = :pupil)",
                        CaseNote.class)
                .setParameter("pupil", pupilId)
                .getResultList());
        if (!concernIds.isEmpty()) {
            notes.addAll(readable.bind(em.createQuery(
                                    "select n from CaseNote n where n.concern.id in :concerns and "
                                            + readable.condition("n.concern"),
                                    CaseNote.class)
                            .setParameter("concerns", concernIds))
                    .getResultList());
        }
        return notes.isEmpty() ? List.of() : noted(pupilId, notes);
    }

    private List<Noted> noted(long pupilId, List<CaseNote> notes) {
        Map<Long, List<Long>> about = em.createQuery(
                        "select p from NotedPupil p where p.note in :notes order by p.id", NotedPupil.class)
                .setParameter("notes", notes)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        each -> each.getNote().getId(),
                        Collectors.mapping(each -> each.getPupil().getId(), Collectors.toList())));
        Map<Long, List<NotedAction>> asked = em.createQuery(
                        "select a from NoteAction a where a.note in :notes order by a.id", NoteAction.class)
                .setParameter("notes", notes)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        each -> each.getNote().getId(), Collectors.mapping(NotedAction::of, Collectors.toList())));
        Map<Long, CaseNote> byId = notes.stream().collect(Collectors.toMap(CaseNote::getId, Function.identity()));
        ZoneId zone = frame.zoneOf(actors.current().schoolId());
        return new NoteWords(zone, Map.of(), Map.of())
                .lines(notes, about).stream()
                        .map(line -> Noted.of(
                                line,
                                about.getOrDefault(line.id(), List.of()),
                                asked.getOrDefault(line.id(), List.of()),
                                byId.get(line.id())))
                        .filter(noted ->
                                noted.pupils().isEmpty() || noted.pupils().contains(pupilId))
                        .toList();
    }

    /**
     * A note for a chronology.
     *
     * @param line what it says; no names of accounts or pupils are in it
     * @param pupils whom it is about
     * @param asked what colleagues were asked to do because of it, where it belongs to no concern
     * @param heldOn on which day it was
     * @param heldAt exactly when; null where the time is not known
     * @param keptAt when it was written
     * @param keptBy whose account wrote it
     * @param nextOn on which day the next meeting is, or null
     */
    public record Noted(
            NoteLine line,
            List<Long> pupils,
            List<NotedAction> asked,
            LocalDate heldOn,
            Instant heldAt,
            Instant keptAt,
            long keptBy,
            LocalDate nextOn) {

        static Noted of(NoteLine line, List<Long> pupils, List<NotedAction> asked, CaseNote note) {
            return new Noted(
                    line,
                    pupils,
                    asked,
                    note.getHeldOn(),
                    note.getHeldAt(),
                    note.getKeptAt(),
                    note.getKeptBy(),
                    note.getNextOn());
        }
    }

    /**
     * What a colleague was asked to do because of a note.
     *
     * @param task what
     * @param owner whose account is to do it
     * @param dueOn its last day
     * @param outcome what became of it; null while it is open
     */
    public record NotedAction(String task, long owner, LocalDate dueOn, String outcome) {

        static NotedAction of(NoteAction action) {
            return new NotedAction(action.getTask(), action.getOwnerId(), action.getDueOn(), action.getOutcome());
        }
    }
}
