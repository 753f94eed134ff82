package org.wholeschool.intervention.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.agency.AgencyPeople;
import org.wholeschool.concern.followup.action.MyTasks;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.intervention.ContextTexts;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.FirstContext;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.Measure;
import org.wholeschool.intervention.plan.PlanOrigin;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.TestText;
import org.wholeschool.intervention.plan.action.PlanActions;
import org.wholeschool.intervention.plan.life.Plans;
import org.wholeschool.notice.MyNotices;
import org.wholeschool.notice.NoticeRound;
import org.wholeschool.pattern.week.PatternProbe;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;

/**
 * A planning meeting from the table that its plan proposes to minutes that stay: who is missing is seen, and what goes
 * by mail says nothing of why.
 */
@InServer
class MeetingsIT {

    private static final String TITLE = "The queue at lunch";

    @Inject
    private ConcernSchool schools;

    @Inject
    private Plans plans;

    @Inject
    private Contacts contacts;

    @Inject
    private AgencyPeople people;

    @Inject
    private Meetings meetings;

    @Inject
    private MeetingRecords records;

    @Inject
    private MeetingRows rows;

    @Inject
    private Invitations invitations;

    @Inject
    private MyNotices myNotices;

    @Inject
    private NoticeRound noticePost;

    @Inject
    private Mailbox mailbox;

    @Inject
    private MyTasks tasks;

    @Inject
    private PatternProbe patterns;

    @Inject
    private MeetingsWaiting waiting;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long canteen;
    private long plan;

    @BeforeEach
    void school() {
        school = schools.make();
        canteen = schools.place(school, "CANTEEN");
        plan = asLead(() -> plans.begin(text(), PlanOrigin.NONE, null));
    }

    private PlanText text() {
        return new PlanText(
                TITLE,
                ContextKind.PLACE,
                Set.of(canteen),
                Set.of(schools.band(school, "LUNCH")),
                null,
                null,
                FirstContext.SCHOOL,
                "The queue has a blind side",
                Lever.STRUCTURES,
                List.of(new GoalText("Pushed in the queue", "Everybody gets lunch", Measure.FELT_SAFETY, null)),
                Set.of("SUPERVISION"),
                null,
                TestText.NONE,
                null,
                null);
    }

