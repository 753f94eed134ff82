package org.wholeschool.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.access.entrance.LinkDoor;
import org.wholeschool.access.myaccount.PasswordDoor;
import org.wholeschool.access.signin.Throttled.Limit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Guessing at the lead's password makes the guesser wait, and nobody else. */
@BothDatabases("locks")
@InServer
class SignInThrottleIT {

    private static final int GUESSES = 12;
    private static final int LOOKED_AT = Limit.STRANGERS.freeFailures + 1;

    private static final String BUSY = "Many people are signing in right now.";

    @Inject
    private SignInDoor door;

    @Inject
    private SignIn signIn;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignInQueue queue;

    @Inject
    private LinkDoor links;

    @Inject
    private PasswordDoor passwords;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    private final TestDatabase database = TestDatabase.asOwner();

    /** Of this test alone: an address remembers what was tried from it. */
    private final String guesser = "guesser-" + UUID.randomUUID();

    private final String staffRoom = "staff-room-" + UUID.randomUUID();

    private TestSchool school;
    private String lead;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        lead = school.email(Role.LEAD);
    }

    private void somebodyGuesses() {
        for (int i = 0; i < GUESSES; i++) {
            assertFalse(door.attempt(lead, "guess " + i, null, guesser).isIn());
        }
    }

    private List<Object> entries(String action) {
        return database
                .rows(
                        "select outcome from audit_entry where school_id = ? and action = ? and subject_kind = "
                                + "'account' and subject_id = ? order by id",
                        school.id(),
                        action,
                        school.accounts().get(Role.LEAD))
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    @Test
    void theGuesserWaitsEvenWithTheRightPassword() {
        somebodyGuesses();
        SignInDoor.Answer answer = door.attempt(lead, TestSchool.PASSWORD, null, guesser);
        assertFalse(answer.isIn());
        assertFalse(answer.delay().isZero());
        assertTrue(
                answer.delay().compareTo(Duration.ofSeconds(30)) <= 0,
                "whoever sits at the same address with a new device waits with them");
    }

    @Test
    void guessesThatAreSentAtOnceAreNotAllLookedAt() {
        int atOnce = 30;
        List<HttpVisitor> visitors = new ArrayList<>();
        List<HttpResponse<String>> pages = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            visitors.add(new HttpVisitor());
            pages.add(visitors.get(i).get("/access/sign-in.xhtml"));
        }
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            sent.add(visitors.get(i).enter(pages.get(i), lead, "guess " + i));
        }
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            String answer = sent.get(i).join().body();
            // So many do not wait at once: whoever is told that comes again.
            while (answer.contains(BUSY)) {
                answer = visitors.get(i)
                        .enter(pages.get(i), lead, "guess " + i)
                        .join()
                        .body();
            }
            answers.add(answer);
        }
        assertEquals(
                LOOKED_AT,
                answers.stream()
                        .filter(answer -> answer.contains("is wrong. Check both and try again."))
                        .count());
        assertEquals(
                atOnce - LOOKED_AT,
                answers.stream()
                        .filter(answer -> answer.contains("Too many wrong tries"))
                        .count());
        assertEquals(LOOKED_AT, entries("SignIn.attempt").size(), "as the record has it");
    }

    @Test
    void theLeadsOwnDeviceGetsInAlsoFromTheGuessersAddress() {
        somebodyGuesses();
        String device = UUID.randomUUID().toString();
        assertTrue(door.attempt(lead, TestSchool.PASSWORD, device, staffRoom).isIn());
        assertTrue(
                door.attempt(lead, TestSchool.PASSWORD, device, guesser).isIn(), "behind one address with the guesser");
    }

    @Test
    void anotherAddressGetsIn() {
        somebodyGuesses();
        assertTrue(door.attempt(lead, TestSchool.PASSWORD, null, staffRoom).isIn());
    }

    @Test
    void otherAccountsGetInFromTheGuessersAddress() {
        somebodyGuesses();
        assertTrue(door.attempt(school.email(Role.TEACHER), TestSchool.PASSWORD, null, guesser)
                .isIn());
    }

    @Test
    void whoTriesOnePasswordWithEverybodysAccountWaitsToo() {
        SignInDoor.Answer last = null;
        for (int i = 0; i <= Limit.ADDRESS.freeFailures; i++) {
            last = door.attempt("somebody-" + i + "@school.example", "spring-2026", null, guesser);
            assertTrue(last.delay().isZero(), "try " + i);
        }
        last = door.attempt(lead, "spring-2026", null, guesser);
        assertFalse(last.delay().isZero());
        assertTrue(
                door.attempt(lead, TestSchool.PASSWORD, UUID.randomUUID().toString(), guesser)
                        .isIn(),
                "a known device does not wait because of strangers");
    }

    @Test
    void aSchoolThatComesInThroughOneAddressDoesNotWait() {
        for (int i = 0; i < Limit.ADDRESS.freeFailures + 3; i++) {
            assertTrue(
                    door.attempt(school.email(Role.TEACHER), TestSchool.PASSWORD, null, staffRoom)
                            .isIn(),
                    "sign-in " + i);
        }
    }

    @Test
    void theCaseAndBlanksOfAnAddressAreNoWayAroundIt() {
        somebodyGuesses();
        assertFalse(door.attempt("  " + lead.toUpperCase(Locale.ROOT) + " ", TestSchool.PASSWORD, null, guesser)
                .isIn());
    }

    @Test
    void anAddressThatNobodyHasIsSlowedDownAlike() {
        String nobody = "nobody@" + UUID.randomUUID() + ".example";
        SignInDoor.Answer last = null;
        for (int i = 0; i < GUESSES; i++) {
            last = door.attempt(nobody, "guess", null, guesser);
        }
        assertFalse(last.delay().isZero(), "else an answer would tell which addresses exist");
    }

    @Test
    void whereTooManyAreLookedAtTheNextIsToldSoAndNotCounted() {
        SignInDoor full = new SignInDoor(signIn, throttle, new SignInQueue(lane -> new Semaphore(0), Duration.ZERO));
        for (int i = 0; i < GUESSES; i++) {
            SignInDoor.Answer answer = full.attempt(lead, TestSchool.PASSWORD, null, guesser);
            assertTrue(answer.isBusy());
            assertFalse(answer.isIn());
        }
        assertTrue(door.attempt(lead, TestSchool.PASSWORD, null, guesser).isIn());
    }

    @Test
    void whereTwentyWaitTheNextIsToldAtOnceAndThoseWhoWaitGetIn() throws Exception {
        Semaphore places = new Semaphore(0, true);
        SignInDoor full = new SignInDoor(signIn, throttle, new SignInQueue(lane -> places, Duration.ofHours(1)));
        List<CompletableFuture<SignInDoor.Answer>> waiting = new ArrayList<>();
        for (int i = 0; i < SignInQueue.WAIT_AT_MOST; i++) {
            waiting.add(CompletableFuture.supplyAsync(
                    () -> full.attempt(lead, TestSchool.PASSWORD, null, guesser), task -> new Thread(task).start()));
        }
        while (places.getQueueLength() < SignInQueue.WAIT_AT_MOST) {
            Thread.onSpinWait();
        }
        assertTrue(
                full.attempt(lead, TestSchool.PASSWORD, null, guesser).isBusy(),
                "nobody leaves the queue for an hour: this one did not wait");
        places.release();
        for (CompletableFuture<SignInDoor.Answer> one : waiting) {
            assertTrue(one.get().isIn());
        }
    }

    /** About as many wrong passwords at once as a pupil's script can send. */
    @Test
    void strangersWithPasswordsFillNoQueueButTheirs() throws Exception {
        HttpVisitor known = new HttpVisitor();
        assertEquals(302, known.signIn(lead, TestSchool.PASSWORD).statusCode());
        known.keep("__Host-session", "signed-out");
        HttpResponse<String> page = known.get("/access/sign-in.xhtml");
        try (FullQueue full = new FullQueue(queue, SignInQueue.Lane.STRANGER)) {
            assertTrue(door.attempt(lead, TestSchool.PASSWORD, null, staffRoom).isBusy());
            assertEquals(
                    302, known.enter(page, lead, TestSchool.PASSWORD).join().statusCode(), "a known device");
            assertFalse(links.follow("made-up", staffRoom).isBusy());
            assertEquals(Duration.ZERO, changePassword());
        }
    }

    @Test
    void everyLaneIsBounded() throws Exception {
        try (FullQueue full = new FullQueue(queue, SignInQueue.Lane.UNGUESSABLE)) {
            assertTrue(links.follow("made-up", staffRoom).isBusy());
            assertTrue(door.attempt(lead, TestSchool.PASSWORD, null, staffRoom).isIn());
        }
        try (FullQueue full = new FullQueue(queue, SignInQueue.Lane.KNOWN)) {
            assertTrue(door.attempt(lead, TestSchool.PASSWORD, UUID.randomUUID().toString(), staffRoom)
                    .isBusy());
            assertEquals(
                    "sign-in.busy",
                    assertThrows(BadInput.class, this::changePassword).key());
            assertTrue(door.attempt(lead, TestSchool.PASSWORD, null, staffRoom).isIn());
        }
    }

    /** @return how long the teacher has to wait, who does not know their old password */
    private Duration changePassword() {
        SignedIn teacher = SignedIn.now(school.accounts().get(Role.TEACHER), 1);
        return actors.as(
                school.actor(Role.TEACHER),
                () -> passwords.change(teacher, "not the old one", "correct horse battery staple", staffRoom));
    }

    /** As while the database is away: whoever is right is not told afterwards that they guessed. */
    @Test
    void aLookThatFailsIsNoGuess() {
        SignInDoor broken = new SignInDoor(
                new SignIn() {

                    @Override
                    Long attempt(String email, String password) {
                        throw new IllegalStateException("no look");
                    }
                },
                throttle,
                queue);
        String device = UUID.randomUUID().toString();
        for (int i = 0; i < GUESSES; i++) {
            assertThrows(IllegalStateException.class, () -> broken.attempt(lead, TestSchool.PASSWORD, null, staffRoom));
            assertThrows(
                    IllegalStateException.class, () -> broken.attempt(lead, TestSchool.PASSWORD, device, staffRoom));
        }
        assertTrue(door.attempt(lead, TestSchool.PASSWORD, null, staffRoom).isIn());
        assertTrue(door.attempt(lead, TestSchool.PASSWORD, device, staffRoom).isIn());
        somebodyGuesses();
        assertThrows(IllegalStateException.class, () -> broken.attempt("x@school.example", "x", null, guesser));
        assertFalse(door.attempt(lead, TestSchool.PASSWORD, null, guesser).isIn(), "what others failed stays counted");
    }

    @Test
    void aPlaceThatWasTakenIsGivenBack() {
        Semaphore one = new Semaphore(1);
        SignInDoor narrow = new SignInDoor(signIn, throttle, new SignInQueue(lane -> one, Duration.ZERO));
        for (int i = 0; i < GUESSES; i++) {
            assertFalse(narrow.attempt(lead, "guess", null, guesser).isBusy());
        }
        assertEquals(1, one.availablePermits());
    }

    @Test
    void eachAttemptThatIsLookedAtIsRecordedInTheSchoolOfTheAccountAndWaitingIsOneEntry() {
        somebodyGuesses();
        door.attempt(lead, TestSchool.PASSWORD, null, staffRoom);
        List<Object> outcomes = entries("SignIn.attempt");
        assertEquals(LOOKED_AT + 1, outcomes.size());
        assertEquals("DONE", outcomes.get(LOOKED_AT));
        assertTrue(outcomes.subList(0, LOOKED_AT).stream().allMatch("REFUSED"::equals));
        assertEquals(List.of("REFUSED"), entries("SignIn.turnAway"), "of " + (GUESSES - LOOKED_AT));
    }

    @Test
    void whatIsLongForgottenIsTakenAway() throws Exception {
        String old = UUID.randomUUID().toString();
        String fresh = UUID.randomUUID().toString();
        Instant now = Now.instant();
        for (String key : List.of(old, fresh)) {
            Instant failed = key.equals(old) ? now.minus(Duration.ofHours(13)) : now.minus(Duration.ofHours(11));
            database.change(
                    "insert into sign_in_throttle (key_hash, failures, last_failed_at) values (?, 9, ?)",
                    key,
                    Timestamp.from(failed));
        }
        throttle.sweep(now);
        assertEquals(0, database.number("select count(*) from sign_in_throttle where key_hash = ?", old));
        assertEquals(1, database.number("select count(*) from sign_in_throttle where key_hash = ?", fresh));
    }
}
