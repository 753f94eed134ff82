package org.wholeschool.peermap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.audit.AuditTrail;
import org.wholeschool.link.LinkReading;
import org.wholeschool.oversight.LookedAt;
import org.wholeschool.school.Grade;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Whoever reads the record answers who has looked at a child, and does not learn from it whom the child is tied to: that is for those who may read links. */
@InServer
class TiesOnRecordIT {

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private MapSchool maps;

    @Inject
    private LinkReading links;

    @Inject
    private LookedAt lookedAt;

    private List<AuditTrail.Line> lines(TestSchool school, int pupil) {
        return actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> lookedAt.read(school.pupils().get(pupil), null, null, 1)).reading().lines();
    }

    @Test
    void aLinkOrARequestStandsWithEachChildOnItsDayAndWithoutItsNumber() {
        TestSchool school = schools.make();
        long link = MapSchool.link(school, 0, 1, "FRIENDSHIP", "ESTABLISHED", Grade.Information.KNOWN_DIRECTLY, 30);
        actors.as(school.actor(Role.LEAD), () -> links.one(link));
        long map = maps.open(school, 1, 0, 1);
        for (int pupil : List.of(0, 1)) {
            List<AuditTrail.Line> lines = lines(school, pupil);
            assertTrue(lines.stream().map(AuditTrail.Line::action).collect(Collectors.toSet()).containsAll(Set.of("LinkReading.one", "MapRequests.ask", "MapDecisions.approve")), lines.toString());
            for (AuditTrail.Line line : lines) {
                boolean isATie = Set.of("link", "map").contains(line.subjectKind());
                assertEquals(isATie, line.id() == null, line.toString());
                assertEquals(isATie, line.subjectId() == null, line.toString());
                assertTrue(!isATie || line.at().toLocalTime().equals(LocalTime.MIDNIGHT), line.toString());
            }
        }
        HttpVisitor officer = new HttpVisitor();
        officer.signIn(school.email(Role.DATA_PROTECTION_OFFICER), TestSchool.PASSWORD);
        String page = officer.get("/oversight/child.xhtml?pupil=" + school.pupils().get(1)).body();
        assertTrue(page.contains("Looked at a link"), page);
        assertFalse(page.contains(Long.toString(link)) || page.contains("number=" + map), page);
        String trail = officer.get("/audit/trail.xhtml?kind=link&number=" + link).body();
        assertTrue(trail.contains(Long.toString(link)), "in the trail it has its number, and no child");
        assertFalse(trail.contains("Testname"), trail);
    }
}
