package org.wholeschool.concern.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.DutyLeads;
import org.wholeschool.school.calendar.SchoolHours;
import org.wholeschool.school.calendar.SchoolTime;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/**
 * An urgent concern that nobody acknowledges goes up by steps, and others are reminded of: each once. Time is handed
 * in; the job of the server runs beside it by the real clock, by which nothing is due yet.
 */
@InServer
class InboxWatchIT {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernLog log;

    @Inject
    private Inbox inbox;

    @Inject
    private CaseLeads caseLeads;

    @Inject
    private InboxBook book;

    @Inject
    private InboxCounts counts;

    @Inject
    private InboxWatch watch;

    @Inject
    private SchoolTime time;

    @Inject
    private DutyLeads duty;

    @Inject
    private Actors actors;

    private final TestDatabase owner = TestDatabase.asOwner();

    private TestSchool school;
    private Actor lead;

    @BeforeEach
    void school() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
    }

    private long log(String category) {
        return schools.log(school.id(), category);
    }

    private Instant received(long concern) {
        return actors.as(lead, () -> caseLeads.care(concern)).row().receivedAt();
    }

    private List<Long> due(Instant now) {
        return actors.as(Actor.job(school.id()), () -> watch.due(now));
    }

    private int act(long concern, Instant now) {
        return actors.as(Actor.job(school.id()), () -> watch.act(concern, now));
    }

    private String steps(long concern) {
        return String.join(
                " ",
                actors.as(lead, () -> caseLeads.care(concern)).steps().stream()
                        .map(step -> step.step().name() + step.told())
                        .toList());
    }

    /** @return what a role was told of a kind, stage by stage */
    private String told(Role role, String kind) {
        return String.join(
                " ",
                owner
                        .rows(
                                "select stage from notice where account_id = ? and kind = ? order by id",
                                school.accounts().get(role),
                                kind)
                        .stream()
                        .map(row -> row.get(0).toString().replace("LATE ", ""))
                        .toList());
    }

    private void acknowledge(long concern) {
        actors.as(lead, () -> {
            log.acknowledge(concern);
            return null;
        });
    }

    @Test
    void anUrgentOneGoesToWhoIsOnDutyThenToTheDeputyThenToTheHeadEachOnce() {
        long concern = log("SELF_HARM");
        Instant from = received(concern);
        assertEquals("LOGGED", told(Role.LEAD, "URGENT_CONCERN"));
        assertEquals(List.of(), due(from.plus(Duration.ofMinutes(5)).minus(SECOND)));
        assertEquals(0, act(concern, from.plus(Duration.ofMinutes(5)).minus(SECOND)));
        assertEquals("", steps(concern));

        assertEquals(List.of(concern), due(from.plus(Duration.ofMinutes(5))));
        assertEquals(1, act(concern, from.plus(Duration.ofMinutes(5))));
        assertEquals("DUTY1", steps(concern));
        assertEquals("DUTY", told(Role.LEAD, "ESCALATION"));
        assertEquals(List.of(), due(from.plus(Duration.ofMinutes(14))), "once");
        assertEquals(0, act(concern, from.plus(Duration.ofMinutes(14))));

        assertEquals(1, act(concern, from.plus(Duration.ofMinutes(15))));
        assertEquals("DEPUTY", told(Role.DEPUTY, "ESCALATION"));
        assertEquals(1, act(concern, from.plus(Duration.ofMinutes(30))));
        assertEquals("HEAD", told(Role.HEAD, "ESCALATION"));
        assertEquals(
                "/concern/urgent.xhtml",
                owner.rows(
                                "select page from notice where account_id = ? and kind = 'ESCALATION'",
                                school.accounts().get(Role.HEAD))
                        .get(0)
                        .get(0),
                "a head reads no concern, and is shown whom to find");
        assertEquals("DUTY1 DEPUTY1 HEAD1", steps(concern));
        assertEquals(0, act(concern, from.plus(Duration.ofMinutes(50))));
        assertEquals("DUTY", told(Role.LEAD, "ESCALATION"));
    }

    @Test
    void itStopsWhenSomebodyAcknowledgesIt() {
        long concern = log("SELF_HARM");
        Instant from = received(concern);
        act(concern, from.plus(Duration.ofMinutes(6)));
        acknowledge(concern);
        assertFalse(due(from.plus(Duration.ofMinutes(31))).contains(concern));
        act(concern, from.plus(Duration.ofMinutes(31)));
        assertEquals("DUTY1", steps(concern));
        assertEquals("", told(Role.HEAD, "ESCALATION"));
    }

    @Test
    void aServerThatWasDownMakesUpForItAndManyServersTakeEachStepOnce() throws Exception {
        long concern = log("SELF_HARM");
        Instant later = received(concern).plus(Duration.ofHours(1)).minus(SECOND);
        List<CompletableFuture<Integer>> servers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> act(concern, later), schools.threads()))
                .limit(4)
                .toList();
        int told = 0;
        for (CompletableFuture<Integer> server : servers) {
            told += server.get();
        }
        assertEquals(3, told);
        assertEquals("DUTY1 DEPUTY1 HEAD1", steps(concern));
        assertEquals(
                3, owner.number("select count(*) from notice where concern_id = ? and kind = 'ESCALATION'", concern));
    }

    @Test
    void aClockThatIsSetBackNeitherHoldsItUpForLongNorRepeatsAStep() {
        long concern = log("SELF_HARM");
        Instant back = received(concern).minus(Duration.ofMinutes(3));
        assertEquals(List.of(concern), due(back), "noticed at once");
        assertEquals(0, act(concern, back));
        assertEquals(List.of(), due(back.plus(Duration.ofMinutes(5)).minus(SECOND)));
        assertEquals(1, act(concern, back.plus(Duration.ofMinutes(5))), "five minutes by the clock that is right now");
        act(concern, back.minus(Duration.ofMinutes(1)));
        act(concern, back.plus(Duration.ofMinutes(5)));
        assertEquals("DUTY1", steps(concern));
        assertEquals("DUTY", told(Role.LEAD, "ESCALATION"));
    }

    @Test
    void whoIsOnDutyIsFoundByNameAndElseItIsForEveryLead() {
        actors.as(lead, () -> {
            duty.change(
                    List.of(new DutyLeads.Row(
                            0, new DutyLeads.Duty(" test  deputy", "01234 567890", "1234567", 0, 24 * 60))),
                    null,
                    null,
                    DutyLeads.AboutAdults.NOBODY);
            return null;
        });
        long concern = log("SELF_HARM");
        act(concern, received(concern).plus(Duration.ofMinutes(5)));
        assertEquals("DUTY", told(Role.DEPUTY, "ESCALATION"));
        assertEquals("", told(Role.LEAD, "ESCALATION"));
    }

    @Test
    void whoMayNotReadItIsNotToldAndTheHeadIsToldThatItWaits() {
        long concern = log("SELF_HARM");
        Instant from = received(concern);
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", concern);
        assertEquals(1, act(concern, from.plus(Duration.ofHours(1)).minus(SECOND)), "nobody is named");
        assertEquals("", told(Role.LEAD, "ESCALATION") + told(Role.DEPUTY, "ESCALATION"));
        assertEquals("HEAD", told(Role.HEAD, "ESCALATION"));
    }

    @Test
    void whatCanWaitIsRemindedOfInSchoolTimeThreeTimesAtMost() {
        long concern = log("BULLYING_OTHER");
        SchoolHours hours = actors.as(Actor.job(school.id()), time::hours);
        Instant target = hours.plus(received(concern), Duration.ofHours(1));
        assertEquals(List.of(), due(target));
        assertEquals(2, act(concern, target.plus(SECOND)), "the lead and the deputy");
        assertEquals(0, act(concern, target.plus(SECOND).plus(SECOND)));
        assertEquals("1", told(Role.LEAD, "NOT_ACKNOWLEDGED"));
        assertEquals("", told(Role.LEAD, "ESCALATION"), "it can wait");
        act(concern, hours.plusDays(target, 1).plus(SECOND));
        act(concern, target.plus(SECOND));
        act(concern, hours.plusDays(target, 5).plus(SECOND));
        act(concern, hours.plusDays(target, 9));
        assertEquals("1 2 3", told(Role.DEPUTY, "NOT_ACKNOWLEDGED"));
    }

    @Test
    void whoLooksAfterItIsRemindedToDecideUntilItIsSettled() {
        long concern = log("BULLYING_OTHER");
        acknowledge(concern);
        actors.as(lead, () -> {
            caseLeads.assign(concern, school.accounts().get(Role.DEPUTY));
            return null;
        });
        SchoolHours hours = actors.as(Actor.job(school.id()), time::hours);
        Instant target = hours.plusDays(received(concern), 1);
        assertEquals(1, act(concern, target.plus(SECOND)));
        assertEquals("1", told(Role.DEPUTY, "NOT_DECIDED"));
        assertEquals("", told(Role.LEAD, "NOT_DECIDED"));
        hear(concern, ConcernEvent.What.SETTLED);
        assertEquals(List.of(), due(hours.plusDays(target, 2)));
        assertEquals(0, act(concern, hours.plusDays(target, 2)));
        assertTrue(actors.as(lead, () -> inbox.list(Inbox.Show.ALL, 200).rows()).isEmpty());
        hear(concern, ConcernEvent.What.REOPENED);
        assertEquals(List.of(), due(Now.instant()));
        assertEquals(List.of(concern), due(hours.plusDays(target, 2)));
    }

    /**
     * However long ago it was logged: whoever opens it again has the school's time to decide it, and is reminded of
     * that as if nobody had been before.
     */
    @Test
    void oneThatIsOpenedAgainCountsFromThen() throws Exception {
        long concern = log("BULLYING_OTHER");
        acknowledge(concern);
        SchoolHours hours = actors.as(Actor.job(school.id()), time::hours);
        assertEquals(2, act(concern, hours.plusDays(received(concern), 1).plus(SECOND)));
        hear(concern, ConcernEvent.What.SETTLED);
        schools.change(
                school,
                "update concern set received_at = received_at - interval '60' day, acknowledged_at = "
                        + "acknowledged_at - interval '60' day where id = ?1",
                concern);
        schools.change(
                school,
                "update inbox_entry set counted_from = counted_from - interval '60' day where concern_id = ?1",
                concern);
        Instant before = Now.instant().minus(SECOND);
        hear(concern, ConcernEvent.What.REOPENED);
        assertEquals(List.of(), due(Now.instant()));
        Inbox.Row row = actors.as(lead, () -> caseLeads.care(concern)).row();
        assertEquals(Target.Kind.DECIDE, row.target());
        assertFalse(row.due().isBefore(hours.plusDays(before, 1)), "a target of its own: " + row.due());
        assertEquals(0, actors.as(school.actor(Role.HEAD), counts::counts).late());
        assertEquals(0, act(concern, row.due()));
        assertEquals(2, act(concern, row.due().plus(SECOND)));
        assertEquals("1 1 TURN 1", told(Role.LEAD, "NOT_DECIDED"));
    }

    private void hear(long concern, ConcernEvent.What what) {
        actors.as(lead, () -> {
            book.hear(new ConcernEvent(concern, what));
            return null;
        });
    }

    /** What an import or a demonstration brought has no entry. */
    @Test
    void whatWasThereBeforeIsNotNew() throws Exception {
        long concern = log("SELF_HARM");
        owner.change("delete from inbox_entry where concern_id = ?", concern);
        assertEquals(List.of(), due(Now.instant().plus(Duration.ofDays(3))));
        assertEquals(0, act(concern, Now.instant().plus(Duration.ofDays(3))));
        assertEquals(
                1,
                actors.as(lead, () -> inbox.list(Inbox.Show.NEW, 200).rows()).size(),
                "though it stands there until it is acknowledged");
    }
}
