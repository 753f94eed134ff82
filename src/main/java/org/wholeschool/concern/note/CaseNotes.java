package org.wholeschool.concern.note;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.FollowUpPeople;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.parents.ParentContacts;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.ReadableConcerns;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.roster.Pupil;

/** Keeps notes of the safeguarding team, with a concern or about a pupil; and an action that follows, in one step. */
@Service
public class CaseNotes {

    private static final int LONGEST_KEY = 64;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReadableConcerns readable;

    @Inject
    private FollowUpPeople people;

    @Inject
    private ConcernActions actions;

    @Inject
    private NoteActionCheck check;

    @Inject
    private Notices notices;

    @Inject
    private ParentContacts parents;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * Adds a note to a concern. Where the form says so, it also asks a colleague to do something and records that
     * parents or carers were informed.
     *
     * @param concernId which concern
     * @param entry what the form gave
     * @param asked whom to ask for what; or null
     * @param from the form's key, and the note that is corrected
     * @return the note's number; of the same form again, that of the note that it made
     * @throws NotFound where there is no such concern that the actor may read, or it has no such note
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "CaseNotes.add",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public long add(long concernId, NoteEntry entry, ConcernActions.Asked asked, From from) {
        // Locked, so that a pupil who is just being taken out is out, or the note is there to be cleared.
        Concern concern = readable.orNotFound(em.find(Concern.class, concernId, LockModeType.PESSIMISTIC_WRITE));
        current.about("concern", concernId);
        Optional<CaseNote> before = sentBefore(from);
        if (before.isPresent()) {
            return ofSame(before.get(), concern, null);
        }
        CaseNote corrected = corrected(from, concern, null);
        NoteEntry checked = BothFaults.of(
                () -> entry.checked(Now.time(zone()), people.in(concernId).keySet(), from.isInforming()),
                () -> give(concernId, asked));
        if (from.isInforming()) {
            InformedParents.by(checked, myName()).forEach(contact -> parents.add(concernId, contact));
        }
        return keep(concern, checked, from, corrected);
    }

    private String myName() {
        return em.find(Account.class, actors.current().accountId()).getDisplayName();
    }

    /**
     * Adds a note about a pupil that belongs to no concern, and asks a colleague to do something where the form says
     * so.
     *
     * @param pupilId about whom
     * @param entry what the form gave
     * @param asked whom to ask for what; or null
     * @param from the form's key, and the note that is corrected
     * @return the note's number, as {@link #add}
     * @throws NotFound where the school has no such pupil, or no such note is about them
     * @throws BadInput at each field that cannot be taken
     */
    @Permit(
            code = "CaseNotes.addOfPupil",
            value = {Role.LEAD, Role.DEPUTY})
    public long addOfPupil(long pupilId, NoteEntry entry, ConcernActions.Asked asked, From from) {
        // Locked, so that of two corrections of one note the second is refused; notes themselves are never changed.
        LockModeType lock = from.corrects() == null ? LockModeType.NONE : LockModeType.PESSIMISTIC_WRITE;
        if (em.find(Pupil.class, pupilId, lock) == null) {
            throw new NotFound("pupil");
        }
        current.about("pupil", pupilId);
        Optional<CaseNote> before = sentBefore(from);
        if (before.isPresent()) {
            return ofSame(before.get(), null, pupilId);
        }
        CaseNote corrected = corrected(from, null, pupilId);
        NoteEntry checked = BothFaults.of(
                () -> entry.about(pupilId).checked(Now.time(zone()), Set.of(pupilId), false), () -> check.of(asked));
        long note = keep(null, checked, from, corrected);
        ask(em.find(CaseNote.class, note), check.of(asked));
        return note;
    }

    private void ask(CaseNote note, ConcernActions.Asked asked) {
        if (asked == null) {
            return;
        }
        long me = actors.current().accountId();
        NoteAction action = new NoteAction(note, asked, me, Now.instant().truncatedTo(ChronoUnit.MILLIS));
        em.persist(action);
        em.flush();
        if (asked.ownerId() != me) {
            notices.send(Set.of(asked.ownerId()), action.toOwner(NoticeKind.ACTION, "ASKED"));
        }
    }

