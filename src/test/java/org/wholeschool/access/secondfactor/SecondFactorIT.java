package org.wholeschool.access.secondfactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.ClientAddress;
import org.wholeschool.access.approval.Approvals;
import org.wholeschool.access.approval.LostFactor;
import org.wholeschool.access.signin.FullQueue;
import org.wholeschool.access.signin.SignInQueue;
import org.wholeschool.access.signin.SignInThrottle;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.EncryptedBytes;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** What a second factor keeps closed, and to whom. */
@InServer
class SecondFactorIT {

    @Inject
    private SecondFactors own;

    @Inject
    private OwnPasskeys passkeys;

    @Inject
    private LostFactor lost;

    @Inject
    private Approvals approvals;

    @Inject
    private Mailbox mailbox;

    @Inject
    private SecondStepDoor door;

    @Inject
    private SignInQueue queue;

    @Inject
    private SecondFactorGate gate;

    @Inject
    private RequiredInSomeSchools required;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    @Inject
    private HttpServletRequest request;

    @Resource
    private ManagedExecutorService threads;

    private final TestDatabase database = TestDatabase.asOwner();

    private TestSchool school;

    @BeforeEach
    void aSchoolThatRequiresIt() {
        school = schools.make();
        required.in(school.id());
    }

    private Actor halfway(Role role, Role step) {
        return new Actor(school.accounts().get(role), school.id(), Set.of(step));
    }

    private void hasJustShownWhoTheyAre(Role role) {
        Proof.password(request.getSession(), school.accounts().get(role));
    }

    /** @return the secret of a new app of somebody; the code of this moment was taken. */
    private byte[] setUp(Role role) {
        hasJustShownWhoTheyAre(role);
        return actors.as(halfway(role, Role.ENROLLING), () -> {
            own.beginApp();
            byte[] secret = Base32Digits.bytes(own.state().pending().secret());
            own.confirmApp(Totp.code(secret, Now.server()));
            return secret;
        });
    }

    private static String next(byte[] secret) {
        return Totp.code(secret, Now.server().plus(Totp.STEP));
    }

    @Test
    void theNextThingAfterThePasswordIsTheFactorAndNothingElse() {
        assertEquals(
                Set.of(Role.ENROLLING),
                gate.narrowed(school.actor(Role.LEAD), null).roles());
        assertEquals(
                Set.of(Role.TEACHER),
                gate.narrowed(school.actor(Role.TEACHER), null).roles());
        setUp(Role.LEAD);
        setUp(Role.TEACHER);
        assertEquals(
                Set.of(Role.SECOND_STEP),
                gate.narrowed(school.actor(Role.LEAD), null).roles());
        assertEquals(
                Set.of(Role.SECOND_STEP),
                gate.narrowed(school.actor(Role.TEACHER), null).roles(),
                "whoever has one gives it");
        TestSchool demonstration = schools.make();
        assertEquals(
                Set.of(Role.LEAD),
                gate.narrowed(demonstration.actor(Role.LEAD), null).roles());
    }

    @Test
    void somebodyElsesProofIsNotTheirs() {
        Proof.whole(request.getSession(), school.accounts().get(Role.LEAD));
        assertEquals(
                Set.of(Role.LEAD),
                gate.narrowed(school.actor(Role.LEAD), request.getSession()).roles());
        assertEquals(
                Set.of(Role.ENROLLING),
                gate.narrowed(school.actor(Role.HEAD), request.getSession()).roles());
    }

    @Test
    void byThePasswordAloneEveryPageLeadsToTheSecondStepAndNothingIsSent() {
        HttpVisitor lead = new HttpVisitor();
        assertEquals(
                302, lead.signIn(school.email(Role.LEAD), TestSchool.PASSWORD).statusCode());
        for (String page : List.of(
                "/index.xhtml",
                "/concern/list.xhtml",
                "/concern/log.xhtml",
                "/no/such/page.xhtml",
                "/access/verify.xhtml")) {
            assertTrue(
                    lead.get(page).headers().firstValue("Location").orElse("").endsWith("/access/second-factor.xhtml"),
                    page);
        }
        setUp(Role.LEAD);
        for (String page : List.of("/index.xhtml", "/concern/list.xhtml", "/access/second-factor.xhtml")) {
            assertTrue(
                    lead.get(page).headers().firstValue("Location").orElse("").endsWith("/access/verify.xhtml"),
                    page + ", where it was set up meanwhile");
        }
    }

