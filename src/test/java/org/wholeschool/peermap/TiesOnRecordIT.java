package org.wholeschool.peermap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.audit.AuditTrail;
import org.wholeschool.audit.TrailFilter;
import org.wholeschool.link.heard.HeardChallenges;
import org.wholeschool.link.heard.NewHeard;
import org.wholeschool.link.reading.LinkReading;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.oversight.LookedAt;
import org.wholeschool.peermap.look.PeerMaps;
import org.wholeschool.peermap.risk.RiskAssessments;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.school.Grade;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Whoever reads the record answers who has looked at a child, and does not learn from it whom the child is tied to:
 * that is for those who may read links.
 */
@InServer
class TiesOnRecordIT {

    private static final Set<String> TIES = Set.of("link", "map", "map-child", "heard");

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private MapSchool maps;

    @Inject
    private LinkReading links;

    @Inject
    private HeardChallenges challenges;

    @Inject
    private PeerMaps peerMaps;

    @Inject
    private RiskAssessments assessments;

    @Inject
    private AuditTrail trail;

    @Inject
    private LookedAt lookedAt;

    private List<AuditTrail.Line> lines(TestSchool school, int pupil) {
        return actors.as(
                        school.actor(Role.DATA_PROTECTION_OFFICER),
                        () -> lookedAt.read(school.pupils().get(pupil), null, null, 1))
                .reading()
                .lines();
    }

