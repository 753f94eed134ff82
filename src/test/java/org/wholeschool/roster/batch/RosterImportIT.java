package org.wholeschool.roster.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.Database;
import org.wholeschool.platform.persistence.FieldKeys;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.FormerNames;
import org.wholeschool.roster.Roster;
import org.wholeschool.roster.Upn;
import org.wholeschool.roster.file.Rosters;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.CountedTables;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** A roster on its way in and out again, on a real database. */
@BothDatabases("flush and dates")
@InServer
class RosterImportIT {

    private static final String HEADINGS =
            "upn,legal_surname,forename,preferred_name,dob,sex,nc_year,reg_group,leaving_date\n";

    @Inject
    private RosterDraft drafts;

    @Inject
    private RosterJob job;

    @Inject
    private RosterBatches batches;

    @Inject
    private RosterSweep sweep;

    @Inject
    private Roster roster;

    @Inject
    private FormerNames formerNames;

    @Inject
    private FieldKeys keys;

    @Inject
    private RollOfASchool rolls;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Resource
    private ManagedExecutorService threads;

    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = schools.makeEmpty();
    }

    private static String upn(int number) {
        return Upn.of(801, 2000 + number / 1000, 20, number % 1000);
    }

    private static String row(int number, String surname, String form) {
        return upn(number) + "," + surname + ",Ann" + number + ",,2014-09-01,F,7," + form + ",\n";
    }

    private static byte[] file(String... rows) {
        return (HEADINGS + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T administrator(Callable<T> action) {
        return actors.as(school.actor(Role.ADMINISTRATOR), action);
    }

    private void administrator(Runnable action) {
        administrator(() -> {
            action.run();
            return null;
        });
    }

    private RosterBatchLine takeIn(byte[] file, Boolean absentLeave) {
        long batch = administrator(() -> drafts.upload("roll.csv", file));
        administrator(() -> job.start(batch, Choices.everything(absentLeave)));
        return awaitEnd(batch);
    }

    private RosterBatchLine awaitEnd(long batch) {
        Instant end = Now.instant().plus(Duration.ofMinutes(2));
        RosterBatchLine line = administrator(() -> batches.one(batch));
        while (line.isRunning() && Now.instant().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            line = administrator(() -> batches.one(batch));
        }
        return line;
    }

    private List<String> found(String text) {
        return actors.as(school.actor(Role.TEACHER), () -> roster.search(text)).stream()
                .map(pupil -> pupil.name() + " " + pupil.form())
                .sorted()
                .toList();
    }

    @Test
    @EnabledIfSystemProperty(
            named = "wholeschool.test.database",
            matches = "postgresql",
            disabledReason = "the embedded database plans by its indexes alone")
    void postgreSqlCountsItsTablesWhenARosterHasComeIn() {
        CountedTables.after("pupil", () -> takeIn(file(row(1, "Neill", "7A")), null));
    }

    @Test
    void addedChangedLeftAndReturnedInOneBatch() {
        RosterBatchLine first = takeIn(file(row(1, "Neill", "7A"), row(2, "Osei", "7A"), row(3, "Short", "7B")), null);
        assertEquals(List.of(3, 0, 0, 0), List.of(first.added(), first.changed(), first.left(), first.returned()));
        assertEquals(List.of("Ann1 Neill 7A", "Ann2 Osei 7A"), found("7a"));

        RosterBatchLine second = takeIn(file(row(1, "Neill", "7B"), row(3, "Short", "7B"), row(4, "New", "7B")), true);
        assertEquals(List.of(1, 1, 1, 0), List.of(second.added(), second.changed(), second.left(), second.returned()));
        assertEquals(List.of(), found("osei"), "who has left is found no more, on the next search");
        assertEquals(List.of("Ann1 Neill 7B", "Ann3 Short 7B", "Ann4 New 7B"), found("7b"));
        assertEquals(4, rolls.pupils(school), "who has left is marked, never deleted");

        RosterBatchLine third = takeIn(
                file(row(1, "Neill", "7B"), row(2, "Osei", "7A"), row(3, "Short", "7B"), row(4, "New", "7B")), null);
        assertEquals(List.of(0, 0, 0, 1), List.of(third.added(), third.changed(), third.left(), third.returned()));
        assertEquals(List.of("Ann2 Osei 7A"), found("osei"));
    }

    /** As a finger that taps twice asks for it: what the first has begun is the second's answer too. */
    @Test
    void oneThatIsBegunTwiceAtOnceIsTakenInOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            byte[] file = file(row(round, "Neill", "7A"));
            long batch = administrator(() -> drafts.upload("roll.csv", file));
            List<CompletableFuture<Void>> both = Stream.generate(() -> CompletableFuture.runAsync(
                            () -> administrator(() -> job.start(batch, Choices.everything(false))), threads))
                    .limit(2)
                    .toList();
            for (CompletableFuture<Void> each : both) {
                each.get();
            }
            assertEquals(1, awaitEnd(batch).added());
        }
    }

    @Test
    void aFileThatNobodyTakesInGoesAfterAWeek() throws Exception {
        long draft = administrator(() -> drafts.upload("roll.csv", file(row(1, "Neill", "7A"))));
        assertFalse(rolls.isFileReadAtOnce(school, draft), "a list of batches must not decrypt their files");
        assertTrue(administrator(() -> drafts.preview(draft)).hasPupils());
        for (String state : List.of("DRAFT", "STOPPED")) {
            wasTouchedDaysAgo(draft, state, 6);
            assertEquals(0, actors.as(Actor.job(school.id()), drafts::expire));
        }
        wasTouchedDaysAgo(draft, "STOPPED", 8);
        RosterBatchLine done = takeIn(file(row(2, "Osei", "7A")), null);
        wasTouchedDaysAgo(done.id(), "DONE", 8);
        assertEquals(1, actors.as(Actor.job(school.id()), drafts::expire));
        assertEquals(
                List.of(done.id()),
                administrator(batches::all).stream().map(RosterBatchLine::id).toList(),
                "that it came in stays on record");
    }

    private static void wasTouchedDaysAgo(long batch, String state, int days) throws Exception {
        TestDatabase.asOwner()
                .change(
                        "update roster_batch set state = ?, touched_at = ? where id = ?",
                        state,
                        Now.instant().atOffset(ZoneOffset.UTC).minusDays(days),
                        batch);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        byte[] file = file(row(1, "Neill", "7A"), row(2, "Osei", "7A"));
        takeIn(file, null);
        long again = administrator(() -> drafts.upload("roll.csv", file));
        RosterPreview preview = administrator(() -> drafts.preview(again));
        assertTrue(preview.isNothing());
        assertEquals(2, preview.unchanged());
    }

    @Test
    void whoIsMissingStaysWhereThePersonSaysSo() {
        takeIn(file(row(1, "Neill", "7A"), row(2, "Osei", "7A")), null);
        assertEquals(0, takeIn(file(row(1, "Neill", "7A")), false).left());
        assertEquals(List.of("Ann2 Osei 7A"), found("osei"));
    }

    @Test
    void aFileThatWouldMarkManyAsLeftAsksFirst() {
        takeIn(file(row(1, "Neill", "7A"), row(2, "Osei", "7A"), row(3, "Short", "7B")), null);
        long batch = administrator(() -> drafts.upload("roll.csv", file(row(1, "Neill", "7A"))));
        BadInput asked =
                assertThrows(BadInput.class, () -> administrator(() -> job.start(batch, Choices.everything(null))));
        assertEquals("absent begin.manyLeaving", asked.field() + " " + asked.key());
        assertEquals(3, found("ann").size(), "nothing is half-applied");
    }

    @Test
    void badRowsAreListedAndGoodOnesGoIn() {
        RosterBatchLine done = takeIn(file(row(1, "Neill", "7A"), "A1,Short,Number,,2014-09-01,F,7,7A,\n"), null);
        assertEquals(List.of(1, 1), List.of(done.added(), done.refused()));
        assertEquals(
                List.of("roll.csv 3 upn row.upnNotOne"),
                done.refusals().stream()
                        .map(note -> note.file() + " " + note.line() + " " + note.field() + " "
                                + note.reason().key())
                        .toList());
    }

    @Test
    void theFileStandsEncryptedUntilItIsInAndThenNoMore() {
        long batch = administrator(() -> drafts.upload("roll.csv", file(row(1, "Unmistakable", "7A"))));
        byte[] kept = rolls.content(school, batch);
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("Unmistakable"));
        administrator(() -> job.start(batch, Choices.everything(null)));
        assertTrue(awaitEnd(batch).isDone());
        assertNull(rolls.content(school, batch));
    }

    @Test
    void undoTakesTheLastBatchBack() {
        takeIn(file(row(1, "Neill", "7A"), row(2, "Osei", "7A")), null);
        RosterBatchLine second = takeIn(file(row(1, "Changed", "8A"), row(3, "Short", "7B")), true);
        assertEquals(0, administrator(() -> batches.undo(second.id())).pupils());
        assertEquals(List.of("Ann1 Neill 7A", "Ann2 Osei 7A"), found("ann"), "as before");
        assertTrue(administrator(() -> batches.one(second.id())).isUndone());
        assertThrows(BadInput.class, () -> administrator(() -> batches.undo(second.id())));
    }

    /**
     * A delta has what is new and no more: the classes that it points to are those of the rosters before it that are A
     * in.
     */
    @Test
    void aDeltaFindsTheClassesOfTheRosterBeforeIt() {
        takeIn(oneRoster("", Rosters.CLASSES + "c1,,,7A,7,co1,7A,homeroom,,org1,t1,,,\n", "c1"), null);
        assertEquals(List.of("Ann Neill 7A"), found("ann"));
        RosterBatchLine more =
                takeIn(oneRoster("delta", Rosters.CLASSES + "c2,,,8B,8,co1,8B,homeroom,,org1,t1,,,\n", "c2"), null);
        assertEquals(List.of("Ann Neill 8B"), found("ann"));
        takeIn(oneRoster("delta", null, "c1"), null);
        assertEquals(List.of("Ann Neill 7A"), found("ann"), "the first roster's class");
        administrator(() -> batches.undo(
                takeIn(oneRoster("delta", Rosters.CLASSES + "c3,,,9C,9,co1,9C,homeroom,,org1,t1,,,\n", "c3"), null)
                        .id()));
        RosterBatchLine last = takeIn(oneRoster("delta", null, "c3"), null);
        assertEquals(
                List.of("row.classUnknown"),
                last.refusals().stream().map(note -> note.reason().key()).toList(),
                "what was undone is not known");
        takeIn(oneRoster("delta", null, "c2"), null);
        assertEquals(List.of("Ann Neill 8B"), found("ann"));
        assertEquals(
                List.of(1, 1), List.of(more.guardians(), more.ended()), "a parent, and a pupil who was never here");
    }

    private static byte[] oneRoster(String kind, String classes, String classOfAnn) {
        Map<String, String> files = new LinkedHashMap<>();
        String now = kind.isEmpty() ? "bulk" : kind;
        files.put(
                "manifest.csv",
                "propertyName,value\nfile.users," + now + "\nfile.classes," + now + "\nfile.enrollments," + now + "\n");
        files.put(
                "users.csv",
                Rosters.USERS_1_1
                        + "p1,,,true,org1,student,a,,Ann,Neill,,,,,,,7,\np9,tobedeleted,,true,org1,student,z,,Zed,Gone,,,,,,,7,\n"
                        + "g1,,,true,org1,guardian,g,,Gran,Neill,,,,,,,,\n");
        if (classes != null) {
            files.put("classes.csv", classes);
        }
        files.put("enrollments.csv", Rosters.ENROLMENTS + "e1,,," + classOfAnn + ",org1,p1,student,true,,\n");
        return Rosters.zip(files);
    }

    /** Old concerns name a child as they were called then: leads are told, and nobody else finds a child by it. */
    @Test
    void whatAPupilWasCalledBeforeIsKeptForLeadsUntilItIsTakenBack() throws Exception {
        takeIn(file(row(1, "Neill", "7A"), row(2, "Osei", "7A")), null);
        Instant before = Now.instant();
        takeIn(file(row(1, "Unmistakable", "7A"), row(2, "OSEI", "7B")), null);
        List<FormerNames.Name> kept = former().names();
        assertEquals(
                List.of("Ann1 Neill"),
                kept.stream().map(FormerNames.Name::displayName).toList(),
                "capitals are no other name, a form is none");
        long pupil = kept.get(0).pupilId();
        assertEquals("Ann1 Neill", former().then(pupil, "Ann1 Unmistakable", before));
        assertNull(former().then(pupil, "Ann1 Unmistakable", Now.instant().plusSeconds(1)));
        assertEquals(List.of(), found("neill"), "whoever logs does not find them by it");
        for (Role role :
                List.of(Role.TEACHER, Role.HEAD, Role.ADMINISTRATOR, Role.GOVERNOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), formerNames::former), role.name());
        }
        assertEquals(
                List.of(),
                actors.as(schools.makeEmpty().actor(Role.LEAD), formerNames::former)
                        .names());
        assertFalse(new String(
                        (byte[]) TestDatabase.asOwner()
                                .rows("select legal_surname from pupil_former_name where school_id = ?", school.id())
                                .get(0)
                                .get(0),
                        StandardCharsets.ISO_8859_1)
                .contains("Neill"));
        assertTrue(
                keys.columns().stream()
                        .filter(column -> column.table().equals("pupil_former_name"))
                        .map(FieldKeys.EncryptedColumn::name)
                        .toList()
                        .containsAll(List.of("forename", "preferred_name", "legal_surname")),
                "the change of keys finds them");

        RosterBatchLine wrong = takeIn(file(row(1, "Mistake", "7A"), row(2, "OSEI", "7B")), null);
        assertEquals(
                List.of("Ann1 Neill", "Ann1 Unmistakable"),
                former().of(pupil).stream().map(FormerNames.Name::displayName).toList());
        administrator(() -> batches.undo(wrong.id()));
        assertEquals(
                List.of("Ann1 Neill"),
                former().of(pupil).stream().map(FormerNames.Name::displayName).toList());
        TestDatabase.asOwner().change("delete from roster_change where pupil_id = ?", pupil);
        TestDatabase.asOwner().change("delete from pupil where id = ?", pupil);
        assertEquals(List.of(), former().names(), "it goes with the pupil");
    }

    private FormerNames.Former former() {
        return actors.as(school.actor(Role.LEAD), formerNames::former);
    }

    /** Whom concerns name, the administrator must not learn, by whatever they bring in and take back. */
    @Test
    void undoDoesNotTellOfWhomSomethingIsKept() {
        takeIn(file(row(1, "Neill", "7A")), null);
        byte[] both = file(row(1, "Neill", "7A"), row(3, "Unused", "7B"), row(4, "Used", "7B"));
        RosterBatchLine second = takeIn(both, true);
        rolls.concernAbout(school, "Used");
        administrator(() -> batches.undo(second.id()));
        assertEquals(1, actors.as(Actor.job(school.id()), sweep::sweep), "nothing is kept about the one");
        assertEquals(2, rolls.pupils(school), "a concern names the other");
        long again = administrator(() -> drafts.upload("roll.csv", both));
        RosterPreview preview = administrator(() -> drafts.preview(again));
        assertEquals(
                List.of(2, 0, 0),
                List.of(
                        preview.added().count(),
                        preview.changed().count(),
                        preview.returned().count()),
                "both are as new");
        assertEquals(
                List.of(),
                preview.added().sample().stream()
                        .flatMap(pupil -> pupil.fields().stream())
                        .toList());
        administrator(() -> job.start(again, Choices.everything(null)));
        assertEquals(2, awaitEnd(again).added());
        assertEquals(3, rolls.pupils(school), "and the concern names the same pupil as before");
        assertEquals(List.of("Ann3 Unused 7B", "Ann4 Used 7B"), found("7b"));
    }

    @Test
    void onlyTheLastOneCanBeUndone() {
        RosterBatchLine first = takeIn(file(row(1, "Neill", "7A")), null);
        takeIn(file(row(1, "Neill", "7B")), null);
        assertFalse(administrator(() -> batches.one(first.id())).undoable());
        assertThrows(BadInput.class, () -> administrator(() -> batches.undo(first.id())));
    }

    @Test
    void anotherSchoolsBatchIsNotFoundAndNobodyElseMay() {
        long batch = administrator(() -> drafts.upload("roll.csv", file(row(1, "Neill", "7A"))));
        TestSchool other = schools.makeEmpty();
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.ADMINISTRATOR), () -> drafts.preview(batch)));
        for (Role role :
                List.of(Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.GOVERNOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(
                    NotPermitted.class, () -> actors.as(school.actor(role), () -> drafts.preview(batch)), role.name());
        }
    }

    @Test
    void aJobThatComesLateFindsNothingToDo() {
        long batch = administrator(() -> drafts.upload("roll.csv", file(row(1, "Neill", "7A"))));
        job.run(school.id() + ":" + batch + ":7");
        assertEquals(0, rolls.pupils(school));
        assertTrue(administrator(() -> batches.one(batch)).isDraft());
    }

    /** The figure of docs/benchmarks-pages.md: written down here, asserted nowhere. */
    @Test
    void fiveThousandPupils() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            rows.add(row(i, "Surname" + i, "7" + (char) ('A' + i % 8)));
        }
        byte[] file = file(rows.toArray(String[]::new));
        Instant begun = Now.instant();
        RosterBatchLine done = takeIn(file, null);
        Duration first = Duration.between(begun, Now.instant());
        assertEquals(5000, done.added());
        begun = Now.instant();
        RosterBatchLine changed = takeIn(
                new String(file, StandardCharsets.UTF_8)
                        .replace(",F,7,", ",F,8,")
                        .getBytes(StandardCharsets.UTF_8),
                null);
        Duration second = Duration.between(begun, Now.instant());
        assertEquals(5000, changed.changed());
        begun = Now.instant();
        assertEquals(0, administrator(() -> batches.undo(changed.id())).pupils());
        Files.writeString(
                Path.of("target", "roster-5000-" + (Database.isPostgreSql() ? "postgresql" : "h2") + ".txt"),
                "5000 added in " + first.toMillis() + " ms, 5000 changed in " + second.toMillis() + " ms, undone in "
                        + Duration.between(begun, Now.instant()).toMillis() + " ms\n");
        assertEquals(5000, rolls.pupils(school));
    }
}
