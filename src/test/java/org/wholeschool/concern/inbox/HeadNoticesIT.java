package org.wholeschool.concern.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.handover.Handover;
import org.wholeschool.access.people.Leaving;
import org.wholeschool.concern.adult.HeadConcerns;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.action.MyTasks;
import org.wholeschool.concern.followup.action.ReminderRound;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.triage.CaseReaders;
import org.wholeschool.notice.MyNotices;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.NoticeRound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;

/**
 * What the head is told and can do: of a concern about an adult, and of an urgent one that nobody acknowledged. And
 * every notice leads whoever has it to a page that is theirs.
 */
@InServer
class HeadNoticesIT {

    private static final String FACTS = "A supervisor grabbed Kofi by the arm.";

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private CaseReaders readers;

    @Inject
    private HeadConcerns heads;

    @Inject
    private Inbox inbox;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private InboxCounts counts;

    @Inject
    private UrgentForHead urgent;

    @Inject
    private DutyLeads duty;

    @Inject
    private InboxClock clock;

    @Inject
    private Additions additions;

    @Inject
    private ConcernActions actions;

    @Inject
    private MyTasks tasks;

    @Inject
    private ReminderRound reminders;

    @Inject
    private Handover handover;

    @Inject
    private Leaving leaving;

    @Inject
    private MyNotices myNotices;

    @Inject
    private NoticeRound mails;

    @Inject
    private Mailbox mailbox;

    @Inject
    private Actors actors;

    private final TestDatabase owner = TestDatabase.asOwner();

    private TestSchool school;
    private Actor teacher;
    private Actor lead;
    private Actor head;

    @BeforeEach
    void school() {
        school = schools.make();
        teacher = school.actor(Role.TEACHER);
        lead = school.actor(Role.LEAD);
        head = school.actor(Role.HEAD);
    }

    private long log(String category) {
        return schools.log(school.id(), category, FACTS, "kofi");
    }

    private void as(Actor actor, Runnable deed) {
        actors.as(actor, () -> {
            deed.run();
            return null;
        });
    }

    private void give(long concern) {
        as(lead, () -> readers.giveToHead(concern, "It names a supervisor."));
    }

    /** @return what somebody was told, the first at the front, with where it leads */
    private List<String> told(Actor actor) {
        return owner.rows("select kind, page from notice where account_id = ? order by id", actor.accountId()).stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList();
    }

    @Test
    void theHeadIsToldOfOneAboutAnAdultAtOnceAndByMailWithoutSayingWhatOrWho() {
        long concern = log("PHYSICAL_ABUSE_HOME");
        assertEquals(1, told(lead).size());
        give(concern);
        assertEquals(List.of("GIVEN_TO_HEAD /concern/head-view.xhtml?id=" + concern), told(head));
        assertEquals(List.of(), told(lead), "what would lead to nothing is taken back");
        assertEquals(List.of(), told(school.actor(Role.DEPUTY)));
        assertNull(actors.as(head, myNotices::mine).get(0).about());
        mails.go(school.id());
        List<Mailbox.Received> mail = mailbox.of(school.email(Role.HEAD));
        assertEquals(
                List.of("URGENT, Wholeschool: A concern is now with you alone"),
                mail.stream().map(Mailbox.Received::subject).toList());
        String all = (mail.get(0).subject() + mail.get(0).body()).toLowerCase(Locale.ROOT);
        for (String never : List.of(
                "abuse",
                "physical",
                "home",
                "supervisor",
                "kofi",
                "osei",
                "adult",
                "staff",
                "test teacher",
                "test lead",
                "canteen")) {
            assertFalse(
                    all.replace("/concern/head-view.xhtml?id=" + concern, "").contains(never), never + ": " + all);
        }
        assertThrows(NotFound.class, () -> give(concern));
        assertEquals(1, told(head).size(), "once");
    }

