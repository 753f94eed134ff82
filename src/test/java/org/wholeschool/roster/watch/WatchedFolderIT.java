package org.wholeschool.roster.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.Upn;
import org.wholeschool.roster.batch.Choices;
import org.wholeschool.roster.batch.RollOfASchool;
import org.wholeschool.roster.batch.RosterBatchLine;
import org.wholeschool.roster.batch.RosterBatches;
import org.wholeschool.roster.batch.RosterDraft;
import org.wholeschool.roster.batch.RosterJob;
import org.wholeschool.roster.batch.WatchResult;
import org.wholeschool.roster.file.Rosters;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * A folder in which another system leaves a file each night. The looks are asked for here, each with its own time;
 * nothing waits for the job.
 */
@InServer
class WatchedFolderIT {

    private static final Instant FIRST_NIGHT = Instant.parse("2026-11-20T03:00:00Z");
    private static final String HEADINGS = "upn,legal_surname,forename,dob,sex,nc_year,reg_group\n";

    @Inject
    private FolderLook folder;

    @Inject
    private RosterWatch watch;

    @Inject
    private RosterDraft drafts;

    @Inject
    private RosterJob job;

    @Inject
    private RosterBatches batches;

    @Inject
    private WatchedRootOfTests root;

    @Inject
    private RollOfASchool rolls;

    @Inject
    private TestSchools schools;

    @Inject
    private Mailbox mailbox;

    @Inject
    private Actors actors;

    private TestSchool school;
    private Path path;

    @BeforeEach
    void makeFolder() throws IOException {
        school = schools.makeEmpty();
        Path watched = Files.createTempDirectory("watched");
        path = Files.createDirectory(watched.resolve(Long.toString(school.id())));
        root.watch(watched);
    }

    @AfterEach
    void watchNothing() {
        root.watchNothing();
    }

    private static Instant night(int number, int minutes) {
        return FIRST_NIGHT.plus(Duration.ofDays(number - 1L)).plus(Duration.ofMinutes(minutes));
    }

    private <T> T administrator(Callable<T> action) {
        return actors.as(school.actor(Role.ADMINISTRATOR), action);
    }

    private Long look(Instant now) {
        return actors.as(Actor.job(school.id()), () -> folder.look(now, true));
    }

    private WatchState state() {
        return administrator(watch::state).orElseThrow();
    }

    private WatchResult result(Instant now) {
        look(now);
        return state().result();
    }

