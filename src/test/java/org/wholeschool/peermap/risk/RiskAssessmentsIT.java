package org.wholeschool.peermap.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.handover.Handover;
import org.wholeschool.access.people.Leaving;
import org.wholeschool.concern.followup.action.ActionReading;
import org.wholeschool.concern.followup.action.MyTasks;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.notice.MyNotices;
import org.wholeschool.notice.NoticeRound;
import org.wholeschool.peermap.MapSchool;
import org.wholeschool.peermap.keep.PupilsInMaps;
import org.wholeschool.peermap.reading.MapReading;
import org.wholeschool.peermap.reading.MapRequestView;
import org.wholeschool.peermap.record.RiskContextKind;
import org.wholeschool.peermap.record.RiskTexts;
import org.wholeschool.peermap.record.RiskWeight;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.Grade;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.Statements;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * A risk assessment: from those directly involved outwards, weighed by context, ending in actions; and what it cannot
 * be closed without.
 */
@InServer
class RiskAssessmentsIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Of this week: what the hourly job did meanwhile is what the test does. */
    private final LocalDate monday = Now.day(LONDON).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    private static final RiskTexts SAID = new RiskTexts(
            "Was hurt on Tuesday",
            "Followed and pushed",
            "A safe way home",
            "Her aunt",
            "That it is after school",
            "Her aunt fetches her");

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private MapSchool maps;

    @Inject
    private RiskAssessments assessments;

    @Inject
    private MapReading reading;

    @Inject
    private RiskActions actions;

    @Inject
    private RiskReminderJob reminders;

    @Inject
    private Handover handover;

    @Inject
    private Leaving leaving;

    @Inject
    private MyNotices myNotices;

    @Inject
    private MyTasks tasks;

    @Inject
    private ActionReading actionReading;

    @Inject
    private LinkChallenges challenges;

    @Inject
    private NoticeRound mails;

    @Inject
    private Mailbox mailbox;

    @Inject
    private PupilsInMaps pupilsInMaps;

    @PersistenceContext
    private EntityManager em;

    private TestSchool school;
    private long map;

    @BeforeEach
    void begin() {
        school = schools.make();
        MapSchool.links(school);
        map = maps.open(school, 1, 0, 3);
        lead(() -> assessments.begin(map));
    }

    private void lead(Runnable deed) {
        actors.as(school.actor(Role.LEAD), does(deed));
    }

    private static Callable<Void> does(Runnable deed) {
        return () -> {
            deed.run();
            return null;
        };
    }

    private RiskView seen(Role by) {
        return actors.as(school.actor(by), () -> assessments.one(map));
    }

    private String refused(Runnable deed) {
        BadInput fault = assertThrows(BadInput.class, () -> lead(deed));
        return fault.all().stream()
                .map(each -> each.field() + " " + each.key()
                        + Stream.of(each.arguments())
                                .map(argument -> " " + argument)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }

    private void consider(int pupil) {
        long id = school.pupils().get(pupil);
        long version = seen(Role.LEAD).children().stream()
                .filter(child -> child.pupil() == id)
                .findFirst()
                .orElseThrow()
                .version();
        lead(() -> assessments.consider(map, id, version, SAID));
    }

    private void weighAll() {
        lead(() -> assessments.weigh(
                map,
                Stream.of(RiskContextKind.values())
                        .map(kind -> new RiskView.Weighed(
                                kind.ordinal(), kind, 0, RiskWeight.SOME, "Because of the way home"))
                        .toList()));
    }

    @Test
    void itBeginsWithThoseDirectlyInvolvedMovesOutwardsAndEndsInActions() {
        assertEquals(
                List.of(0, 0),
                seen(Role.LEAD).children().stream().map(RiskView.Child::ring).toList());
        long outer = school.pupils().get(1);
        assertEquals("null outwards.early", refused(() -> assessments.add(map, outer, "Walks the same way")));
        consider(0);
        assertFalse(seen(Role.LEAD).inside());
        consider(3);
        assertTrue(seen(Role.LEAD).inside());
        assertEquals(
                Set.of(outer, school.pupils().get(2)),
                seen(Role.LEAD).choices().stream().map(RiskView.Choice::pupil).collect(Collectors.toSet()));
        lead(() -> assessments.add(map, outer, null));
        assertEquals(
                1, MapSchool.entries(school, "RiskAssessments.add", outer), "on record as something about that child");
        assertEquals(
                0,
                MapSchool.entries(school, "RiskAssessments.add", school.pupils().get(2)),
                "and about no other one who stands on the map");
        assertThrows(NotFound.class, () -> lead(() -> assessments.add(map, outer, "Once more")));
        assertThrows(
                NotFound.class,
                () -> lead(() -> assessments.add(map, school.pupils().get(0), "Is there")));
        assertThrows(
                NotFound.class,
                () -> lead(() -> assessments.add(map, school.pupils().get(4), "Not on the map")));
        assertEquals(
                "null close.purpose 1 1, null close.contexts, null close.actions, conclusion conclusion.required",
                refused(() -> assessments.close(map, " ")),
                "a name that has no purpose");
        consider(1);
        weighAll();
        lead(() -> actions.ask(
                map,
                "Walk with her to the bus",
                school.accounts().get(Role.HEAD),
                Now.day(LONDON).plusDays(2)));
        assertEquals(1, MapSchool.notices(school, Role.HEAD, "RISK_ACTION"));
        long head = school.accounts().get(Role.HEAD);
        assertEquals(
                1,
                actors.as(school.actor(Role.LEAD), () -> actions.of(Set.of(head)))
                        .get(head)
                        .count());
        MapSchool.pass(map, 4 * 60);
        assertEquals(List.of(), seen(Role.LEAD).choices(), "the map has closed");
        assertEquals(
                "null outwards.closed",
                refused(() -> assessments.add(map, school.pupils().get(2), "Walks the same way")));
        lead(() -> assessments.close(map, "The way home has to change first"));
        RiskView closed = seen(Role.LEAD);
        assertTrue(closed.closed(), "it stays readable when the map has closed");
        assertThrows(
                NotFound.class,
                () -> seen(Role.DEPUTY),
                "who approved a map has not thereby a reason to read what was learnt from it");
        assertFalse(actors.as(school.actor(Role.DEPUTY), () -> assessments.isBegun(map)), "and no link leads there");
        assertEquals("A safe way home", closed.children().get(0).texts().needs());
        assertEquals("null assessment.closed", refused(() -> assessments.weigh(map, List.of())));
        long action = closed.actions().get(0).id();
        assertThrows(
                NotFound.class,
                () -> actors.as(school.actor(Role.DEPUTY), does(() -> actions.finish(map, action, "Done"))),
                "whoever approved the map does not read the assessment, and ends nothing of it");
        actors.as(school.actor(Role.HEAD), does(() -> actions.finish(map, action, "She is not followed any more")));
        assertTrue(seen(Role.LEAD).actions().get(0).done().startsWith("Done: Test HEAD"));
    }

    /** Whoever a wrong link led to is not named for years by what was made of it. */
    @Test
    void aChildIsTakenOutOfOneThatIsClosedAndAMarkStays() {
        long outer = school.pupils().get(1);
        consider(0);
        consider(3);
        lead(() -> assessments.add(map, outer, "Walks the same way"));
        consider(1);
        weighAll();
        lead(() -> actions.ask(
                map,
                "Walk with her to the bus",
                school.accounts().get(Role.HEAD),
                Now.day(LONDON).plusDays(2)));
        assertEquals(List.of(true), unfinished(Role.LEAD), "the list of maps leads back to it");
        assertEquals(List.of(false), unfinished(Role.DEPUTY), "and nobody who does not read it");
        lead(() -> assessments.close(map, "The way home has to change first"));
        assertEquals(List.of(false), unfinished(Role.LEAD));
        assertFalse(seen(Role.LEAD).write());
        assertTrue(seen(Role.LEAD).takeOut());
        assertThrows(NotFound.class, () -> seen(Role.DEPUTY));
        assertThrows(
                NotFound.class, () -> actors.as(school.actor(Role.DEPUTY), does(() -> assessments.remove(map, outer))));
        assertThrows(
                NotFound.class,
                () -> lead(() -> assessments.remove(map, school.pupils().get(0))),
                "who is directly involved stays");
        lead(() -> assessments.remove(map, outer));
        assertEquals(
                List.of(school.pupils().get(0), school.pupils().get(3)),
                seen(Role.LEAD).children().stream().map(RiskView.Child::pupil).toList());
        assertEquals(
                0,
                TestDatabase.asOwner()
                        .number(
                                "select count(*) from risk_child where school_id = ? and pupil_id = ?",
                                school.id(),
                                outer));
        assertEquals(
                List.of("CHILD TAKEN_OUT"),
                TestDatabase.asOwner()
                        .rows("select kind, why from map_tombstone where school_id = ?", school.id())
                        .stream()
                        .map(row -> row.get(0) + " " + row.get(1))
                        .toList());
        assertEquals(1, MapSchool.entries(school, "RiskAssessments.remove", outer));
        assertTrue(seen(Role.LEAD).closed());
    }

    private List<Boolean> unfinished(Role role) {
        return actors.as(school.actor(role), () -> reading.list()).stream()
                .map(MapRequestView.Line::unfinished)
                .toList();
    }

    @Test
    void itIsNotClosedWithSomebodyInsideWhoWasNotConsidered() {
        consider(0);
        weighAll();
        lead(() -> actions.ask(map, "Ask her aunt", school.accounts().get(Role.LEAD), Now.day(LONDON)));
        assertEquals("null close.inside 2 2", refused(() -> assessments.close(map, "Done")));
        long second = school.pupils().get(3);
        long version = seen(Role.LEAD).children().get(1).version();
        lead(() -> assessments.consider(
                map, second, version, new RiskTexts("Was there", "Pushed", "Rest", "Friends", " ", "Seen daily")));
        assertEquals(
                "null close.inside 2 2",
                refused(() -> assessments.close(map, "Done")),
                "what the child says is missing");
        assertEquals(
                "null child.changed",
                refused(() -> assessments.consider(map, second, version, SAID)),
                "somebody has written meanwhile");
        consider(3);
        lead(() -> assessments.close(map, "Done"));
        assertTrue(seen(Role.LEAD).closed());
    }

    private static String before(RiskView.Change change) {
        return change.words().replaceAll(", \\d+ .*", "") + ": "
                + change.was().stream()
                        .map(was -> was.label() + " " + was.value())
                        .collect(Collectors.joining("; "));
    }

    /** What stood there before and who changed it can be read, and goes with a child who is taken out. */
    @Test
    void whatStoodThereBeforeIsKeptWithWhoChangedIt() {
        Actor second = new Actor(school.accounts().get(Role.HEAD), school.id(), Set.of(Role.LEAD));
        consider(0);
        consider(3);
        assertEquals(
                List.of(),
                seen(Role.LEAD).children().get(0).history().stream()
                        .filter(change -> change.was().size() > 1)
                        .toList(),
                "what was only added was nothing before");
        long pupil = school.pupils().get(0);
        long version = seen(Role.LEAD).children().get(0).version();
        actors.as(
                second,
                does(() -> assessments.consider(
                        map,
                        pupil,
                        version,
                        new RiskTexts(
                                SAID.purpose(), "Followed again", SAID.needs(), null, SAID.says(), SAID.done()))));
        assertEquals("null child.changed", refused(() -> assessments.consider(map, pupil, version, SAID)));
        assertEquals(
                "Changed by Test HEAD: " + Texts.of("peermap").get("child.harm") + " Followed and pushed; "
                        + Texts.of("peermap").get("child.strengths") + " Her aunt",
                before(seen(Role.HEAD).children().get(0).history().get(0)));

        weighAll();
        assertEquals(List.of(), seen(Role.LEAD).contexts().get(0).history());
        assertEquals(1, seen(Role.LEAD).contexts().get(0).edition());
        weighAll();
        assertEquals(1, seen(Role.LEAD).contexts().get(0).edition(), "the same once more is no change");
        actors.as(
                second,
                does(() -> assessments.weigh(
                        map,
                        List.of(new RiskView.Weighed(0, RiskContextKind.HOME, 1, RiskWeight.MUCH, "Nobody is in")))));
        assertEquals(
                "Changed by Test HEAD: " + Texts.of("peermap").get("context.label") + " Some; "
                        + Texts.of("peermap").get("context.reason") + " Because of the way home",
                before(seen(Role.LEAD).contexts().get(0).history().get(0)));
        assertEquals(
                "context:0:reason context.changed",
                refused(() -> assessments.weigh(
                        map,
                        List.of(new RiskView.Weighed(0, RiskContextKind.HOME, 1, RiskWeight.NONE, "Her aunt is in")))),
                "of two who write the second one is told");
        RiskView.Kept kept = actors.as(
                school.actor(Role.LEAD),
                () -> assessments.weigh(
                        map,
                        List.of(
                                new RiskView.Weighed(0, RiskContextKind.HOME, 1, RiskWeight.NONE, "Her aunt is in"),
                                new RiskView.Weighed(1, RiskContextKind.PEERS, 1, RiskWeight.NONE, " "),
                                new RiskView.Weighed(
                                        2, RiskContextKind.SCHOOL, 1, RiskWeight.FIRST, "Nobody at the gate"))));
        assertEquals(List.of(RiskContextKind.SCHOOL), kept.contexts(), "what can be taken is kept");
        assertEquals(
                "context:0:reason context.changed, context:1:reason context.why",
                kept.faults().stream()
                        .map(each -> each.field() + " " + each.key())
                        .collect(Collectors.joining(", ")));
        assertEquals(RiskWeight.FIRST, seen(Role.LEAD).contexts().get(2).weight());
        assertEquals(
                RiskWeight.SOME, seen(Role.LEAD).contexts().get(1).weight(), "what cannot be taken stays as it was");
        assertEquals(
                RiskWeight.MUCH,
                seen(Role.LEAD).contexts().get(0).weight(),
                "who says something of one context changes no other");
        byte[] raw = (byte[]) TestDatabase.asOwner()
                .rows("select harm from risk_child_version where school_id = ? and harm is not null", school.id())
                .get(0)
                .get(0);
        assertFalse(new String(raw, StandardCharsets.ISO_8859_1).contains("Followed"));

        consider(0);
        long outer = school.pupils().get(1);
        lead(() -> assessments.add(map, outer, "Walks the same way"));
        consider(1);
        long rows = TestDatabase.asOwner()
                .number("select count(*) from risk_child_version where school_id = ?", school.id());
        lead(() -> assessments.remove(map, outer));
        assertEquals(
                rows - 2,
                TestDatabase.asOwner()
                        .number("select count(*) from risk_child_version where school_id = ?", school.id()),
                "nothing stays of who was taken out");
    }

    private long action(Role owner) {
        lead(() -> actions.ask(
                map,
                "Walk with her to the bus",
                school.accounts().get(owner),
                Now.day(LONDON).plusDays(1)));
        return TestDatabase.asOwner().number("select max(id) from risk_action where school_id = ?", school.id());
    }

    private void isDue(long action, int daysAgo) throws SQLException {
        TestDatabase.asOwner()
                .change(
                        "update risk_action set due_on = ? where id = ?",
                        Date.valueOf(monday.minusDays(daysAgo)),
                        action);
    }

    private void remind() {
        actors.as(
                Actor.job(school.id()),
                does(() -> reminders.at(monday.atTime(10, 0).atZone(LONDON).toInstant())));
    }

    @Test
    void whoeverHasSomethingToDoIsRemindedOnceThenAndOnceAWeekLater() throws Exception {
        long action = action(Role.HEAD);
        remind();
        assertEquals(0, MapSchool.notices(school, Role.HEAD, "RISK_ACTION_OVERDUE"));
        isDue(action, 1);
        remind();
        remind();
        assertEquals(1, MapSchool.notices(school, Role.HEAD, "RISK_ACTION_OVERDUE"));
        assertEquals(0, MapSchool.notices(school, Role.LEAD, "RISK_ACTION_OVERDUE"));
        isDue(action, 8);
        remind();
        remind();
        assertEquals(2, MapSchool.notices(school, Role.HEAD, "RISK_ACTION_OVERDUE"));
        assertEquals(1, MapSchool.notices(school, Role.LEAD, "RISK_ACTION_OVERDUE"), "whoever asked");
        HttpVisitor visitor = new HttpVisitor();
        visitor.signIn(school.email(Role.HEAD), TestSchool.PASSWORD);
        for (MyNotices.Line line : actors.as(school.actor(Role.HEAD), myNotices::mine)) {
            assertEquals(null, line.about(), "no name goes out");
            assertEquals(
                    200,
                    visitor.get(actors.as(school.actor(Role.HEAD), () -> myNotices.follow(line.id())))
                            .statusCode(),
                    line.kind().name());
        }
        mails.go(school.id());
        for (Mailbox.Received mail : mailbox.of(school.email(Role.LEAD))) {
            assertFalse((mail.subject() + mail.body()).matches("(?s).*(Testname|Walk with).*"), mail.body());
        }
        actors.as(school.actor(Role.HEAD), does(() -> actions.finish(map, action, "She is not followed any more")));
        assertEquals(
                0,
                MapSchool.notices(school, Role.HEAD, "RISK_ACTION_OVERDUE")
                        + MapSchool.notices(school, Role.HEAD, "RISK_ACTION"),
                "it asks nobody any more");
        assertEquals(0, MapSchool.notices(school, Role.LEAD, "RISK_ACTION_OVERDUE"));
    }

    @Test
    void whereItsOwnerHasLeftWhoeverAskedIsToldAtOnceAndItGoesToWhoReadsTheAssessment() throws Exception {
        long action = action(Role.DEPUTY);
        long deputy = school.accounts().get(Role.DEPUTY);
        long head = school.accounts().get(Role.HEAD);
        actors.as(school.actor(Role.ADMINISTRATOR), does(() -> leaving.close(deputy)));
        isDue(action, 1);
        remind();
        assertEquals(1, MapSchool.notices(school, Role.LEAD, "RISK_ACTION_OVERDUE"));
        assertEquals(0, MapSchool.notices(school, Role.DEPUTY, "RISK_ACTION_OVERDUE"));
        Handover.Somebody left = actors.as(school.actor(Role.HEAD), handover::people).stream()
                .filter(each -> each.id() == deputy)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("risk-action 1"),
                left.things().stream()
                        .map(thing -> thing.kind() + " " + thing.count())
                        .toList());
        assertEquals(
                1,
                actors.as(
                        school.actor(Role.HEAD),
                        () -> handover.give(deputy, school.accounts().get(Role.LEAD), 1)));
        assertEquals("Test LEAD", seen(Role.LEAD).actions().get(0).owner());
        assertEquals(1, MapSchool.notices(school, Role.LEAD, "RISK_ACTION"));
        assertEquals(0, MapSchool.notices(school, Role.DEPUTY, "RISK_ACTION"));
        remind();
        assertEquals(
                1,
                MapSchool.notices(school, Role.LEAD, "RISK_ACTION_OVERDUE"),
                "what was told before it was theirs is taken back, and they are reminded anew");
        assertEquals(
                0,
                actors.as(
                        school.actor(Role.HEAD),
                        () -> actions.handOver(
                                school.accounts().get(Role.LEAD),
                                school.accounts().get(Role.TEACHER))),
                "nobody is let in to a child by being handed a task");
        assertEquals(Set.of(school.accounts().get(Role.LEAD)), actors.as(school.actor(Role.HEAD), actions::owners));
        assertFalse(actors.as(school.actor(Role.HEAD), () -> actions.of(Set.of(head, deputy)))
                .containsKey(deputy));
    }

    private List<String> tasks(Role by) {
        return actors.as(school.actor(by), tasks::mine).open().stream()
                .map(task -> task.because() + ": " + task.task() + " " + task.overdue() + " " + task.askedBy() + " "
                        + task.page())
                .toList();
    }

    private List<String> open(Actor by) {
        return actors.as(by, () -> actionReading.open(null)).others().stream()
                .map(other -> other.owner() + " " + other.task() + " " + other.overdue())
                .toList();
    }

    /** Beside what is asked because of concerns; and nobody is shown a task of an assessment that they do not read. */
    @Test
    void whatIsToBeDoneStandsAmongEverybodysTasksAsFarAsTheyReadTheAssessment() throws Exception {
        long action = action(Role.HEAD);
        assertEquals(
                List.of("Because of a risk assessment: Walk with her to the bus false Test LEAD "
                        + "/peermap/assessment.xhtml?id="
                        + map),
                tasks(Role.HEAD));
        assertEquals(List.of(), tasks(Role.LEAD), "it is not theirs");
        assertEquals(List.of(), tasks(Role.TEACHER));
        assertEquals(List.of("Test HEAD Walk with her to the bus false"), open(school.actor(Role.LEAD)));
        assertEquals(
                List.of(), open(school.actor(Role.DEPUTY)), "who approved the map has no reason to read what is done");
        assertEquals(List.of(), open(MapSchool.anotherLead(school)));
        assertEquals(List.of(), open(schools.make().actor(Role.LEAD)));
        isDue(action, 8);
        assertEquals(new MyTasks.Waiting(1, 1), actors.as(school.actor(Role.HEAD), tasks::waiting));
        assertEquals(List.of("Test HEAD Walk with her to the bus true"), open(school.actor(Role.LEAD)));
        long head = school.accounts().get(Role.HEAD);
        Actor teachesNow = new Actor(head, school.id(), Set.of(Role.TEACHER));
        assertEquals(
                List.of(),
                actors.as(teachesNow, tasks::mine).open(),
                "whoever reads no assessment any more is shown nothing of one");
        assertEquals(new MyTasks.Waiting(0, 0), actors.as(teachesNow, tasks::waiting));
        actors.as(school.actor(Role.HEAD), does(() -> actions.finish(map, action, "She is not followed any more")));
        assertEquals(List.of(), tasks(Role.HEAD));
        assertEquals(
                List.of("She is not followed any more"),
                actors.as(school.actor(Role.HEAD), tasks::mine).answered().stream()
                        .map(MyTasks.Task::outcome)
                        .toList());
        assertEquals(List.of(), open(school.actor(Role.LEAD)));
    }

    /**
     * Whoever does not read the assessment is told in the words of any task, sees what they are to do and nothing of
     * why, and answers; whoever asked is told that they did.
     */
    @Test
    void aTeacherIsAskedAndSeesTheWordsAlone() throws Exception {
        long teacher = school.accounts().get(Role.TEACHER);
        lead(() -> actions.ask(
                map, "Stand at the gate after school", teacher, Now.day(LONDON).plusDays(2)));
        long action = seen(Role.LEAD).actions().get(0).id();
        String page = "/concern/task.xhtml?id=" + action;
        assertEquals(List.of("null: Stand at the gate after school false Test LEAD " + page), tasks(Role.TEACHER));
        assertEquals(new MyTasks.Waiting(1, 0), actors.as(school.actor(Role.TEACHER), tasks::waiting));
        assertEquals(1, MapSchool.notices(school, Role.TEACHER, "ACTION"), "in the words of any task");
        assertEquals(0, MapSchool.notices(school, Role.TEACHER, "RISK_ACTION"));
        HttpVisitor visitor = new HttpVisitor();
        visitor.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        String shown = visitor.get(page).body();
        assertTrue(shown.contains("Stand at the gate after school"), shown);
        for (String never : List.of("ssessment", "Testname", "peermap", "risk")) {
            assertFalse(shown.replaceAll("(?s)<head>.*?</head>", "").contains(never), never + ": " + shown);
        }
        assertEquals(404, visitor.get("/peermap/assessment.xhtml?id=" + map).statusCode());
        assertThrows(
                NotFound.class,
                () -> actors.as(school.actor(Role.HEAD), () -> tasks.one(action)),
                "it is nobody else's");
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.TEACHER), () -> tasks.one(action)));
        isDue(action, 8);
        remind();
        assertEquals(1, MapSchool.notices(school, Role.TEACHER, "ACTION_OVERDUE"));
        assertEquals(1, MapSchool.notices(school, Role.LEAD, "RISK_ACTION_OVERDUE"), "whoever asked, in time");
        assertEquals(
                "why-not.required",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(school.actor(Role.TEACHER), does(() -> tasks.cannot(action, 0, " "))))
                        .key());
        actors.as(school.actor(Role.TEACHER), does(() -> tasks.cannot(action, 0, "I am on the bus then")));
        assertEquals(
                0,
                MapSchool.notices(school, Role.TEACHER, "ACTION")
                        + MapSchool.notices(school, Role.TEACHER, "ACTION_OVERDUE"),
                "it asks nobody any more");
        assertEquals(1, MapSchool.notices(school, Role.LEAD, "RISK_ACTION_ANSWERED"));
        assertTrue(
                seen(Role.LEAD).actions().get(0).done().startsWith("Cannot be done: Test TEACHER,"),
                seen(Role.LEAD).actions().get(0).done());
        assertEquals(
                List.of("CANNOT I am on the bus then"),
                actors.as(school.actor(Role.TEACHER), tasks::mine).answered().stream()
                        .map(task -> task.state() + " " + task.outcome())
                        .toList());
        assertThrows(
                NotFound.class, () -> actors.as(school.actor(Role.TEACHER), () -> tasks.one(action)), "it is answered");
    }

    /**
     * What is written for somebody who reads the assessment is shown to nobody else; what is written for others may go
     * to another one of them.
     */
    @Test
    void whatWasWrittenForSomebodyWhoReadsNothingElseCanGoToAnother() {
        long teacher = school.accounts().get(Role.TEACHER);
        lead(() -> actions.ask(
                map, "Stand at the gate after school", teacher, Now.day(LONDON).plusDays(2)));
        long owner = school.accounts().get(Role.ACTION_OWNER);
        assertEquals(1, actors.as(school.actor(Role.HEAD), () -> actions.handOver(teacher, owner)));
        assertEquals(List.of(), tasks(Role.TEACHER));
        assertEquals(1, tasks(Role.ACTION_OWNER).size());
        assertEquals(1, MapSchool.notices(school, Role.ACTION_OWNER, "ACTION"));
        long action = seen(Role.LEAD).actions().get(0).id();
        actors.as(school.actor(Role.ACTION_OWNER), does(() -> tasks.done(action, 0, "Stood there all week")));
        assertTrue(
                seen(Role.LEAD).actions().get(0).done().startsWith("Done: Test ACTION_OWNER,"),
                seen(Role.LEAD).actions().get(0).done());
        assertEquals(0, MapSchool.notices(school, Role.ACTION_OWNER, "ACTION"), "nothing asks for it any more");
        assertEquals(
                "task.over",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(
                                        school.actor(Role.ACTION_OWNER), does(() -> tasks.done(action, 0, "Again"))))
                        .key());
        assertThrows(
                NotFound.class,
                () -> actors.as(school.actor(Role.TEACHER), does(() -> tasks.done(action, 0, "Not mine"))));
    }

    private void challenge(long link) {
        actors.as(
                MapSchool.anotherLead(school),
                does(() -> challenges.enter(
                        link, 1, new NewChallenge(Challenge.By.PUPIL, Now.day(LONDON), "We are not friends"))));
    }

    private void answer(long link, Challenge.Outcome outcome) {
        TestDatabase owner = TestDatabase.asOwner();
        actors.as(
                MapSchool.anotherLead(school),
                does(() -> challenges.answer(
                        link,
                        (int) owner.number("select edition from peer_link where id = ?", link),
                        owner.number("select id from link_challenge where link_id = ? and outcome is null", link),
                        outcome,
                        "Told them why")));
    }

    /**
     * Whoever saw a map or writes an assessment hears that a link is challenged which it may rest on, and whether it
     * was wrong; nobody else, and of nobody.
     */
    @Test
    void aChallengeIsToldToThoseWhoSawTheMapOrWriteTheAssessment() {
        long link = MapSchool.link(school, 3, 4, "FRIENDSHIP", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        long far = MapSchool.link(school, 4, 5, "FRIENDSHIP", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        long restricted =
                MapSchool.link(school, 0, 3, "RELATIONSHIP", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        challenge(far);
        assertEquals(0, MapSchool.notices(school, Role.LEAD, "MAP_CHALLENGED"), "it leads to nobody of theirs");
        assertFalse(seen(Role.LEAD).challenged());
        long alone = maps.open(school, 1, 4);
        challenge(link);
        assertEquals(
                2, MapSchool.notices(school, Role.LEAD, "MAP_CHALLENGED"), "of the assessment, and of the other map");
        assertEquals(2, MapSchool.notices(school, Role.HEAD, "MAP_CHALLENGED"), "to whom both open");
        assertEquals(0, MapSchool.notices(school, Role.DEPUTY, "MAP_CHALLENGED"), "who approved sees neither");
        assertTrue(seen(Role.LEAD).challenged());
        assertEquals(
                Set.of("/peermap/assessment.xhtml?id=" + map, "/peermap/request.xhtml?id=" + alone),
                TestDatabase.asOwner()
                        .rows(
                                "select distinct page from notice where school_id = ? and kind = 'MAP_CHALLENGED'",
                                school.id())
                        .stream()
                        .map(row -> row.get(0))
                        .collect(Collectors.toSet()));
        for (MyNotices.Line line : actors.as(school.actor(Role.HEAD), myNotices::mine)) {
            assertEquals(null, line.about(), "no name goes out");
        }
        answer(link, Challenge.Outcome.UPHELD);
        assertEquals(0, MapSchool.notices(school, Role.LEAD, "MAP_CHALLENGED"), "what was told is taken back");
        assertEquals(
                2,
                MapSchool.notices(school, Role.LEAD, "MAP_LINK_WRONG"),
                "of the assessment, and of the map that is drawn without it now: they saw who stood there because of it");
        assertEquals(2, MapSchool.notices(school, Role.HEAD, "MAP_LINK_WRONG"));
        assertEquals(0, MapSchool.notices(school, Role.DEPUTY, "MAP_LINK_WRONG"), "who approved saw neither");
        assertFalse(seen(Role.LEAD).challenged());
        challenge(restricted);
        assertEquals(1, MapSchool.notices(school, Role.LEAD, "MAP_CHALLENGED"));
        assertEquals(0, MapSchool.notices(school, Role.HEAD, "MAP_CHALLENGED"), "of a relationship a lead alone");
        assertTrue(seen(Role.LEAD).challenged());
        assertFalse(seen(Role.HEAD).challenged());
        answer(restricted, Challenge.Outcome.NOT_UPHELD);
        assertEquals(0, MapSchool.notices(school, Role.LEAD, "MAP_CHALLENGED"));
        assertEquals(2, MapSchool.notices(school, Role.LEAD, "MAP_LINK_WRONG"), "it stands");
    }

    /**
     * The one child whom nothing else reaches is gone from the map when the answer comes: who looks at it hears it all
     * the same, and of a link that no map ever drew nobody does.
     */
    @Test
    void ofALinkThatWasWrongThoseHearToWhomAMapShowedIt() {
        long guessed = MapSchool.link(school, 4, 5, "CONFLICT", "PROPOSED", Grade.Information.KNOWN_DIRECTLY, 30);
        long link = MapSchool.link(school, 4, 5, "FRIENDSHIP", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        long alone = maps.open(school, 1, 4);
        maps.open(school, 1, 2);
        challenge(link);
        answer(link, Challenge.Outcome.UPHELD);
        assertEquals(
                List.of("/peermap/request.xhtml?id=" + alone),
                TestDatabase.asOwner()
                        .rows(
                                "select page from notice where school_id = ? and kind = 'MAP_LINK_WRONG' and "
                                        + "account_id = ?",
                                school.id(),
                                school.accounts().get(Role.LEAD))
                        .stream()
                        .map(row -> row.get(0))
                        .toList());
        assertEquals(1, MapSchool.notices(school, Role.HEAD, "MAP_LINK_WRONG"));
        challenge(guessed);
        assertEquals(
                0, MapSchool.notices(school, Role.LEAD, "MAP_CHALLENGED"), "no map draws what nobody has confirmed");
        answer(guessed, Challenge.Outcome.UPHELD);
        assertEquals(1, MapSchool.notices(school, Role.LEAD, "MAP_LINK_WRONG"), "and none ever did");
    }

    @Test
    void aChallengeReadsTheAssessmentsOfTheseChildrenAndNoOthers() {
        long link = MapSchool.link(school, 3, 4, "FRIENDSHIP", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        for (int pupil : List.of(1, 2, 5)) {
            long other = maps.open(school, 0, pupil);
            lead(() -> assessments.begin(other));
        }
        List<String> sent = Statements.during(em, () -> challenge(link)).stream()
                .filter(statement -> statement.toLowerCase(Locale.ROOT).contains("risk_child"))
                .toList();
        assertEquals(2, sent.size(), "those that have one of them, and of that one its children: " + sent);
        assertEquals(1, MapSchool.notices(school, Role.LEAD, "MAP_CHALLENGED"));
    }

    @Test
    void howManyTasksSomebodyHasIsCountedWithoutReadingThem() throws Exception {
        isDue(action(Role.HEAD), 8);
        action(Role.HEAD);
        List<String> sent = Statements.during(
                em, () -> assertEquals(new MyTasks.Waiting(2, 1), actors.as(school.actor(Role.HEAD), tasks::waiting)));
        assertTrue(
                sent.stream()
                        .anyMatch(
                                statement -> statement.toLowerCase(Locale.ROOT).contains("risk_action")),
                sent.toString());
        assertTrue(
                sent.stream()
                        .noneMatch(statement ->
                                statement.toLowerCase(Locale.ROOT).matches("(?s).*(\\btask\\b|begun_by).*")),
                sent.toString());
    }

    /**
     * Whoever was handed it and is none of those to whom the map opened may read the assessment as long as they may
     * decide about maps like it.
     */
    @Test
    void whatIsCountedIsWhatIsShown() throws Exception {
        long action = action(Role.HEAD);
        TestDatabase.asOwner()
                .change(
                        "update risk_action set owner_id = ? where id = ?",
                        school.accounts().get(Role.DEPUTY),
                        action);
        assertEquals(1, tasks(Role.DEPUTY).size());
        assertEquals(new MyTasks.Waiting(1, 0), actors.as(school.actor(Role.DEPUTY), tasks::waiting));
        Actor leads = new Actor(school.accounts().get(Role.DEPUTY), school.id(), Set.of(Role.LEAD));
        assertEquals(
                List.of(), actors.as(leads, tasks::mine).open(), "a lead's request is not for another lead to decide");
        assertEquals(new MyTasks.Waiting(0, 0), actors.as(leads, tasks::waiting));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        long pupil = school.pupils().get(0);
        assertEquals(
                "purpose purpose.child.required, harm text.long 4000",
                refused(() -> assessments.consider(
                        map,
                        pupil,
                        seen(Role.LEAD).children().get(0).version(),
                        new RiskTexts("", "x".repeat(4001), null, null, null, null))));
        assertEquals(
                "context:0:reason context.why, context:1:weight context.weight",
                refused(() -> assessments.weigh(
                        map,
                        List.of(
                                new RiskView.Weighed(0, RiskContextKind.HOME, 0, RiskWeight.FIRST, " "),
                                new RiskView.Weighed(1, RiskContextKind.PEERS, 0, null, "Because")))));
        assertEquals(
                "task task.required, owner owner.required, due due.required",
                refused(() -> actions.ask(map, "", null, null)));
        assertEquals(
                "owner owner.unknown, due due.past",
                refused(() -> actions.ask(
                        map,
                        "Walk",
                        school.accounts().get(Role.GOVERNOR),
                        Now.day(LONDON).minusDays(1))));
    }

    @Test
    void whoeverMayNotReadTheRequestFindsNone() {
        TestSchool other = schools.make();
        for (Actor stranger : List.of(MapSchool.anotherLead(school), other.actor(Role.LEAD), other.actor(Role.HEAD))) {
            assertThrows(NotFound.class, () -> actors.as(stranger, () -> assessments.one(map)));
        }
        assertThrows(
                NotFound.class,
                () -> actors.as(
                        school.actor(Role.DEPUTY),
                        does(() -> assessments.consider(map, school.pupils().get(0), 1, SAID))),
                "reads, and does not write");
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(
                    NotPermitted.class, () -> actors.as(school.actor(role), () -> assessments.one(map)), role.name());
        }
        assertEquals(2, seen(Role.HEAD).children().size(), "positive control");
        assertThrows(
                NotFound.class, () -> lead(() -> assessments.begin(maps.ask(school, 0, 0))), "a map that is not open");
        assertEquals(
                Set.of(school.pupils().get(0), school.pupils().get(3)),
                actors.as(Actor.job(school.id()), () -> pupilsInMaps.inUse(school.pupils())));
    }
}