    @Test
    void whoHasOneAlreadyIsNotGivenItTwiceAndHearsOfItAgainWhenItComesBack() {
        long concern = log("BULLYING_OTHER");
        give(concern);
        Actor both = new Actor(head.accountId(), school.id(), Set.of(Role.LEAD, Role.HEAD));
        as(both, () -> readers.giveToHead(concern, "It names a supervisor."));
        assertEquals(1, told(head).size());
        as(head, () -> heads.sendBack(concern));
        assertEquals(List.of(), told(head));
        assertEquals(List.of("SENT_BACK /concern/view.xhtml?id=" + concern), told(lead));
        assertEquals(
                List.of(concern),
                actors.as(lead, () -> inbox.list(Inbox.Show.NEW, 200).rows()).stream()
                        .map(Inbox.Row::id)
                        .toList());
        give(concern);
        assertEquals(
                List.of("GIVEN_TO_HEAD /concern/head-view.xhtml?id=" + concern), told(head), "given anew, told anew");
        assertEquals(List.of(), told(lead));
    }

    /**
     * For those who have it again it is as new: it has a target that it can still meet, and goes up as if it never had;
     * and the same when the head has it a second time.
     */
    @Test
    void whatComesBackFromTheHeadCountsAnewAndGoesUpAgain() {
        long concern = log("SELF_HARM");
        clock.pass(school.id(), concern, 31);
        give(concern);
        clock.pass(school.id(), concern, 31);
        schools.change(
                school, "update concern set received_at = received_at - interval '20' day where id = ?1", concern);
        Instant before = Now.instant();
        as(head, () -> heads.sendBack(concern));
        Inbox.Row row =
                actors.as(lead, () -> inbox.list(Inbox.Show.NEW, 200).rows()).get(0);
        assertEquals(Target.Kind.ACKNOWLEDGE, row.target());
        assertFalse(
                row.due().isBefore(before.plus(Duration.ofMinutes(59))),
                "counted from when it came back: " + row.due());
        assertEquals(0, actors.as(head, counts::counts).late());
        assertEquals(List.of(), actors.as(head, urgent::waiting), "it has not gone up since it came back");
        assertEquals(0, clock.pass(school.id(), concern, 4));
        assertEquals(1, clock.pass(school.id(), concern, 6));
        assertEquals(1, clock.pass(school.id(), concern, 16));
        assertEquals(1, clock.pass(school.id(), concern, 31));
        String page = " /concern/view.xhtml?id=" + concern;
        assertEquals(List.of("SENT_BACK" + page, "ESCALATION" + page), told(lead));
        assertEquals(List.of("SENT_BACK" + page, "ESCALATION" + page), told(school.actor(Role.DEPUTY)));
        assertEquals(
                List.of("ESCALATION /concern/urgent.xhtml", "ESCALATION /concern/urgent.xhtml"),
                told(head),
                "once for each time that it came to them");
        UrgentForHead.Waiting waiting = actors.as(head, urgent::waiting).get(0);
        assertEquals(
                "DUTY1 DEPUTY1 HEAD1",
                String.join(
                        " ",
                        waiting.steps().stream()
                                .map(step -> step.step().name() + step.told())
                                .toList()),
                "of this time alone");
        assertEquals(
                9,
                actors.as(lead, () -> caseLeads.care(concern)).steps().size(),
                "how it went up before stays written down");
        assertEquals(0, clock.pass(school.id(), concern, 40), "each once");
        give(concern);
        assertEquals(1, clock.pass(school.id(), concern, 31), "the head has it anew, and it goes up to them anew");
    }

