package org.wholeschool.intervention.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.action.PlanActions;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What came of a planning meeting, from its beginning on: who was there, what was decided and why, who does what, and
 * the minutes.
 */
@Service
class MeetingRecords {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Plans plans;

    @Inject
    private Meetings meetings;

    @Inject
    private PlanActions actions;

    @Inject
    private MeetingTeller teller;

    @Inject
    private ContextTexts texts;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * Says who was there.
     *
     * @param id of which meeting
     * @param edition the edition that the form showed
     * @param attended by seat, how; nothing for one of whom that is not said yet
     * @throws NotFound where the school has no such meeting
     * @throws BadInput where it has not begun, its minutes are agreed, or it was changed meanwhile
     */
    @Permit(
            code = "MeetingRecords.attend",
            value = {Role.LEAD, Role.DEPUTY})
    public void attend(long id, int edition, Map<Long, Attendance> attended) {
        PlanMeeting meeting = begun(id, edition);
        write(meeting, attended);
        meeting.next();
    }

    private void write(PlanMeeting meeting, Map<Long, Attendance> attended) {
        meeting.seats().stream()
                .filter(seat -> seat.getName() != null)
                .forEach(seat -> seat.attend(attended.get(seat.getId())));
        meeting.keep(actors.current().accountId(), now());
    }

    /**
     * Keeps a decision.
     *
     * @param id of which meeting
     * @param decided what
     * @param reason why
     * @param looked the words in it that its writer has said are meant otherwise; null for none
     * @throws NotFound where the school has no such meeting
     * @throws BadInput where something is missing or names a person, it has not begun, or its minutes are agreed
     */
    @Permit(
            code = "MeetingRecords.decide",
            value = {Role.LEAD, Role.DEPUTY})
    public void decide(long id, String decided, String reason, String looked) {
        PlanMeeting meeting = begun(id, null);
        ContextTexts.Given given = texts.look(looked);
        String what =
                given.shared("decided", decided, ContextTexts.LONGEST, "meeting.decided.required", false, List.of());
        String why = given.shared("reason", reason, ContextTexts.LONGEST, "meeting.reason.required", false, List.of());
        given.orThrow();
        em.persist(new MeetingDecision(id, what, why, actors.current().accountId(), now()));
        meeting.next();
    }

    /**
     * Takes a decision out that was kept by mistake.
     *
     * @param id of which meeting
     * @param decision which
     * @throws NotFound where the school has no such meeting, or the decision is another one's
     * @throws BadInput where a colleague has taken it out already, or its minutes are agreed
     */
    @Permit(
            code = "MeetingRecords.takeOut",
            value = {Role.LEAD, Role.DEPUTY})
    public void takeOut(long id, long decision) {
        PlanMeeting meeting = begun(id, null);
        MeetingDecision kept = em.find(MeetingDecision.class, decision);
        if (kept == null) {
            throw new BadInput(null, "meeting.decision.gone");
        }
        if (!kept.isOf(id)) {
            throw new NotFound("decision");
        }
        em.remove(kept);
        meeting.next();
    }

    /**
     * Asks a person to do what was agreed: an action of the plan. They are told.
     *
     * @param id of which meeting
     * @param asked what, of whom, until when
     * @param looked the words in it that its writer has said are meant otherwise; null for none
     * @throws NotFound where the school has no such meeting
     * @throws BadInput where something is missing, cannot be, or names a person, it has not begun, or its minutes are
     *     agreed
     */
    @Permit(
            code = "MeetingRecords.ask",
            value = {Role.LEAD, Role.DEPUTY})
    public void ask(long id, PlanActions.Asked asked, String looked) {
        PlanMeeting meeting = begun(id, null);
        actions.askAtMeeting(meeting.getPlanId(), id, asked, looked);
        meeting.next();
        current.about(PlanMeeting.SUBJECT, id);
    }