    private static byte[] roll(int pupils, String form) {
        StringBuilder rows = new StringBuilder(HEADINGS);
        for (int i = 0; i < pupils; i++) {
            rows.append(Upn.of(801, 2000, 20, i))
                    .append(",Unmistakable")
                    .append(i)
                    .append(",Ann,2014-09-01,F,7,")
                    .append(form)
                    .append("\n");
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Path leave(String name, byte[] content) throws IOException {
        return Files.write(path.resolve(name), content);
    }

    private void leaveDone(String name, byte[] content) throws IOException {
        leave(name, content);
        leave(name + ".done", new byte[0]);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private List<Mailbox.Received> mails() {
        return mailbox.of(school.email(Role.ADMINISTRATOR));
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

    /** The first file, which a person looks at and takes in. */
    private void begin(int pupils) throws IOException {
        leaveDone("first.csv", roll(pupils, "7A"));
        Long batch = look(night(1, 0));
        administrator(() -> {
            job.start(batch, Choices.everything(null));
            return null;
        });
        assertTrue(awaitEnd(batch).isDone());
    }

    @Test
    void theFirstFileWaitsForAPersonWhoIsTold() throws IOException {
        leave("roll.csv", roll(3, "7A"));
        assertEquals(WatchResult.WAITING, result(night(1, 0)), "it may still be written to");
        assertEquals(WatchResult.LOOK, result(night(1, 5)));
        assertEquals(
                List.of("look.first"),
                state().why().stream().map(reason -> reason.key()).toList());
        assertEquals(0, rolls.pupils(school));
        assertEquals(List.of(), files(), "it was moved aside");
        assertTrue(administrator(() -> batches.one(state().batchId())).isDraft());
        assertEquals(1, mails().size());
        assertTrue(
                mails().get(0).body().contains("It is the first file"),
                mails().get(0).body());
        assertFalse(mails().get(0).body().contains("Unmistakable"), "nobody is named in a mail");
    }

    @Test
    void aFileLikeTheLastOneGoesInByItselfAndCanBeTakenBack() throws IOException {
        begin(40);
        leaveDone("second.csv", roll(41, "7B"));
        Long batch = look(night(2, 0));
        RosterBatchLine done = awaitEnd(batch);
        assertEquals(
                "DONE 1 40 true", done.state() + " " + done.added() + " " + done.changed() + " " + done.fromFolder());
        assertEquals(WatchResult.TAKEN, state().result());
        assertEquals(1, mails().size(), "only about the first: a file that is well needs nobody");
        assertEquals(0, administrator(() -> batches.undo(batch)).pupils());
        assertTrue(administrator(() -> batches.one(batch)).isUndone());
        leaveDone("third.csv", roll(41, "7B"));
        assertEquals(WatchResult.LOOK, result(night(3, 0)), "what somebody undid does not come back by itself");
        assertEquals(
                List.of("look.undone"),
                state().why().stream().map(reason -> reason.key()).toList());
    }

    @Test
    void aBetterFileOfTheSameNightIsNotADayLate() throws IOException {
        begin(40);
        leaveDone("second.csv", roll(20, "7A"));
        assertEquals(WatchResult.LOOK, result(night(2, 0)));
        assertEquals(2, mails().size(), "told at once");
        leaveDone("no-roster.csv", new byte[] {1, 2, 3});
        assertEquals(WatchResult.REFUSED, result(night(2, 5)));
        assertEquals(WatchResult.REFUSED, result(night(2, 10)), "it stays what there is to say");
        assertEquals(3, mails().size(), "once");
        leaveDone("better.csv", roll(41, "7B"));
        assertTrue(awaitEnd(look(night(2, 15))).isDone());
        assertEquals(41, rolls.pupils(school));
        leaveDone("after.csv", roll(41, "7C"));
        assertEquals(WatchResult.TAKEN, result(night(2, 20)), "one file in a night goes in by itself");
        assertEquals(3, mails().size());
    }

    @Test
    void anOddFileWaits() throws IOException {
        begin(40);
        leaveDone("second.csv", roll(20, "7A"));
        Long batch = look(night(2, 0));
        assertEquals(
                List.of("look.pupils", "look.leaving"),
                state().why().stream().map(reason -> reason.key()).toList());
        assertTrue(administrator(() -> batches.one(batch)).isDraft());
        assertEquals(40, rolls.pupils(school));
        assertEquals(2, mails().size());
        leaveDone("third.csv", roll(20, "7A"));
        assertEquals(WatchResult.LOOK, result(night(3, 0)), "the same once more");
        assertEquals(batch, state().batchId());
        assertEquals(2, mails().size(), "and that is said once");
    }

    @Test
    void aNightIsDoneOnceAndAFileTakenOnce() throws IOException {
        begin(40);
        leaveDone("second.csv", roll(40, "7B"));
        assertNull(look(night(1, 30)), "that night's file has come");
        assertEquals(WatchResult.TAKEN, result(night(2, 0)));
        awaitEnd(state().batchId());
        leaveDone("second-again.csv", roll(40, "7B"));
        assertEquals(WatchResult.UNCHANGED, result(night(3, 0)));
        assertEquals(List.of(), files());
    }

    /** One row that is wrong every night must not cost the last import its undo. */
    @Test
    void aFileThatOnlyRepeatsABadRowIsNoImport() throws IOException {
        begin(40);
        long first = state().batchId();
        leaveDone(
                "second.csv",
                (new String(roll(40, "7A"), StandardCharsets.UTF_8) + "A1,Mistyped,Number,2014-09-01,F,7,7A\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(WatchResult.UNCHANGED, result(night(2, 0)));
        assertTrue(administrator(() -> batches.one(first)).undoable());
    }

    @Test
    void anOlderFileIsNotTakenAfterANewerOne() throws IOException {
        Files.setLastModifiedTime(leave("older.csv", roll(2, "7A")), FileTime.from(night(0, 0)));
        leaveDone("newer.csv", roll(3, "7A"));
        assertEquals(
                "newer.csv", administrator(() -> batches.one(look(night(1, 0)))).fileName());
        look(night(2, 0));
        look(night(2, 5));
        assertNull(look(night(2, 10)), "the one that was there beside it is passed over");
        assertEquals(List.of("older.csv"), files());
    }

    @Test
    void halfAZipIsNotTaken() throws IOException {
        byte[] whole = Rosters.zip(
                Map.of("users.csv", "sourcedId,givenName,familyName,role,grades\n" + "p1,Ann,Neill,student,7\n"));
        Path file = leave("roll.zip", Arrays.copyOf(whole, whole.length / 2));
        assertEquals(WatchResult.WAITING, result(night(1, 0)));
        Files.write(file, Arrays.copyOf(whole, whole.length - 10));
        assertEquals(WatchResult.WAITING, result(night(1, 5)), "it has grown");
        assertEquals(WatchResult.REFUSED, result(night(1, 10)), "and was left unfinished");
        assertEquals(List.of("roll.zip"), files(), "what is no roster stays where it is");
        assertEquals(1, mails().size());
        assertEquals(WatchResult.REFUSED, result(night(2, 300)), "as long as nothing else comes");
        assertEquals(1, mails().size(), "and that is said once");
        Files.write(file, whole);
        look(night(3, 0));
        assertEquals(WatchResult.LOOK, result(night(3, 5)));
    }

    @Test
    void aFileOf200MbIsLeftWhereItIs() throws IOException {
        try (RandomAccessFile huge =
                new RandomAccessFile(path.resolve("roll.zip").toFile(), "rw")) {
            huge.setLength(200L * 1024 * 1024);
        }
        assertEquals(WatchResult.TOO_LARGE, result(night(1, 0)));
        assertEquals(List.of("roll.zip"), files());
        assertEquals(1, mails().size());
        Files.delete(path.resolve("roll.zip"));
    }

    @Test
    void aFolderThatIsMissingIsSaidOnceUntilItIsThereAgain() throws IOException {
        Files.delete(path);
        assertEquals(WatchResult.FOLDER_MISSING, result(night(1, 0)));
        assertEquals(WatchResult.FOLDER_MISSING, result(night(2, 0)));
        assertEquals(1, mails().size());
        assertTrue(
                mails().get(0).body().contains("folder is missing"),
                mails().get(0).body());
        Files.createDirectory(path);
        assertEquals(WatchResult.NOTHING_NEW, result(night(3, 300)));
        Files.delete(path);
        look(night(4, 0));
        assertEquals(2, mails().size());
    }

    @Test
    void whenNoFileComesForDaysSomebodyIsTold() throws IOException {
        begin(3);
        int before = mails().size();
        assertEquals(WatchResult.NOTHING_NEW, result(night(2, 300)));
        assertEquals(WatchResult.NOTHING_NEW, result(night(3, 300)));
        assertEquals(before, mails().size());
        assertEquals(WatchResult.MISSING, result(night(4, 300)));
        look(night(5, 300));
        assertEquals(before + 1, mails().size());
        assertTrue(
                mails().get(before).body().contains("3 days"),
                mails().get(before).body());
    }

    /** The file was thrown away because nobody looked: that decides nothing about the next one. */
    @Test
    void aFileThatNobodySawToIsFoundAnewWhenItComesAgain() throws Exception {
        leaveDone("first.csv", roll(3, "7A"));
        Long first = look(night(1, 0));
        TestDatabase.asOwner()
                .change(
                        "update roster_batch set touched_at = ? where id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC).minusDays(8),
                        first);
        assertEquals(1, actors.as(Actor.job(school.id()), drafts::expire));
        assertEquals(WatchResult.NOTHING_NEW, state().result());
        leaveDone("second.csv", roll(3, "7A"));
        assertEquals(WatchResult.LOOK, result(night(9, 0)));
        assertNotEquals(first, state().batchId());
        assertEquals(2, mails().size());
    }

    /** The server ended when the file was kept and not yet begun. */
    @Test
    void aFileThatWasNeverBegunIsNotSaidToBeIn() throws IOException {
        begin(40);
        leaveDone("second.csv", roll(40, "7B"));
        LookOutcome looked = actors.as(Actor.job(school.id()), () -> watch.look(night(2, 0), true));
        assertTrue(looked.apply());
        assertEquals(WatchResult.LOOK, state().result());
        assertTrue(state().isWaiting());
        Files.delete(path.resolve("second.csv"));
        Files.delete(path.resolve("second.csv.done"));
        leaveDone("third.csv", roll(40, "7B"));
        assertEquals(WatchResult.LOOK, result(night(3, 0)), "the same once more");
        assertEquals(looked.batchId(), state().batchId());
        assertEquals(2, mails().size(), "and now somebody is told");
    }

    @Test
    void aFileThatCouldNotBeBegunIsLeftToAPersonWhoIsTold() throws IOException {
        begin(40);
        leaveDone("second.csv", roll(40, "7B"));
        LookOutcome looked = actors.as(Actor.job(school.id()), () -> watch.look(night(2, 0), true));
        actors.as(Actor.job(school.id()), () -> {
            watch.leaveToAPerson(looked.batchId());
            return null;
        });
        assertEquals(
                List.of("look.notBegun"),
                state().why().stream().map(reason -> reason.key()).toList());
        assertEquals(2, mails().size());
        assertTrue(
                mails().get(1).body().contains("could not start by itself"),
                mails().get(1).body());
    }

    @Test
    void aFileWhoseServerEndedOnTheWayHasStopped() throws Exception {
        begin(40);
        leaveDone("second.csv", roll(40, "7B"));
        LookOutcome looked = actors.as(Actor.job(school.id()), () -> watch.look(night(2, 0), true));
        TestDatabase.asOwner()
                .change(
                        "update roster_batch set state = 'RUNNING', touched_at = created_at - interval '1' hour "
                                + "where id = ?",
                        looked.batchId());
        assertEquals(WatchResult.STOPPED, state().result());
        look(night(3, 300));
        assertEquals(WatchResult.STOPPED, state().result(), "and stays so until somebody begins it again");
        assertEquals(2, mails().size());
    }

    /** Something writes to it all day: each look finds it larger. */
    @Test
    void aFileThatIsNeverCompleteEndsTheNightAndIsToldOfAfterDays() throws IOException {
        begin(3);
        int before = mails().size();
        Path file = leave("growing.csv", roll(3, "7B"));
        assertEquals(WatchResult.WAITING, result(night(2, 300)));
        for (int night = 2; night < 4; night++) {
            Files.writeString(file, "\n", StandardOpenOption.APPEND);
            assertEquals(WatchResult.WAITING, result(night(night, 305)));
        }
        look(night(3, 600));
        assertEquals(night(3, 305), state().lookedAt(), "the night is done");
        assertEquals(before, mails().size());
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
        assertEquals(WatchResult.MISSING, result(night(4, 305)));
        assertEquals(before + 1, mails().size());
    }

    /** The clock ran years ahead once, and a file was taken then. */
    @Test
    void aClockThatWasSetBackNeitherRepeatsNorWaits() throws IOException {
        leaveDone("first.csv", roll(3, "7A"));
        Instant wrong = night(1, 0).plus(Duration.ofDays(2000));
        assertNotNull(look(wrong));
        leave("second.csv", roll(3, "7B"));
        assertEquals(WatchResult.WAITING, result(night(1, 0)));
        assertEquals(WatchResult.LOOK, result(night(1, 5)));
        assertNull(look(night(1, 6)), "and that night is done");
        assertEquals(List.of(), files());
    }

    @Test
    void whatAPersonChoseStaysAndLookingNowTakesNothingInByItself() throws IOException {
        begin(40);
        long own = administrator(() -> drafts.upload("mine.csv", roll(1, "7C")));
        leaveDone("second.csv", roll(40, "7B"));
        Long found = administrator(() -> folder.look(night(1, 60), false));
        assertTrue(administrator(() -> batches.one(found)).isDraft(), "whoever looks decides");
        assertTrue(administrator(() -> batches.one(own)).isDraft());
        assertEquals(40, rolls.pupils(school));
    }

    @Test
    void aFolderOfAnotherSchoolAndLinksAreLeftAlone() throws IOException {
        TestSchool other = schools.makeEmpty();
        Path theirs = Files.createDirectory(path.resolveSibling(Long.toString(other.id())));
        Files.write(theirs.resolve("roll.csv"), roll(3, "7A"));
        Files.createSymbolicLink(path.resolve("roll.csv"), theirs.resolve("roll.csv"));
        assertEquals(WatchResult.NOTHING_NEW, result(night(1, 300)));
        Files.delete(path.resolve("roll.csv"));
        Files.delete(path);
        Files.createSymbolicLink(path, theirs);
        assertEquals(WatchResult.FOLDER_LINK, result(night(2, 0)));
    }
}
