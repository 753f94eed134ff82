package org.wholeschool.intervention.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.plan.ByWhom;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.pattern.week.Patterns;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.school.place.Site;

/** Planning meetings, until they begin: who should be at the table, the agenda, and who is invited. */
@Service
class Meetings {

    /** How long one is, where no one says otherwise, in minutes. */
    static final int USUAL_MINUTES = 60;

    private static final int LOOKING = 10 * 60;
    private static final Set<Role> SAFEGUARDING_TEAM = Set.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Plans plans;

    @Inject
    private Patterns patterns;

    @Inject
    private Contacts contacts;

    @Inject
    private SeatReader seats;

    @Inject
    private MeetingTeller teller;

    @Inject
    private MeetingPost post;

    @Inject
    private ContextTexts texts;

    @Inject
    private Site site;

    @Inject
    private AccountReader people;

    @Inject
    private ByWhom byWhom;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * @param planId which plan
     * @return its meetings, the latest begun first
     * @throws NotFound where the school has no such plan
     */
    @Permit(
            code = "Meetings.ofPlan",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public List<MeetingView.Line> ofPlan(long planId) {
        plans.one(planId);
        return em.createQuery(
                        "select m from PlanMeeting m where m.planId = :plan order by m.id desc", PlanMeeting.class)
                .setParameter("plan", planId)
                .getResultStream()
                .map(teller::line)
                .toList();
    }

    /**
     * @param id which
     * @return it as it is now
     * @throws NotFound where the school has none
     */
    @Permit(
            code = "Meetings.one",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD},
            onceInSeconds = LOOKING)
    public MeetingView one(long id) {
        PlanMeeting meeting = found(id, LockModeType.NONE);
        PlanView plan = plans.one(meeting.getPlanId());
        current.about(PlanMeeting.SUBJECT, id);
        List<MeetingView.Decided> decisions = em.createQuery(MeetingDecision.OF_MEETING, MeetingDecision.class)
                .setParameter("id", id)
                .getResultStream()
                .map(each -> new MeetingView.Decided(
                        each.getId(), each.told().decided(), each.told().reason()))
                .toList();
        Optional<MeetingMinutes> minutes = em.createQuery(
                        "select m from MeetingMinutes m where m.meetingId = :id", MeetingMinutes.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
        List<MeetingAddition> additions = em.createQuery(
                        "select a from MeetingAddition a where a.meetingId = :id order by a.id", MeetingAddition.class)
                .setParameter("id", id)
                .getResultList();
        return teller.view(meeting, plan, teller.agenda(meeting, plan.patternId()), decisions, minutes, additions);
    }

    /**
     * Begins the draft of a meeting: with the seats that its plan proposes, those of them filled for which the
     * directory has one person who does not sit there already, and the agenda that the plan and its pattern give.
     *
     * @param planId of which plan
     * @return its number
     * @throws NotFound where the school has no such plan
     * @throws BadInput where that is closed
     */
    @Permit(
            code = "Meetings.begin",
            value = {Role.LEAD, Role.DEPUTY})
    public long begin(long planId) {
        PlanView plan = plans.one(planId);
        if (plan.state() == PlanState.CLOSED) {
            throw new BadInput(null, "meeting.plan.closed");
        }
        boolean isTold = plan.patternId() != null && patterns.isTold(plan.patternId());
        PlanMeeting meeting = new PlanMeeting(planId, USUAL_MINUTES, AgendaDraft.of(plan, isTold), me(), now());
        Map<Seat, List<Contacts.Line>> known = contacts.all().stream()
                .filter(Contacts.Line::offered)
                .collect(Collectors.groupingBy(line -> line.entry().seat()));
        seats.proposed(plan).forEach((seat, why) -> {
            MeetingSeat row = new MeetingSeat(meeting, meeting.seats().size(), seat, why);
            List<Contacts.Line> some = known.getOrDefault(seat, List.of());
            if (seat == Seat.LEAD) {
                row.take(me(), null, byWhom.name(me()));
            } else if (some.size() == 1) {
                row.take(
                        some.get(0).entry().accountId(),
                        em.find(MeetingContact.class, some.get(0).id()),
                        some.get(0).name());
            }
            if (meeting.seats().stream().anyMatch(row::isOf)) {
                row.take(null, null, null);
            }
            meeting.seats().add(row);
        });
        em.persist(meeting);
        em.flush();
        current.about(PlanMeeting.SUBJECT, meeting.getId());
        return meeting.getId();
    }

    /**
     * @param id which meeting
     * @return who can be asked to it: those of the directory, the safeguarding team, and who sits there already
     * @throws NotFound where the school has no such meeting
     */
    @Permit(
            code = "Meetings.whomToAsk",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<Table.Choice> whomToAsk(long id) {
        return List.copyOf(choices(found(id, LockModeType.NONE)).values());
    }

    private Map<String, Table.Choice> choices(PlanMeeting meeting) {
        Map<String, Table.Choice> all = new LinkedHashMap<>();
        Consumer<Table.Choice> add = choice -> all.putIfAbsent(choice.key(), choice);
        contacts.all().stream()
                .filter(Contacts.Line::offered)
                .forEach(line -> add.accept(new Table.Choice(
                        Who.ofContact(line.id()),
                        line.entry().seat(),
                        line.name(),
                        line.entry().organisation(),
                        new Who(line.entry().accountId(), line.id()))));
        people.people(actors.current().schoolId(), SAFEGUARDING_TEAM)
                .forEach(person -> add.accept(new Table.Choice(
                        Who.ofAccount(person.id()),
                        person.roles().contains(Role.HEAD) ? Seat.HEAD : Seat.LEAD,
                        person.name(),
                        null,
                        new Who(person.id(), null))));
        meeting.seats().stream()
                .filter(seat -> seat.who() != null)
                .forEach(seat -> add.accept(
                        new Table.Choice(seat.who().key(), seat.getSeat(), seat.getName(), null, seat.who())));
        return all;
    }

    /**
     * Changes a meeting. Anyone who is invited by then hears of another time or place, or that they are not any more;
     * anyone who is new at the table is invited.
     *
     * @param id which
     * @param edition the edition that the form showed
     * @param typed what it says from now on
     * @param looked the words in it that its writer has said are meant otherwise; null for none
     * @throws NotFound where the school has none
     * @throws BadInput where something cannot be taken, names a person, the meeting has begun or is over, it is a draft
     *     and its plan is closed, or it was changed meanwhile
     */
    @Permit(
            code = "Meetings.change",
            value = {Role.LEAD, Role.DEPUTY})
    public void change(long id, int edition, MeetingText typed, String looked) {
        PlanMeeting meeting = open(id, edition);
        write(meeting, typed, looked, meeting.getState());
    }

    /**
     * Invites everybody at the table, as the form has it.
     *
     * @throws NotFound where the school has none
     * @throws BadInput as {@link #change}, or where no one is invited, it is not said when and where, or that has
     *     passed
     */
    @Permit(
            code = "Meetings.invite",
            value = {Role.LEAD, Role.DEPUTY})
    public void invite(long id, int edition, MeetingText typed, String looked) {
        holdPlan(id);
        write(open(id, edition), typed, looked, MeetingState.INVITED);
    }

    /**
     * Enters a draft as a meeting that was held, so that what came of it can be written down. No one is told.
     *
     * @throws NotFound where the school has none
     * @throws BadInput as {@link #change}, or where people are invited to it, it is not said when, where and with whom
     *     it was, or that has not passed
     */
    @Permit(
            code = "Meetings.held",
            value = {Role.LEAD, Role.DEPUTY})
    public void held(long id, int edition, MeetingText typed, String looked) {
        holdPlan(id);
        PlanMeeting meeting = open(id, edition);
        if (meeting.getState() != MeetingState.DRAFT) {
            throw new BadInput(null, "meeting.invited.already");
        }
        write(meeting, typed, looked, MeetingState.HELD);
    }

    private void holdPlan(long id) {
        // The plan first: anyone who deletes its draft holds it while they count. Either they see the invitation,
        // or this finds nothing to invite to.
        em.createQuery("select p from Plan p where p.id = (select m.planId from PlanMeeting m where m.id = :id)")
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private void write(PlanMeeting meeting, MeetingText typed, String looked, MeetingState next) {
        boolean isWhole = next != MeetingState.DRAFT;
        PlanView plan = plans.one(meeting.getPlanId());
        current.about(PlanMeeting.SUBJECT, meeting.getId());
        if (meeting.getState() == MeetingState.DRAFT && plan.state() == PlanState.CLOSED) {
            throw new BadInput(null, "meeting.plan.closed");
        }
        ContextTexts.Given given = texts.look(looked);
        String heldAt = given.text(
                "where", typed.where(), ContextTexts.LONGEST_TITLE, isWhole ? "meeting.where.required" : null);
        String agenda = given.shared(
                "agenda",
                typed.agenda(),
                MeetingRules.LONGEST_AGENDA,
                isWhole ? "meeting.agenda.required" : null,
                true,
                AgendaDraft.OURS);
        Instant start = MeetingRules.start(typed, teller.zone());
        given.refuse(heldAt != null && tells(heldAt, plan), "where", "meeting.where.tells");
        given.add(MeetingRules.faults(typed, start, meeting.getStartsAt(), now(), next));
        Map<String, Table.Choice> choices = choices(meeting);
        given.add(MeetingRules.seatFaults(
                typed.seats(),
                choices.values().stream()
                        .collect(Collectors.toMap(
                                Table.Choice::key, choice -> choice.who().person())),
                own(choices),
                next));
        given.orThrow();
        meeting.become(next);
        boolean isMoved = meeting.write(start, typed.minutes(), heldAt, agenda);
        List<MeetingSeat> uninvited =
                Table.seat(meeting, typed.seats(), choices, number -> em.find(MeetingContact.class, number));
        meeting.keep(me(), now());
        meeting.next();
        em.flush();
        if (meeting.getState() == MeetingState.INVITED) {
            post.send(meeting, isMoved, uninvited);
        }
    }

    private boolean tells(String heldAt, PlanView plan) {
        Map<Boolean, List<String>> places = site.places().stream()
                .collect(Collectors.partitioningBy(
                        place -> plan.text().places().contains(place.id()),
                        Collectors.mapping(Site.ListedPlace::name, Collectors.toList())));
        return PlaceWords.tell(
                heldAt,
                Stream.of(plan.text().title(), plan.text().online())
                        .filter(Objects::nonNull)
                        .toList(),
                places.get(true),
                places.get(false));
    }

    private Set<String> own(Map<String, Table.Choice> choices) {
        return choices.values().stream()
                .filter(choice -> Objects.equals(choice.who().accountId(), me()))
                .map(Table.Choice::key)
                .collect(Collectors.toSet());
    }

    /**
     * Cancels a meeting to which people are invited and that has not begun. They are told.
     *
     * @throws NotFound where the school has none
     * @throws BadInput where no one is invited, it has begun or is over, or it was changed meanwhile
     */
    @Permit(
            code = "Meetings.cancel",
            value = {Role.LEAD, Role.DEPUTY})
    public void cancel(long id, int edition) {
        PlanMeeting meeting = open(id, edition);
        if (meeting.getState() == MeetingState.DRAFT) {
            throw new BadInput(null, "meeting.draft");
        }
        meeting.become(MeetingState.CANCELLED);
        meeting.keep(me(), now());
        meeting.next();
        post.cancel(meeting);
    }

    /**
     * Throws the draft of a meeting away.
     *
     * @throws NotFound where the school has none
     * @throws BadInput where it is no draft any more, or was changed meanwhile
     */
    @Permit(
            code = "Meetings.discard",
            value = {Role.LEAD, Role.DEPUTY})
    public void discard(long id, int edition) {
        PlanMeeting meeting = open(id, edition);
        if (meeting.getState() != MeetingState.DRAFT) {
            throw new BadInput(null, "meeting.invited.already");
        }
        em.remove(meeting);
    }

    private PlanMeeting open(long id, int edition) {
        PlanMeeting meeting = found(id, LockModeType.PESSIMISTIC_WRITE);
        if (meeting.getState() == MeetingState.CANCELLED || meeting.getState() == MeetingState.CLOSED) {
            throw new BadInput(null, "meeting.over");
        }
        if (meeting.hasBegun(now())) {
            throw new BadInput(null, "meeting.begun");
        }
        if (meeting.getEdition() != edition) {
            throw new BadInput(null, "meeting.changed");
        }
        return meeting;
    }

    private PlanMeeting found(long id, LockModeType lock) {
        return PlanMeeting.orNotFound(em.find(PlanMeeting.class, id, lock), current);
    }

    private long me() {
        return actors.current().accountId();
    }

    private static Instant now() {
        return Now.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
