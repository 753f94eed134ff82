package org.wholeschool.link.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.link.list.LinkCoverage.Coverage;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** Of the pupils who are named, those with an established link that ties are counted; restricted concerns are not. */
@InServer
class LinkCoverageIT {

    @Inject
    private LinkSchool schools;

    @Inject
    private LinkCoverage coverage;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private Coverage now(Role role) {
        return schools.as(school, role, () -> coverage.now());
    }

    @Test
    void whoIsNamedAndLinkedIsCountedOnce() {
        assertEquals(new Coverage(0, 0, 0, 12), now(Role.LEAD));
        schools.concern(
                school,
                "BULLYING_OTHER",
                Map.of(0, InvolvementRole.HARMED, 1, InvolvementRole.ALLEGED, 2, InvolvementRole.OTHER));
        schools.concern(school, "BULLYING_OTHER", Map.of(0, InvolvementRole.HARMED, 3, InvolvementRole.WITNESS));
        schools.established(school, 0, 4, LinkKind.FRIENDSHIP);
        schools.established(school, 1, 4, LinkKind.CONFLICT);
        schools.proposed(school, Role.TEACHER, 3, 4, LinkKind.FRIENDSHIP);
        assertEquals(new Coverage(3, 1, 1, 12), now(Role.LEAD), "a conflict ties no one, and what is proposed neither");
        assertEquals(33, now(Role.DEPUTY).percent());
        assertEquals(1, now(Role.LEAD).reviewsAWeek());
        schools.change(school, "update concern set restricted_at = received_at where school_id = ?1", school.id());
        assertEquals(0, now(Role.LEAD).named(), "of what they may not read nothing is counted");
        assertEquals(
                0, schools.as(schools.make(), Role.LEAD, () -> coverage.now()).named());
    }
}
