package org.wholeschool.peermap.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.concern.triage.CaseReaders;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.peermap.MapSchool;
import org.wholeschool.peermap.keep.PupilsOnMaps;
import org.wholeschool.peermap.reading.MapReading;
import org.wholeschool.peermap.reading.MapRequestView;
import org.wholeschool.peermap.record.NewMap;
import org.wholeschool.peermap.request.MapBeginnings;
import org.wholeschool.peermap.request.MapDecisions;
import org.wholeschool.peermap.request.MapRequests;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.Grade;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** The identified map itself: what stands on it, to whom it is open, and what the record says of a look at it. */
@InServer
class PeerMapsIT {

    @Inject
    private LinkChallenges challenges;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private MapSchool maps;

    @Inject
    private PeerMaps peerMaps;

    @Inject
    private MapRequests requests;

    @Inject
    private MapBeginnings beginnings;

    @Inject
    private MapDecisions decisions;

    @Inject
    private PupilsOnMaps onMaps;

    @Inject
    private MapReading reading;

    @Inject
    private CaseReaders caseReaders;

    @Inject
    private ConcernLog concerns;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = schools.make();
        MapSchool.links(school);
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    private List<Set<Integer>> rings(MapView map) {
        return map.rings().stream()
                .map(ring -> ring.children().stream()
                        .map(child -> school.pupils().indexOf(child.id()))
                        .collect(Collectors.toSet()))
                .toList();
    }

    /** Logs a concern of now at a place of the school, as its teacher. */
    private long logged(NewConcern.Person... people) {
        Instant now = Now.instant();
        long place = TestDatabase.asOwner()
                .number("select min(id) from place where school_id = ? and code <> 'NOT_KNOWN'", school.id());
        long category = TestDatabase.asOwner().number("select min(id) from category where school_id = ?", school.id());
        return as(
                Role.TEACHER,
                () -> concerns.log(new NewConcern(
                        "map-" + UUID.randomUUID(),
                        "Pushed",
                        null,
                        now,
                        now,
                        place,
                        null,
                        category,
                        Source.SAW_OR_HEARD,
                        List.of(people))));
    }

    private Map<String, String> ties(MapView map) {
        return map.ties().stream().collect(Collectors.toMap(tie -> tie.kind().name(), MapView.Tie::style));
    }

    @Test
    void thoseDirectlyInvolvedFirstThenRingByRingAsFarAsWasApproved() {
        MapView near = as(Role.LEAD, () -> peerMaps.map(maps.open(school, 1, 0)));
        assertEquals(List.of(Set.of(0), Set.of(1, 2)), rings(near));
        assertEquals(
                Map.of("FRIENDSHIP", "solid", "CONFLICT", "dashed conflict", "PROTECTIVE", "solid protective"),
                ties(near));
        assertEquals(
                List.of("1 2", "1 3", "2 3"),
                near.ties().stream()
                        .map(tie -> (tie.oneName() + " " + tie.otherName())
                                .replaceAll("Testsurname\\d|Testname", "")
                                .replaceAll(" +", " ")
                                .strip())
                        .toList(),
                "those of whom one is directly involved first, then by name");
        assertEquals(
                List.of("Testname3 Testsurname3 keeps Testname2 Testsurname2 safe."),
                near.ties().stream()
                        .map(MapView.Tie::keeps)
                        .filter(Objects::nonNull)
                        .toList());
        assertTrue(near.mark().startsWith("Test LEAD · "), near.mark());
        MapView far = as(Role.LEAD, () -> peerMaps.map(maps.open(school, 3, 0)));
        assertEquals(
                List.of(Set.of(0), Set.of(1, 2), Set.of(3)),
                rings(far),
                "what has expired, is only proposed, or may be false is gone");
        assertEquals(
                Set.of("FRIENDSHIP", "CONFLICT", "PROTECTIVE", "ONLINE"),
                ties(far).keySet());
        MapView alone = as(Role.LEAD, () -> peerMaps.map(maps.open(school, 0, 0, 3)));
        assertEquals(List.of(Set.of(0, 3)), rings(alone));
        assertEquals(Map.of(), ties(alone));
    }

