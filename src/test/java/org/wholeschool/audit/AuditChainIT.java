package org.wholeschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchools;
import org.wholeschool.testing.server.TestSchool;

@InServer
class AuditChainIT {

    @Inject
    private AuditChain chain;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    @Test
    void whatWasDoneIsSealedAndTheChainIsWhole() {
        TestSchool school = schools.make();
        ChainState before = actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), chain::check);
        assertTrue(before.isWhole());

        int sealed = actors.as(Actor.job(school.id()), chain::seal);

        ChainState after = actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), chain::check);
        assertTrue(after.isWhole());
        assertEquals(sealed, after.entries());
    }
}
