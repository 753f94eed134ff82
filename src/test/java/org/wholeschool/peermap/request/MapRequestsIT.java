package org.wholeschool.peermap.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.wholeschool.peermap.MapSchool;
import org.wholeschool.peermap.keep.OwnedMaps;
import org.wholeschool.peermap.keep.PupilsInMaps;
import org.wholeschool.peermap.reading.Emergencies;
import org.wholeschool.peermap.reading.MapReading;
import org.wholeschool.peermap.reading.MapRequestView;
import org.wholeschool.peermap.record.MapState;
import org.wholeschool.peermap.record.NewMap;
import org.wholeschool.peermap.risk.RiskAssessments;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
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
    private MapChanges changes;

    @Inject
    private MapReading reading;

    @Inject
    private Emergencies emergencies;

    @Inject
    private RiskAssessments assessments;

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
        assertEquals(
                "null own.request",
                refused(school.actor(Role.LEAD), () -> decisions.approve(id, null)),
                "an approver who is the asker");
        assertFalse(seen(Role.LEAD, id).may().open());
        assertTrue(seen(Role.DEPUTY, id).may().decide());

        as(Role.DEPUTY, does(() -> decisions.approve(id, "For these two, yes")));
        MapRequestView view = seen(Role.LEAD, id);
        assertEquals(MapState.OPEN, view.state());
        assertTrue(view.may().open());
        assertTrue(seen(Role.HEAD, id).may().open(), "the head is named");
        assertFalse(seen(Role.DEPUTY, id).may().open(), "whoever approves is not thereby named");
        assertEquals(0, MapSchool.notices(school, Role.HEAD, "MAP_ASKED"), "nobody is asked to decide what is decided");
        assertEquals(0, MapSchool.notices(school, Role.DEPUTY, "MAP_ASKED"));
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
        assertEquals(
                "A pattern without names is enough", seen(Role.LEAD, refused).reason());
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

    @Test
    void thoseToWhomItOpenedSayWhatItChanged() {
        long id = maps.ask(school, 0, 0);
        assertEquals("null change.early", refused(school.actor(Role.LEAD), () -> changes.say(id, "Nothing")));
        as(Role.DEPUTY, does(() -> decisions.approve(id, null)));
        assertEquals("change change.required", refused(school.actor(Role.LEAD), () -> changes.say(id, " ")));
        assertThrows(NotFound.class, () -> as(Role.DEPUTY, does(() -> changes.say(id, "Nothing"))));
        assertTrue(as(Role.HEAD, () -> changes.of(id)).may());
        MapSchool.pass(id, 4 * 60 + 1);
        as(Role.LEAD, does(() -> changes.say(id, "She walks home with a friend")));
        MapChanges.Change said = as(Role.DEPUTY, () -> changes.of(id));
        assertEquals("She walks home with a friend", said.words());
        assertTrue(said.by().startsWith("Test LEAD, "), said.by());
        assertFalse(said.may(), "who approved it did not see it");
        as(Role.HEAD, does(() -> changes.say(id, "And an adult is at the gate")));
        assertEquals(
                "And an adult is at the gate",
                as(Role.LEAD, () -> changes.of(id)).words());
        assertEquals(2, MapSchool.entries(school, "MapChanges.say", id));
    }

    /**
     * Where a deputy asks, a lead may decide; where a lead asks, another lead may not, and does not even learn of it.
     */
    @Test
    void toWhomItIsNotThereIsNone() {
        long leads = maps.ask(school, 1, 0);
        long deputys = as(
                Role.DEPUTY,
                () -> requests.ask(new NewMap(
                        null,
                        "To keep her safe",
                        List.of(new NewMap.Named(school.pupils().get(2), "Was followed")),
                        0,
                        1,
                        List.of())));
        Actor unnamed = MapSchool.anotherLead(school);
        assertThrows(NotFound.class, () -> actors.as(unnamed, () -> reading.one(leads)));
        assertThrows(NotFound.class, () -> actors.as(unnamed, does(() -> decisions.approve(leads, null))));
        assertEquals(
                List.of(deputys),
                actors.as(unnamed, reading::list).stream()
                        .map(MapRequestView.Line::id)
                        .toList());
        actors.as(unnamed, does(() -> decisions.approve(deputys, null)));
        assertTrue(seen(Role.DEPUTY, deputys).may().open(), "positive control");
        assertThrows(
                NotFound.class, () -> actors.as(MapSchool.anotherLead(school), does(() -> requests.withdraw(deputys))));
        TestSchool other = schools.make();
        for (Role role : List.of(Role.LEAD, Role.DEPUTY, Role.HEAD)) {
            assertThrows(NotFound.class, () -> actors.as(other.actor(role), () -> reading.one(leads)), role.name());
            assertThrows(
                    NotFound.class,
                    () -> actors.as(other.actor(role), does(() -> decisions.approve(leads, null))),
                    role.name());
        }
        for (Role role : List.of(
                Role.TEACHER,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD)) {
            assertThrows(NotPermitted.class, () -> as(role, () -> reading.one(leads)), role.name());
            assertThrows(NotPermitted.class, () -> as(role, does(() -> decisions.approve(leads, null))), role.name());
        }
        assertEquals(MapState.ASKED, seen(Role.LEAD, leads).state());
    }

    @Test
    void anEmergencyOpensAtOnceTellsTwoAndHasToBeJustified() {
        long id = as(Role.LEAD, () -> requests.openNow(MapSchool.map(school, 1, 0), false));
        MapRequestView view = seen(Role.LEAD, id);
        assertTrue(view.may().open() && view.may().justify());
        assertEquals(List.of("Test LEAD"), view.readers(), "to whoever opens it alone");
        assertEquals(24, view.hours());
        for (Role watcher : List.of(Role.HEAD, Role.DATA_PROTECTION_OFFICER)) {
            assertEquals(1, MapSchool.notices(school, watcher, "MAP_EMERGENCY"), watcher.name());
        }
        assertEquals(
                1,
                TestDatabase.asOwner()
                        .number(
                                "select count(*) from notice where school_id = ? and account_id = ? and page = ?",
                                school.id(),
                                school.accounts().get(Role.DATA_PROTECTION_OFFICER),
                                "/audit/trail.xhtml?kind=map&number=" + id),
                "to a page that is theirs, and to nothing but what was done with this one");
        assertEquals("null judge.early", refused(school.actor(Role.HEAD), () -> decisions.judge(id, true, "Yes")));
        assertEquals(
                "justification justification.required",
                refused(school.actor(Role.LEAD), () -> requests.justify(id, "")));
        as(Role.LEAD, does(() -> requests.justify(id, "They were waiting for her at the gate")));
        assertEquals("null justified.already", refused(school.actor(Role.LEAD), () -> requests.justify(id, "Again")));
        assertEquals("null own.request", refused(school.actor(Role.LEAD), () -> decisions.judge(id, true, "I say so")));
        assertEquals(
                "right right.required, judgement judgement.required",
                refused(school.actor(Role.HEAD), () -> decisions.judge(id, null, "")));
        for (Role told : List.of(Role.HEAD, Role.DEPUTY, Role.DATA_PROTECTION_OFFICER)) {
            assertEquals(
                    1,
                    MapSchool.notices(school, told, "MAP_JUSTIFIED"),
                    "whoever was told that it was opened, and whoever may judge: " + told);
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
        long id = as(Role.DEPUTY, () -> requests.openNow(MapSchool.map(school, 1, 0), false));
        TestDatabase.asOwner().change("update peer_map set justify_by = asked_at where id = ?", id);
        assertFalse(seen(Role.DEPUTY, id).may().open(), "by the clock, before any job");
        assertTrue(seen(Role.DEPUTY, id).time().contains("no reason was given for opening it"));
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
        long id = as(Role.DEPUTY, () -> requests.openNow(MapSchool.map(school, 1, 0), false));
        as(Role.DEPUTY, does(() -> requests.justify(id, "She did not come home")));
        assertEquals(MapState.OPEN, seen(Role.DEPUTY, id).state());
        as(Role.DEPUTY, does(() -> assessments.begin(id)));
        assertThrows(
                NotFound.class,
                () -> as(Role.HEAD, () -> assessments.one(id)),
                "whoever only judges reads no assessment");
        as(Role.HEAD, does(() -> decisions.judge(id, false, "It could have waited")));
        assertEquals(MapState.CLOSED, seen(Role.DEPUTY, id).state());
        assertThrows(
                NotFound.class,
                () -> as(Role.DEPUTY, () -> assessments.one(id)),
                "what was seen by a door that was not right is not kept by whoever opened it");
        assertThrows(
                NotFound.class,
                () -> as(
                        Role.DEPUTY,
                        does(() -> assessments.add(id, school.pupils().get(1), "Later"))));
        assertFalse(as(Role.DEPUTY, () -> assessments.isBegun(id)));
        assertFalse(as(Role.HEAD, () -> assessments.one(id)).write(), "it stands before whoever judged, to be seen");
    }

    /**
     * Between the time that was given and the job that writes down that it is over, a reason closes no door and opens
     * none.
     */
    @Test
    void whatIsSaidTooLateOpensNothingAgain() throws Exception {
        long id = as(Role.DEPUTY, () -> requests.openNow(MapSchool.map(school, 1, 0), false));
        assertTrue(seen(Role.DEPUTY, id).may().open(), "positive control");
        TestDatabase.asOwner().change("update peer_map set justify_by = asked_at where id = ?", id);
        as(Role.DEPUTY, does(() -> requests.justify(id, "I forgot")));
        assertFalse(seen(Role.DEPUTY, id).may().open());
        assertEquals(MapState.CLOSED, seen(Role.DEPUTY, id).state());
        assertTrue(
                seen(Role.DEPUTY, id).time().contains("no reason was given for opening it"),
                seen(Role.DEPUTY, id).time());
        assertTrue(seen(Role.HEAD, id).justification().says().endsWith(", too late"));
        assertEquals(1, maps.watch(school.id()));
        assertEquals(
                "CLOSED",
                TestDatabase.asOwner()
                        .rows("select state from peer_map where id = ?", id)
                        .get(0)
                        .get(0));
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
        assertEquals(
                List.of(false),
                as(Role.HEAD, reading::list).stream()
                        .map(MapRequestView.Line::mine)
                        .toList());
        assertEquals("null decided.already", refused(school.actor(Role.HEAD), () -> decisions.approve(id, null)));
        assertEquals("null decided.already", refused(school.actor(Role.LEAD), () -> requests.withdraw(id)));
        assertTrue(seen(Role.LEAD, id).time().startsWith("Not decided by "));
        assertEquals(1, MapSchool.notices(school, Role.HEAD, "MAP_ASKED"));
        assertEquals(1, maps.watch(school.id()));
        assertEquals(0, maps.watch(school.id()), "once");
        assertEquals(0, MapSchool.notices(school, Role.HEAD, "MAP_ASKED"), "it asks nobody any more");
        assertEquals(
                "LAPSED",
                TestDatabase.asOwner()
                        .rows("select state from peer_map where id = ?", id)
                        .get(0)
                        .get(0));
    }

    private static void asked(long id, int daysAgo) throws Exception {
        TestDatabase.asOwner()
                .change(
                        "update peer_map set asked_at = ? where id = ?",
                        Timestamp.from(Now.instant().minus(Duration.ofDays(daysAgo))),
                        id);
    }

    /** A door that tells nobody stays shut, and a request that nobody could decide is not made. */
    @Test
    void thereIsSomebodyWhoDecidesAndSomebodyWhoIsTold() throws Exception {
        for (Role role : List.of(Role.HEAD, Role.DATA_PROTECTION_OFFICER)) {
            TestDatabase.asOwner()
                    .change(
                            "update account set active = false where id = ?",
                            school.accounts().get(role));
        }
        NewMap alone =
                new NewMap(null, "Why", List.of(new NewMap.Named(school.pupils().get(0), "Hurt")), 0, 1, List.of());
        assertEquals("null nobody.watches", refused(school.actor(Role.LEAD), () -> requests.openNow(alone, false)));
        as(Role.LEAD, () -> requests.ask(alone));
        TestDatabase.asOwner()
                .change(
                        "update account set active = false where id = ?",
                        school.accounts().get(Role.DEPUTY));
        assertEquals("null nobody.decides", refused(school.actor(Role.LEAD), () -> requests.ask(alone)));
    }

    /**
     * A child in danger is not kept waiting for a reason that somebody owes; but they have to mean it, and it is told
     * in other words.
     */
    @Test
    void whoeverOwesAReasonOpensAnotherOneOnlyIfTheyMeanIt() {
        long first = as(Role.LEAD, () -> requests.openNow(MapSchool.map(school, 1, 0), false));
        assertEquals(
                List.of(first),
                as(Role.LEAD, emergencies::owed).stream()
                        .map(Emergencies.Owed::id)
                        .toList());
        assertEquals(List.of(), as(Role.DEPUTY, emergencies::owed));
        assertEquals(
                "meant meant.required",
                refused(school.actor(Role.LEAD), () -> requests.openNow(MapSchool.map(school, 1, 1), false)));
        long second = as(Role.LEAD, () -> requests.openNow(MapSchool.map(school, 1, 1), true));
        assertTrue(seen(Role.LEAD, second).may().open(), "it opens");
        for (Role watcher : List.of(Role.HEAD, Role.DATA_PROTECTION_OFFICER)) {
            assertEquals(1, MapSchool.notices(school, watcher, "MAP_EMERGENCY"), watcher.name());
            assertEquals(1, MapSchool.notices(school, watcher, "MAP_EMERGENCY_AGAIN"), watcher.name());
        }
        assertFalse(seen(Role.HEAD, first).justification().again());
        assertTrue(seen(Role.HEAD, second).justification().again());
        for (long each : List.of(first, second)) {
            as(Role.LEAD, does(() -> requests.justify(each, "They were waiting for her")));
        }
        assertEquals(List.of(), as(Role.LEAD, emergencies::owed));
        assertTrue(seen(Role.HEAD, second).justification().again(), "as it was when it was opened");
        long third = as(Role.LEAD, () -> requests.openNow(MapSchool.map(school, 1, 2), false));
        assertFalse(seen(Role.HEAD, third).justification().again());
        as(Role.DEPUTY, () -> requests.openNow(MapSchool.map(school, 1, 2), false));
        assertEquals(1, MapSchool.notices(school, Role.HEAD, "MAP_EMERGENCY_AGAIN"), "what a colleague owes is theirs");
    }

    /**
     * A child in danger does not wait for an account: it opens where one of the two can be told, and the page says who
     * it is.
     */
    @Test
    void anEmergencyOpensWhereOneOfTheTwoIsToldAndThePageSaysWhich() throws Exception {
        assertEquals(Emergencies.Told.BOTH, as(Role.LEAD, emergencies::told));
        TestDatabase.asOwner()
                .change(
                        "update account set active = false where id = ?",
                        school.accounts().get(Role.DATA_PROTECTION_OFFICER));
        assertEquals(Emergencies.Told.HEAD, as(Role.LEAD, emergencies::told));
        long id = as(Role.LEAD, () -> requests.openNow(MapSchool.map(school, 1, 0), false));
        assertTrue(seen(Role.LEAD, id).may().open());
        assertEquals(1, MapSchool.notices(school, Role.HEAD, "MAP_EMERGENCY"));
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(school.email(Role.LEAD), TestSchool.PASSWORD);
        assertTrue(lead.get("/peermap/ask.xhtml?now=yes")
                .body()
                .contains("No data-protection officer has an account in this school."));
        assertTrue(lead.get("/peermap/request.xhtml?id=" + id + "&then=opened")
                .body()
                .contains("We have told the head; no data-protection officer has an account."));
        TestSchool other = schools.make();
        TestDatabase.asOwner()
                .change(
                        "update account set active = false where id = ?",
                        other.accounts().get(Role.HEAD));
        assertEquals(Emergencies.Told.OFFICER, actors.as(other.actor(Role.LEAD), emergencies::told));
        actors.as(other.actor(Role.LEAD), () -> requests.openNow(MapSchool.map(other, 1, 0), false));
        assertEquals(1, MapSchool.notices(other, Role.DATA_PROTECTION_OFFICER, "MAP_EMERGENCY"));
        TestDatabase.asOwner()
                .change(
                        "update account set active = false where id = ?",
                        other.accounts().get(Role.DATA_PROTECTION_OFFICER));
        assertEquals(Emergencies.Told.NOBODY, actors.as(other.actor(Role.LEAD), emergencies::told));
    }

    @Test
    void theHomePageSaysWhatWaits() {
        long id = maps.ask(school, 0, 0);
        assertEquals(new MapRequestView.Waiting(1, 0, 0), as(Role.HEAD, reading::waiting));
        assertEquals(new MapRequestView.Waiting(1, 0, 0), as(Role.DEPUTY, reading::waiting));
        assertEquals(
                new MapRequestView.Waiting(0, 0, 0), as(Role.LEAD, reading::waiting), "it waits for somebody else");
        assertEquals(
                new MapRequestView.Waiting(0, 0, 0), actors.as(schools.make().actor(Role.HEAD), reading::waiting));
        HttpVisitor deputy = new HttpVisitor();
        deputy.signIn(school.email(Role.DEPUTY), TestSchool.PASSWORD);
        assertTrue(deputy.get("/index.xhtml").body().contains("Identified maps: one to decide about"));
        as(Role.HEAD, does(() -> decisions.refuse(id, "A pattern is enough")));
        assertFalse(deputy.get("/index.xhtml").body().contains("Identified maps:"));
        long emergency = as(Role.DEPUTY, () -> requests.openNow(MapSchool.map(school, 1, 0), false));
        assertEquals(new MapRequestView.Waiting(0, 0, 1), as(Role.DEPUTY, reading::waiting));
        assertEquals(new MapRequestView.Waiting(0, 0, 0), as(Role.HEAD, reading::waiting));
        as(Role.DEPUTY, does(() -> requests.justify(emergency, "She did not come home")));
        assertEquals(new MapRequestView.Waiting(0, 1, 0), as(Role.HEAD, reading::waiting));
        assertEquals(new MapRequestView.Waiting(0, 0, 0), as(Role.DEPUTY, reading::waiting));
    }

    /** Whoever forges one is told what whoever comes back to an old page is told, before anything is done. */
    @Test
    void aFormWithoutTheNonceOfItsPageIsRefusedAndNothingIsDone() {
        long id = maps.ask(school, 0, 0);
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(school.email(Role.LEAD), TestSchool.PASSWORD);
        String page = "/peermap/request.xhtml?id=" + id;
        HttpResponse<String> shown = lead.get(page);
        Map<String, String> form = new HashMap<>(Map.of(
                "request",
                "request",
                "request:withdraw",
                "Withdraw the request",
                "jakarta.faces.ViewState",
                HttpVisitor.hidden(shown).get("jakarta.faces.ViewState")));
        for (String forged : Arrays.asList(
                null,
                "",
                "x",
                "0123456789abcdef0123456789abcdef0123456789abcdef",
                HttpVisitor.hidden(lead.get(page)).get("primefaces.nonce"))) {
            form.put("primefaces.nonce", forged);
            form.values().removeIf(Objects::isNull);
            HttpResponse<String> answer =
                    lead.form("/peermap/request.xhtml", form).join();
            assertEquals(400, answer.statusCode(), forged);
            assertTrue(answer.body().contains(Texts.of("platform").get("expired.title")), answer.body());
            assertEquals(MapState.ASKED, seen(Role.LEAD, id).state());
        }
        form.put("primefaces.nonce", HttpVisitor.hidden(shown).get("primefaces.nonce"));
        assertEquals(200, lead.form("/peermap/request.xhtml", form).join().statusCode(), "positive control");
        assertEquals(MapState.WITHDRAWN, seen(Role.LEAD, id).state());
        HttpVisitor visitor = new HttpVisitor();
        Map<String, String> signIn = new HashMap<>(Map.of(
                "sign-in",
                "sign-in",
                "sign-in:email",
                school.email(Role.LEAD),
                "sign-in:password",
                TestSchool.PASSWORD,
                "sign-in:enter",
                "Sign in"));
        HttpResponse<String> door = visitor.get("/access/sign-in.xhtml");
        signIn.put("jakarta.faces.ViewState", HttpVisitor.hidden(door).get("jakarta.faces.ViewState"));
        assertEquals(
                400,
                visitor.form("/access/sign-in.xhtml", signIn).join().statusCode(),
                "a page that keeps no state, too");
    }

    /**
     * What was seen is written down in the days after it; not around one that should not have been opened, nor for
     * ever.
     */
    @Test
    void anAssessmentCanBeBegunForAWeekAfterTheMapHasClosed() throws Exception {
        long id = maps.open(school, 1, 0);
        as(Role.DEPUTY, does(() -> requests.close(id)));
        assertTrue(seen(Role.LEAD, id).may().assess());
        assertTrue(seen(Role.LEAD, id).assessUntil() != null);
        assertFalse(seen(Role.DEPUTY, id).may().assess(), "it did not open to them");
        assertThrows(NotFound.class, () -> as(Role.DEPUTY, does(() -> assessments.begin(id))));
        TestDatabase.asOwner()
                .change(
                        "update peer_map set ended_at = ? where id = ?",
                        Timestamp.from(Now.instant().minus(Duration.ofDays(7))),
                        id);
        assertFalse(seen(Role.LEAD, id).may().assess());
        assertThrows(NotFound.class, () -> as(Role.LEAD, does(() -> assessments.begin(id))));
        TestDatabase.asOwner()
                .change(
                        "update peer_map set ended_at = ? where id = ?",
                        Timestamp.from(Now.instant().minus(Duration.ofDays(6))),
                        id);
        as(Role.LEAD, does(() -> assessments.begin(id)));
        assertTrue(as(Role.LEAD, () -> assessments.isBegun(id)));
        assertEquals(List.of(), as(Role.LEAD, () -> assessments.one(id)).choices(), "nobody further out");
        long wrong = as(Role.LEAD, () -> requests.openNow(MapSchool.map(school, 1, 0), false));
        as(Role.LEAD, does(() -> requests.justify(wrong, "She did not come home")));
        assertTrue(seen(Role.LEAD, wrong).may().assess(), "positive control");
        as(Role.HEAD, does(() -> decisions.judge(wrong, false, "It could have waited")));
        assertFalse(seen(Role.LEAD, wrong).may().assess());
        assertThrows(NotFound.class, () -> as(Role.LEAD, does(() -> assessments.begin(wrong))));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        Actor lead = school.actor(Role.LEAD);
        assertEquals(
                "purpose purpose.required, search children.required, rings rings.required, hours hours.required",
                refused(lead, () -> requests.ask(new NewMap(null, " ", List.of(), null, 0, List.of()))));
        long pupil = school.pupils().get(0);
        long others = schools.make().pupils().get(0);
        assertEquals(
                "purpose text.long, search children.twice, child:1:why why.required, rings rings.required, hours "
                        + "hours.required, readers readers.unknown",
                refused(
                        lead,
                        () -> requests.ask(new NewMap(
                                null,
                                "x".repeat(4001),
                                List.of(new NewMap.Named(pupil, "Hurt"), new NewMap.Named(pupil, "")),
                                4,
                                73,
                                List.of(school.accounts().get(Role.TEACHER))))));
        assertEquals(
                "search children.unknown",
                refused(
                        lead,
                        () -> requests.ask(
                                new NewMap(null, "Why", List.of(new NewMap.Named(others, "Hurt")), 0, 1, List.of()))));
        assertThrows(
                NotFound.class,
                () -> actors.as(
                        lead,
                        () -> requests.ask(
                                new NewMap(1L, "Why", List.of(new NewMap.Named(pupil, "Hurt")), 0, 1, List.of()))),
                "a concern that there is not");
        assertEquals(
                0, TestDatabase.asOwner().number("select count(*) from peer_map where school_id = ?", school.id()));
    }

    @Test
    void itIsKnownWhomRequestsNameAndWhoAsked() {
        long id = maps.ask(school, 0, 0, 1);
        Set<Long> named = Set.of(school.pupils().get(0), school.pupils().get(1));
        assertEquals(
                Set.of(id),
                as(
                        Role.DATA_PROTECTION_OFFICER,
                        () -> pupilsInMaps.about(Set.of(school.pupils().get(1)))));
        assertEquals(
                Set.of(),
                as(
                        Role.DATA_PROTECTION_OFFICER,
                        () -> pupilsInMaps.about(Set.of(school.pupils().get(2)))));
        assertEquals(
                named, as(Role.HEAD, () -> pupilsInMaps.pupilsIn(Set.of(id))).get(id));
        assertEquals(named, actors.as(Actor.job(school.id()), () -> pupilsInMaps.inUse(school.pupils())));
        long lead = school.accounts().get(Role.LEAD);
        assertEquals(1, as(Role.HEAD, () -> owned.of(Set.of(lead))).get(lead).count());
        byte[] kept = (byte[]) TestDatabase.asOwner()
                .rows("select purpose from peer_map where id = ?", id)
                .get(0)
                .get(0);
        assertFalse(new String(kept, StandardCharsets.UTF_8).contains("walk home"));
    }
}