    @Test
    void theHeadIsRemindedOfItFromWhenItCameAndOfWhatIsAddedOnce() {
        long concern = log("BULLYING_OTHER");
        as(lead, () -> log.acknowledge(concern));
        as(lead, () -> caseLeads.assign(concern, lead.accountId()));
        give(concern);
        schools.change(
                school, "update concern set received_at = received_at - interval '20' day where id = ?1", concern);
        CaseLeads.Care care = actors.as(head, () -> caseLeads.care(concern));
        assertTrue(
                care.row().target() == Target.Kind.DECIDE && care.row().due().isAfter(Now.instant()),
                "the target counts from when the head has it: " + care.row());
        assertEquals(0, clock.pass(school.id(), concern, 1), "the day counts from when the head has it");
        assertEquals(1, clock.passSchoolDays(school.id(), concern, 2));
        String key = UUID.randomUUID().toString();
        as(teacher, () -> additions.add(concern, "It was seen by another.", key));
        as(teacher, () -> additions.add(concern, "It was seen by another.", key));
        String page = " /concern/head-view.xhtml?id=" + concern;
        assertEquals(List.of("GIVEN_TO_HEAD" + page, "NOT_DECIDED" + page, "ADDITION" + page), told(head));
        assertTrue(
                actors.as(head, myNotices::mine).stream().allMatch(line -> line.about() == null),
                "none says what it is about");
        assertEquals(List.of(), told(lead));
        assertEquals(0, actors.as(head, counts::counts).open(), "it waits for no lead");
    }

    @Test
    void ofOneThatIsRestrictedWhoIsNotNamedIsLeftWithNothing() {
        long concern = log("BULLYING_OTHER");
        as(lead, () -> readers.restrict(concern, 0, List.of(lead.accountId()), "A colleague's own child."));
        assertEquals(1, told(lead).size());
        assertEquals(List.of(), told(school.actor(Role.DEPUTY)));
    }

    @Test
    void whoIsNamedIsToldOnceAndWhoIsNotLooksAfterItNoMore() {
        Actor deputy = school.actor(Role.DEPUTY);
        long concern = log("BULLYING_OTHER");
        as(lead, () -> caseLeads.assign(concern, deputy.accountId()));
        as(lead, () -> readers.restrict(concern, 0, List.of(lead.accountId()), "A colleague's own child."));
        assertNull(actors.as(lead, () -> caseLeads.care(concern)).row().ownerId());
        assertEquals(1, actors.as(head, counts::counts).unowned());
        assertEquals(1, told(lead).size(), "whoever names knows it");
        as(lead, () -> readers.restrict(concern, 1, List.of(lead.accountId(), deputy.accountId()), "Two are needed."));
        assertEquals(List.of("NAMED /concern/view.xhtml?id=" + concern), told(deputy));
        as(lead, () -> caseLeads.assign(concern, lead.accountId()));
        as(deputy, () -> readers.restrict(concern, 2, List.of(deputy.accountId()), "One is enough."));
        assertEquals(1, told(deputy).size(), "once");
        assertEquals(List.of(), told(lead));
        as(deputy, () -> caseLeads.assign(concern, deputy.accountId()));
        as(school.actor(Role.ADMINISTRATOR), () -> leaving.close(deputy.accountId()));
        as(head, () -> heads.nameReaders(concern, List.of(lead.accountId())));
        assertEquals(
                List.of("NAMED /concern/view.xhtml?id=" + concern), told(lead), "by the head, who does not read it");
        assertEquals(
                List.of(concern),
                actors.as(lead, () -> inbox.list(Inbox.Show.NOBODYS, 200).rows()).stream()
                        .map(Inbox.Row::id)
                        .toList());
    }

