package org.wholeschool.peermap.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.peermap.MapSchool;
import org.wholeschool.peermap.reading.MapReading;
import org.wholeschool.peermap.record.RiskContextKind;
import org.wholeschool.peermap.record.RiskTexts;
import org.wholeschool.peermap.record.RiskWeight;
import org.wholeschool.peermap.request.MapDecisions;
import org.wholeschool.peermap.request.MapRequests;
import org.wholeschool.peermap.risk.RiskActions;
import org.wholeschool.peermap.risk.RiskAssessments;
import org.wholeschool.peermap.risk.RiskView;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Requests for maps and risk assessments go long after they have ended; nothing that is open ever does, and a mark
 * without content stays.
 */
@InServer
class MapSweepIT {

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
    private MapSchool maps;

    @Inject
    private MapRequests requests;

    @Inject
    private MapDecisions decisions;

    @Inject
    private MapReading reading;

    @Inject
    private RiskAssessments assessments;

    @Inject
    private RiskActions actions;

    @Inject
    private MapSweepJob job;

    @Inject
    private Actors actors;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        MapSchool.links(school);
    }

    private void as(Role role, Runnable deed) {
        actors.as(school.actor(role), () -> {
            deed.run();
            return null;
        });
    }

    /** The job of a night so many days from now. */
    private void night(int days) {
        actors.as(Actor.job(school.id()), () -> {
            job.at(Now.instant().plus(Duration.ofDays(days)));
            return null;
        });
    }

    private long count(String table) {
        return TestDatabase.asOwner().number("select count(*) from " + table + " where school_id = ?", school.id());
    }

    private List<Long> left() {
        return TestDatabase.asOwner()
                .rows("select id from peer_map where school_id = ? order by id", school.id())
                .stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .toList();
    }

    private List<String> marks() {
        return TestDatabase.asOwner()
                .rows("select kind, why from map_tombstone where school_id = ? order by id", school.id())
                .stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .sorted()
                .toList();
    }

    @Test
    void aRequestGoesAYearAfterItHasEndedAndNoneThatIsOpen() throws Exception {
        long asked = maps.ask(school, 1, 0);
        long open = maps.open(school, 1, 0);
        long closed = maps.open(school, 1, 0, 1);
        as(Role.LEAD, () -> requests.close(closed));
        long refused = maps.ask(school, 1, 2);
        as(Role.DEPUTY, () -> decisions.refuse(refused, "No need"));
        long back = maps.ask(school, 1, 3);
        as(Role.LEAD, () -> requests.withdraw(back));
        long lapsed = maps.ask(school, 1, 4);
        TestDatabase.asOwner()
                .change(
                        "update peer_map set asked_at = ? where id = ?",
                        Timestamp.from(Now.instant().minus(Duration.ofDays(29))),
                        lapsed);
        assertEquals(1, maps.watch(school.id()));
        long emergency = actors.as(school.actor(Role.LEAD), () -> requests.openNow(MapSchool.map(school, 1, 0), false));
        as(Role.LEAD, () -> requests.close(emergency));
        night(364);
        assertEquals(7, left().size());
        night(366);
        assertEquals(
                List.of(asked, open, emergency),
                left(),
                "what waits, is open, or was opened alone and nobody has judged stays");
        assertEquals(List.of("REQUEST CLOSED", "REQUEST LAPSED", "REQUEST REFUSED", "REQUEST WITHDRAWN"), marks());
        assertEquals(
                0,
                TestDatabase.asOwner()
                        .number(
                                "select count(*) from peer_map_child where map_id in (?, ?, ?)",
                                closed,
                                refused,
                                back));
        assertEquals(
                0,
                TestDatabase.asOwner()
                        .number(
                                "select count(*) from notice where school_id = ? and subject_id in (?, ?)",
                                school.id(),
                                closed,
                                refused),
                "nothing leads to it");
        assertEquals(1, MapSchool.entries(school, "MapSweep.remove", closed));
        assertThrows(NotFound.class, () -> as(Role.LEAD, () -> reading.one(closed)));
        as(Role.LEAD, () -> requests.justify(emergency, "She rang from the bus stop"));
        as(Role.HEAD, () -> decisions.judge(emergency, true, "She was in danger"));
        night(366);
        assertEquals(List.of(asked, open), left());
        night(366);
        assertEquals(5, marks().size(), "once");
    }

    @Test
    void aRequestStaysWithItsAssessmentAndThatUntilItIsClosedAndDone() {
        long map = maps.open(school, 0, 0);
        as(Role.LEAD, () -> assessments.begin(map));
        as(Role.LEAD, () -> requests.close(map));
        night(9000);
        assertEquals(List.of(map), left(), "what is being written is never swept");
        as(
                Role.LEAD,
                () -> assessments.consider(
                        map,
                        school.pupils().get(0),
                        assessments.one(map).children().get(0).version(),
                        SAID));
        as(
                Role.LEAD,
                () -> assessments.weigh(
                        map,
                        Stream.of(RiskContextKind.values())
                                .map(kind -> new RiskView.Weighed(
                                        kind.ordinal(), kind, 0, RiskWeight.SOME, "Because of the way home"))
                                .toList()));
        as(
                Role.LEAD,
                () -> actions.ask(
                        map,
                        "Walk with her to the bus",
                        school.accounts().get(Role.HEAD),
                        Now.day(ZoneId.of("Europe/London")).plusDays(2)));
        as(Role.LEAD, () -> assessments.close(map, "The way home has to change first"));
        night(9000);
        assertEquals(List.of(map), left(), "there is something to be done");
        long action = TestDatabase.asOwner().number("select id from risk_action where school_id = ?", school.id());
        as(Role.HEAD, () -> actions.finish(map, action, "She is not followed any more"));
        night(2191);
        assertEquals(List.of(map), left());
        night(2193);
        assertEquals(List.of(), left());
        for (String table : List.of(
                "peer_map_child",
                "peer_map_reader",
                "risk_assessment",
                "risk_child",
                "risk_child_version",
                "risk_context",
                "risk_context_version",
                "risk_action")) {
            assertEquals(0, count(table), table);
        }
        assertEquals(List.of("ASSESSMENT CLOSED", "REQUEST CLOSED"), marks());
    }
}