    /**
     * Agrees the minutes: from then on they stay as they are, and who was missing stands in them.
     *
     * @param id of which meeting
     * @param edition the edition that the form showed
     * @param attended by seat, whether they were there
     * @throws NotFound where the school has no such meeting
     * @throws BadInput where it is not said of everybody who was invited, it has not begun, its minutes are agreed
     *     already, or it was changed meanwhile
     */
    @Permit(
            code = "MeetingRecords.agree",
            value = {Role.LEAD, Role.DEPUTY})
    public void agree(long id, int edition, Map<Long, Attendance> attended) {
        PlanMeeting meeting = begun(id, edition);
        ContextTexts.Given given = texts.look(null);
        for (int row = 0; row < meeting.seats().size(); row++) {
            MeetingSeat seat = meeting.seats().get(row);
            given.refuse(
                    seat.getName() != null && attended.get(seat.getId()) == null,
                    "there:" + row + ":attendance",
                    "meeting.attendance.required");
        }
        given.orThrow();
        write(meeting, attended);
        PlanView plan = plans.one(meeting.getPlanId());
        current.about(PlanMeeting.SUBJECT, id);
        List<Minutes.Decision> decided = em.createQuery(MeetingDecision.OF_MEETING, MeetingDecision.class)
                .setParameter("id", id)
                .getResultStream()
                .map(MeetingDecision::told)
                .toList();
        Texts words = Texts.of("meeting");
        List<Minutes.Person> people = meeting.seats().stream()
                .filter(seat -> seat.getName() != null)
                .map(seat -> new Minutes.Person(
                        SeatReader.name(seat.getSeat()),
                        seat.getName(),
                        words.get("attendance." + seat.getAttendance())))
                .toList();
        Minutes minutes = new Minutes(
                frame.nameOf(actors.current().schoolId()),
                teller.when(meeting),
                meeting.getHeldAt(),
                people,
                teller.missing(plan, meeting),
                teller.agenda(meeting, plan.patternId()),
                decided,
                teller.actions(plan, id));
        em.persist(new MeetingMinutes(id, minutes, actors.current().accountId(), now()));
        meeting.become(MeetingState.CLOSED);
        meeting.next();
    }

    /**
     * Says something under minutes that were agreed: what is wrong in them, or missing.
     *
     * @param id of which meeting
     * @param words what
     * @param looked the words in it that its writer has said are meant otherwise; null for none
     * @throws NotFound where the school has no such meeting
     * @throws BadInput where nothing is said, it names a person, or the minutes are not agreed yet
     */
    @Permit(
            code = "MeetingRecords.add",
            value = {Role.LEAD, Role.DEPUTY})
    public void add(long id, String words, String looked) {
        PlanMeeting meeting = found(id);
        if (meeting.getState() != MeetingState.CLOSED) {
            throw new BadInput(null, "meeting.minutes.none");
        }
        ContextTexts.Given given = texts.look(looked);
        String text =
                given.shared("addition", words, ContextTexts.LONGEST, "meeting.addition.required", false, List.of());
        given.orThrow();
        em.persist(new MeetingAddition(id, text, actors.current().accountId(), now()));
    }

    /**
     * @param id of which meeting
     * @return its minutes, to be taken along, and what was added under them
     * @throws NotFound where the school has no such meeting, or its minutes are not agreed
     */
    @Permit(
            code = "MeetingRecords.minutes",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Printed minutes(long id) {
        MeetingView meeting = meetings.one(id);
        if (meeting.minutes() == null) {
            throw new NotFound(PlanMeeting.SUBJECT);
        }
        current.about(PlanMeeting.SUBJECT, id);
        return new Printed(meeting.minutes(), meeting.agreed(), meeting.additions());
    }

    /** @param edition the edition that a form showed; null where what is kept takes no one's place */
    private PlanMeeting begun(long id, Integer edition) {
        PlanMeeting meeting = found(id);
        if (meeting.getState() == MeetingState.CLOSED) {
            throw new BadInput(null, "meeting.agreed");
        }
        if (!meeting.hasBegun(now())) {
            throw new BadInput(null, "meeting.early");
        }
        if (edition != null && meeting.getEdition() != edition) {
            throw new BadInput(null, "meeting.changed");
        }
        return meeting;
    }

    private PlanMeeting found(long id) {
        return PlanMeeting.orNotFound(em.find(PlanMeeting.class, id, LockModeType.PESSIMISTIC_WRITE), current);
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Minutes that are taken along.
     *
     * @param minutes what was agreed
     * @param agreed by whom and when, in words
     * @param additions what is said under them
     */
    public record Printed(Minutes minutes, String agreed, List<MeetingView.Added> additions) {

        /** Copies the list. */
        public Printed {
            additions = List.copyOf(additions);
        }
    }
}
