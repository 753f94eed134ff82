package org.wholeschool.peermap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Asking for an identified map, deciding about it, its time, and the door for emergencies. */
@InServer
class MapRequestsIT {

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private MapSchool maps;

    @Inject
    private MapRequests requests;

    @Inject
    private MapDecisions decisions;

    @Inject
    private MapReading reading;

    @Inject
    private PupilsInMaps pupilsInMaps;

    @Inject
    private OwnedMaps owned;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = schools.make();
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    private MapRequestView seen(Role by, long id) {
        return as(by, () -> reading.one(id));
    }

    private static Callable<Void> does(Runnable deed) {
        return () -> {
            deed.run();
            return null;
        };
    }

    private String refused(Actor actor, Runnable deed) {
        BadInput fault = assertThrows(BadInput.class, () -> actors.as(actor, does(deed)));
        return fault.all().stream().map(each -> each.field() + " " + each.key()).collect(Collectors.joining(", "));
    }

    @Test
    void itTakesASecondPersonAndThenOpensForATimeToThoseWhoAreNamed() {
        long id = maps.ask(school, 1, 0, 1);
        assertEquals(1, MapSchool.notices(school, Role.DEPUTY, "MAP_ASKED"));
        assertEquals(1, MapSchool.notices(school, Role.HEAD, "MAP_ASKED"));
        assertEquals(0, MapSchool.notices(school, Role.LEAD, "MAP_ASKED"));
        assertEquals("null own.request", refused(school.actor(Role.LEAD), () -> decisions.approve(id, null)), "an approver who is the asker");
        assertFalse(seen(Role.LEAD, id).may().open());
        assertTrue(seen(Role.DEPUTY, id).may().decide());

        as(Role.DEPUTY, does(() -> decisions.approve(id, "For these two, yes")));
        MapRequestView view = seen(Role.LEAD, id);
        assertEquals(MapState.OPEN, view.state());
        assertTrue(view.may().open());
        assertTrue(seen(Role.HEAD, id).may().open(), "the head is named");
        assertFalse(seen(Role.DEPUTY, id).may().open(), "whoever approves is not thereby named");
        assertEquals(List.of("Test HEAD", "Test LEAD"), view.readers());
        assertTrue(view.decision().startsWith("Approved by Test DEPUTY, "), view.decision());
        assertEquals("For these two, yes", view.reason());
        assertEquals(1, MapSchool.notices(school, Role.HEAD, "MAP_OPEN"));
        assertEquals("null decided.already", refused(school.actor(Role.HEAD), () -> decisions.refuse(id, "No")));
        assertEquals("null decided.already", refused(school.actor(Role.LEAD), () -> requests.withdraw(id)));

        MapSchool.pass(id, 4 * 60 + 1);
        assertEquals(MapState.CLOSED, seen(Role.LEAD, id).state(), "by the clock, and no job has come by");
        assertFalse(seen(Role.LEAD, id).may().open());
        assertEquals(1, maps.watch(school.id()));
        assertEquals(0, maps.watch(school.id()), "once");
        assertTrue(seen(Role.LEAD, id).time().startsWith("Closed by itself, "));
        for (String action : List.of("MapRequests.ask", "MapDecisions.approve", "MapWatch.act")) {
            assertEquals(1, MapSchool.entries(school, action, id), action);
        }
    }

    @Test
    void itIsRefusedWithAReasonTakenBackOrClosedEarly() {
        long refused = maps.ask(school, 0, 0);
        assertEquals("reason reason.required", refused(school.actor(Role.HEAD), () -> decisions.refuse(refused, " ")));
        as(Role.HEAD, does(() -> decisions.refuse(refused, "A pattern without names is enough")));
        assertEquals(MapState.REFUSED, seen(Role.LEAD, refused).state());
        assertEquals("A pattern without names is enough", seen(Role.LEAD, refused).reason());
        assertEquals(1, MapSchool.notices(school, Role.LEAD, "MAP_REFUSED"));
        long back = maps.ask(school, 0, 0);
        as(Role.LEAD, does(() -> requests.withdraw(back)));
        assertEquals("null decided.already", refused(school.actor(Role.HEAD), () -> decisions.approve(back, null)));
        long early = maps.open(school, 0, 0);
        as(Role.DEPUTY, does(() -> requests.close(early)));
        assertEquals(MapState.CLOSED, seen(Role.LEAD, early).state());
        assertTrue(seen(Role.LEAD, early).time().startsWith("Closed by Test DEPUTY, "));
        assertEquals("null closed.already", refused(school.actor(Role.LEAD), () -> requests.close(early)));
        assertEquals(3, as(Role.LEAD, reading::list).size());
    }

