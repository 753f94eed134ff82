package org.wholeschool.access.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Every action is allowed to somebody, happens as a whole or not at all, and leaves one entry. */
@BothDatabases("row-level security, and what stands for it on H2")
@InServer
class PermitIT {

    @Inject
    private PermittedDeeds deeds;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    @Inject
    private UserTransaction transaction;

    private final TestDatabase owner = TestDatabase.asOwner();
    private TestSchool school;
    private long before;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        before = owner.number("select coalesce(max(id), 0) from audit_entry where school_id = ?", school.id());
    }

    private List<List<Object>> entries() {
        // Seals are written by a job that runs beside the test.
        return owner.rows(
                "select action, outcome, actor_role, account_id, subject_kind, subject_id from audit_entry"
                        + " where school_id = ? and id > ? and actor_role <> 'JOB' order by id",
                school.id(),
                before);
    }

    private List<Object> entry(String action, String outcome, Role role, String kind, Long subject) {
        List<Object> entry = new ArrayList<>(
                List.of(action, outcome, role.name(), school.accounts().get(role)));
        entry.add(kind);
        entry.add(subject);
        return entry;
    }

    private long places(String name) {
        return owner.number("select count(*) from place where school_id = ? and name = ?", school.id(), name);
    }

    @Test
    void whatIsDoneIsOneEntryAlsoWithAnActionInsideIt() {
        actors.as(school.actor(Role.LEAD), () -> {
            deeds.done("Yard");
            return null;
        });
        assertEquals(1, places("Yard"));
        assertEquals(List.of(entry("PermittedDeeds.done", "DONE", Role.LEAD, "deed", 1L)), entries());
    }

    @Test
    void whatIsRefusedDoesNotHappenAndIsRecorded() {
        assertThrows(
                NotPermitted.class,
                () -> actors.as(school.actor(Role.TEACHER), () -> {
                    deeds.done("Yard");
                    return null;
                }));
        assertEquals(0, places("Yard"));
        assertEquals(List.of(entry("PermittedDeeds.done", "REFUSED", Role.TEACHER, null, null)), entries());
    }

    @Test
    void whatFailsDoesNotHappenAndIsRecorded() {
        assertThrows(
                BadInput.class,
                () -> actors.as(school.actor(Role.LEAD), () -> {
                    deeds.failing("Yard");
                    return null;
                }));
        assertEquals(0, places("Yard"));
        List<List<Object>> entries = entries();
        assertEquals(1, entries.size());
        assertEquals(List.of("PermittedDeeds.failing", "FAILED"), entries.get(0).subList(0, 2));
    }

    @Test
    void anActionInsideAnotherIsCheckedAgain() {
        assertThrows(
                NotPermitted.class,
                () -> actors.as(school.actor(Role.TEACHER), () -> {
                    deeds.withSomethingForLeadsInside("Yard");
                    return null;
                }));
        assertEquals(0, places("Yard"));
        assertEquals(
                List.of("REFUSED", "REFUSED"),
                entries().stream().map(entry -> entry.get(1)).toList(),
                "the inner one, and with it the outer one");
        assertEquals("Site.add", entries().get(0).get(0));
    }

    @Test
    void whatCannotBeRecordedDoesNotHappen() {
        assertThrows(
                RuntimeException.class,
                () -> actors.as(school.actor(Role.LEAD), () -> {
                    deeds.deedOfWhichTheNameIsLongerThanTheEightyCharactersThatAnEntryOfTheRecordHoldsAtMost("Yard");
                    return null;
                }));
        assertEquals(0, places("Yard"));
    }

    @Test
    void aSearchIsOneEntryAndEachRefusalOfItIsOne() {
        actors.as(school.actor(Role.LEAD), () -> {
            deeds.search();
            deeds.search();
            return null;
        });
        for (int i = 0; i < 2; i++) {
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(school.actor(Role.GOVERNOR), () -> {
                        deeds.search();
                        return null;
                    }));
        }
        assertEquals(
                List.of("DONE", "REFUSED", "REFUSED"),
                entries().stream().map(entry -> entry.get(1)).toList());
    }

    @Test
    void lookingAtTwoThingsIsAnEntryForEach() {
        actors.as(school.actor(Role.LEAD), () -> {
            deeds.look(1);
            deeds.look(2);
            deeds.look(1);
            return null;
        });
        assertEquals(
                List.of(
                        entry("PermittedDeeds.look", "DONE", Role.LEAD, "deed", 1L),
                        entry("PermittedDeeds.look", "DONE", Role.LEAD, "deed", 2L)),
                entries());
    }

    @Test
    void anEntryThatWasRolledBackSilencesNone() throws Exception {
        transaction.begin();
        actors.as(school.actor(Role.LEAD), () -> {
            deeds.search();
            return null;
        });
        transaction.rollback();
        assertEquals(List.of(), entries());
        actors.as(school.actor(Role.LEAD), () -> {
            deeds.search();
            return null;
        });
        assertEquals(1, entries().size());
    }

    @Test
    void aVisitorMayDoNothing() {
        assertThrows(NotPermitted.class, () -> deeds.done("Yard"));
        assertEquals(0, places("Yard"));
    }
}
