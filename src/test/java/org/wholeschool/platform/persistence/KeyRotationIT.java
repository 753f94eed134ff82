package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.concern.attachment.ConcernFiles;
import org.wholeschool.concern.attachment.FileReception;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.FieldCipher;
import org.wholeschool.platform.crypto.Keys;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** The field key is changed while people read and write, and at no moment is anything unreadable. */
@InFullRun("it reads every value twice; FieldCipherTest and KeysTest change keys of single values")
@BothDatabases("locks and native SQL")
@InServer
class KeyRotationIT {

    @EJB
    private KeyWatch watch;

    @Inject
    private FieldKeys fields;

    @Inject
    private TestSchools schools;

    @Inject
    private ConcernLog concerns;

    @Inject
    private Roster roster;

    @Inject
    private Actors actors;

    @Inject
    private ConcernFiles files;

    @Inject
    private FileReception reception;

    @Resource
    private ManagedExecutorService threads;

    private static final String WORDS = "Meet me at the gate. ".repeat(40_000);

    @Test
    void everyEncryptedColumnIsFound() {
        Set<String> encrypted = new TreeSet<>();
        fields.columns().forEach(column -> encrypted.add(column.table() + "." + column.name()));
        Set<String> bytes = new TreeSet<>();
        TestDatabase.asOwner()
                .rows("select lower(table_name), lower(column_name) from information_schema.columns where "
                        + "lower(table_schema) = 'public'"
                        + " and lower(data_type) in ('bytea', 'binary varying')")
                .forEach(row -> bytes.add(row.get(0) + "." + row.get(1)));
        // A public key is public, and what a job is started with are ids.
        bytes.removeAll(Set.of("scheduled_tasks.task_data", "urgent_tasks.task_data", "passkey.public_key"));
        assertEquals(bytes, encrypted, "every column of bytes is an encrypted field that a change of keys brings over");
    }

    @Test
    void theKeyIsChangedWhilePeopleWorkAndPassesOverWhatCannotBeRead() throws Exception {
        TestSchool school = schools.make();
        long file = keepAFile(school);
        long spoilt = schools.make().pupils().get(0);
        byte[] whole = forename(spoilt);
        byte[] changed = whole.clone();
        changed[changed.length - 1] ^= 1;
        TestDatabase.asOwner().change("update pupil set forename = ? where id = ?", changed, spoilt);
        int before = fields.current();
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<Integer>> people = new ArrayList<>();
        people.add(threads.submit(() -> work(school, Role.TEACHER, stop)));
        people.add(threads.submit(() -> work(school, Role.LEAD, stop)));

        int added = addAKey();
        watch.look(Now.instant());
        assertTrue(fields.known().contains(added));
        assertEquals(before, fields.current(), "other servers have to know the key before anything is under it");
        watch.look(Now.instant().plus(KeyWatch.BEFORE_USE));
        assertEquals(added, fields.current());

        FieldKeys.EncryptedColumn names = new FieldKeys.EncryptedColumn("pupil", "id", "forename");
        assertNotNull(fields.bringOver(names, null, 2).last(), "a piece of it, as if interrupted");
        Instant end = Now.instant().plus(Duration.ofMinutes(4));
        while (fields.standing().others() > 1 && Now.instant().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        stop.set(true);
        for (Future<Integer> person : people) {
            assertTrue(person.get(1, TimeUnit.MINUTES) > 0, "did nothing while the key was changed");
        }
        assertEquals(
                1, fields.standing().others(), "what cannot be read, and nothing else, is left: " + fields.standing());
        assertArrayEquals(changed, forename(spoilt), "it is left as it was");
        TestDatabase.asOwner().change("update pupil set forename = ? where id = ?", whole, spoilt);
        assertEquals(0, fields.bringOver(names, null, 2).unreadable());
        assertTrue(fields.standing().isDone(), fields.standing().toString());
        for (FieldKeys.EncryptedColumn column : fields.columns()) {
            for (List<Object> row : TestDatabase.asOwner()
                    .rows("select distinct substring(" + column.name() + " from 1 for 1) from " + column.table()
                            + " where " + column.name() + " is not null")) {
                assertEquals(added, FieldCipher.keyOf((byte[]) row.get(0)), column.toString());
            }
        }
        assertFalse(actors.as(school.actor(Role.TEACHER), () -> roster.search("testname"))
                .isEmpty());
        assertEquals(
                WORDS,
                new String(
                        actors.as(school.actor(Role.LEAD), () -> files.original(file))
                                .content(),
                        StandardCharsets.UTF_8),
                "a file in several pieces is whole");
    }

    private static byte[] forename(long pupil) {
        return (byte[]) TestDatabase.asOwner()
                .rows("select forename from pupil where id = ?", pupil)
                .get(0)
                .get(0);
    }

    /** @return the number of a file that takes several pieces, with a concern */
    private long keepAFile(TestSchool school) {
        return actors.as(school.actor(Role.LEAD), () -> {
            long place = TestDatabase.asOwner().number("select min(id) from place where school_id = ?", school.id());
            long category = TestDatabase.asOwner()
                    .number(
                            "select min(id) from category where school_id = ? and code = 'BULLYING_OTHER'",
                            school.id());
            long concern = concerns.log(new NewConcern(
                    "rotation-file-" + school.id(),
                    "Pushed in the queue",
                    null,
                    null,
                    null,
                    place,
                    null,
                    category,
                    Source.SAW_OR_HEARD,
                    List.of()));
            return files.add(concern, reception.receive("chat.txt", WORDS.getBytes(StandardCharsets.UTF_8)));
        });
    }

    /** @return how often somebody read and wrote; an exception where something was unreadable */
    private int work(TestSchool school, Role role, AtomicBoolean stop) throws Exception {
        int times = 0;
        while (!stop.get()) {
            String key = "rotation-" + role + "-" + school.id() + "-" + times;
            actors.as(school.actor(role), () -> {
                long place =
                        TestDatabase.asOwner().number("select min(id) from place where school_id = ?", school.id());
                long category =
                        TestDatabase.asOwner().number("select min(id) from category where school_id = ?", school.id());
                return concerns.log(new NewConcern(
                        key,
                        "Pushed in the queue",
                        null,
                        Now.instant(),
                        Now.instant(),
                        place,
                        null,
                        category,
                        Source.SAW_OR_HEARD,
                        List.of(new NewConcern.Person(school.pupils().get(0), InvolvementRole.HARMED))));
            });
            assertEquals(
                    6,
                    actors.as(school.actor(Role.LEAD), () -> roster.knownAs()).size());
            times++;
            // Two busy people, not a flood: the change of keys is not to starve on a slow machine.
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return times;
    }

    private static int addAKey() throws IOException {
        Path file = Database.keyFile();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int next = Keys.read(file).fieldIds().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElseThrow()
                + 1;
        byte[] key = new byte[32];
        new java.security.SecureRandom().nextBytes(key);
        String changed = text.replaceAll("(?m)^field\\.current=.*$", "field.current=" + next) + "field." + next + "="
                + Base64.getEncoder().encodeToString(key) + "\n";
        Files.writeString(file, changed, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(Now.server()));
        return next;
    }
}