    /**
     * What somebody says is wrong is no fact and not merely unconfirmed, and what nobody said of who keeps whom safe is
     * not guessed.
     */
    @Test
    void whatIsChallengedHasALineAndAWordOfItsOwn() throws Exception {
        long online = MapSchool.link(school, 0, 2, "PROTECTIVE", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        long id = maps.open(school, 1, 0);
        assertEquals(
                List.of("established solid protective"),
                as(Role.LEAD, () -> peerMaps.map(id)).ties().stream()
                        .filter(tie -> tie.id() == online)
                        .map(tie -> tie.standing() + " " + tie.style())
                        .toList());
        as(Role.LEAD, () -> {
            challenges.enter(
                    online,
                    1,
                    new NewChallenge(
                            Challenge.By.PARENT, Now.day(ZoneId.of("Europe/London")), "They do not know each other"));
            return null;
        });
        assertEquals(
                List.of("challenged dotted protective"),
                as(Role.LEAD, () -> peerMaps.map(id)).ties().stream()
                        .filter(tie -> tie.id() == online)
                        .map(tie -> tie.standing() + " " + tie.style())
                        .toList());
    }

    @Test
    void aChildIsLookedAtAloneAndThatIsOnRecord() {
        long id = maps.open(school, 1, 0);
        MapView.Card direct =
                as(Role.LEAD, () -> peerMaps.child(id, school.pupils().get(0)));
        assertEquals("Was hurt on Tuesday", direct.why());
        assertEquals(2, direct.ties().size());
        assertTrue(
                direct.ties().get(0).sources().get(0).words().startsWith("A pupil told me. The source is reliable. "),
                "the source in words");
        long reached = school.pupils().get(1);
        assertNull(as(Role.HEAD, () -> peerMaps.child(id, reached)).why());
        assertThrows(
                NotFound.class,
                () -> as(Role.LEAD, () -> peerMaps.child(id, school.pupils().get(3))),
                "one further out than was approved");
        assertEquals(1, MapSchool.entries(school, "PeerMaps.child", reached));
        assertEquals(
                0, MapSchool.entries(school, "PeerMaps.child", school.pupils().get(3)));
        assertEquals(0, MapSchool.entries(school, "PeerMaps.map", reached));
        as(Role.LEAD, () -> peerMaps.map(id));
        assertEquals(1, MapSchool.entries(school, "PeerMaps.map", id));
        assertEquals(1, MapSchool.entries(school, "PeerMaps.map", reached), "whoever stands on it was looked at");
        assertEquals(Set.of(reached), as(Role.DATA_PROTECTION_OFFICER, () -> onMaps.about(Set.of(reached))));
        assertEquals(Map.of(reached, Set.of(reached)), as(Role.HEAD, () -> onMaps.pupilsIn(Set.of(reached))));
    }

    /** Each attack beside the one that may: an answer that is always "not found" would pass the rest. */
    @Test
    void itIsOpenToThoseWhoAreNamedWhileItIsOpenAndToNobodyElse() {
        long id = maps.open(school, 1, 0);
        long pupil = school.pupils().get(0);
        for (Role named : List.of(Role.LEAD, Role.HEAD)) {
            assertEquals(3, as(named, () -> peerMaps.map(id)).ties().size(), "positive control");
            assertTrue(as(named, () -> peerMaps.isOpen(id)), "what its page asks again and again");
        }
        TestSchool other = schools.make();
        for (Actor stranger : List.of(
                school.actor(Role.DEPUTY),
                MapSchool.anotherLead(school),
                other.actor(Role.LEAD),
                other.actor(Role.HEAD))) {
            assertThrows(NotFound.class, () -> actors.as(stranger, () -> peerMaps.map(id)));
            assertFalse(actors.as(stranger, () -> peerMaps.isOpen(id)), "the same as of none");
            assertThrows(NotFound.class, () -> actors.as(stranger, () -> peerMaps.child(id, pupil)));
        }
        for (Role role : List.of(
                Role.TEACHER,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD,
                Role.JOB)) {
            assertThrows(NotPermitted.class, () -> as(role, () -> peerMaps.map(id)), role.name());
            assertThrows(NotPermitted.class, () -> as(role, () -> peerMaps.child(id, pupil)), role.name());
            assertThrows(NotPermitted.class, () -> as(role, () -> peerMaps.isOpen(id)), role.name());
        }
        MapSchool.pass(id, 4 * 60);
        for (Role named : List.of(Role.LEAD, Role.HEAD)) {
            assertThrows(NotFound.class, () -> as(named, () -> peerMaps.map(id)), "its time is over");
            assertThrows(NotFound.class, () -> as(named, () -> peerMaps.child(id, pupil)));
            assertFalse(as(named, () -> peerMaps.isOpen(id)));
        }
        assertThrows(
                NotFound.class,
                () -> as(Role.LEAD, () -> peerMaps.map(maps.ask(school, 1, 0))),
                "nobody has approved it");
    }

    /**
     * A request that began with a concern names its pupils: where that is restricted, a deputy who may not read it does
     * not read the request either, and the head decides.
     */
    @Test
    void whatBeganWithARestrictedConcernIsDecidedByWhoMayReadItOrTheHead() {
        long concern = logged(new NewConcern.Person(school.pupils().get(0), InvolvementRole.HARMED));
        NewMap asked = new NewMap(
                concern,
                "To keep her safe",
                List.of(new NewMap.Named(school.pupils().get(0), "Hurt")),
                1,
                4,
                List.of());
        long before = as(Role.LEAD, () -> requests.ask(asked));
        assertEquals(1, MapSchool.notices(school, Role.DEPUTY, "MAP_ASKED"));
        as(Role.LEAD, () -> {
            caseReaders.restrict(concern, 0, List.of(school.accounts().get(Role.LEAD)), "A colleague's own child");
            return null;
        });
        long id = as(Role.LEAD, () -> requests.ask(asked));
        assertEquals(1, MapSchool.notices(school, Role.DEPUTY, "MAP_ASKED"), "is not told of this one");
        for (long each : List.of(before, id)) {
            assertThrows(NotFound.class, () -> as(Role.DEPUTY, () -> reading.one(each)));
            assertThrows(
                    NotFound.class,
                    () -> as(Role.DEPUTY, () -> {
                        decisions.approve(each, null);
                        return null;
                    }));
        }
        assertEquals(List.of(), as(Role.DEPUTY, reading::list));
        as(Role.HEAD, () -> {
            decisions.approve(id, null);
            return null;
        });
        assertEquals(
                "was harmed",
                as(Role.LEAD, () -> peerMaps.child(id, school.pupils().get(0)))
                        .child()
                        .role());
    }

    /** Being named as one to whom a map opens is not being the one who decides that it does. */
    @Test
    void whoeverIsNamedAsReaderOfWhatTheyMayNotReadDoesNotDecide() {
        long concern = logged(new NewConcern.Person(school.pupils().get(0), InvolvementRole.HARMED));
        NewMap asked = new NewMap(
                concern,
                "To keep her safe",
                List.of(new NewMap.Named(school.pupils().get(0), "Hurt")),
                1,
                4,
                List.of(school.accounts().get(Role.DEPUTY)));
        long free = as(Role.LEAD, () -> requests.ask(asked));
        assertTrue(
                as(Role.DEPUTY, () -> reading.one(free)).may().decide(),
                "positive control: of a concern that they may read");
        as(Role.LEAD, () -> {
            caseReaders.restrict(concern, 0, List.of(school.accounts().get(Role.LEAD)), "A colleague's own child");
            return null;
        });
        long id = as(Role.LEAD, () -> requests.ask(asked));
        assertFalse(as(Role.DEPUTY, () -> reading.one(id)).may().decide());
        assertEquals(
                List.of(false, false),
                as(Role.DEPUTY, reading::list).stream()
                        .map(MapRequestView.Line::mine)
                        .toList());
        for (Runnable deed : List.<Runnable>of(() -> decisions.approve(id, null), () -> decisions.refuse(id, "No"))) {
            assertThrows(NotFound.class, () -> as(Role.DEPUTY, does(deed)));
        }
        as(Role.HEAD, does(() -> decisions.approve(id, null)));
        assertEquals(
                1,
                as(Role.DEPUTY, () -> peerMaps.map(id))
                        .rings()
                        .get(0)
                        .children()
                        .size(),
                "it opens to them as the request says");
        assertFalse(as(Role.DEPUTY, () -> reading.one(id)).may().close());
        assertThrows(NotFound.class, () -> as(Role.DEPUTY, does(() -> requests.close(id))));
        long alone = as(Role.LEAD, () -> requests.openNow(asked, false));
        as(Role.LEAD, does(() -> requests.justify(alone, "He was waiting for her")));
        assertThrows(NotFound.class, () -> as(Role.DEPUTY, does(() -> decisions.judge(alone, true, "Yes"))));
        as(Role.HEAD, does(() -> decisions.judge(alone, true, "Yes")));
    }

    private static Callable<Void> does(Runnable deed) {
        return () -> {
            deed.run();
            return null;
        };
    }

    /**
     * What was drawn until its review date is gone the day after, before any job; and what may be false is told by none
     * of the sources of what stands.
     */
    @Test
    void anExpiredLinkAndEvidenceThatMayBeFalseAreGoneFromAMap() throws Exception {
        long id = maps.open(school, 1, 0);
        long friends = TestDatabase.asOwner()
                .number(
                        "select id from peer_link where school_id = ? and kind = 'FRIENDSHIP' and state = 'ESTABLISHED'",
                        school.id());
        TestDatabase.asOwner()
                .change(
                        "insert into link_evidence (id, school_id, version, link_id, source, information, "
                                + "handling, observed_on, recorded_by, recorded_at, note, told) select id + "
                                + "1000000000, school_id, 1, link_id, source,"
                                + " 'SUSPECTED_FALSE', handling, observed_on, recorded_by, recorded_at, note, "
                                + "told from link_evidence where link_id = ?",
                        friends);
        MapView.Tie tie = as(Role.LEAD, () -> peerMaps.map(id)).ties().stream()
                .filter(each -> each.id() == friends)
                .findFirst()
                .orElseThrow();
        assertTrue(tie.established());
        assertEquals(1, tie.sources().size());
        assertFalse(tie.sources().get(0).words().contains(Texts.of("school").get("grade.INFORMATION.SUSPECTED_FALSE")));
        TestDatabase.asOwner()
                .change(
                        "update peer_link set review_on = ? where id = ?",
                        Date.valueOf(Now.day(ZoneId.of("Europe/London")).minusDays(1)),
                        friends);
        MapView later = as(Role.LEAD, () -> peerMaps.map(id));
        assertEquals(List.of(Set.of(0), Set.of(2)), rings(later));
        assertEquals(Set.of("CONFLICT"), ties(later).keySet());
    }

    /**
     * Whoever has left is drawn and it is said; whoever was never a pupil stands on no map and is asked for by none.
     */
    @Test
    void whoeverHasLeftIsMarkedAndWhoeverWasBroughtInByMistakeStandsOnNone() throws Exception {
        long id = maps.open(school, 1, 0);
        TestDatabase.asOwner()
                .change(
                        "update pupil set left_on = ? where id = ?",
                        Date.valueOf(Now.day(ZoneId.of("Europe/London")).minusDays(1)),
                        school.pupils().get(1));
        MapView map = as(Role.LEAD, () -> peerMaps.map(id));
        assertEquals(
                List.of(false, true, false),
                map.rings().stream()
                        .flatMap(ring -> ring.children().stream())
                        .sorted(Comparator.comparing(MapView.Child::id))
                        .map(child -> child.name().endsWith(" (has left)"))
                        .toList());
        assertTrue(map.ties().stream()
                .anyMatch(tie ->
                        tie.oneName().endsWith(" (has left)") || tie.otherName().endsWith(" (has left)")));
        TestDatabase.asOwner()
                .change(
                        "update pupil set taken_back = true where id = ?",
                        school.pupils().get(1));
        assertEquals(List.of(Set.of(0), Set.of(2)), rings(as(Role.LEAD, () -> peerMaps.map(id))));
        BadInput fault = assertThrows(BadInput.class, () -> maps.ask(school, 1, 1));
        assertEquals("search children.unknown", fault.field() + " " + fault.key());
    }

    /**
     * It could reveal whom a child loves: so it is drawn for nobody else, and the others do not even see that somebody
     * stands there because of it.
     */
    @Test
    void aRelationshipIsDrawnForALeadAloneAndBringsNobodyOntoTheMap() {
        MapSchool.link(school, 0, 2, "RELATIONSHIP", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        MapSchool.link(school, 0, 5, "RELATIONSHIP", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        long id = maps.open(school, 1, 0);
        MapView lead = as(Role.LEAD, () -> peerMaps.map(id));
        assertEquals(List.of(Set.of(0), Set.of(1, 2)), rings(lead));
        assertEquals(
                Set.of("FRIENDSHIP", "CONFLICT", "PROTECTIVE", "RELATIONSHIP"),
                ties(lead).keySet());
        assertEquals(4, lead.ties().size());
        MapView head = as(Role.HEAD, () -> peerMaps.map(id));
        assertEquals(rings(lead), rings(head));
        assertEquals(Set.of("FRIENDSHIP", "CONFLICT", "PROTECTIVE"), ties(head).keySet());
        assertEquals(
                2,
                as(Role.HEAD, () -> peerMaps.child(id, school.pupils().get(0)))
                        .ties()
                        .size());
    }

    /** A child's part is that in the concern that the map began with, for whoever may read that. */
    @Test
    void thePartInTheConcernIsShownToWhoeverMayReadIt() {
        long concern = logged(
                new NewConcern.Person(school.pupils().get(0), InvolvementRole.HARMED),
                new NewConcern.Person(school.pupils().get(1), InvolvementRole.WITNESS));
        assertEquals(
                List.of(school.pupils().get(0), school.pupils().get(1)),
                as(Role.LEAD, () -> beginnings.pupilsOf(concern)));
        long id = as(
                Role.LEAD,
                () -> requests.ask(new NewMap(
                        concern,
                        "To keep her safe",
                        List.of(new NewMap.Named(school.pupils().get(0), "Hurt")),
                        1,
                        4,
                        List.of(school.accounts().get(Role.HEAD)))));
        as(Role.DEPUTY, () -> {
            decisions.approve(id, null);
            return null;
        });
        assertEquals(
                "was harmed",
                as(Role.LEAD, () -> peerMaps.child(id, school.pupils().get(0)))
                        .child()
                        .role());
        assertNull(
                as(Role.LEAD, () -> peerMaps.child(id, school.pupils().get(2)))
                        .child()
                        .role(),
                "no part in it, and of no other concern is one shown");
        assertNull(
                as(Role.HEAD, () -> peerMaps.child(id, school.pupils().get(0)))
                        .child()
                        .role(),
                "the head reads no concern");
    }

    /** Where two of a map were named is counted from what each reader may read: not from a restricted concern. */
    @Test
    void wherePupilsWereNamedTogetherIsCountedForThoseWhoMayReadIt() {
        long concern = logged(
                new NewConcern.Person(school.pupils().get(0), InvolvementRole.HARMED),
                new NewConcern.Person(school.pupils().get(1), InvolvementRole.WITNESS),
                new NewConcern.Person(school.pupils().get(5), InvolvementRole.PRESENT));
        long id = maps.open(school, 1, 0);
        List<MapPlace> seen = as(Role.LEAD, () -> peerMaps.map(id)).places();
        assertEquals(1, seen.size());
        assertEquals(
                Set.of(school.pupils().get(0), school.pupils().get(1)),
                Set.copyOf(seen.get(0).pupils()),
                "only those on the map");
        assertTrue(seen.get(0).says().endsWith(": 2 of these"), seen.get(0).says());
        assertEquals(List.of(), as(Role.HEAD, () -> peerMaps.map(id)).places(), "the head reads no concern");
        as(Role.DEPUTY, () -> {
            caseReaders.restrict(concern, 0, List.of(school.accounts().get(Role.DEPUTY)), "A colleague's own child");
            return null;
        });
        assertEquals(List.of(), as(Role.LEAD, () -> peerMaps.map(id)).places(), "it is withheld from the lead");
    }
}
