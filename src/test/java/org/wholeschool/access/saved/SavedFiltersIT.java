package org.wholeschool.access.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** A filter is its owner's until it is shared, keeps one name to one filter, and comes back when it was deleted. */
@InServer
class SavedFiltersIT {

    @Inject
    private SavedFilters filters;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Actor lead;
    private Actor deputy;

    @BeforeEach
    void school() {
        school = schools.make();
        lead = school.actor(Role.LEAD);
        deputy = school.actor(Role.DEPUTY);
    }

    private long save(Actor by, String name, boolean shared) {
        return actors.as(by, () -> filters.save("concern", name, "seen=NOT_YET", shared));
    }

    private List<String> names(Actor of) {
        return actors.as(of, () -> filters.of("concern")).stream()
                .map(SavedFilters.Line::name)
                .toList();
    }

    private static String refusal(Runnable deed) {
        return assertThrows(BadInput.class, deed::run).key();
    }

    @Test
    void mineIsMineAndSharedIsTheTeams() {
        save(lead, "  My\nown ", false);
        long shared = save(lead, "Ofsted", true);
        assertEquals(List.of("My own", "Ofsted"), names(lead));
        assertEquals(List.of("Ofsted"), names(deputy));
        assertEquals(List.of(), actors.as(lead, () -> filters.of("referral")), "of another list");
        assertEquals(List.of(), names(schools.make().actor(Role.LEAD)), "of another school");
        assertEquals("saved.share.owner", refusal(() -> actors.as(deputy, () -> filters.share(shared))));
        assertFalse(actors.as(lead, () -> filters.share(shared)));
        assertEquals(List.of(), names(deputy));
        assertTrue(actors.as(lead, () -> filters.share(shared)));
        actors.as(deputy, () -> {
            filters.rename(shared, "Inspection");
            return null;
        });
        assertEquals(List.of("Inspection", "My own"), names(lead));
        assertThrows(NotPermitted.class, () -> names(school.actor(Role.HEAD)));
    }

    @Test
    void aNameThatIsTakenMissingOrTooLongIsRefused() {
        long mine = save(lead, "Mine", false);
        save(deputy, "Team", true);
        save(deputy, "Mine", false);
        assertEquals("saved.name.taken", refusal(() -> save(lead, "mine", false)));
        assertEquals("saved.name.taken", refusal(() -> save(lead, "TEAM", true)));
        assertEquals(
                "saved.name.taken",
                refusal(() -> actors.as(lead, () -> {
                    filters.rename(mine, "Team");
                    return null;
                })));
        assertEquals("saved.name.required", refusal(() -> save(lead, " ", false)));
        assertEquals("saved.name.long", refusal(() -> save(lead, "x".repeat(61), false)));
        assertEquals("saved.nothing", refusal(() -> actors.as(lead, () -> filters.save("concern", "All", "", true))));
        assertEquals(List.of("Mine", "Team"), names(lead));
    }

    @Test
    void whatWasDeletedComesBackUnlessItsNameWasTaken() {
        long filter = save(lead, "Mine", false);
        remove(filter);
        assertEquals(List.of(), names(lead));
        assertThrows(NotFound.class, () -> remove(filter), "deleted twice");
        actors.as(lead, () -> {
            filters.restore(filter);
            return null;
        });
        assertEquals(List.of("Mine"), names(lead));
        remove(filter);
        save(lead, "Mine", false);
        assertEquals(
                "saved.name.taken",
                refusal(() -> actors.as(lead, () -> {
                    filters.restore(filter);
                    return null;
                })));
        assertThrows(
                NotFound.class,
                () -> actors.as(deputy, () -> {
                    filters.restore(filter);
                    return null;
                }));
    }

    private void remove(long filter) {
        actors.as(lead, () -> {
            filters.remove(filter);
            return null;
        });
    }
}
