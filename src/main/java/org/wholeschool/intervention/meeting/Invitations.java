package org.wholeschool.intervention.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What those who are invited to a planning meeting may have: when and where it is, and the sheet with the pattern in
 * words where the lead lets them see it.
 */
@Service
class Invitations {

    private static final int LOOKING = 10 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Plans plans;

    @Inject
    private ContextTexts texts;

    @Inject
    private MeetingTeller teller;

    @Inject
    private MeetingPost post;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param id which meeting
     * @return what the person who asks may see of a meeting to which they are invited
     * @throws NotFound where they are invited to none of that number
     */
    @Permit(
            code = "Invitations.mine",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER},
            onceInSeconds = LOOKING)
    public Invited mine(long id) {
        PlanMeeting meeting = found(id);
        MeetingSeat seat = mySeat(meeting);
        boolean isCancelled = meeting.getState() == MeetingState.CANCELLED;
        // As it was kept: a line that went with a concern's being restricted would tell people who are invited, who may
        // be whom it is about, that one was.
        return new Invited(
                id,
                teller.when(meeting),
                meeting.getHeldAt(),
                post.organiser(meeting).name(),
                isCancelled,
                isCancelled || seat.getSees() == Sees.NOTHING ? null : meeting.getAgenda());
    }

    /** @return a calendar's file of a meeting to which the person who asks is invited */
    @Permit(
            code = "Invitations.myCalendar",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER})
    public String myCalendar(long id) {
        PlanMeeting meeting = found(id);
        MeetingSeat seat = mySeat(meeting);
        CalendarFile.Person me = new CalendarFile.Person(seat.getName(), post.address(seat));
        CalendarFile.Method method =
                meeting.getState() == MeetingState.CANCELLED ? CalendarFile.Method.CANCEL : CalendarFile.Method.REQUEST;
        return CalendarFile.of(method, post.event(meeting, me));
    }

    private MeetingSeat mySeat(PlanMeeting meeting) {
        return meeting.seats().stream()
                .filter(seat -> seat.isSent() && actors.current().accountId().equals(seat.getAccountId()))
                .findFirst()
                .orElseThrow(() -> new NotFound(PlanMeeting.SUBJECT));
    }

    /**
     * @param id which meeting
     * @return a calendar's file of it that is no one's invitation, to be handed to anyone who has no address here
     * @throws NotFound where the school has none
     * @throws BadInput where no one is invited
     */
    @Permit(
            code = "Invitations.calendar",
            value = {Role.LEAD, Role.DEPUTY})
    public String calendar(long id) {
        PlanMeeting meeting = found(id);
        if (meeting.getState() != MeetingState.INVITED) {
            throw new BadInput(null, "meeting.draft");
        }
        return CalendarFile.of(CalendarFile.Method.PUBLISH, post.event(meeting, null));
    }

    /**
     * Prepares the sheet to hand over on paper; it is never sent by mail.
     *
     * @param id which meeting
     * @param looked the words in its agenda that the lead has said are meant otherwise; null for none
     * @return what is printed for those who may see it and have no account here: of a pattern that is not told of any
     *     more, because a concern was restricted since, nothing
     * @throws NotFound where the school has none
     * @throws BadInput where it has no agenda, or that is a draft at which no one has looked yet and names or counts
     *     people
     */
    @Permit(
            code = "Invitations.sheet",
            value = {Role.LEAD, Role.DEPUTY})
    public Sheet sheet(long id, String looked) {
        PlanMeeting meeting = found(id);
        if (meeting.getAgenda() == null) {
            throw new BadInput("agenda", "meeting.agenda.required");
        }
        if (meeting.isAsDrafted()) {
            ContextTexts.Given given = texts.look(looked);
            given.shared("agenda", meeting.getAgenda(), MeetingRules.LONGEST_AGENDA, null, true, AgendaDraft.OURS);
            given.orThrow();
        }
        Long pattern = plans.one(meeting.getPlanId()).patternId();
        current.about(PlanMeeting.SUBJECT, id);
        return new Sheet(
                frame.nameOf(actors.current().schoolId()),
                teller.when(meeting),
                meeting.getHeldAt(),
                teller.agenda(meeting, pattern));
    }

    private PlanMeeting found(long id) {
        return PlanMeeting.orNotFound(em.find(PlanMeeting.class, id), current);
    }

    /**
     * An invitation, for anyone who is invited.
     *
     * @param id of which meeting
     * @param when day and time, in words
     * @param where where it is held
     * @param ask whom to ask
     * @param cancelled whether it does not take place
     * @param agenda what is talked about; null where they may not see it before
     */
    public record Invited(long id, String when, String where, String ask, boolean cancelled, String agenda) {}

    /**
     * What is printed for those who may see it.
     *
     * @param school the school's name
     * @param when day and time in words, or null
     * @param where where it is held, or null
     * @param agenda what is talked about
     */
    public record Sheet(String school, String when, String where, String agenda) {}
}