    @Test
    void whoShouldBeThereIsProposedAndWhoIsMissingIsSeenUntilTheMinutesSayIt() throws IOException {
        keep(MeetingRows.inside(Seat.PREMISES, "Pat Rowe", address("site"), null));
        long id = asLead(() -> meetings.begin(plan));
        MeetingView draft = look(id);
        assertEquals(
                "LEAD Test LEAD, HEAD null, PUPILS null, SUPERVISION null, PREMISES Pat Rowe, CATERING null",
                table(draft));
        assertEquals(
                List.of(
                        "Head: no one is invited.",
                        "Voice of pupils: no one is invited.",
                        "Duty rota planner: no one is invited.",
                        "Canteen manager: no one is invited."),
                draft.gaps());
        assertTrue(
                draft.text()
                        .agenda()
                        .contains("What it is about: Canteen, Lunch\nWhat must change first: School. The queue "
                                + "has a blind side\nWhat good looks like:\n\u2013 Everybody "
                                + "gets lunch (now: Pushed in the queue)\nWhat we do: Supervision rota\n"),
                draft.text().agenda());
        List<MeetingText.OfSeat> seats = draft.text().seats().stream()
                .map(seat -> seat.seat() == Seat.CATERING
                        ? new MeetingText.OfSeat(seat.id(), seat.seat(), null, Sees.SHEET, true)
                        : seat)
                .toList();
        invite(id, 1, said(draft, seats));
        assertEquals(List.of("Canteen manager"), look(id).unasked());
        assertEquals(
                "Head: no one is invited. Voice of pupils: no one is invited. Duty rota planner: no one is invited.",
                asHead(() -> meetings.ofPlan(plan)).get(0).gaps());

        assertEquals("null meeting.early", refused(() -> records.decide(id, "A rota", "It helps", null)));
        assertThrows(NotFound.class, () -> asHead(() -> records.minutes(id)), "there are none yet");
        MeetingRows.begin(id);
        assertEquals("null meeting.begun", refused(() -> meetings.change(id, 2, look(id).text(), null)));
        assertEquals(
                "decided meeting.decided.required, reason meeting.reason.required",
                refused(() -> records.decide(id, " ", null, null)));
        assertEquals(
                "reason meeting.reason.required", refused(() -> records.decide(id, "A rota for lunch", " ", null)));
        assertEquals("decided text.names", refused(() -> records.decide(id, "Watch Kofi Osei", "He pushes", null)));
        BadInput perhaps = assertThrows(
                BadInput.class,
                () -> lead(() -> records.decide(id, "Two staff stand by the queue", "Nobody owns it", null)));
        assertEquals("two staff", ContextTexts.perhaps(perhaps).toLowerCase(Locale.UK));
        lead(() -> records.decide(id, "Two staff stand by the queue", "Nobody owns it", ContextTexts.perhaps(perhaps)));
        lead(() -> records.decide(id, "Close the canteen", "By mistake", null));
        int read = look(id).edition();
        long mistake = look(id).decisions().get(1).id();
        lead(() -> records.takeOut(id, mistake));
        assertEquals("null meeting.decision.gone", refused(() -> records.takeOut(id, mistake)));
        assertEquals(
                "null meeting.changed",
                refused(() -> records.attend(id, read, Map.of())),
                "what was decided is part of what somebody has before them when they agree minutes");
        assertEquals(
                "task action.task.required, owner action.owner.required, due action.due.required",
                refused(() -> records.ask(id, new PlanActions.Asked(null, null, null, null, null), null)));
        int decided = look(id).edition();
        lead(() -> records.ask(
                id,
                new PlanActions.Asked(
                        "Write the rota",
                        school.accounts().get(Role.TEACHER),
                        Now.day(MeetingRows.ZONE).plusDays(3),
                        null,
                        null),
                null));
        assertEquals(decided + 1, look(id).edition());
        PlanActions.Asked counting = new PlanActions.Asked(
                "Talk to the three boys",
                school.accounts().get(Role.TEACHER),
                Now.day(MeetingRows.ZONE).plusDays(3),
                null,
                null);
        BadInput counts = assertThrows(BadInput.class, () -> lead(() -> records.ask(id, counting, null)));
        assertEquals(
                "three boys",
                ContextTexts.perhaps(counts),
                "what is agreed at a meeting stands in its minutes, which people outside read");
        assertEquals(
                "Write the rota",
                actors.as(school.actor(Role.TEACHER), tasks::mine).open().get(0).task());
        PlanView.Action action = asLead(() -> plans.one(plan)).actions().get(0);
        assertEquals(id, action.meeting(), "an action of the plan, though it is a draft");

        Map<Long, Attendance> some = Map.of(seat(id, Seat.LEAD), Attendance.PRESENT);
        assertEquals(
                "there:4:attendance meeting.attendance.required",
                refused(() -> records.agree(id, look(id).edition(), some)));
        assertNull(look(id).seats().get(0).attendance(), "nothing of it is kept");
        lead(() -> records.attend(id, look(id).edition(), some));
        assertEquals(Attendance.PRESENT, look(id).seats().get(0).attendance());
        assertEquals("null meeting.changed", refused(() -> records.agree(id, 2, some)));
        lead(() -> records.agree(
                id,
                look(id).edition(),
                Map.of(seat(id, Seat.LEAD), Attendance.PRESENT, seat(id, Seat.PREMISES), Attendance.APOLOGIES)));
        Minutes minutes = look(id).minutes();
        assertEquals(
                List.of(
                        "Head: not represented.",
                        "Voice of pupils: not represented.",
                        "Duty rota planner: not represented.",
                        "Site manager: Pat Rowe sent apologies.",
                        "Canteen manager: proposed, but not invited."),
                minutes.missing());
        assertEquals(
                List.of(new Minutes.Decision("Two staff stand by the queue", "Nobody owns it")), minutes.decisions());
        assertEquals(
                List.of("Write the rota, Test TEACHER"),
                minutes.actions().stream()
                        .map(each -> each.task() + ", " + each.owner())
                        .toList());

        assertEquals("null meeting.agreed", refused(() -> records.decide(id, "Another thing", "Too late", null)));
        lead(() -> records.add(id, "The head teacher had sent apologies", null));
        schools.change(
                school,
                "update plan_action set owner_id = ?1 where school_id = ?2",
                school.accounts().get(Role.DEPUTY),
                school.id());
        assertEquals(minutes, look(id).minutes(), "what becomes of an action changes nothing in them");
        MeetingRecords.Printed taken = asHead(() -> records.minutes(id));
        assertEquals(
                1,
                schools.audit(school).get("MeetingRecords.minutes DONE HEAD meeting " + id),
                "who takes them along is on record");
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> records.minutes(id)));
        String printed = printed(MeetingPdf.minutes(taken.minutes(), taken.agreed(), taken.additions()));
        for (String said : List.of(
                "Site manager: Pat Rowe sent apologies.",
                "Two staff stand by the queue",
                "Nobody owns it",
                "Write the rota",
                "Test TEACHER",
                "The head teacher had sent apologies",
                "Who was missing")) {
            assertTrue(printed.contains(said), said + ": " + printed);
        }
        assertFalse(printed.contains(TITLE), "the plan's name was written for whoever reads plans");
        assertEquals("null plan.met", refused(() -> plans.discard(plan, 1)));
        assertEquals(1, schools.audit(school).get("MeetingRecords.agree DONE LEAD meeting " + id));
        for (Object column : schools.see(
                school,
                "select decided from meeting_decision where school_id = ?1 union all select content from "
                        + "meeting_minutes where school_id = ?1 union all select agenda from planning_meeting "
                        + "where school_id = ?1 union all select name from meeting_contact where school_id = ?1",
                school.id())) {
            assertFalse(
                    new String((byte[]) column, StandardCharsets.ISO_8859_1).matches("(?s).*(queue|Rowe).*"),
                    "its words stand readable in a column");
        }
    }

    @Test
    void whatGoesByMailSaysWhenAndWhereAndNothingOfWhy() {
        String police = address("police");
        keepOutside("Lee Marsh", police);
        keep(MeetingRows.of(Seat.SUPERVISION, school.accounts().get(Role.TEACHER)));
        long id = asLead(() -> meetings.begin(plan));
        String key = asLead(() -> meetings.whomToAsk(id)).stream()
                .filter(choice -> choice.name().equals("Lee Marsh"))
                .findFirst()
                .orElseThrow()
                .key();
        invite(
                id,
                1,
                said(look(id), with(look(id), new MeetingText.OfSeat(null, Seat.POLICE, key, Sees.SHEET, false))));
        List<Mailbox.Received> mails = mailbox.of(police);
        assertEquals(1, mails.size());
        String first = unfolded(mails.get(0).fileText());
        assertTrue(mails.get(0).fileType().startsWith("text/calendar; method=REQUEST"));
        assertTrue(
                first.contains("\r\nSEQUENCE:0\r\n")
                        && first.contains("\r\nLOCATION:Room 4\r\n")
                        && first.contains("\r\nATTENDEE;CN=\"Lee Marsh\"")
                        && first.contains("mailto:" + school.email(Role.LEAD)),
                first);
        for (Mailbox.Received mail :
                List.of(mails.get(0), mailbox.of(school.email(Role.TEACHER)).get(0))) {
            String all = (mail.subject() + mail.body() + unfolded(mail.fileText())).toLowerCase(Locale.UK);
            List.of("queue", "lunch", "canteen", "pattern", "pushed", "rota", "intervention", "concern", "kofi")
                    .forEach(never -> assertFalse(all.contains(never), never + ": " + all));
        }
        assertEquals(List.of("MEETING"), told(Role.TEACHER));
        noticePost.go(school.id());
        assertEquals(1, mailbox.of(school.email(Role.TEACHER)).size(), "the invitation is the mail");

        MeetingView invited = look(id);
        MeetingText moved = new MeetingText(
                invited.text().day(),
                LocalTime.of(16, 0),
                60,
                "Room 5",
                invited.text().agenda() + "\nTea",
                invited.text().seats());
        lead(() -> meetings.change(id, invited.edition(), moved, null));
        String second = unfolded(mailbox.of(police).get(1).fileText());
        assertTrue(second.contains("\r\nSEQUENCE:1\r\n") && second.contains("\r\nLOCATION:Room 5\r\n"), second);
        assertEquals(uid(first), uid(second));
        MeetingView again = look(id);
        lead(() -> meetings.change(
                id,
                again.edition(),
                new MeetingText(
                        again.text().day(),
                        again.text().at(),
                        60,
                        "Room 5",
                        "Tea alone",
                        again.text().seats()),
                null));
        assertEquals(2, mailbox.of(police).size(), "an agenda is nothing to write of");

        MeetingView last = look(id);
        List<MeetingText.OfSeat> without = last.text().seats().stream()
                .map(seat -> key.equals(seat.who())
                        ? new MeetingText.OfSeat(seat.id(), seat.seat(), null, Sees.SHEET, false)
                        : seat)
                .toList();
        lead(() -> meetings.change(
                id,
                last.edition(),
                new MeetingText(
                        last.text().day(),
                        last.text().at(),
                        60,
                        "Room 5",
                        last.text().agenda(),
                        without),
                null));
        Mailbox.Received off = mailbox.of(police).get(2);
        assertTrue(
                off.fileType().startsWith("text/calendar; method=CANCEL")
                        && unfolded(off.fileText()).contains("\r\nSEQUENCE:2\r\n")
                        && off.fileText().contains("STATUS:CANCELLED"),
                off.fileText());
        assertTrue(look(id).gaps().contains("Police: no one is invited."));
        assertEquals(2, mailbox.of(school.email(Role.TEACHER)).size(), "to the others nothing has changed");

        lead(() -> meetings.cancel(id, look(id).edition()));
        assertEquals(3, mailbox.of(police).size(), "who is not invited is told of nothing");
        Mailbox.Received cancelled = mailbox.of(school.email(Role.TEACHER)).get(2);
        assertTrue(
                unfolded(cancelled.fileText()).contains("\r\nMETHOD:CANCEL\r\n")
                        && unfolded(cancelled.fileText()).contains("\r\nSEQUENCE:3\r\n"),
                cancelled.fileText());
        assertEquals(List.of("MEETING_CANCELLED"), told(Role.TEACHER));
        assertEquals(
                "null meeting.over", refused(() -> meetings.change(id, look(id).edition(), look(id).text(), null)));
        lead(() -> plans.discard(plan, 1));
        assertEquals(0, schools.count(school, "meeting_seat"));
    }

    @Test
    void toADraftOfAPlanThatIsClosedNobodyIsInvited() throws Exception {
        keep(MeetingRows.of(Seat.SUPERVISION, school.accounts().get(Role.TEACHER)));
        long id = asLead(() -> meetings.begin(plan));
        MeetingView draft = look(id);
        LocalDate today = Now.day(MeetingRows.ZONE);
        PlanText said = text();
        PlanText whole = new PlanText(
                TITLE,
                said.context(),
                said.places(),
                said.bands(),
                null,
                null,
                said.first(),
                said.why(),
                said.lever(),
                said.goals(),
                said.chosen(),
                null,
                new TestText(Design.Chosen.NOT_BY_COUNTS, today.minusWeeks(3), today.minusWeeks(1), Set.of()),
                today,
                today.plusWeeks(12));
        lead(() -> plans.start(plan, 1, whole, null));
        lead(() -> plans.close(plan, 2, whole, "It was the door", null));
        assertEquals(
                "null meeting.plan.closed",
                refused(() -> meetings.change(id, 1, said(draft, draft.text().seats()), null)));
        assertEquals(
                "null meeting.plan.closed",
                refused(() -> meetings.invite(id, 1, said(draft, draft.text().seats()), null)));
        assertEquals(MeetingState.DRAFT, look(id).state());
        assertEquals(List.of(), told(Role.TEACHER));
        lead(() -> meetings.discard(id, 1));
    }

    /** Whoever throws the draft of a plan away holds the plan while they look whether people are invited. */
    @Test
    void nobodyIsInvitedWhileSomebodyThrowsThePlanAway() throws Exception {
        keep(MeetingRows.of(Seat.SUPERVISION, school.accounts().get(Role.TEACHER)));
        long id = asLead(() -> meetings.begin(plan));
        MeetingText text = said(look(id), look(id).text().seats());
        CompletableFuture<Void> inviting;
        try (Connection holder = TestDatabase.owner().getConnection()) {
            holder.setAutoCommit(false);
            try (PreparedStatement lock =
                    holder.prepareStatement("select id from intervention_plan where id = ? for update")) {
                lock.setLong(1, plan);
                lock.executeQuery();
            }
            inviting = CompletableFuture.runAsync(() -> invite(id, 1, text), schools.threads());
            // It waits for the plan, or is told that it has waited too long: what it never does is to invite.
            assertThrows(Exception.class, () -> inviting.get(3, TimeUnit.SECONDS));
            assertEquals(
                    0,
                    TestDatabase.asOwner()
                            .number("select count(*) from planning_meeting where id = ? and state = 'INVITED'", id));
            try (PreparedStatement gone = holder.prepareStatement("delete from intervention_plan where id = ?")) {
                gone.setLong(1, plan);
                gone.executeUpdate();
            }
            holder.commit();
        }
        assertThrows(ExecutionException.class, () -> inviting.get(20, TimeUnit.SECONDS));
        assertEquals(0, mailbox.of(school.email(Role.TEACHER)).size());
    }

    /** Who changes seats is invited as they were: calendars take a cancellation for the whole meeting. */
    @Test
    void whoeverMovesToAnotherSeatStaysInvited() {
        String police = address("police");
        keepOutside("Lee Marsh", police);
        keep(MeetingRows.of(Seat.SUPERVISION, school.accounts().get(Role.TEACHER)));
        long id = asLead(() -> meetings.begin(plan));
        String key = choice(id, "Lee Marsh");
        invite(
                id,
                1,
                said(look(id), with(look(id), new MeetingText.OfSeat(null, Seat.POLICE, key, Sees.SHEET, false))));
        String teacher = choice(id, "Test TEACHER");
        MeetingView first = look(id);
        List<MeetingText.OfSeat> swapped = first.text().seats().stream()
                .map(seat -> switch (seat.seat()) {
                    case POLICE -> new MeetingText.OfSeat(seat.id(), seat.seat(), null, Sees.SHEET, true);
                    case SUPERVISION -> new MeetingText.OfSeat(seat.id(), seat.seat(), key, Sees.SHEET, false);
                    case PREMISES -> new MeetingText.OfSeat(seat.id(), seat.seat(), teacher, Sees.SHEET, false);
                    default -> seat;
                })
                .toList();
        lead(() -> meetings.change(id, first.edition(), said(first, swapped), null));
        assertEquals(
                "LEAD Test LEAD, HEAD null, PUPILS null, SUPERVISION Lee Marsh, PREMISES Test TEACHER, CATERING null",
                table(look(id)));
        assertEquals(1, mailbox.of(police).size(), "nothing has changed for them");
        assertEquals(1, mailbox.of(school.email(Role.TEACHER)).size());
        assertEquals(List.of("MEETING"), told(Role.TEACHER));
        assertTrue(look(id).seats().stream()
                .filter(seat -> seat.name() != null && seat.seat() != Seat.LEAD)
                .allMatch(seat -> seat.told().equals("MAIL")));
        assertEquals(
                "Room 4",
                actors.as(school.actor(Role.TEACHER), () -> invitations.mine(id))
                        .where());
        lead(() -> meetings.cancel(id, look(id).edition()));
        assertTrue(
                mailbox.of(police).get(1).fileType().startsWith("text/calendar; method=CANCEL"),
                "and they hear of what concerns them");
    }

    /**
     * Whoever has an account can be offered twice, as somebody of the directory and of the safeguarding team; they sit
     * on one chair.
     */
    @Test
    void nobodySitsThereTwice() {
        keep(MeetingRows.of(Seat.SUPERVISION, school.accounts().get(Role.LEAD)));
        keep(MeetingRows.of(Seat.CATERING, school.accounts().get(Role.DEPUTY)));
        keep(MeetingRows.of(Seat.PREMISES, school.accounts().get(Role.DEPUTY)));
        long id = asLead(() -> meetings.begin(plan));
        assertEquals(
                "LEAD Test LEAD, HEAD null, PUPILS null, SUPERVISION null, PREMISES Test DEPUTY, CATERING null",
                table(look(id)));
        List<MeetingText.OfSeat> twice = with(
                look(id),
                new MeetingText.OfSeat(
                        null, Seat.HEAD, Who.ofAccount(school.accounts().get(Role.DEPUTY)), Sees.SHEET, false));
        assertEquals(
                "seat:6:who meeting.who.twice", refused(() -> meetings.change(id, 1, said(look(id), twice), null)));
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }

    private static String uid(String file) {
        return Arrays.stream(file.split("\r\n"))
                .filter(line -> line.startsWith("UID:"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(Role role) {
        return actors.as(school.actor(role), myNotices::mine).stream()
                .map(line -> line.kind().name())
                .toList();
    }

    @Test
    void whoeverIsInvitedSeesTheirOwnInvitationAndWhatTheyMaySeeAndNothingElse() throws IOException {
        keep(MeetingRows.of(Seat.SUPERVISION, school.accounts().get(Role.TEACHER)));
        keep(MeetingRows.of(Seat.PUPILS, school.accounts().get(Role.ACTION_OWNER)));
        long id = asLead(() -> meetings.begin(plan));
        assertThrows(
                NotFound.class,
                () -> actors.as(school.actor(Role.TEACHER), () -> invitations.mine(id)),
                "a draft is nobody's");
        List<MeetingText.OfSeat> seats = look(id).text().seats().stream()
                .map(seat -> seat.seat() == Seat.PUPILS
                        ? new MeetingText.OfSeat(seat.id(), seat.seat(), seat.who(), Sees.NOTHING, false)
                        : seat)
                .toList();
        invite(id, 1, said(look(id), seats));
        assertEquals(
                List.of("PLAN", "HERE", "HERE"),
                look(id).seats().stream()
                        .filter(seat -> seat.name() != null)
                        .map(MeetingView.AtTable::way)
                        .toList());
        assertTrue(actors.as(school.actor(Role.TEACHER), () -> invitations.mine(id))
                .agenda()
                .contains("Canteen"));
        Invitations.Invited blind = actors.as(school.actor(Role.ACTION_OWNER), () -> invitations.mine(id));
        assertNull(blind.agenda());
        assertEquals("Room 4", blind.where());
        assertTrue(actors.as(school.actor(Role.ACTION_OWNER), () -> invitations.myCalendar(id))
                .contains("METHOD:REQUEST"));
        assertThrows(NotFound.class, () -> actors.as(school.actor(Role.HEAD), () -> invitations.mine(id)));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> meetings.one(id)));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), () -> invitations.mine(id)));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.HEAD), () -> meetings.begin(plan)));
        assertFalse(asHead(() -> meetings.one(id)).write());
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.LEAD), () -> meetings.one(id)));
        String printed = printed(MeetingPdf.sheet(asLead(() -> invitations.sheet(id, null))));
        assertTrue(
                printed.contains("Agenda of a planning meeting") && printed.contains("Everybody gets lunch"), printed);
        assertFalse(printed.contains(TITLE));
        assertTrue(asLead(() -> invitations.calendar(id)).contains("METHOD:PUBLISH"));
        lead(() -> meetings.cancel(id, look(id).edition()));
        Invitations.Invited gone = actors.as(school.actor(Role.TEACHER), () -> invitations.mine(id));
        assertTrue(gone.cancelled() && gone.agenda() == null);
    }

    /**
     * People met without an invitation from here: it is entered afterwards, nobody is told, and its minutes are written
     * as any other's.
     */
    @Test
    void oneThatWasHeldIsMinutedAfterwards() {
        long id = asLead(() -> meetings.begin(plan));
        LocalDate today = Now.day(MeetingRows.ZONE);
        MeetingText alone = look(id).text();
        assertEquals(
                "where meeting.where.required, day meeting.day.required, at meeting.at.required, null "
                        + "meeting.held.alone",
                refused(() -> meetings.held(id, 1, alone, null)));
        MeetingText.OfSeat deputy = new MeetingText.OfSeat(
                null, Seat.OTHER_AT_SCHOOL, Who.ofAccount(school.accounts().get(Role.DEPUTY)), Sees.SHEET, false);
        MeetingText draft = MeetingRows.with(alone, deputy);
        assertEquals(
                "day meeting.held.to-come",
                refused(() -> meetings.held(id, 1, at(draft, today.plusDays(1), "Room 4"), null)));
        assertEquals(
                "day meeting.held.long-ago",
                refused(() -> meetings.held(id, 1, at(draft, today.minusDays(400), "Room 4"), null)));
        assertEquals("null meeting.early", refused(() -> records.decide(id, "A rota", "It helps", null)));
        lead(() -> meetings.held(id, 1, at(draft, today.minusDays(2), "Room 4"), null));
        assertEquals(MeetingState.HELD, look(id).state());
        assertEquals(0, actors.as(school.actor(Role.DEPUTY), myNotices::mine).size(), "nobody is told");
        assertEquals(List.of(id), minutesToAgree(), "its minutes are not agreed yet");
        assertEquals("null meeting.begun", refused(() -> meetings.held(id, 2, look(id).text(), null)));
        assertEquals("null plan.met", refused(() -> plans.discard(plan, 1)), "what was held stays with its plan");
        lead(() -> records.decide(id, "A rota for lunch", "It helps", null));
        Map<Long, Attendance> all =
                Map.of(seat(id, Seat.LEAD), Attendance.PRESENT, seat(id, Seat.OTHER_AT_SCHOOL), Attendance.PRESENT);
        lead(() -> records.agree(id, look(id).edition(), all));
        Minutes minutes = asHead(() -> records.minutes(id)).minutes();
        assertEquals("A rota for lunch", minutes.decisions().get(0).decided());
        assertEquals(2, minutes.people().size());
        assertEquals(List.of(), minutesToAgree());
        assertThrows(
                NotFound.class,
                () -> actors.as(schools.make().actor(Role.LEAD), () -> {
                    meetings.held(id, 1, draft, null);
                    return null;
                }),
                "another school's");
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsFieldAndNobodyIsInvited() {
        long id = asLead(() -> meetings.begin(plan));
        MeetingText draft = look(id).text();
        assertEquals(
                "where meeting.where.required, day meeting.day.required, at meeting.at.required, null meeting.alone",
                refused(() -> meetings.invite(id, 1, draft, null)));
        LocalDate today = Now.day(MeetingRows.ZONE);
        assertEquals(
                "day meeting.past, null meeting.alone",
                refused(() -> meetings.invite(id, 1, at(draft, today.minusDays(1), "Room 4"), null)));
        assertEquals(
                "day meeting.far, null meeting.alone",
                refused(() -> meetings.invite(id, 1, at(draft, today.plusDays(400), "Room 4"), null)));
        assertEquals(
                "where meeting.where.tells",
                refused(() -> meetings.change(id, 1, at(draft, today.plusDays(1), "In the canteen"), null)));
        assertEquals(
                "where meeting.where.tells",
                refused(() -> meetings.change(id, 1, at(draft, today.plusDays(1), "At the queue at lunch"), null)));
        assertEquals(
                "where meeting.where.tells",
                refused(() -> meetings.change(id, 1, at(draft, today.plusDays(1), "Office by the canteens"), null)));
        assertEquals(
                "agenda text.numbers",
                refused(() -> meetings.change(id, 1, agenda(draft, "Four pupils were pushed"), null)));
        assertEquals(
                "agenda text.names", refused(() -> meetings.change(id, 1, agenda(draft, "What Kofi Osei did"), null)));
        MeetingText.OfSeat twice = new MeetingText.OfSeat(
                null, Seat.OTHER_AT_SCHOOL, Who.ofAccount(school.accounts().get(Role.LEAD)), Sees.SHEET, false);
        MeetingText.OfSeat nobodys = new MeetingText.OfSeat(
                null, null, Who.ofAccount(school.accounts().get(Role.DEPUTY)), Sees.SHEET, false);
        MeetingText.OfSeat teacher = new MeetingText.OfSeat(
                null, Seat.SENCO, Who.ofAccount(school.accounts().get(Role.TEACHER)), Sees.SHEET, false);
        assertEquals(
                "seat:6:who meeting.who.twice, seat:7:as meeting.seat.required, seat:8:who meeting.who.unknown",
                refused(() -> meetings.change(id, 1, MeetingRows.with(draft, twice, nobodys, teacher), null)));
        assertEquals(MeetingState.DRAFT, look(id).state());
        assertEquals(0, actors.as(school.actor(Role.DEPUTY), myNotices::mine).size());
        lead(() -> meetings.change(id, 1, at(draft, today.plusDays(1), "Room 4"), null));
        assertEquals("null meeting.changed", refused(() -> meetings.change(id, 1, draft, null)));
        assertEquals("null meeting.draft", refused(() -> meetings.cancel(id, 2)));
        lead(() -> meetings.discard(id, 2));
        assertThrows(NotFound.class, () -> look(id));

        assertEquals(
                "seat contact.seat.required, name contact.name.required",
                wrong(MeetingRows.inside(null, " ", null, null)));
        assertEquals(
                "email contact.email.unclear",
                wrong(MeetingRows.inside(Seat.SENCO, "Pat Rowe", "pat at school", null)));
        assertEquals(
                "person contact.person.required, phone contact.phone.unclear",
                wrong(MeetingRows.inside(Seat.POLICE, "Pat Rowe", null, "ring me")));
        assertEquals("name contact.name.known", wrong(MeetingRows.inside(Seat.PUPILS, "Kofi Osei", null, null)));
        assertEquals(
                "account contact.account.unknown",
                wrong(MeetingRows.of(Seat.SENCO, school.accounts().get(Role.GOVERNOR))));
        assertEquals(
                "person contact.person.required, account contact.account.outside, name contact.name.twice",
                wrong(new Contacts.Entry(
                        Seat.POLICE, school.accounts().get(Role.TEACHER), null, "Pat", null, null, null, true)));
        Contacts.Entry kofi = asLead(() -> rows.outside(Seat.POLICE, "Kofi Osei", "Neighbourhood police", null, null));
        assertEquals("person contact.name.known", wrong(kofi));
        assertEquals(
                "person contact.person.inside, name contact.name.twice, person contact.name.known, email contact.email.twice, phone contact.phone.twice",
                wrong(new Contacts.Entry(
                        Seat.SENCO, null, kofi.personId(), "Lee Marsh", null, "a@test.example", "01632 960123", true)));
        assertEquals(0, schools.count(school, "meeting_contact"));
        lead(() -> contacts.keep(null, 0, kofi, true));
        assertEquals(1, schools.count(school, "meeting_contact"));
    }

    @Test
    void aContactIsChangedByOneAtATimeAndDeletedWithoutWhatIsOnRecordOfAMeeting() {
        keepOutside("Lee Marsh", address("police"));
        keep(MeetingRows.inside(Seat.PREMISES, "Pat Rowe", address("site"), null));
        keep(MeetingRows.of(Seat.SUPERVISION, school.accounts().get(Role.TEACHER)));
        Contacts.Line police = contact("Lee Marsh");
        Contacts.Entry transport = MeetingRows.at(Seat.TRANSPORT, police.entry().personId());
        lead(() -> contacts.keep(police.id(), police.version(), transport, false));
        assertEquals(
                "null contact.changed", refused(() -> contacts.keep(police.id(), police.version(), transport, false)));
        assertEquals("null contact.changed", refused(() -> contacts.remove(police.id(), police.version())));
        assertEquals("Neighbourhood police", contact("Lee Marsh").entry().organisation());
        assertEquals(Seat.TRANSPORT, contact("Lee Marsh").entry().seat());
        lead(() -> contacts.remove(police.id(), contact("Lee Marsh").version()));
        assertEquals(2, schools.count(school, "meeting_contact"));
        assertThrows(NotFound.class, () -> lead(() -> contacts.remove(police.id(), police.version() + 1)));
        keepOutside("Nia Pell", address("nia"));
        AgencyPeople.Line nia = asLead(() -> people.all()).stream()
                .filter(person -> person.entry().name().equals("Nia Pell"))
                .findFirst()
                .orElseThrow();
        lead(() -> people.remove(nia.id(), nia.version()));
        assertEquals(2, schools.count(school, "meeting_contact"), "who is deleted from the directory is asked no more");

        long held = asLead(() -> meetings.begin(plan));
        invite(held, 1, said(look(held), look(held).text().seats()));
        long draft = asLead(() -> meetings.begin(plan));
        Contacts.Line site = contact("Pat Rowe");
        BadInput waiting = assertThrows(BadInput.class, () -> lead(() -> contacts.remove(site.id(), site.version())));
        assertEquals("contact.invited", waiting.all().get(0).key());
        assertEquals(List.of(look(held).when()), List.of(waiting.all().get(0).arguments()));
        Contacts.Line teacher = contact("Test TEACHER");
        lead(() -> contacts.remove(teacher.id(), teacher.version()));
        assertTrue(
                table(look(held)).contains("SUPERVISION Test TEACHER"),
                "their account is at the table, and hears of it");
        lead(() -> meetings.change(
                held, look(held).edition(), said(look(held), look(held).text().seats()), null));
        assertEquals(
                "Room 4",
                actors.as(school.actor(Role.TEACHER), () -> invitations.mine(held))
                        .where());

        MeetingRows.begin(held);
        lead(() -> contacts.remove(site.id(), site.version()));
        assertEquals(0, schools.count(school, "meeting_contact"));
        assertTrue(table(look(draft)).contains("PREMISES null"), "nobody sits there in a draft");
        assertEquals(
                "null meeting.changed",
                refused(() -> meetings.change(draft, 1, look(draft).text(), null)));
        lead(() -> records.agree(held, look(held).edition(), rows.everybody(held, Attendance.PRESENT)));
        assertTrue(
                look(held).minutes().people().contains(new Minutes.Person("Site manager", "Pat Rowe", "Present")),
                "who was there stays on record");
        assertEquals(
                List.of(),
                schools.see(
                        school,
                        "select sent_to from meeting_seat where school_id = ?1 and seat = 'PREMISES' and sent_to "
                                + "is not null",
                        school.id()),
                "and no way to reach them");
    }

    private Contacts.Line contact(String name) {
        return asLead(contacts::all).stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * What a plan says was looked through for names, because those who read plans may read numbers; at the table others
     * read it.
     */
    @Test
    void noAgendaCarriesASmallNumberOfItsPlanToThoseAtTheTable() {
        long counting = asLead(() -> plans.begin(saying("Three boys were pushed there"), PlanOrigin.NONE, null));
        keep(MeetingRows.of(Seat.SUPERVISION, school.accounts().get(Role.TEACHER)));
        long id = asLead(() -> meetings.begin(counting));
        MeetingView draft = look(id);
        assertTrue(draft.text().agenda().contains("Three boys were pushed there"));
        assertEquals(
                "agenda text.numbers",
                refused(() -> meetings.invite(id, 1, said(draft, draft.text().seats()), null)));
        assertEquals(
                "agenda text.numbers",
                refused(() -> invitations.sheet(id, null)),
                "nothing is printed at which nobody has looked");
        assertEquals(draft.text(), look(id).text(), "and nothing is lost");
        assertEquals(MeetingState.DRAFT, look(id).state());
        long doubtful = asLead(() -> meetings.begin(
                asLead(() -> plans.begin(saying("Nobody looks there; two may"), PlanOrigin.NONE, null))));
        BadInput perhaps = assertThrows(BadInput.class, () -> lead(() -> invitations.sheet(doubtful, null)));
        assertEquals("two", ContextTexts.perhaps(perhaps));
        assertTrue(asLead(() -> invitations.sheet(doubtful, "two")).agenda().contains("Nobody looks there"));
        lead(() -> meetings.change(doubtful, 1, look(doubtful).text(), "two"));
        assertTrue(
                asLead(() -> invitations.sheet(doubtful, null)).agenda().contains("Nobody looks there"),
                "what was kept was looked at");
    }

    private PlanText saying(String why) {
        PlanText text = text();
        return new PlanText(
                TITLE,
                text.context(),
                text.places(),
                text.bands(),
                null,
                null,
                text.first(),
                why,
                text.lever(),
                text.goals(),
                text.chosen(),
                null,
                TestText.NONE,
                null,
                null);
    }

    /**
     * Of a pattern that is told of, the agenda says that there is one, without weeks or numbers; once a concern was
     * restricted since, nobody but its writers reads it: not on paper, not at their invitation, not in the minutes.
     */
    @Test
    void theAgendaSaysWhatThePatternShowsAsLongAsThatIsTold() throws Exception {
        String sentence =
                "What the pattern shows: more is reported there than this school expects. It says nothing of who "
                        + "was involved.";
        long pattern = actors.as(Actor.job(school.id()), () -> patterns.plant(canteen));
        long of = asLead(() -> plans.begin(text(), new PlanOrigin(pattern, null), null));
        long id = asLead(() -> meetings.begin(of));
        String agenda = look(id).text().agenda();
        assertTrue(agenda.lines().anyMatch(sentence::equals), agenda);
        assertFalse(agenda.contains("week of") || agenda.matches("(?s).*\\d.*"), agenda);
        assertTrue(asLead(() -> invitations.sheet(id, null)).agenda().contains(sentence));
        keep(MeetingRows.of(Seat.SUPERVISION, school.accounts().get(Role.TEACHER)));
        String edited =
                agenda.replace(sentence, "The pattern: " + sentence.substring(sentence.indexOf("more")) + " Look at it")
                        + "\nMore is reported there than we thought\nThe end";
        invite(
                id,
                1,
                new MeetingText(
                        Now.day(MeetingRows.ZONE).plusDays(1),
                        LocalTime.of(15, 30),
                        60,
                        "Room 4",
                        edited,
                        with(
                                look(id),
                                new MeetingText.OfSeat(
                                        null, Seat.SUPERVISION, choice(id, "Test TEACHER"), Sees.SHEET, false))));
        assertEquals(
                edited,
                actors.as(school.actor(Role.TEACHER), () -> invitations.mine(id))
                        .agenda());
        assertEquals(edited, asHead(() -> meetings.one(id)).text().agenda());
        long concern = schools.log(school.id(), "BULLYING_OTHER");
        TestDatabase.asOwner()
                .change(
                        "update concern set restricted_at = ? where id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC),
                        concern);
        String without = agenda.replace(sentence + "\n", "") + "\nThe end";
        assertEquals(
                edited,
                actors.as(school.actor(Role.TEACHER), () -> invitations.mine(id))
                        .agenda(),
                "nobody who is invited is told that a concern was restricted");
        assertEquals(without, asHead(() -> meetings.one(id)).text().agenda());
        assertEquals(without, asLead(() -> invitations.sheet(id, null)).agenda());
        assertEquals(edited, look(id).text().agenda(), "its writer has all of it");
        MeetingRows.begin(id);
        lead(() -> records.agree(id, look(id).edition(), rows.everybody(id, Attendance.PRESENT)));
        assertEquals(without, look(id).minutes().agenda());
        long next = asLead(() -> meetings.begin(of));
        assertFalse(look(next).text().agenda().contains("pattern"));
    }

    private String choice(long meeting, String name) {
        return asLead(() -> meetings.whomToAsk(meeting)).stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static MeetingText at(MeetingText text, LocalDate day, String where) {
        return new MeetingText(day, LocalTime.of(15, 30), 60, where, text.agenda(), text.seats());
    }

    private static MeetingText agenda(MeetingText text, String agenda) {
        return new MeetingText(null, null, 60, null, text.agenda() + "\n" + agenda, text.seats());
    }

    private static MeetingText said(MeetingView view, List<MeetingText.OfSeat> seats) {
        return new MeetingText(
                Now.day(MeetingRows.ZONE).plusDays(1),
                LocalTime.of(15, 30),
                60,
                "Room 4",
                view.text().agenda(),
                seats);
    }

    private static List<MeetingText.OfSeat> with(MeetingView view, MeetingText.OfSeat more) {
        return MeetingRows.with(view.text(), more).seats();
    }

    private String wrong(Contacts.Entry entry) {
        return refused(() -> contacts.keep(null, 0, entry, false));
    }

    private void keep(Contacts.Entry entry) {
        lead(() -> contacts.keep(null, 0, entry, false));
    }

    private void keepOutside(String name, String email) {
        lead(() -> contacts.keep(null, 0, rows.outside(Seat.POLICE, name, "Neighbourhood police", email, null), false));
    }

    private static String address(String who) {
        return who + "-" + UUID.randomUUID() + "@test.example";
    }

    private static String table(MeetingView view) {
        return view.seats().stream()
                .map(seat -> seat.seat() + " " + seat.name())
                .collect(Collectors.joining(", "));
    }

    private long seat(long meeting, Seat seat) {
        return look(meeting).seats().stream()
                .filter(each -> each.seat() == seat)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MeetingView look(long id) {
        return asLead(() -> meetings.one(id));
    }

    private void invite(long id, int edition, MeetingText text) {
        lead(() -> meetings.invite(id, edition, text, null));
    }

    private static String printed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private <T> T asLead(Supplier<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed::get);
    }

    private List<Long> minutesToAgree() {
        return asHead(() -> waiting.days()).stream()
                .filter(MeetingsWaiting.DayOfMeeting::isOver)
                .map(MeetingsWaiting.DayOfMeeting::id)
                .toList();
    }

    private <T> T asHead(Supplier<T> deed) {
        return actors.as(school.actor(Role.HEAD), deed::get);
    }

    private void lead(Runnable deed) {
        asLead(() -> {
            deed.run();
            return null;
        });
    }

    private String refused(Runnable deed) {
        return assertThrows(BadInput.class, () -> lead(deed)).all().stream()
                .map(each -> each.field() + " " + each.key())
                .collect(Collectors.joining(", "));
    }
}