    @Test
    void aCodeThatIsSentManyTimesAtOnceIsTakenOnce() {
        byte[] secret = setUp(Role.LEAD);
        String code = next(secret);
        List<CompletableFuture<Boolean>> sent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sent.add(CompletableFuture.supplyAsync(
                    () -> actors.as(
                            halfway(Role.LEAD, Role.SECOND_STEP),
                            () -> door.code(code).isRight()),
                    threads));
        }
        assertEquals(1, sent.stream().filter(CompletableFuture::join).count());
    }

    @Test
    void whoGuessesWaitsEvenWithTheRightCodeAndIsOnRecord() {
        byte[] secret = setUp(Role.LEAD);
        actors.as(halfway(Role.LEAD, Role.SECOND_STEP), () -> {
            for (int i = 0; i < 5; i++) {
                assertEquals(new SecondStepDoor.Answer(false, Duration.ZERO, false), door.code("abcdef"));
            }
            SecondStepDoor.Answer answer = door.code(next(secret));
            assertFalse(answer.isRight());
            assertFalse(answer.delay().isZero());
            assertFalse(door.recoveryCode("00000-00000").delay().isZero(), "by any other way too");
            return null;
        });
        assertEquals(
                5,
                database.number(
                        "select count(*) from audit_entry where school_id = ? and action = 'SecondStep.code' and "
                                + "outcome = 'REFUSED'",
                        school.id()));
        assertEquals(
                1,
                database.number(
                        "select count(*) from audit_entry where school_id = ? and action = 'SecondStep.turnAway'",
                        school.id()));
    }

    @Test
    void aRecoveryCodeWorksOnceAndANewSetReplacesTheOld() {
        setUp(Role.LEAD);
        Proof.whole(request.getSession(), school.accounts().get(Role.LEAD));
        List<String> old = actors.as(school.actor(Role.LEAD), own::renewRecoveryCodes);
        assertEquals(10, Set.copyOf(old).size());
        actors.as(halfway(Role.LEAD, Role.SECOND_STEP), () -> {
            assertTrue(door.recoveryCode(old.get(0).toLowerCase(Locale.ROOT)).isRight());
            assertFalse(door.recoveryCode(old.get(0)).isRight(), "once");
            return null;
        });
        assertEquals(9, actors.as(school.actor(Role.LEAD), own::state).codesLeft());
        List<String> fresh = actors.as(school.actor(Role.LEAD), own::renewRecoveryCodes);
        actors.as(halfway(Role.LEAD, Role.SECOND_STEP), () -> {
            assertFalse(door.recoveryCode(old.get(1)).isRight(), "from before");
            assertTrue(door.recoveryCode(fresh.get(1)).isRight());
            return null;
        });
        assertEquals(
                0,
                database.number(
                        "select count(*) from recovery_code where code_hash in (?, ?)",
                        fresh.get(1),
                        fresh.get(1).replace("-", "")));
    }

    @Test
    void nothingIsChangedAtAScreenThatWasLeftUnlocked() {
        setUp(Role.LEAD);
        request.getSession().removeAttribute("wholeschool.proof");
        actors.as(school.actor(Role.LEAD), () -> {
            assertEquals(
                    "proof.needed", assertThrows(BadInput.class, own::beginApp).key());
            assertEquals(
                    "proof.needed",
                    assertThrows(BadInput.class, own::renewRecoveryCodes).key());
            assertEquals(
                    "proof.needed", assertThrows(BadInput.class, own::removeApp).key());
            assertNull(own.state().pending());
            return null;
        });
        assertFalse(Proof.isFresh(null, school.accounts().get(Role.LEAD), Now.instant()));
    }

    /**
     * Whoever had the account before its address was changed could have read the secret off, and would have the codes
     * of its next owner.
     */
    @Test
    void aSecretThatSomebodyBeganElsewhereIsShownToNobodyAsTheirOwn() {
        String page = "/access/second-factor.xhtml";
        String shown = "id=\"secret\"";
        HttpVisitor planter = new HttpVisitor();
        planter.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        assertTrue(planter.post(page, planter.get(page), Map.of("app", "app", "app:begin", "Set up"))
                .join()
                .body()
                .contains(shown));
        assertTrue(planter.get(page).body().contains(shown), "where it was begun");
        HttpVisitor owner = new HttpVisitor();
        owner.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        String seen = owner.get(page).body();
        assertFalse(seen.contains(shown));
        assertTrue(seen.contains("app:begin"), "a new one can be begun");
    }

    @Test
    void aSecretThatWasBegunLastsMinutesAndIsOneAccountsAndNotForLater() {
        long teacher = school.accounts().get(Role.TEACHER);
        hasJustShownWhoTheyAre(Role.TEACHER);
        actors.as(school.actor(Role.TEACHER), () -> {
            own.beginApp();
            Instant now = Now.instant();
            byte[] first = BegunApp.secret(request.getSession(), teacher, now).orElseThrow();
            assertTrue(BegunApp.secret(request.getSession(), teacher, now.plus(BegunApp.LASTS))
                    .isEmpty());
            assertTrue(
                    BegunApp.secret(request.getSession(), teacher, now.minus(Duration.ofHours(1)))
                            .isEmpty(),
                    "the clock was set back");
            assertTrue(BegunApp.secret(request.getSession(), school.accounts().get(Role.LEAD), now)
                    .isEmpty());
            own.beginApp();
            assertFalse(
                    Arrays.equals(
                            first,
                            BegunApp.secret(request.getSession(), teacher, Now.instant())
                                    .orElseThrow()),
                    "always a new one");
            Proof.changed(request.getSession());
            assertNull(own.state().pending(), "after the password was changed");
            assertEquals(
                    "app.late",
                    assertThrows(BadInput.class, () -> own.confirmApp(Totp.code(first, now)))
                            .key());
            assertFalse(own.state().hasApp());
            return null;
        });
    }

    @Test
    void aProofIsFreshForFiveMinutesAndNotWhereTheClockWasSetBack() {
        long lead = school.accounts().get(Role.LEAD);
        hasJustShownWhoTheyAre(Role.LEAD);
        assertTrue(Proof.isFresh(request.getSession(), lead, Now.instant()));
        assertFalse(Proof.isFresh(request.getSession(), lead, Now.instant().plus(Duration.ofMinutes(5))));
        assertFalse(Proof.isFresh(request.getSession(), lead, Now.instant().minus(Duration.ofHours(1))));
    }

    @Test
    void whoHasOnlyAPasswordSetsUpTheFirstAndNeverASecond() {
        setUp(Role.LEAD);
        hasJustShownWhoTheyAre(Role.LEAD);
        actors.as(halfway(Role.LEAD, Role.ENROLLING), () -> {
            assertThrows(NotPermitted.class, own::beginApp);
            assertThrows(NotPermitted.class, () -> passkeys.addPasskey("{}", "{}", "Mine"));
            return null;
        });
    }

    @Test
    void theLastOneStaysWhereItIsRequiredAndGoesWithItsCodesWhereItIsNot() {
        for (Role role : List.of(Role.LEAD, Role.TEACHER)) {
            setUp(role);
            hasJustShownWhoTheyAre(role);
        }
        hasJustShownWhoTheyAre(Role.LEAD);
        actors.as(school.actor(Role.LEAD), () -> {
            assertEquals(
                    "last.refused", assertThrows(BadInput.class, own::removeApp).key());
            assertTrue(own.state().hasApp());
            return null;
        });
        hasJustShownWhoTheyAre(Role.TEACHER);
        actors.as(school.actor(Role.TEACHER), () -> {
            own.removeApp();
            assertFalse(own.state().hasAny());
            assertEquals(0, own.state().codesLeft());
            return null;
        });
    }

    @Test
    void aLostOneIsResetByTwoPeopleAndWhoeverIsSignedInAsThemIsOut() throws Exception {
        setUp(Role.LEAD);
        setUp(Role.HEAD);
        long lead = school.accounts().get(Role.LEAD);
        assertEquals(
                List.of("Test HEAD", "Test LEAD"),
                actors.as(school.actor(Role.ADMINISTRATOR), lost::people).stream()
                        .map(LostFactor.Person::name)
                        .toList());
        assertEquals(
                List.of("Test HEAD"),
                actors.as(school.actor(Role.LEAD), lost::people).stream()
                        .map(LostFactor.Person::name)
                        .toList(),
                "none is offered their own");
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            assertEquals(
                    "factor.none",
                    assertThrows(
                                    BadInput.class,
                                    () -> lost.ask(school.accounts().get(Role.TEACHER)))
                            .key());
            assertEquals(
                    "account.own",
                    assertThrows(
                                    BadInput.class,
                                    () -> lost.ask(school.accounts().get(Role.ADMINISTRATOR)))
                            .key());
            lost.ask(lead);
            assertEquals(
                    "factor.asked",
                    assertThrows(BadInput.class, () -> lost.ask(lead)).key());
            return null;
        });
        assertEquals(
                Set.of(Role.SECOND_STEP),
                gate.narrowed(school.actor(Role.LEAD), null).roles(),
                "nothing changes by one person's word");
        Approvals.Line line =
                actors.as(school.actor(Role.LEAD), approvals::open).get(0);
        assertFalse(line.isMine(), "nobody decides about themselves");
        database.change(
                "insert into account_session (id, version, account_id, device, started_at, last_seen_at) values "
                        + "(?, 1, ?, 'a browser', current_timestamp, current_timestamp)",
                -lead,
                lead);
        assertEquals(1, sessions(lead), "the positive control");
        actors.as(school.actor(Role.HEAD), () -> {
            approvals.approve(line.id(), line.version());
            return null;
        });
        assertEquals(
                Set.of(Role.ENROLLING),
                gate.narrowed(school.actor(Role.LEAD), null).roles());
        assertEquals(0, sessions(lead));
        assertTrue(mailbox.of(school.email(Role.LEAD)).stream()
                .anyMatch(mail -> mail.subject().contains("second factor for Wholeschool was reset")));
        assertTrue(mailbox.of(school.email(Role.HEAD)).stream()
                .anyMatch(mail -> mail.body().contains("the second factor of Test LEAD was reset")));
    }

    @Test
    void whoAsksForAResetDoesNotDecideIt() {
        setUp(Role.TEACHER);
        actors.as(school.actor(Role.HEAD), () -> {
            lost.ask(school.accounts().get(Role.TEACHER));
            Approvals.Line line = approvals.open().get(0);
            assertFalse(line.isMine());
            assertThrows(NotPermitted.class, () -> approvals.approve(line.id(), line.version()));
            return null;
        });
        TestSchool other = schools.make();
        assertThrows(
                NotFound.class,
                () -> actors.as(other.actor(Role.HEAD), () -> {
                    lost.ask(school.accounts().get(Role.LEAD));
                    return null;
                }));
        assertEquals(List.of(), actors.as(other.actor(Role.HEAD), lost::people));
    }

    private long sessions(long account) {
        return database.number("select count(*) from account_session where account_id = ?", account);
    }

    @Test
    void theHeadTakesALostOneAwayOfTheirOwnSchoolAndNotTheirOwn() {
        setUp(Role.LEAD);
        long lead = school.accounts().get(Role.LEAD);
        TestSchool other = schools.make();
        assertThrows(
                NotFound.class,
                () -> actors.as(other.actor(Role.HEAD), () -> {
                    own.reset(lead);
                    return null;
                }));
        actors.as(school.actor(Role.HEAD), () -> {
            assertThrows(NotFound.class, () -> own.reset(school.accounts().get(Role.HEAD)));
            own.reset(lead);
            return null;
        });
        assertEquals(
                Set.of(Role.ENROLLING),
                gate.narrowed(school.actor(Role.LEAD), null).roles());
        assertEquals(0, database.number("select count(*) from recovery_code where account_id = ?", lead));
        assertEquals(
                1,
                database.number(
                        "select count(*) from audit_entry where action = 'SecondFactors.reset' and outcome = "
                                + "'DONE' and subject_kind = 'account' and subject_id = ?",
                        lead));
    }

    @Test
    void aSecretIsNotInTheDatabaseAsItIs() {
        byte[] secret = setUp(Role.LEAD);
        byte[] kept = (byte[]) database.rows(
                        "select app_secret from second_factor where account_id = ?",
                        school.accounts().get(Role.LEAD))
                .get(0)
                .get(0);
        assertFalse(Base32.of(kept).contains(Base32.of(secret).substring(0, 8)));
        assertTrue(kept.length > secret.length);
    }

    @Test
    void anAnswerThatIsNoPasskeysLetsNobodyIn() {
        assertFalse(door.signIn(Ceremony.assertion(), "{}", "passkey-" + school.id())
                .isIn());
        assertFalse(door.signIn(Ceremony.assertion(), "not even that", "passkey-" + school.id())
                .isIn());
        assertFalse(door.signIn(null, null, "passkey-" + school.id()).isIn());
    }

    @Test
    void whoeverHasShownSomethingDoesNotQueueBehindStrangers() throws Exception {
        byte[] secret = setUp(Role.LEAD);
        try (FullQueue full = new FullQueue(queue, SignInQueue.Lane.STRANGER)) {
            assertFalse(door.signIn(Ceremony.assertion(), "{}", "passkey-" + school.id())
                    .isBusy());
            assertTrue(actors.as(halfway(Role.LEAD, Role.SECOND_STEP), () -> door.code(next(secret)))
                    .isRight());
        }
        try (FullQueue full = new FullQueue(queue, SignInQueue.Lane.UNGUESSABLE)) {
            assertTrue(door.signIn(Ceremony.assertion(), "{}", "passkey-" + school.id())
                    .isBusy());
        }
        try (FullQueue full = new FullQueue(queue, SignInQueue.Lane.KNOWN)) {
            assertTrue(actors.as(halfway(Role.LEAD, Role.SECOND_STEP), () -> door.code("123456"))
                    .isBusy());
        }
    }

    /** One pupil's script sits at the address of the whole school. */
    @Test
    void wrongPasswordsAtAnAddressKeepNoPasskeyWaiting() throws Exception {
        String address = "passkey-" + school.id();
        Instant now = Now.instant();
        database.change(
                "insert into sign_in_throttle (key_hash, failures, last_failed_at, blocked_until)"
                        + " values (?, 99, ?, ?)",
                KeyedHash.of("address", address),
                Timestamp.from(now),
                Timestamp.from(now.plus(Duration.ofHours(1))));
        assertEquals(
                Duration.ZERO, door.signIn(Ceremony.assertion(), "{}", address).delay());
        while (door.signIn(Ceremony.assertion(), "{}", address).delay().isZero()) {
            Thread.onSpinWait();
        }
        long noted = refusedPasskeys();
        assertFalse(door.signIn(Ceremony.assertion(), "{}", address).delay().isZero());
        assertEquals(noted, refusedPasskeys(), "what waits does not fill the record");

        KeyOfADevice key = new KeyOfADevice(school.accounts().get(Role.TEACHER));
        give(key);
        String question = Ceremony.assertion();
        String answer = key.answer(question);
        assertFalse(door.signIn(Ceremony.assertion(), answer, address).isIn(), "the answer to another question");
        assertEquals(
                school.accounts().get(Role.TEACHER),
                door.signIn(question, answer, address).accountId(),
                "a right one never waits");
        assertFalse(door.signIn(question, answer, address).isIn(), "once");
    }

    private void give(KeyOfADevice key) throws Exception {
        EncryptedBytes cell = new EncryptedBytes();
        database.change(
                "insert into passkey (id, school_id, version, account_id, credential_hash, credential_id,"
                        + " public_key, signature_count, name, created_at) values (?, ?, 1, ?, ?, ?, ?, 0, ?, ?)",
                -school.id(),
                school.id(),
                school.accounts().get(Role.TEACHER),
                Passkey.hash(key.id()),
                cell.convertToDatabaseColumn(key.id()),
                key.publicKey(),
                new EncryptedText().convertToDatabaseColumn("a device"),
                Timestamp.from(Now.instant()));
    }

    /** A passkey that was taken yesterday is not wrong: its owner hears that they have to wait. */
    @Test
    void whoeverHasToWaitWithAPasskeyIsToldSo() throws Exception {
        Instant now = Now.instant();
        String key = SignInThrottle.ofMisses("passkey", ClientAddress.of(request))
                .get(0)
                .key();
        database.change(
                "insert into sign_in_throttle (key_hash, failures, last_failed_at, blocked_until)"
                        + " values (?, 99, ?, ?)",
                key,
                Timestamp.from(now),
                Timestamp.from(now.plus(Duration.ofHours(1))));
        try {
            HttpVisitor visitor = new HttpVisitor();
            HttpResponse<String> page = visitor.get("/access/sign-in.xhtml");
            String answer = visitor.post(
                            "/access/sign-in.xhtml",
                            page,
                            Map.of(
                                    "passkey",
                                    "passkey",
                                    "passkey:asked",
                                    SealedQuestion.seal(Ceremony.assertion()),
                                    "passkey:answer",
                                    "{}",
                                    "passkey:ask",
                                    "x"))
                    .join()
                    .body();
            assertTrue(answer.contains("Too many wrong tries. Wait"), answer);
        } finally {
            database.change("delete from sign_in_throttle where key_hash = ?", key);
        }
    }

    private long refusedPasskeys() {
        return database.number("select count(*) from audit_entry where action = 'PasskeySignIn.attempt'");
    }

    /** As while the database is away. */
    @Test
    void aLookThatFailsIsNoGuess() {
        byte[] secret = setUp(Role.LEAD);
        actors.as(halfway(Role.LEAD, Role.SECOND_STEP), () -> {
            for (int i = 0; i < 8; i++) {
                assertThrows(
                        IllegalStateException.class,
                        () -> door.attempt(() -> {
                            throw new IllegalStateException("no look");
                        }));
            }
            assertTrue(door.code(next(secret)).isRight());
            return null;
        });
    }
}
