package org.wholeschool.concern.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.Passwords;
import org.wholeschool.access.people.Accounts;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.Site;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;
import org.wholeschool.testing.server.Traces;

/**
 * What is personal stands nowhere on the disk in clear: not in the database's files, not in a temporary file, not in a
 * log, whether an action succeeded, was refused or failed in the middle.
 */
@BothDatabases("what a database writes to its log")
@InServer
class NoTracesIT {

    @Inject
    private ConcernLog log;

    @Inject
    private Roster roster;

    @Inject
    private Accounts accounts;

    @Inject
    private Site site;

    @Inject
    private Categories categories;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    // Made at each run, so that they stand in no class file either.
    private final String surname = marker("Surname");
    private final String forename = marker("Forename");
    private final String upn = marker("U").substring(0, 13);
    private final String facts = marker("Facts");
    private final String opinion = marker("Opinion");
    private final String email = marker("mail") + "@school.example";
    private final String colleague = marker("Colleague");

    private static String marker(String word) {
        return word + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void nothingPersonalIsLeftInClear() throws SQLException {
        TestSchool school = schools.make();
        Pupil pupil = pupil();
        actors.as(Actor.setUp(school.id()), () -> {
            roster.create(List.of(pupil));
            accounts.create(List.of(
                    new Account(school.id(), email, colleague, Passwords.hash(marker("pw")), Set.of(Role.TEACHER))));
            return null;
        });
        NewConcern form = form(school, pupil.getId(), facts, null);
        long id = actors.as(school.actor(Role.TEACHER), () -> log.log(form));
        actors.as(school.actor(Role.TEACHER), () -> roster.search(surname));

        // Refused, and failed in the service and in the database.
        assertThrows(
                RuntimeException.class,
                () -> actors.as(school.actor(Role.GOVERNOR), () -> log.log(form(school, pupil.getId(), facts, null))));
        assertThrows(
                BadInput.class,
                () -> actors.as(
                        school.actor(Role.TEACHER),
                        () -> log.log(
                                form(school, pupil.getId(), facts, Now.instant().plus(Duration.ofDays(2))))));
        assertThrows(
                RuntimeException.class,
                () -> actors.as(Actor.setUp(school.id()), () -> {
                    roster.create(List.of(pupil()));
                    return null;
                }),
                "the same number twice");

        assertEquals(
                1,
                TestDatabase.asOwner().number("select count(*) from concern where id = ?", id),
                "there is something to find");
        assertEquals(Map.of(), Traces.of(List.of(surname, forename, upn, facts, opinion, email, colleague)));
    }

    private Pupil pupil() {
        return new Pupil(upn, surname, forename, null, LocalDate.of(2012, 2, 3), "F", 9, "9T", null);
    }

    private NewConcern form(TestSchool school, long pupilId, String what, Instant when) {
        return actors.as(
                school.actor(Role.TEACHER),
                () -> new NewConcern(
                        UUID.randomUUID().toString(),
                        what,
                        opinion,
                        when,
                        when,
                        site.places().stream()
                                .filter(place -> place.code().equals(Place.NOT_KNOWN))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        null,
                        categories.all().get(0).id(),
                        Source.values()[0],
                        List.of(new NewConcern.Person(pupilId, InvolvementRole.HARMED))));
    }

    /**
     * The control: what does stand in clear is found, in the log, in a temporary file and in the files of PostgreSQL.
     */
    @Test
    void theSearchFindsWhatIsThere() throws IOException, SQLException {
        String logged = marker("Logged");
        Logger.getLogger("org.wholeschool.testing").log(Level.WARNING, logged);
        String temporary = marker("Temporary");
        Path file = Files.writeString(Files.createTempFile("planted", ".tmp"), temporary);
        String row = marker("row").substring(0, 30);
        TestSchool school = schools.make();
        TestDatabase.asOwner().change("update place set name = ? where school_id = ?", row, school.id());
        try {
            Map<String, List<Path>> found = Traces.of(List.of(logged, temporary, row));
            assertTrue(found.containsKey(logged), "in the log");
            assertTrue(found.containsKey(temporary), "in a temporary file");
            assertEquals(
                    org.wholeschool.platform.persistence.Database.isPostgreSql(),
                    found.containsKey(row),
                    "in the database's files, unless the file is encrypted as a whole");
        } finally {
            Files.delete(file);
        }
        assertFalse(Traces.of(List.of(temporary)).containsKey(temporary));
    }
}
