package org.wholeschool.link.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkSchool;
import org.wholeschool.oversight.LookedAt;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** Whose links a colleague looked at is on record with both pupils, and the roll keeps them. */
@InServer
class PupilsInLinksIT {

    @Inject
    private LinkSchool schools;

    @Inject
    private PupilsInLinks ofPupils;

    @Inject
    private LookedAt lookedAt;

    @Inject
    private Actors actors;

    @Test
    void whoHasLookedAtAChildIsToldOfItsLinksToo() {
        TestSchool school = schools.make();
        long id = schools.established(school, 0, 1, LinkKind.FRIENDSHIP);
        schools.view(school, id);
        String entries = schools.as(
                        school,
                        Role.DATA_PROTECTION_OFFICER,
                        () -> lookedAt.read(school.pupils().get(1), null, null, 1))
                .reading()
                .toString();
        assertTrue(
                entries.contains("LinkReading.one")
                        && entries.contains("LinkEntry.propose")
                        && entries.contains("LinkDecisions.confirm"),
                entries);
        assertFalse(entries.contains(LinkSchool.SECRET));
        assertEquals(
                Map.of(id, Set.of(school.pupils().get(0), school.pupils().get(1))),
                schools.as(school, Role.HEAD, () -> ofPupils.pupilsIn(List.of(id, 1L))));
        assertEquals(
                Set.of(school.pupils().get(0), school.pupils().get(1)),
                actors.as(Actor.job(school.id()), () -> ofPupils.inUse(school.pupils())),
                "whom the roll may not delete");
    }
}