    private void give(long concernId, ConcernActions.Asked asked) {
        if (asked != null) {
            actions.give(concernId, asked);
        }
    }

    private long keep(Concern concern, NoteEntry entry, From from, CaseNote corrected) {
        CaseNote note = new CaseNote(
                concern,
                entry,
                zone(),
                new CaseNote.Made(
                        actors.current().accountId(),
                        Now.instant().truncatedTo(ChronoUnit.MILLIS),
                        from.submission(),
                        from.corrects()));
        em.persist(note);
        entry.pupils().forEach(pupil -> em.persist(new NotedPupil(note, em.find(Pupil.class, pupil))));
        if (corrected != null) {
            // The note that is right now says when the next meeting is.
            meetings(corrected).forEach(em::remove);
        }
        if (entry.nextOn() != null) {
            em.persist(new CaseMeeting(note));
        }
        em.flush();
        return note.getId();
    }

    private List<CaseMeeting> meetings(CaseNote note) {
        return em.createQuery("select m from CaseMeeting m where m.note = :note", CaseMeeting.class)
                .setParameter("note", note)
                .getResultList();
    }

    private Optional<CaseNote> sentBefore(From from) {
        String key = from.submission();
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw new BadInput(null, "form.unknown");
        }
        return em.createQuery(
                        "select n from CaseNote n where n.submission = :submission and n.keptBy = :me", CaseNote.class)
                .setParameter("submission", key)
                .setParameter("me", actors.current().accountId())
                .getResultStream()
                .findFirst();
    }

    private long ofSame(CaseNote before, Concern concern, Long pupilId) {
        if (!belongs(before, concern, pupilId)) {
            throw new BadInput(null, "form.unknown");
        }
        return before.getId();
    }

    private CaseNote corrected(From from, Concern concern, Long pupilId) {
        if (from.corrects() == null) {
            return null;
        }
        CaseNote note = em.find(CaseNote.class, from.corrects());
        if (note == null || !belongs(note, concern, pupilId)) {
            throw current.notTheirs("note", note, CaseNote::getId);
        }
        if (em.createQuery("select count(n) from CaseNote n where n.correctsId = :note", Long.class)
                        .setParameter("note", note.getId())
                        .getSingleResult()
                > 0) {
            throw new BadInput(null, "corrected.already");
        }
        return note;
    }

    /** Compares ids: another concern that is just as readable is another one. */
    private boolean belongs(CaseNote note, Concern concern, Long pupilId) {
        if (concern != null) {
            return note.getConcern() != null
                    && concern.getId().equals(note.getConcern().getId());
        }
        return note.getConcern() == null
                && !em.createQuery(
                                "select p.id from NotedPupil p where p.note = :note and p.pupil.id = :pupil",
                                Long.class)
                        .setParameter("note", note)
                        .setParameter("pupil", pupilId)
                        .getResultList()
                        .isEmpty();
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    /**
     * Writes notes that no person makes now.
     *
     * @param notes of the school that is set up
     * @param pupils whom they are about
     * @param meetings the next meetings that they name
     */
    @Permit(code = "CaseNotes.create", value = Role.SET_UP)
    public void create(List<CaseNote> notes, List<NotedPupil> pupils, List<CaseMeeting> meetings) {
        notes.forEach(em::persist);
        pupils.forEach(em::persist);
        meetings.forEach(em::persist);
    }

    /**
     * Which form a note comes from.
     *
     * @param submission the form's own key: the same form again changes nothing
     * @param corrects the note that it corrects, or null
     * @param isInforming whether it says that this informed the parents or carers, which is kept as a contact with them
     */
    public record From(String submission, Long corrects, boolean isInforming) {

        public From(String submission, Long corrects) {
            this(submission, corrects, false);
        }
    }
}