    /** Where a deputy asks, a lead may decide; where a lead asks, another lead may not, and does not even learn of it. */
    @Test
    void toWhomItIsNotThereIsNone() {
        long leads = maps.ask(school, 1, 0);
        long deputys = as(Role.DEPUTY, () -> requests.ask(new NewMap(null, "To keep her safe", List.of(new NewMap.Named(school.pupils().get(2), "Was followed")), 0, 1, List.of())));
        Actor unnamed = MapSchool.anotherLead(school);
        assertThrows(NotFound.class, () -> actors.as(unnamed, () -> reading.one(leads)));
        assertThrows(NotFound.class, () -> actors.as(unnamed, does(() -> decisions.approve(leads, null))));
        assertEquals(List.of(deputys), actors.as(unnamed, reading::list).stream().map(MapRequestView.Line::id).toList());
        actors.as(unnamed, does(() -> decisions.approve(deputys, null)));
        assertTrue(seen(Role.DEPUTY, deputys).may().open(), "positive control");
        assertThrows(NotFound.class, () -> actors.as(MapSchool.anotherLead(school), does(() -> requests.withdraw(deputys))));
        TestSchool other = schools.make();
        for (Role role : List.of(Role.LEAD, Role.DEPUTY, Role.HEAD)) {
            assertThrows(NotFound.class, () -> actors.as(other.actor(role), () -> reading.one(leads)), role.name());
            assertThrows(NotFound.class, () -> actors.as(other.actor(role), does(() -> decisions.approve(leads, null))), role.name());
        }
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER, Role.ACTION_OWNER, Role.TRUST_LEAD)) {
            assertThrows(NotPermitted.class, () -> as(role, () -> reading.one(leads)), role.name());
            assertThrows(NotPermitted.class, () -> as(role, does(() -> decisions.approve(leads, null))), role.name());
        }
        assertEquals(MapState.ASKED, seen(Role.LEAD, leads).state());
    }

    @Test
    void anEmergencyOpensAtOnceTellsTwoAndHasToBeJustified() {
        long id = as(Role.LEAD, () -> requests.openNow(MapSchool.map(school, 1, 0)));
        MapRequestView view = seen(Role.LEAD, id);
        assertTrue(view.may().open() && view.may().justify());
        assertEquals(List.of("Test LEAD"), view.readers(), "to whoever opens it alone");
        assertEquals(24, view.hours());
        for (Role watcher : List.of(Role.HEAD, Role.DATA_PROTECTION_OFFICER)) {
            assertEquals(1, MapSchool.notices(school, watcher, "MAP_EMERGENCY"), watcher.name());
        }
        assertEquals(1, TestDatabase.asOwner().number("select count(*) from notice where school_id = ? and account_id = ? and page = '/audit/trail.xhtml'", school.id(),
                school.accounts().get(Role.DATA_PROTECTION_OFFICER)), "to a page that is theirs");
        assertEquals("null judge.early", refused(school.actor(Role.HEAD), () -> decisions.judge(id, true, "Yes")));
        assertEquals("justification justification.required", refused(school.actor(Role.LEAD), () -> requests.justify(id, "")));
        as(Role.LEAD, does(() -> requests.justify(id, "They were waiting for her at the gate")));
        assertEquals("null justified.already", refused(school.actor(Role.LEAD), () -> requests.justify(id, "Again")));
        assertEquals("null own.request", refused(school.actor(Role.LEAD), () -> decisions.judge(id, true, "I say so")));
        assertEquals("right right.required, judgement judgement.required", refused(school.actor(Role.HEAD), () -> decisions.judge(id, null, "")));
        for (Role told : List.of(Role.HEAD, Role.DEPUTY, Role.DATA_PROTECTION_OFFICER)) {
            assertEquals(1, MapSchool.notices(school, told, "MAP_JUSTIFIED"), "whoever was told that it was opened, and whoever may judge: " + told);
        }
        assertEquals(0, MapSchool.notices(school, Role.LEAD, "MAP_JUSTIFIED"));
        as(Role.HEAD, does(() -> decisions.judge(id, true, "She was in danger")));
        assertTrue(seen(Role.LEAD, id).justification().judged().startsWith("Right, says Test HEAD, "));
        assertEquals(1, MapSchool.notices(school, Role.LEAD, "MAP_JUDGED"));
        assertEquals(MapState.OPEN, seen(Role.LEAD, id).state());
        MapSchool.pass(id, 24 * 60);
        assertEquals(MapState.CLOSED, seen(Role.LEAD, id).state());
        assertEquals(1, maps.watch(school.id()));
        assertEquals(0, MapSchool.notices(school, Role.HEAD, "MAP_UNJUSTIFIED"));
    }

    @Test
    void anEmergencyThatIsNotJustifiedInTimeClosesAndTwoAreTold() throws Exception {
        long id = as(Role.DEPUTY, () -> requests.openNow(MapSchool.map(school, 1, 0)));
        TestDatabase.asOwner().change("update peer_map set justify_by = asked_at where id = ?", id);
        assertFalse(seen(Role.DEPUTY, id).may().open(), "by the clock, before any job");
        assertTrue(seen(Role.DEPUTY, id).time().contains("because nobody had said why"));
        assertEquals(1, maps.watch(school.id()));
        for (Role told : List.of(Role.HEAD, Role.DATA_PROTECTION_OFFICER, Role.DEPUTY)) {
            assertEquals(1, MapSchool.notices(school, told, "MAP_UNJUSTIFIED"), told.name());
        }
        assertEquals(0, maps.watch(school.id()));
        as(Role.DEPUTY, does(() -> requests.justify(id, "I forgot")));
        assertEquals(MapState.CLOSED, seen(Role.DEPUTY, id).state(), "said too late, it stays closed");
        assertTrue(seen(Role.HEAD, id).justification().says().endsWith(", too late"));
        as(Role.HEAD, does(() -> decisions.judge(id, false, "It could have waited")));
    }

    /** Whoever judges that it should not have been opened closes it with that. */
    @Test
    void anEmergencyThatWasNotRightIsClosedWithThat() {
        long id = as(Role.DEPUTY, () -> requests.openNow(MapSchool.map(school, 1, 0)));
        as(Role.DEPUTY, does(() -> requests.justify(id, "She did not come home")));
        assertEquals(MapState.OPEN, seen(Role.DEPUTY, id).state());
        as(Role.HEAD, does(() -> decisions.judge(id, false, "It could have waited")));
        assertEquals(MapState.CLOSED, seen(Role.DEPUTY, id).state());
    }

    /** Between the time that was given and the job that writes down that it is over, a reason closes no door and opens none. */
    @Test
    void whatIsSaidTooLateOpensNothingAgain() throws Exception {
        long id = as(Role.DEPUTY, () -> requests.openNow(MapSchool.map(school, 1, 0)));
        assertTrue(seen(Role.DEPUTY, id).may().open(), "positive control");
        TestDatabase.asOwner().change("update peer_map set justify_by = asked_at where id = ?", id);
        as(Role.DEPUTY, does(() -> requests.justify(id, "I forgot")));
        assertFalse(seen(Role.DEPUTY, id).may().open());
        assertEquals(MapState.CLOSED, seen(Role.DEPUTY, id).state());
        assertTrue(seen(Role.DEPUTY, id).time().contains("because nobody had said why"), seen(Role.DEPUTY, id).time());
        assertTrue(seen(Role.HEAD, id).justification().says().endsWith(", too late"));
        assertEquals(1, maps.watch(school.id()));
        assertEquals("CLOSED", TestDatabase.asOwner().rows("select state from peer_map where id = ?", id).get(0).get(0));
        assertEquals(1, MapSchool.notices(school, Role.DATA_PROTECTION_OFFICER, "MAP_JUSTIFIED"));
    }

    /** What a request says of children, and why, does not wait for years until somebody approves it. */
    @Test
    void aRequestOnWhichNobodyDecidesLapses() throws Exception {
        long id = maps.ask(school, 1, 0);
        asked(id, 27);
        assertEquals(MapState.ASKED, seen(Role.LEAD, id).state());
        assertTrue(seen(Role.HEAD, id).may().decide(), "positive control");
        assertEquals(0, maps.watch(school.id()));
        asked(id, 28);
        assertEquals(MapState.LAPSED, seen(Role.LEAD, id).state(), "by the clock, and no job has come by");
        assertFalse(seen(Role.HEAD, id).may().decide());
        assertFalse(seen(Role.LEAD, id).may().withdraw());
        assertEquals(List.of(false), as(Role.HEAD, reading::list).stream().map(MapRequestView.Line::mine).toList());
        assertEquals("null decided.already", refused(school.actor(Role.HEAD), () -> decisions.approve(id, null)));
        assertEquals("null decided.already", refused(school.actor(Role.LEAD), () -> requests.withdraw(id)));
        assertTrue(seen(Role.LEAD, id).time().startsWith("Nobody had decided by "));
        assertEquals(1, MapSchool.notices(school, Role.HEAD, "MAP_ASKED"));
        assertEquals(1, maps.watch(school.id()));
        assertEquals(0, maps.watch(school.id()), "once");
        assertEquals(0, MapSchool.notices(school, Role.HEAD, "MAP_ASKED"), "it asks nobody any more");
        assertEquals("LAPSED", TestDatabase.asOwner().rows("select state from peer_map where id = ?", id).get(0).get(0));
    }

    private static void asked(long id, int daysAgo) throws Exception {
        TestDatabase.asOwner().change("update peer_map set asked_at = ? where id = ?", Timestamp.from(Instant.now().minus(Duration.ofDays(daysAgo))), id);
    }

    /** A door that tells nobody stays shut, and a request that nobody could decide is not made. */
    @Test
    void thereIsSomebodyWhoDecidesAndSomebodyWhoIsTold() throws Exception {
        for (Role role : List.of(Role.HEAD, Role.DATA_PROTECTION_OFFICER)) {
            TestDatabase.asOwner().change("update account set active = false where id = ?", school.accounts().get(role));
        }
        NewMap alone = new NewMap(null, "Why", List.of(new NewMap.Named(school.pupils().get(0), "Hurt")), 0, 1, List.of());
        assertEquals("null nobody.watches", refused(school.actor(Role.LEAD), () -> requests.openNow(alone)));
        as(Role.LEAD, () -> requests.ask(alone));
        TestDatabase.asOwner().change("update account set active = false where id = ?", school.accounts().get(Role.DEPUTY));
        assertEquals("null nobody.decides", refused(school.actor(Role.LEAD), () -> requests.ask(alone)));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        Actor lead = school.actor(Role.LEAD);
        assertEquals("purpose purpose.required, search children.required, rings rings.required, hours hours.required",
                refused(lead, () -> requests.ask(new NewMap(null, " ", List.of(), null, 0, List.of()))));
        long pupil = school.pupils().get(0);
        long others = schools.make().pupils().get(0);
        assertEquals("purpose text.long, search children.twice, child:1:why why.required, rings rings.required, hours hours.required, readers readers.unknown",
                refused(lead, () -> requests.ask(new NewMap(null, "x".repeat(4001), List.of(new NewMap.Named(pupil, "Hurt"), new NewMap.Named(pupil, "")), 4, 73,
                        List.of(school.accounts().get(Role.TEACHER))))));
        assertEquals("search children.unknown", refused(lead, () -> requests.ask(new NewMap(null, "Why", List.of(new NewMap.Named(others, "Hurt")), 0, 1, List.of()))));
        assertThrows(NotFound.class, () -> actors.as(lead, () -> requests.ask(new NewMap(1L, "Why", List.of(new NewMap.Named(pupil, "Hurt")), 0, 1, List.of()))), "a concern that there is not");
        assertEquals(0, TestDatabase.asOwner().number("select count(*) from peer_map where school_id = ?", school.id()));
    }

    @Test
    void itIsKnownWhomRequestsNameAndWhoAsked() {
        long id = maps.ask(school, 0, 0, 1);
        Set<Long> named = Set.of(school.pupils().get(0), school.pupils().get(1));
        assertEquals(Set.of(id), as(Role.DATA_PROTECTION_OFFICER, () -> pupilsInMaps.about(Set.of(school.pupils().get(1)))));
        assertEquals(Set.of(), as(Role.DATA_PROTECTION_OFFICER, () -> pupilsInMaps.about(Set.of(school.pupils().get(2)))));
        assertEquals(named, as(Role.HEAD, () -> pupilsInMaps.pupilsIn(Set.of(id))).get(id));
        assertEquals(named, actors.as(Actor.job(school.id()), () -> pupilsInMaps.inUse(school.pupils())));
        long lead = school.accounts().get(Role.LEAD);
        assertEquals(1, as(Role.HEAD, () -> owned.of(Set.of(lead))).get(lead).count());
        byte[] kept = (byte[]) TestDatabase.asOwner().rows("select purpose from peer_map where id = ?", id).get(0).get(0);
        assertFalse(new String(kept, StandardCharsets.UTF_8).contains("walk home"));
    }
}
