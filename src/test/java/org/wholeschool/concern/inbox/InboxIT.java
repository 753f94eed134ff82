package org.wholeschool.concern.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
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
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.mine.Additions;
import org.wholeschool.concern.record.CaseField;
import org.wholeschool.concern.record.CaseValues;
import org.wholeschool.concern.triage.CaseDecisions;
import org.wholeschool.notice.MyNotices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** What waits for the leads, whose it is, what the head sees of it, and how all of it goes to somebody else. */
@InServer
class InboxIT {

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private Inbox inbox;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private InboxCounts counts;

    @Inject
    private AlertedPeople alerted;

    @Inject
    private MyNotices notices;

    @Inject
    private Handover handover;

    @Inject
    private ConcernsInCare care;

    @Inject
    private CaseDecisions decisions;

    @Inject
    private Additions additions;

    @Inject
    private Leaving leaving;

    @Inject
    private Actors actors;

    private final TestDatabase owner = TestDatabase.asOwner();

    private TestSchool school;
    private Actor lead;
    private Actor head;
    private long leadId;
    private long deputyId;

    @BeforeEach
    void school() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
        head = school.actor(Role.HEAD);
        leadId = school.accounts().get(Role.LEAD);
        deputyId = school.accounts().get(Role.DEPUTY);
    }

    private long log(String category) {
        return schools.log(school.id(), category);
    }

    private void acknowledge(long concern) {
        as(lead, () -> log.acknowledge(concern));
    }

    private void assign(long concern, long to) {
        as(lead, () -> caseLeads.assign(concern, to));
    }

    private void as(Actor actor, Runnable deed) {
        actors.as(actor, () -> {
            deed.run();
            return null;
        });
    }

    private List<Long> shown(Inbox.Show show) {
        return actors.as(lead, () -> inbox.list(show, 200).rows()).stream()
                .map(Inbox.Row::id)
                .toList();
    }

    private long given(long account) {
        return owner.number("select count(*) from notice where account_id = ? and kind = 'ASSIGNED'", account);
    }

    @Test
    void whatIsUrgentComesFirstAndThenWhatIsDueFirst() {
        long seen = log("BULLYING_OTHER");
        long first = log("BULLYING_OTHER");
        long second = log("DISCRIMINATION");
        long urgent = log("SELF_HARM");
        acknowledge(seen);
        assertEquals(List.of(urgent, first, second, seen), shown(Inbox.Show.ALL));
        assertEquals(List.of(urgent, first, second), shown(Inbox.Show.NEW));
        assertEquals(List.of(), shown(Inbox.Show.MINE));
        assign(first, leadId);
        assertEquals(List.of(first), shown(Inbox.Show.MINE));
        assertEquals(List.of(urgent, second, seen), shown(Inbox.Show.NOBODYS));
        Inbox.Row row =
                actors.as(lead, () -> inbox.list(Inbox.Show.NEW, 200).rows()).get(0);
        assertEquals(Target.Kind.ACKNOWLEDGE, row.target());
        assertTrue(row.isUrgent() && row.due().isAfter(row.receivedAt()));
        assertEquals("Two boys pushed a third against the lockers.", row.beginning());
    }

    /**
     * Where more waits than is shown, what is left out is what needs somebody least, and whose it is is asked of all.
     */
    @Test
    void whatIsMostOverdueStandsThereHoweverManyWait() {
        long oldest = log("BULLYING_OTHER");
        long mine = log("DISCRIMINATION");
        List<Long> later = Stream.generate(() -> log("BULLYING_OTHER")).limit(3).toList();
        List.of(oldest, mine, later.get(0), later.get(1)).forEach(this::acknowledge);
        assign(mine, leadId);
        schools.change(
                school, "update concern set received_at = received_at - interval '20' day where id = ?1", oldest);
        schools.change(
                school,
                "update inbox_entry set counted_from = counted_from - interval '20' day where concern_id = ?1",
                oldest);
        Inbox.Waiting all = actors.as(lead, () -> inbox.list(Inbox.Show.ALL, 2));
        assertEquals(
                List.of(oldest, later.get(2)),
                all.rows().stream().map(Inbox.Row::id).toList(),
                "what is overdue, then what is new");
        assertEquals("5 1 0", all.count() + " " + all.fresh() + " " + all.added(), "of all of them");
        assertEquals(
                List.of(mine),
                actors.as(lead, () -> inbox.list(Inbox.Show.MINE, 1)).rows().stream()
                        .map(Inbox.Row::id)
                        .toList());
        assertEquals(4, actors.as(lead, () -> inbox.list(Inbox.Show.NOBODYS, 1)).count());
        assertEquals(List.of(oldest, later.get(2), mine, later.get(0), later.get(1)), shown(Inbox.Show.ALL));
    }

    /**
     * Of two who acknowledge the same rows at once each has them acknowledged, nobody is told of a fault, and the first
     * one stands there.
     */
    @Test
    void whoAcknowledgesSeveralWhileAnotherDoesLosesNothing() throws Exception {
        List<Long> concerns =
                Stream.generate(() -> log("BULLYING_OTHER")).limit(8).toList();
        List<Actor> people = List.of(lead, school.actor(Role.DEPUTY), lead, school.actor(Role.DEPUTY));
        CyclicBarrier together = new CyclicBarrier(people.size());
        List<Future<?>> done = new ArrayList<>();
        for (Actor person : people) {
            done.add(schools.threads().submit(() -> {
                for (long concern : concerns) {
                    together.await();
                    as(person, () -> log.acknowledge(concern));
                }
                return null;
            }));
        }
        for (Future<?> each : done) {
            each.get();
        }
        assertEquals(List.of(), shown(Inbox.Show.NEW));
        Map<String, Long> record = schools.audit(school);
        for (long concern : concerns) {
            assertTrue(List.of(leadId, deputyId)
                    .contains(owner.number("select acknowledged_by from concern where id = ?", concern)));
            assertEquals(2L, record.get("ConcernLog.acknowledge DONE LEAD concern " + concern));
            assertEquals(2L, record.get("ConcernLog.acknowledge DONE DEPUTY concern " + concern));
        }
        assertTrue(
                record.keySet().stream().noneMatch(entry -> entry.startsWith("ConcernLog.acknowledge FAILED")),
                record.toString());
    }

    /** Neither finds the other in the way: what was decided is settled, and what was given to somebody is theirs. */
    @Test
    void whoDecidesWhileAColleagueGivesItToSomebodyIsToldOfNoFault() throws Exception {
        List<Long> concerns =
                Stream.generate(() -> log("BULLYING_OTHER")).limit(12).toList();
        String category = Long.toString(schools.category(school, "BULLYING_OTHER"));
        CaseValues said = new CaseValues(Map.of(
                CaseField.CATEGORY,
                category,
                CaseField.DECISION,
                "KEEP_WATCH",
                CaseField.REASON,
                "Seen by the tutor."));
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<?>> done = new ArrayList<>();
        done.add(schools.threads().submit(() -> {
            for (long concern : concerns) {
                together.await();
                as(lead, () -> decisions.decide(concern, 0, said, false, null));
            }
            return null;
        }));
        done.add(schools.threads().submit(() -> {
            for (long concern : concerns) {
                together.await();
                as(school.actor(Role.DEPUTY), () -> caseLeads.assign(concern, leadId));
            }
            return null;
        }));
        for (Future<?> each : done) {
            each.get();
        }
        for (long concern : concerns) {
            CaseLeads.Care care = actors.as(lead, () -> caseLeads.care(concern));
            assertTrue(care.isSettled() && care.row().ownerId() == leadId, care.toString());
        }
    }

    @Test
    void aConcernTellsWhoWasAlertedAndWhoHasReadOfIt() {
        long concern = log("BULLYING_OTHER");
        as(lead, () -> notices.readOf(concern));
        Map<String, Boolean> read = new TreeMap<>();
        actors.as(lead, () -> alerted.of(concern)).forEach(person -> read.put(person.name(), person.read() != null));
        assertEquals(Map.of("Test LEAD", true, "Test DEPUTY", false), read);
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.LEAD), () -> alerted.of(concern)));
    }

    @Test
    void whatIsUrgentIsSaidByTheCategoryAsItWasWhenItWasLogged() {
        long before = log("BULLYING_OTHER");
        schools.change(
                school,
                "update category set urgent = true where code = 'BULLYING_OTHER' and school_id = ?1",
                school.id());
        long after = log("BULLYING_OTHER");
        assertEquals(List.of(after, before), shown(Inbox.Show.ALL));
        assertEquals(
                List.of(true, false),
                actors.as(lead, () -> inbox.list(Inbox.Show.ALL, 200).rows()).stream()
                        .map(Inbox.Row::isUrgent)
                        .toList());
    }

    @Test
    void aConcernIsGivenToSomebodyWhoMayReadItAndTheyAreToldOnce() {
        long concern = log("BULLYING_OTHER");
        assign(concern, deputyId);
        assign(concern, deputyId);
        assertEquals(1, given(deputyId));
        assign(concern, leadId);
        assertEquals(0, given(leadId), "whoever takes it themselves knows");
        assign(concern, deputyId);
        assertEquals(2, given(deputyId), "it is theirs anew");
        assertEquals(
                "Test DEPUTY",
                actors.as(lead, () -> caseLeads.care(concern)).row().owner());

        assertEquals(
                "owner.not",
                assertThrows(
                                BadInput.class,
                                () -> assign(concern, school.accounts().get(Role.TEACHER)))
                        .key());
        assertEquals(
                "owner.not",
                assertThrows(
                                BadInput.class,
                                () -> assign(concern, schools.make().accounts().get(Role.LEAD)))
                        .key());
        assertThrows(NotFound.class, () -> assign(concern + 1_000_000, leadId));
        Actor stranger = schools.make().actor(Role.LEAD);
        assertThrows(NotFound.class, () -> as(stranger, () -> caseLeads.assign(concern, stranger.accountId())));
        assertThrows(NotFound.class, () -> as(stranger, () -> caseLeads.care(concern)));
        assertThrows(
                NotPermitted.class, () -> as(school.actor(Role.TEACHER), () -> caseLeads.assign(concern, deputyId)));
        assertThrows(NotFound.class, () -> as(head, () -> caseLeads.care(concern)), "a head reads none");
    }

    @Test
    void whatIsRestrictedStandsInNobodysInboxWhoIsNotNamed() {
        long concern = log("BULLYING_OTHER");
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", concern);
        assertEquals(List.of(), shown(Inbox.Show.ALL));
        assertThrows(NotFound.class, () -> assign(concern, deputyId));
        assertEquals(1, actors.as(head, counts::counts).open(), "the head counts it too");
    }

    @Test
    void theHeadSeesNumbersAndNothingElse() {
        assertEquals(
                new InboxCounts.Counts(
                        0,
                        0,
                        0,
                        0,
                        0,
                        List.of(new InboxCounts.Load("Test DEPUTY", 0, 0), new InboxCounts.Load("Test LEAD", 0, 0))),
                actors.as(head, counts::counts));
        long mine = log("BULLYING_OTHER");
        log("SELF_HARM");
        assign(mine, deputyId);
        assertEquals(
                new InboxCounts.Counts(
                        2,
                        1,
                        0,
                        0,
                        1,
                        List.of(new InboxCounts.Load("Test DEPUTY", 1, 0), new InboxCounts.Load("Test LEAD", 0, 0))),
                actors.as(head, counts::counts));
        schools.change(
                school,
                "update inbox_entry set counted_from = counted_from - interval '20' day where concern_id = ?1",
                mine);
        assertEquals(1, actors.as(head, counts::counts).unacknowledged());
        assertEquals(
                new InboxCounts.Load("Test DEPUTY", 1, 1),
                actors.as(head, counts::counts).leads().get(0));
        acknowledge(mine);
        InboxCounts.Counts acknowledged = actors.as(head, counts::counts);
        assertEquals("0 1", acknowledged.unacknowledged() + " " + acknowledged.undecided());
        as(school.actor(Role.ADMINISTRATOR), () -> leaving.close(deputyId));
        assertEquals(2, actors.as(head, counts::counts).unowned(), "whoever has left looks after nothing");
        assertEquals(
                List.of(new InboxCounts.Load("Test LEAD", 0, 0)),
                actors.as(head, counts::counts).leads());
        for (Role role : List.of(Role.LEAD, Role.TEACHER, Role.ADMINISTRATOR, Role.GOVERNOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), counts::counts), role.name());
        }
    }

    @Test
    void whoeverLeavesHandsAllOverInOneStep() {
        long one = log("BULLYING_OTHER");
        long two = log("DISCRIMINATION");
        long restricted = log("DISCRIMINATION");
        List.of(one, two, restricted).forEach(concern -> assign(concern, deputyId));
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", restricted);
        as(school.actor(Role.ADMINISTRATOR), () -> leaving.close(deputyId));
        Handover.Somebody leaver = actors.as(head, handover::people).get(0);
        assertEquals("Test DEPUTY true 3", leaver.name() + " " + leaver.hasLeft() + " " + leaver.count());
        assertEquals(
                List.of(leadId),
                actors.as(head, handover::receivers).stream()
                        .map(person -> person.id())
                        .toList());

        assertEquals(
                "handover.changed",
                assertThrows(BadInput.class, () -> as(head, () -> handover.give(deputyId, leadId, 2)))
                        .key());
        assertEquals(
                "handover.same",
                assertThrows(BadInput.class, () -> as(head, () -> handover.give(leadId, leadId, 0)))
                        .key());
        assertEquals(
                "handover.to.not",
                assertThrows(
                                BadInput.class,
                                () -> as(
                                        head,
                                        () -> handover.give(
                                                deputyId, school.accounts().get(Role.TEACHER), 3)))
                        .key());
        Actor stranger = schools.make().actor(Role.HEAD);
        assertThrows(NotFound.class, () -> as(stranger, () -> handover.give(deputyId, leadId, 3)));
        assertEquals(3, actors.as(head, handover::people).get(0).count(), "nothing went");

        assertEquals(2, actors.as(head, () -> handover.give(deputyId, leadId, 3)), "what the other may not read stays");
        assertEquals(List.of(one, two), shown(Inbox.Show.MINE).stream().sorted().toList());
        assertEquals(1, owner.number("select count(*) from notice where account_id = ? and kind = 'HANDOVER'", leadId));
        assertEquals(
                1,
                actors.as(head, handover::people).stream()
                        .filter(somebody -> somebody.id() == deputyId)
                        .findFirst()
                        .orElseThrow()
                        .count());
        assertTrue(schools.audit(school).containsKey("Handover.give DONE HEAD account " + deputyId));
    }

    /**
     * Two hand over what somebody left to two people, while a third one decides: each concern becomes one of the two's,
     * each is counted once, and nobody is told of a fault.
     */
    @Test
    void twoWhoHandOverAtOnceAndAThirdWhoDecidesLoseNothing() throws Exception {
        long left = school.accounts().get(Role.TEACHER);
        String category = Long.toString(schools.category(school, "BULLYING_OTHER"));
        CaseValues said = new CaseValues(Map.of(
                CaseField.CATEGORY,
                category,
                CaseField.DECISION,
                "KEEP_WATCH",
                CaseField.REASON,
                "Seen by the tutor."));
        for (int round = 0; round < 4; round++) {
            List<Long> concerns =
                    Stream.generate(() -> log("BULLYING_OTHER")).limit(10).toList();
            for (long concern : concerns) {
                assign(concern, deputyId);
                schools.change(school, "update inbox_entry set owner_id = ?1 where concern_id = ?2", left, concern);
            }
            CyclicBarrier together = new CyclicBarrier(3);
            Future<Long> toLead = schools.threads().submit(() -> {
                together.await();
                return actors.as(head, () -> care.handOver(left, leadId));
            });
            Future<Long> toDeputy = schools.threads().submit(() -> {
                together.await();
                return actors.as(lead, () -> care.handOver(left, deputyId));
            });
            Future<?> decided = schools.threads().submit(() -> {
                together.await();
                concerns.subList(5, 10)
                        .forEach(concern ->
                                as(school.actor(Role.DEPUTY), () -> decisions.decide(concern, 0, said, false, null)));
                return null;
            });
            decided.get();
            long went = toLead.get() + toDeputy.get();
            List<CaseLeads.Care> now = concerns.stream()
                    .map(concern -> actors.as(lead, () -> caseLeads.care(concern)))
                    .toList();
            assertEquals(
                    went,
                    now.stream()
                            .filter(each -> List.of(leadId, deputyId)
                                    .contains(each.row().ownerId()))
                            .count(),
                    "what went is somebody's, and once");
            assertTrue(
                    now.subList(0, 5).stream()
                            .allMatch(each -> List.of(leadId, deputyId)
                                    .contains(each.row().ownerId())),
                    "what waited went");
            assertTrue(
                    now.subList(5, 10).stream().allMatch(CaseLeads.Care::isSettled), "what was decided stays decided");
            assertEquals(
                    0,
                    owner.number("select count(*) from inbox_entry where owner_id = ? and settled_at is null", left));
            assertEquals(
                    10,
                    owner.number(
                            "select count(*) from inbox_entry where concern_id between ? and ? and assignments "
                                    + "between 1 and 2",
                            concerns.get(0),
                            concerns.get(9)),
                    "nobody's word went over another's");
        }
    }

    /** However long ago it was closed, what is added comes to attention, and once it is read it goes. */
    @Test
    void whatWasAddedStandsInTheInboxUntilItIsReadAlsoOfOneThatIsClosed() {
        long fresh = log("BULLYING_OTHER");
        long closed = log("BULLYING_OTHER");
        long open = log("DISCRIMINATION");
        String category = Long.toString(schools.category(school, "BULLYING_OTHER"));
        Map<CaseField, String> said = Map.of(
                CaseField.CATEGORY,
                category,
                CaseField.DECISION,
                "KEEP_WATCH",
                CaseField.REASON,
                "Seen by the tutor.",
                CaseField.OUTCOME,
                "HARM_STOPPED");
        as(lead, () -> decisions.decide(closed, 0, new CaseValues(said), true, "The rest goes on elsewhere."));
        acknowledge(open);
        schools.change(
                school, "update concern set received_at = received_at - interval '300' day where id = ?1", closed);
        assertEquals(List.of(fresh, open), shown(Inbox.Show.ALL));
        add(closed);
        add(closed);
        assertEquals(
                List.of(fresh, closed, open),
                shown(Inbox.Show.ALL),
                "the news of the closed one is to be read before the open one is to be decided");
        assertEquals(List.of(fresh, closed), shown(Inbox.Show.NEW));
        Inbox.Row row =
                actors.as(lead, () -> inbox.list(Inbox.Show.NEW, 200).rows()).get(1);
        assertEquals(2, row.added().count());
        assertTrue(
                row.isSettled()
                        && row.isClosed()
                        && row.target() == null
                        && row.added().readBy().isAfter(row.added().since()),
                row.toString());
        assertEquals(
                2,
                owner.number("select count(*) from notice where account_id = ? and kind = 'ADDITION'", leadId),
                "once for each");
        add(open);
        assertEquals(List.of(fresh, closed, open), shown(Inbox.Show.ALL), "what was added first is read first");
        assertEquals(
                Target.Kind.DECIDE,
                actors.as(lead, () -> inbox.list(Inbox.Show.ALL, 200).rows()).stream()
                        .filter(each -> each.id() == open)
                        .findFirst()
                        .orElseThrow()
                        .target());

        schools.change(school, "update concern set restricted_at = received_at where id = ?1", open);
        assertEquals(
                List.of(fresh, closed),
                shown(Inbox.Show.ALL),
                "whoever may not read it is not shown that it was added to");
        as(
                lead,
                () -> additions.acknowledge(
                        closed,
                        additions.of(closed).stream().map(Additions.Added::id).toList()));
        assertEquals(List.of(fresh), shown(Inbox.Show.ALL));
        assertTrue(actors.as(lead, () -> inbox.list(Inbox.Show.ALL, 200).rows()).stream()
                .allMatch(each -> each.added() == null));
    }

    private void add(long concern) {
        as(
                school.actor(Role.TEACHER),
                () -> additions.add(
                        concern, "It happened again.", UUID.randomUUID().toString()));
    }

    @Test
    void whatIsDecidedWaitsForNobodyUntilItIsOpenedAgain() {
        long concern = log("BULLYING_OTHER");
        String category = Long.toString(schools.category(school, "BULLYING_OTHER"));
        as(
                lead,
                () -> decisions.decide(
                        concern,
                        0,
                        new CaseValues(Map.of(CaseField.CATEGORY, category, CaseField.PRIORITY, "TODAY")),
                        false,
                        null));
        assertEquals(List.of(concern), shown(Inbox.Show.ALL), "how soon is not yet what is done");
        Map<CaseField, String> said = Map.of(
                CaseField.CATEGORY,
                category,
                CaseField.DECISION,
                "KEEP_WATCH",
                CaseField.REASON,
                "Seen by the tutor.",
                CaseField.OUTCOME,
                "HARM_STOPPED");
        as(lead, () -> decisions.decide(concern, 1, new CaseValues(said), true, "The rest goes on elsewhere."));
        assertEquals(List.of(), shown(Inbox.Show.ALL));
        assertEquals(0, actors.as(head, counts::counts).open());
        as(lead, () -> decisions.reopen(concern, 2, "It happened again."));
        assertEquals(List.of(concern), shown(Inbox.Show.ALL));
    }

    @Test
    void anEntryGoesWithItsConcern() throws Exception {
        long concern = log("BULLYING_OTHER");
        assign(concern, deputyId);
        owner.change("delete from involvement where concern_id = ?", concern);
        owner.change("delete from concern where id = ?", concern);
        assertEquals(
                0,
                owner.number("select count(*) from inbox_entry where concern_id = ?", concern)
                        + owner.number("select count(*) from notice where concern_id = ?", concern));
    }

    @Test
    void whatWasAcknowledgedBeforeThereWasAnInboxCanHaveAnOwnerAndNoTarget() throws Exception {
        long concern = log("BULLYING_OTHER");
        owner.change("delete from inbox_entry where concern_id = ?", concern);
        assertNull(actors.as(lead, () -> inbox.list(Inbox.Show.NEW, 200).rows())
                .get(0)
                .target());
        acknowledge(concern);
        assertEquals(List.of(), shown(Inbox.Show.ALL));
        assign(concern, deputyId);
        assertEquals(
                "Test DEPUTY",
                actors.as(lead, () -> caseLeads.care(concern)).row().owner());
        assertTrue(actors.as(lead, () -> caseLeads.care(concern)).isSettled());
        assertEquals(List.of(), shown(Inbox.Show.ALL));
    }
}