    @Test
    void anUrgentOneThatCameToTheHeadShowsWhoWasToldAndWhomToFindAndNothingThatStandsInIt() {
        as(
                lead,
                () -> duty.change(
                        List.of(new DutyLeads.Row(
                                0, new DutyLeads.Duty("Lee Grant", "01632 960123", "1234567", 0, 24 * 60))),
                        null,
                        null,
                        DutyLeads.AboutAdults.NOBODY));
        long concern = log("SELF_HARM");
        assertEquals(List.of(), actors.as(head, urgent::waiting));
        clock.pass(school.id(), concern, 31);
        assertEquals(List.of("ESCALATION /concern/urgent.xhtml"), told(head));
        UrgentForHead.Waiting one = actors.as(head, urgent::waiting).get(0);
        assertEquals("Self-harm and suicidal thoughts", one.category());
        assertEquals(
                "DUTY1 DEPUTY1 HEAD1",
                String.join(
                        " ",
                        one.steps().stream()
                                .map(step -> step.step().name() + step.told())
                                .toList()));
        assertFalse(
                one.toString().contains("Kofi")
                        || one.toString().contains("supervisor")
                        || one.toString().contains(Long.toString(concern)),
                one.toString());

        HttpVisitor visitor = new HttpVisitor();
        visitor.signIn(school.email(Role.HEAD), TestSchool.PASSWORD);
        String page = visitor.get("/concern/urgent.xhtml").body();
        assertTrue(page.contains("Lee Grant") && page.contains("01632 960123"), page);
        assertFalse(page.contains("Kofi") || page.contains("supervisor"), page);

        assertThrows(NotFound.class, () -> as(schools.make().actor(Role.HEAD), () -> urgent.takeUp(one.id())));
        assertThrows(NotFound.class, () -> as(head, () -> urgent.takeUp(concern)));
        for (Role role : List.of(Role.LEAD, Role.DEPUTY, Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), urgent::waiting), role.name());
            assertThrows(NotPermitted.class, () -> as(school.actor(role), () -> urgent.takeUp(one.id())), role.name());
        }
        as(head, () -> urgent.takeUp(one.id()));
        UrgentForHead.Waiting taken = actors.as(head, urgent::waiting).get(0);
        assertEquals("Test HEAD", taken.takenUpBy());
        as(head, () -> urgent.takeUp(one.id()));
        assertEquals(taken, actors.as(head, urgent::waiting).get(0), "the first time counts");
        CaseLeads.Step step =
                actors.as(lead, () -> caseLeads.care(concern)).steps().get(2);
        assertEquals("Test HEAD", step.takenUpBy(), "the leads read it");
        assertNotNull(step.takenUpAt());
        assertThrows(
                NotFound.class,
                () -> as(head, () -> log.acknowledge(concern)),
                "a head acknowledges none that they may not read");

        as(lead, () -> log.acknowledge(concern));
        assertEquals(List.of(), actors.as(head, urgent::waiting));
        assertEquals(
                "urgent.over",
                assertThrows(BadInput.class, () -> as(head, () -> urgent.takeUp(one.id())))
                        .key());
    }

    @Test
    void ofAnUrgentOneThatOnlySomeMayReadTheHeadLearnsThatItWaits() {
        long concern = log("SELF_HARM");
        as(lead, () -> readers.restrict(concern, 0, List.of(lead.accountId()), "A colleague's own child."));
        clock.pass(school.id(), concern, 31);
        assertNull(actors.as(head, urgent::waiting).get(0).category());
        assertNull(actors.as(head, myNotices::mine).get(0).about());
        assertEquals(
                "Self-harm and suicidal thoughts",
                actors.as(lead, myNotices::mine).get(0).about(),
                "who may read it is told of which kind it is");
    }

    @Test
    void anUrgentOneAboutAnAdultGoesUpToTheHeadWhoAcknowledgesIt() {
        long concern = log("SELF_HARM");
        give(concern);
        clock.pass(school.id(), concern, 31);
        assertEquals(
                List.of("GIVEN_TO_HEAD", "ESCALATION"),
                told(head).stream().map(line -> line.split(" ")[0]).toList());
        assertTrue(told(head).stream().allMatch(line -> line.endsWith("/concern/head-view.xhtml?id=" + concern)));
        assertEquals(List.of(), told(lead));
        assertEquals(List.of(), actors.as(head, urgent::waiting), "it stands on its own page");
        as(head, () -> log.acknowledge(concern));
        assertEquals(
                head.accountId().longValue(),
                owner.number("select acknowledged_by from concern where id = ?", concern));
    }

    /**
     * Every kind of notice is told by what really tells it, and followed by whoever was told, signed in as themselves.
     */
    @Test
    void everyNoticeLeadsWhoeverWasToldToAPageThatIsTheirs() throws Exception {
        List<Long> ordinary = List.of(log("BULLYING_OTHER"), log("DISCRIMINATION"), log("BULLYING_OTHER"));
        long self = log("SELF_HARM");
        clock.pass(school.id(), self, 31);
        clock.passSchoolDays(school.id(), ordinary.get(0), 2);
        as(lead, () -> log.acknowledge(ordinary.get(1)));
        clock.passSchoolDays(school.id(), ordinary.get(1), 3);
        long deputy = school.accounts().get(Role.DEPUTY);
        as(lead, () -> caseLeads.assign(ordinary.get(0), deputy));
        for (long each : ordinary) {
            as(
                    teacher,
                    () -> additions.add(
                            each, "It happened again.", UUID.randomUUID().toString()));
        }
        long action = actors.as(
                lead,
                () -> actions.give(
                        ordinary.get(0),
                        new ConcernActions.Asked(
                                teacher.accountId(),
                                Now.day(ZoneId.of("Europe/London")).plusDays(2),
                                "Ring home.")));
        owner.change(
                "update concern_action set due_on = ? where id = ?",
                Date.valueOf(Now.day(ZoneId.of("Europe/London")).minusDays(9)),
                action);
        reminders.go(school.id());
        ConcernActions.Asked again = new ConcernActions.Asked(
                teacher.accountId(), Now.day(ZoneId.of("Europe/London")).plusDays(2), "Ring again.");
        long answered = actors.as(lead, () -> actions.give(ordinary.get(0), again));
        as(teacher, () -> tasks.cannot(answered, 1, "I am away."));
        as(lead, () -> actions.change(answered, 2, again));
        as(teacher, () -> tasks.done(answered, 3, "Rang home."));
        as(head, () -> handover.give(deputy, lead.accountId(), 1));
        long adult = log("PHYSICAL_ABUSE_HOME");
        as(lead, () -> readers.giveToHead(adult, "It names a supervisor."));
        as(
                teacher,
                () -> additions.add(
                        adult, "It happened again.", UUID.randomUUID().toString()));
        clock.passSchoolDays(school.id(), adult, 2);
        as(head, () -> log.acknowledge(adult));
        clock.passSchoolDays(school.id(), adult, 3);
        long back = log("SELF_HARM");
        as(lead, () -> readers.giveToHead(back, "It names a supervisor."));
        clock.pass(school.id(), back, 31);
        as(head, () -> heads.sendBack(back));
        clock.pass(school.id(), back, 31);
        long named = log("BULLYING_OTHER");
        as(lead, () -> readers.restrict(named, 0, List.of(lead.accountId(), deputy), "A colleague's own child."));
        long restricted = log("SELF_HARM");
        as(lead, () -> readers.restrict(restricted, 0, List.of(lead.accountId()), "A colleague's own child."));
        clock.pass(school.id(), restricted, 31);

        Set<NoticeKind> followed = EnumSet.noneOf(NoticeKind.class);
        Map<String, String> wrong = new TreeMap<>();
        for (Role role : List.of(Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD)) {
            HttpVisitor visitor = new HttpVisitor();
            visitor.signIn(school.email(role), TestSchool.PASSWORD);
            for (MyNotices.Line line : new ArrayList<>(actors.as(school.actor(role), myNotices::mine))) {
                String page = actors.as(school.actor(role), () -> myNotices.follow(line.id()));
                followed.add(line.kind());
                if (visitor.get(page).statusCode() != 200) {
                    wrong.put(
                            role + " " + line.kind() + " " + page,
                            Integer.toString(visitor.get(page).statusCode()));
                }
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(
                followed.containsAll(EnumSet.of(
                        NoticeKind.CONCERN,
                        NoticeKind.URGENT_CONCERN,
                        NoticeKind.ESCALATION,
                        NoticeKind.NOT_ACKNOWLEDGED,
                        NoticeKind.NOT_DECIDED,
                        NoticeKind.ASSIGNED,
                        NoticeKind.ADDITION,
                        NoticeKind.GIVEN_TO_HEAD,
                        NoticeKind.SENT_BACK,
                        NoticeKind.NAMED,
                        NoticeKind.ACTION,
                        NoticeKind.ACTION_OVERDUE,
                        NoticeKind.ACTION_DONE,
                        NoticeKind.ACTION_CANNOT,
                        NoticeKind.ACTION_LATE,
                        NoticeKind.HANDOVER)),
                followed.toString());
    }
}