    @Test
    void aLinkOrARequestStandsWithEachChildOnItsDayAndWithoutItsNumber() {
        TestSchool school = schools.make();
        long link = MapSchool.link(school, 0, 1, "FRIENDSHIP", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        actors.as(school.actor(Role.LEAD), () -> links.one(link));
        long map = maps.open(school, 1, 0, 1);
        actors.as(school.actor(Role.HEAD), () -> peerMaps.map(map));
        long heard = hear(school, 0);
        actors.as(
                school.actor(Role.LEAD),
                does(() -> challenges.takeUp(heard, school.pupils().get(0), List.of(link))));
        for (int pupil : List.of(0, 1)) {
            List<AuditTrail.Line> lines = lines(school, pupil);
            assertTrue(
                    lines.stream()
                            .map(AuditTrail.Line::action)
                            .collect(Collectors.toSet())
                            .containsAll(Set.of(
                                    "LinkReading.one",
                                    "MapRequests.ask",
                                    "MapDecisions.approve",
                                    "PeerMaps.map",
                                    "HeardChallenges.takeUp")),
                    lines.toString());
            for (AuditTrail.Line line : lines) {
                boolean isATie = TIES.contains(line.subjectKind());
                assertEquals(isATie, line.id() == null, line.toString());
                assertEquals(isATie, line.subjectId() == null, line.toString());
                assertTrue(!isATie || line.at().toLocalTime().equals(LocalTime.MIDNIGHT), line.toString());
            }
        }
        HttpVisitor officer = new HttpVisitor();
        officer.signIn(school.email(Role.DATA_PROTECTION_OFFICER), TestSchool.PASSWORD);
        String page = officer.get(
                        "/oversight/child.xhtml?pupil=" + school.pupils().get(1))
                .body();
        assertTrue(page.contains("Looked at a link"), page);
        assertFalse(
                page.contains(Long.toString(link))
                        || page.contains("number=" + map)
                        || page.contains("kind=map-child")
                        || page.contains("kind=heard"),
                page);
        String trail =
                officer.get("/audit/trail.xhtml?kind=link&number=" + link).body();
        assertTrue(trail.contains(Long.toString(link)), "in the trail it has its number, and no child");
        assertFalse(trail.contains("Testname"), trail);
    }

    /**
     * The entries of one action stand in the trail one after the other: by the place of one that has its number and its
     * time the others would be found.
     */
    @Test
    void whatTiesStandsAfterWhateverElseWasDoneOnThatDay() {
        TestSchool school = schools.make();
        long link = MapSchool.link(school, 0, 1, "FRIENDSHIP", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        lines(school, 0);
        actors.as(school.actor(Role.LEAD), () -> links.one(link));
        long heard = hear(school, 0);
        actors.as(
                school.actor(Role.LEAD),
                does(() -> challenges.takeUp(heard, school.pupils().get(0), List.of(link))));
        List<AuditTrail.Line> lines = lines(school, 0);
        assertEquals(
                List.of(
                        "LookedAt.read",
                        "HeardChallenges.hear",
                        "LinkReading.one",
                        "HeardChallenges.takeUp",
                        "HeardChallenges.takeUp"),
                lines.stream().map(AuditTrail.Line::action).toList(),
                "by their words: entered, looked at, took up");
        assertEquals(
                List.of("heard", "link"),
                lines.stream().skip(3).map(AuditTrail.Line::subjectKind).toList());
    }

    @Test
    void theTrailDoesNotSayWhoStoodOnOneMap() {
        TestSchool school = schools.make();
        MapSchool.links(school);
        long map = maps.open(school, 1, 0);
        actors.as(school.actor(Role.LEAD), does(() -> assessments.begin(map)));
        actors.as(school.actor(Role.LEAD), () -> peerMaps.map(map));
        actors.as(school.actor(Role.LEAD), () -> assessments.one(map));
        List<AuditTrail.Line> seen = trail(school, PeerMaps.CHILD, null);
        assertEquals(
                Map.of("PeerMaps.map", 3L, "RiskAssessments.one", 1L),
                seen.stream().collect(Collectors.groupingBy(AuditTrail.Line::action, Collectors.counting())),
                "each entry is there");
        assertTrue(
                seen.stream()
                        .allMatch(line -> line.id() != null && line.subjectId() == null && line.subjectName() == null),
                seen.toString());
        long child = school.pupils().get(0);
        assertEquals(
                List.of(),
                trail(school, null, child).stream()
                        .filter(line -> line.subjectKind().equals(PeerMaps.CHILD))
                        .toList());
        assertEquals(
                "number",
                assertThrows(BadInput.class, () -> trail(school, PeerMaps.CHILD, child))
                        .field());
        assertEquals(
                2,
                lines(school, 0).stream()
                        .filter(line -> line.subjectKind().equals(PeerMaps.CHILD)
                                && line.id() == null
                                && line.subjectId() == null)
                        .count(),
                "and stands with the child");
        HttpVisitor officer = new HttpVisitor();
        officer.signIn(school.email(Role.DATA_PROTECTION_OFFICER), TestSchool.PASSWORD);
        String page = officer.get("/audit/trail.xhtml?kind=" + PeerMaps.CHILD).body();
        assertTrue(page.contains("child on an identified map"), page);
        for (int pupil : List.of(0, 1, 2)) {
            assertFalse(
                    page.contains("map " + school.pupils().get(pupil))
                            || page.contains("number=" + school.pupils().get(pupil)),
                    page);
        }
        assertTrue(officer.get("/audit/trail.xhtml?kind=" + PeerMaps.CHILD + "&number=" + child)
                .body()
                .contains("is listed without a number"));
    }

    private List<AuditTrail.Line> trail(TestSchool school, String kind, Long number) {
        TrailFilter filter = new TrailFilter(null, null, null, null, null, null, kind, number);
        List<AuditTrail.Line> shown = actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> trail.read(filter, 1))
                .lines();
        assertEquals(
                shown.stream().map(AuditTrail.Line::subjectId).toList(),
                actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> trail.export(filter)).stream()
                        .map(AuditTrail.Line::subjectId)
                        .toList(),
                "and the table that is taken out says the same");
        return shown;
    }

    private long hear(TestSchool school, int pupil) {
        return actors.as(
                school.actor(Role.TEACHER),
                () -> challenges.hear(new NewHeard(
                        school.pupils().get(pupil),
                        new NewChallenge(
                                Challenge.By.PUPIL, Now.day(ZoneId.of("Europe/London")), "We are not friends"))));
    }

    private static Callable<Void> does(Runnable deed) {
        return () -> {
            deed.run();
            return null;
        };
    }
}
