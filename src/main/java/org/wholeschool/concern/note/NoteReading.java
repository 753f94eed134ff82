package org.wholeschool.concern.note;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;

/** Reads the notes of a concern, and those about a pupil that belong to no concern. */
@Service
public class NoteReading {

    private static final int LOOKING = 10 * 60;
    private static final String LATEST_FIRST = " order by n.heldOn desc, n.keptAt desc, n.id desc";
    private static final Set<Role> OF_PUPILS = Set.of(Role.LEAD, Role.DEPUTY);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * @param concernId a concern
     * @return its notes, the latest first
     * @throws NotFound where there is no such concern that the actor may read
     */
    @Permit(
            code = "NoteReading.of",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<NoteLine> of(long concernId) {
        readable.orNotFound(em.find(Concern.class, concernId));
        current.about("concern", concernId);
        return lines(ofConcern(concernId));
    }

    /**
     * @param pupilId a pupil
     * @return the notes about them that belong to no concern, the latest first
     * @throws NotFound where the school has no such pupil
     */
    @Permit(
            code = "NoteReading.ofPupil",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<NoteLine> ofPupil(long pupilId) {
        if (em.find(Pupil.class, pupilId) == null) {
            throw new NotFound("pupil");
        }
        current.about("pupil", pupilId);
        return lines(withoutConcern(pupilId));
    }

    /**
     * @param noteId a note that is to be corrected
     * @return it
     * @throws NotFound where there is none that the actor may read
     */
    @Permit(
            code = "NoteReading.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public NoteLine one(long noteId) {
        CaseNote note = em.find(CaseNote.class, noteId);
        if (note == null) {
            throw new NotFound("note");
        }
        if (note.getConcern() != null) {
            current.about("concern", readable.orNotFound(note.getConcern()).getId());
            return line(noteId, ofConcern(note.getConcern().getId()));
        }
        long pupilId = pupilOf(note);
        current.about("pupil", pupilId);
        return line(noteId, withoutConcern(pupilId));
    }

    private NoteLine line(long noteId, List<CaseNote> all) {
        return lines(all).stream()
                .filter(each -> each.id() == noteId)
                .findFirst()
                .orElseThrow(() -> new NotFound("note"));
    }

    /** The head reads what belongs to a concern about an adult, and no note about a pupil. */
    private long pupilOf(CaseNote note) {
        if (actors.current().roles().stream().noneMatch(OF_PUPILS::contains)) {
            throw new NotFound("note");
        }
        return em.createQuery("select p.pupil.id from NotedPupil p where p.note = :note", Long.class)
                .setParameter("note", note)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("note"));
    }

    private List<CaseNote> ofConcern(long concernId) {
        return em.createQuery("select n from CaseNote n where n.concern.id = :concern" + LATEST_FIRST, CaseNote.class)
                .setParameter("concern", concernId)
                .getResultList();
    }

    private List<CaseNote> withoutConcern(long pupilId) {
        return em.createQuery(
                        "select n from CaseNote n where n.concern is null and exists (select p.id from NotedPupil p "
                                + "where p.note = n and p.pupil.id = :pupil)" + LATEST_FIRST,
                        CaseNote.class)
                .setParameter("pupil", pupilId)
                .getResultList();
    }

    private List<NoteLine> lines(List<CaseNote> notes) {
        if (notes.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Long>> about = em.createQuery(
                        "select p from NotedPupil p where p.note in :notes order by p.id", NotedPupil.class)
                .setParameter("notes", notes)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        each -> each.getNote().getId(),
                        Collectors.mapping(each -> each.getPupil().getId(), Collectors.toList())));
        List<Long> pupils =
                about.values().stream().flatMap(List::stream).distinct().toList();
        Map<Long, String> names =
                roster.named(pupils).stream().collect(Collectors.toMap(Roster.Found::id, Roster.Found::name));
        return new NoteWords(frame.zoneOf(actors.current().schoolId()), writers(notes), names).lines(notes, about);
    }

    private Map<Long, String> writers(List<CaseNote> notes) {
        return em.createQuery("select a from Account a where a.id in :ids and a.schoolId = :school", Account.class)
                .setParameter(
                        "ids",
                        notes.stream().map(CaseNote::getKeptBy).distinct().toList())
                .setParameter("school", actors.current().schoolId())
                .getResultStream()
                .collect(Collectors.toMap(Account::getId, Account::getDisplayName));
    }
}
