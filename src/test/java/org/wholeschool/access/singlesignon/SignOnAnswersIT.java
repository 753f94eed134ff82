package org.wholeschool.access.singlesignon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.signin.FullQueue;
import org.wholeschool.access.signin.SignInQueue;
import org.wholeschool.access.signin.SignInThrottle;
import org.wholeschool.oversight.MonthlySummary;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.crypto.SealedText;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.OnPostgresql;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.KeycloakRealm;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * What a provider answers that is down, slow, broken, crooked or not the right one; by way of one that does all that.
 */
@InFullRun("it starts Keycloak; TokenCheckTest refuses the same answers")
@OnPostgresql("the identity provider is started once in a run")
@InServer
class SignOnAnswersIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** So many guesses from one address are not slowed down. */
    private static final int FREE = 50;

    private static final JOSEObjectType NOTICE = new JOSEObjectType("logout+jwt");
    private static final Map<String, Object> SIGNED_OUT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    @Inject
    private TestSchools schools;

    @Resource
    private ManagedExecutorService threads;

    @Inject
    private SignOnSchools signOn;

    @Inject
    private SignOnSettings settings;

    @Inject
    private Actors actors;

    @Inject
    private MonthlySummary summaries;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignInQueue queue;

    @Inject
    private SignOnDoor door;

    private final TestDatabase owner = TestDatabase.asOwner();
    private TestSchool school;
    private CrookedProvider provider;

    @BeforeEach
    void aSchoolWithAProvider() {
        school = schools.make();
        provider = new CrookedProvider();
        signOn.turnOn(school, provider.issuer());
    }

    @AfterEach
    void end() {
        provider.close();
    }

    private String email() {
        return "robin@crooked-" + school.id() + ".example";
    }

    private void asTeacher(JWTClaimsSet.Builder claims) {
        claims.claim("email", email())
                .claim("email_verified", true)
                .claim("groups", List.of(KeycloakRealm.TEACHERS))
                .claim("sid", "session-1")
                .claim("name", "Robin Hall");
    }

    /** @return where it leads. */
    private String signIn(SignOnVisit visit, Consumer<JWTClaimsSet.Builder> claims) {
        String there = visit.begin(school);
        provider.vouches(all -> {
            asTeacher(all);
            claims.accept(all);
        });
        return visit.comeBack(back(there, code(there)));
    }

    /** @return a code to which the provider vouches in answer to what was asked. */
    private static String code(String there) {
        return "code=" + SignOnVisit.parameter(there, "nonce");
    }

    private static String back(String there, String with) {
        return "/access/single-sign-on/return?" + with + "&state=" + SignOnVisit.parameter(there, "state");
    }

    private SignOnVisit in() {
        SignOnVisit visit = new SignOnVisit();
        assertEquals(SignOnVisit.HOME, signIn(visit, claims -> {}));
        assertTrue(visit.isIn());
        return visit;
    }

    /** Who comes in with a school account has no password, and has come in. */
    @Test
    void theHeadsSummaryKnowsThatSomebodyCameIn() throws SQLException {
        in();
        owner.change(
                "update account set created_at = ? where email_hash = ?",
                Timestamp.from(Now.instant().minus(Duration.ofDays(70))),
                Account.hashOf(email()));
        assertFalse(today().toString().contains("Robin Hall"), "neither asleep nor only invited");
        LocalDate last = Now.day(LONDON).minusDays(65);
        owner.change(
                "update audit_entry set at = ? where school_id = ? and action = 'SingleSignOn.enter'",
                Timestamp.from(last.atTime(12, 0).atZone(LONDON).toInstant()),
                school.id());
        assertEquals(List.of(new MonthlySummary.Since("Robin Hall", last, true)), today().dormant());
        assertEquals(List.of(), today().invited());
    }

    private MonthlySummary.AsItIs today() {
        return actors.as(school.actor(Role.HEAD), () -> summaries.of(YearMonth.from(Now.day(LONDON))))
                .asItIs();
    }

    /** A whole school sits behind one address, and one pupil's script with it. */
    @Test
    void nobodyWaitsForWhatOthersTriedAtTheirAddress() throws Exception {
        String address = "203.0.113." + school.id() % 250;
        Instant now = Now.instant();
        owner.change(
                "insert into sign_in_throttle (key_hash, failures, last_failed_at, blocked_until)"
                        + " values (?, 99, ?, ?)",
                KeyedHash.of("address", address),
                Timestamp.from(now),
                Timestamp.from(now.plus(Duration.ofHours(1))));
        List<SignInThrottle.Count> misses = SignInThrottle.ofMisses("sign-on", address);
        IntStream.range(0, FREE).forEach(guess -> assertEquals(Duration.ZERO, throttle.book(misses, Now.instant())));
        provider.answersCodes(new CrookedProvider.Answer(400, "{\"error\": \"invalid_grant\"}"));
        assertEquals(Trouble.AGAIN, from(address, "code"), "one more than is noted one by one");
        assertEquals(List.of("REFUSED"), outcomes("SingleSignOn.turnAway"));
        assertEquals(Trouble.AGAIN, from(address, "code"));
        assertEquals(Trouble.AGAIN, from(address, "code"));
        assertEquals(List.of("REFUSED"), outcomes("SingleSignOn.turnAway"), "what comes then does not fill the record");
        assertEquals(List.of("REFUSED"), outcomes("SingleSignOn.putOff"));
        provider.vouches(this::asTeacher);
        assertNull(from(address, "code"), "whoever the provider vouches for is in");
    }

    @Test
    void whereTooManyAreLookedAtWhoeverComesBackCanComeAgain() throws Exception {
        provider.vouches(this::asTeacher);
        String address = "203.0.113." + school.id() % 250;
        String once = UUID.randomUUID().toString();
        Started started = new Started(school.id(), null, once, "nonce", "verifier", Now.instant());
        Map<String, String> returned = Map.of("state", started.state(), "code", started.nonce());
        try (FullQueue full = new FullQueue(queue, SignInQueue.Lane.UNGUESSABLE)) {
            assertEquals(Trouble.WAIT, door.comeBack(started, returned, address).trouble());
        }
        assertNull(door.comeBack(started, returned, address).trouble());
    }

    /** @return the trouble of somebody who comes back from the provider to that address with a code, or an error. */
    private Trouble from(String address, String with) {
        String once = UUID.randomUUID().toString();
        Started started = new Started(school.id(), null, once, "server_error", "verifier", Now.instant());
        return door.comeBack(started, Map.of("state", once, with, "server_error"), address)
                .trouble();
    }

    /** Those who come in while its keys cannot be had wait together, and not one after the other. */
    @Test
    void aProviderThatDoesNotGiveItsKeysIsNotAskedByEverybody() {
        provider.vouches(this::asTeacher);
        provider.givesKeys(CrookedProvider.Answer.NEVER);
        List<CompletableFuture<String>> all = Stream.generate(SignOnVisit::new)
                .limit(3)
                .map(visit -> {
                    String there = visit.begin(school);
                    return CompletableFuture.supplyAsync(
                            () -> SignOnVisit.trouble(visit.comeBack(back(there, code(there)))));
                })
                .toList();
        assertEquals(
                List.of("DOWN", "DOWN", "DOWN"),
                all.stream().map(CompletableFuture::join).toList());
        assertTrue(provider.askedForKeys() < all.size(), "asked " + provider.askedForKeys() + " times");
    }

    private List<Object> outcomes(String action) {
        return owner
                .rows(
                        "select outcome from audit_entry where school_id = ? and action = ? order by id",
                        school.id(),
                        action)
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private void assertTrouble(String trouble, Consumer<JWTClaimsSet.Builder> claims) {
        SignOnVisit visit = new SignOnVisit();
        assertEquals(trouble, SignOnVisit.trouble(signIn(visit, claims)));
        assertFalse(visit.isIn());
    }

    @Test
    void whatItSignsThatDoesNotStandUpLetsNobodyIn() {
        in();
        assertTrouble("UNTRUSTED", claims -> claims.audience("another-schools-client"));
        assertTrouble("UNTRUSTED", claims -> claims.claim("nonce", "of another sign-in"));
        assertTrouble("UNTRUSTED", claims -> claims.issuer("https://login.microsoftonline.com/tenant/v2.0"));
        assertTrouble(
                "CLOCK",
                claims -> claims.issueTime(Date.from(Now.server().plusSeconds(3600)))
                        .expirationTime(Date.from(Now.server().plusSeconds(7200))));
        assertTrouble("NO_ADDRESS", claims -> claims.subject("another").claim("email_verified", false));
        assertTrouble(
                "NO_ADDRESS",
                claims -> claims.subject("another").claim("email", "robin@x.example\nBcc: all@x.example"));
        assertTrouble(
                "TOO_MANY_GROUPS",
                claims -> claims.claim("groups", null).claim("_claim_names", Map.of("groups", "src1")));
        assertEquals(List.of("REFUSED", "REFUSED", "REFUSED", "FAILED"), outcomes("SingleSignOn.turnAway"));
        assertEquals(List.of("DONE", "REFUSED", "REFUSED", "REFUSED"), outcomes("SingleSignOn.enter"));
    }

    @Test
    void whoeverIsInStaysInWhileItIsDownAndWhoeverIsNotIsToldWhatToDo() {
        SignOnVisit in = in();
        SignOnVisit onTheWay = new SignOnVisit();
        String there = onTheWay.begin(school);
        provider.close();
        assertEquals("DOWN", SignOnVisit.trouble(onTheWay.comeBack(back(there, "code=one"))));
        assertTrue(in.isIn());
        HttpResponse<String> page = new HttpVisitor().get("/access/sign-in.xhtml?sign-on=DOWN");
        assertTrue(page.body().contains("sign in with your address and password")
                && page.body().contains("ask your administrator for a link"));
        assertTrue(outcomes("SingleSignOn.turnAway").equals(List.of("FAILED")));
        HttpVisitor byPassword = new HttpVisitor();
        byPassword.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        assertEquals(200, byPassword.get(SignOnVisit.HOME).statusCode());
    }

    @Test
    void whereNobodyAnswersNobodyIsSent() {
        TestSchool other = schools.make();
        signOn.turnOn(other, SignOnSchools.form(provider.issuer().replaceAll("/[^/]*$", "/gone")));
        assertEquals("NONSENSE", new SignOnVisit().troubleAtBegin("school=00" + other.id()));
        provider.close();
        TestSchool third = schools.make();
        signOn.turnOn(third, SignOnSchools.form(provider.issuer().replaceAll("/[^/]*$", "/gone-too")));
        assertEquals("DOWN", new SignOnVisit().troubleAtBegin("school=00" + third.id()));
        assertEquals("DOWN", new SignOnVisit().troubleAtBegin("school=00" + third.id()));
        assertEquals(
                List.of("FAILED"),
                owner.rows(
                                "select outcome from audit_entry where school_id = ? and action = 'SingleSignOn.putOff'",
                                third.id())
                        .get(0),
                "one entry, however often");
        assertEquals("OFF", new SignOnVisit().troubleAtBegin("school=999999"));
    }

    @Test
    void whatItSaysOfItselfMustBeSound() {
        Map<String, String> lies = Map.of(
                "<html>Welcome</html>",
                "NONSENSE",
                "{}",
                "NONSENSE",
                provider.discovery("").replace(provider.issuer() + "\"", "https://accounts.google.com\""),
                "NONSENSE",
                provider.discovery("")
                        .replaceAll(
                                "\"token_endpoint\": \"[^\"]*\"",
                                "\"token_endpoint\": \"http://169.254.169.254/token\""),
                "NONSENSE",
                provider.discovery("").replace("\"RS256\", \"HS256\", \"none\"", "\"HS256\", \"none\""),
                "NONSENSE",
                "x".repeat(300_000),
                "NONSENSE");
        lies.forEach((lie, trouble) -> {
            provider.saysOfItself(CrookedProvider.Answer.of(lie));
            assertEquals(
                    "try." + trouble,
                    assertThrows(
                                    BadInput.class,
                                    () -> actors.as(
                                            school.actor(Role.ADMINISTRATOR),
                                            () -> settings.tryOut(SignOnSchools.form(provider.issuer()))))
                            .key(),
                    lie.substring(0, Math.min(60, lie.length())));
        });
        provider.saysOfItself(new CrookedProvider.Answer(302, "http://169.254.169.254/"));
        assertEquals(
                "try.NONSENSE",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(
                                        school.actor(Role.ADMINISTRATOR),
                                        () -> settings.tryOut(SignOnSchools.form(provider.issuer()))))
                        .key());
        provider.saysOfItself(CrookedProvider.Answer.NEVER);
        assertEquals(
                "try.DOWN",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(
                                        school.actor(Role.ADMINISTRATOR),
                                        () -> settings.tryOut(SignOnSchools.form(provider.issuer()))))
                        .key());
        provider.saysOfItself(CrookedProvider.Answer.of(provider.discovery("")));
        SignOnSettings.Tried tried = actors.as(
                school.actor(Role.ADMINISTRATOR), () -> settings.tryOut(SignOnSchools.form(provider.issuer())));
        assertFalse(tried.tellsOfEnds() || tried.canLeave());
    }

    @Test
    void anAnswerToACodeThatIsNoneIsSaidToBeSo() {
        Map<CrookedProvider.Answer, String> answers = Map.of(
                CrookedProvider.Answer.of("<html>"),
                "NONSENSE",
                CrookedProvider.Answer.of("{\"access_token\": \"x\"}"),
                "NONSENSE",
                new CrookedProvider.Answer(500, ""),
                "DOWN",
                new CrookedProvider.Answer(401, "{\"error\": \"invalid_client\"}"),
                "CLIENT",
                new CrookedProvider.Answer(400, "{\"error\": \"invalid_grant\"}"),
                "AGAIN",
                new CrookedProvider.Answer(302, "http://169.254.169.254/"),
                "NONSENSE",
                CrookedProvider.Answer.of("{\"id_token\": \"not a token\"}"),
                "UNTRUSTED");
        answers.forEach((answer, trouble) -> {
            SignOnVisit visit = new SignOnVisit();
            String there = visit.begin(school);
            provider.answersCodes(answer);
            assertEquals(trouble, SignOnVisit.trouble(visit.comeBack(back(there, "code=one"))), answer.toString());
        });
    }

    @Test
    void whatComesBackInPlaceOfACode() {
        Map<String, String> answers = Map.of(
                "error=access_denied",
                "DENIED",
                "error=temporarily_unavailable",
                "DOWN",
                "x=y",
                "UNTRUSTED",
                "code=one&iss=https://accounts.google.com",
                "UNTRUSTED");
        answers.forEach((answer, trouble) -> {
            SignOnVisit visit = new SignOnVisit();
            assertEquals(trouble, SignOnVisit.trouble(visit.comeBack(back(visit.begin(school), answer))), answer);
        });
        assertEquals(
                404, new HttpVisitor().get("/access/single-sign-on/elsewhere").statusCode());
    }

    @Test
    void aSignInThatWasBegunTooLongAgoOrByAnotherClockIsBegunAgain() {
        for (Instant at : List.of(
                Now.instant().minus(Started.LASTS).minusSeconds(1),
                Now.instant().plus(Duration.ofMinutes(5)))) {
            HttpVisitor visitor = new HttpVisitor();
            visitor.keep("__Host-sign-on", new Started(school.id(), null, "state", "nonce", "verifier", at).sealed());
            assertEquals(
                    "AGAIN",
                    SignOnVisit.trouble(
                            SignOnVisit.goesOn(visitor.get("/access/single-sign-on/return?code=one&state=state"))));
        }
        for (String made : List.of(
                "x",
                "",
                SealedText.seal(
                        "something else",
                        "1\n\nstate\nnonce\nverifier\n" + Now.instant().toEpochMilli()))) {
            HttpVisitor visitor = new HttpVisitor();
            visitor.keep("__Host-sign-on", made);
            assertEquals(
                    "AGAIN",
                    SignOnVisit.trouble(
                            SignOnVisit.goesOn(visitor.get("/access/single-sign-on/return?code=one&state=state"))));
        }
    }

    /** Two browsers, or one that sends twice: the state is good for one of them. */
    @Test
    void whatIsSentTwiceAtTheSameMomentIsTakenOnce() {
        SignOnVisit visit = new SignOnVisit();
        String there = visit.begin(school);
        provider.vouches(this::asTeacher);
        String cookie = visit.visitor().cookie("__Host-sign-on");
        List<CompletableFuture<String>> all = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> {
                    HttpVisitor visitor = new HttpVisitor();
                    visitor.keep("__Host-sign-on", cookie);
                    return SignOnVisit.goesOn(visitor.get(back(there, code(there))));
                }))
                .toList();
        assertEquals(
                1,
                all.stream()
                        .map(CompletableFuture::join)
                        .filter(SignOnVisit.HOME::equals)
                        .count());
    }

    /** The first time, in several windows: one account, and nobody reads that we failed. */
    @Test
    void whoComesInTwiceAtTheSameMomentIsMadeOneAccount() {
        provider.vouches(this::asTeacher);
        List<SignOnVisit> windows =
                IntStream.range(0, 4).mapToObj(number -> new SignOnVisit()).toList();
        List<String> theres =
                windows.stream().map(window -> window.begin(school)).toList();
        List<CompletableFuture<String>> all = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> windows.get(number).comeBack(back(theres.get(number), code(theres.get(number))))))
                .toList();
        List<String> led = all.stream().map(CompletableFuture::join).toList();
        assertTrue(led.contains(SignOnVisit.HOME), led.toString());
        assertEquals(
                List.of(),
                led.stream()
                        .filter(where -> !where.equals(SignOnVisit.HOME))
                        .filter(where -> !SignOnVisit.trouble(where).equals("AGAIN"))
                        .toList());
        assertEquals(1, owner.number("select count(*) from account where email_hash = ?", Account.hashOf(email())));
    }

    @Test
    void entraSendsNoWordOfVerifiedAndAnAddressElsewhere() {
        SignOnForm form = SignOnSchools.form(provider.issuer());
        signOn.turnOn(
                school,
                new SignOnForm(
                        form.issuer(), form.clientId(), form.clientSecret(), "roles", "Staff.Teacher", null, true));
        SignOnVisit visit = new SignOnVisit();
        assertEquals(
                SignOnVisit.HOME,
                signIn(
                        visit,
                        claims -> claims.claim("email", null)
                                .claim("email_verified", null)
                                .claim("preferred_username", email())
                                .claim("roles", List.of("Staff.Teacher"))));
        assertTrue(visit.isIn());
        assertEquals(1, owner.number("select count(*) from account where email_hash = ?", Account.hashOf(email())));
    }

    private int tell(String token) {
        HttpVisitor theProvider = new HttpVisitor();
        return theProvider
                .post(
                        "/access/single-sign-on/ended/00" + school.id(),
                        theProvider.get("/access/sign-in.xhtml"),
                        Map.of("logout_token", token))
                .join()
                .statusCode();
    }

    private String notice(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims =
                provider.usual().claim("events", SIGNED_OUT).claim("sid", "session-1");
        change.accept(claims);
        return provider.signed(NOTICE, claims.build());
    }

    @Test
    void itsWordThatSomebodySignedOutIsTakenOnceAndFromItAlone() {
        SignOnVisit visit = in();
        SignOnVisit onAnotherDevice = new SignOnVisit();
        signIn(onAnotherDevice, claims -> claims.claim("sid", "session-2"));
        assertEquals(400, tell("nonsense"));
        assertEquals(400, tell(notice(claims -> claims.audience("another"))));
        assertEquals(400, tell(notice(claims -> claims.claim("events", null))));
        assertEquals(200, tell(notice(claims -> claims.claim("sid", "session-9"))), "of somebody who is not in here");
        assertEquals(200, tell(notice(claims -> claims.subject("another"))), "of another person");
        assertTrue(visit.isIn());
        String first = notice(claims -> {});
        assertEquals(200, tell(first));
        assertFalse(visit.isIn());
        assertTrue(onAnotherDevice.isIn(), "the session that it names");
        SignOnVisit inAgain = in();
        assertEquals(400, tell(first), "the same word again");
        assertTrue(inAgain.isIn());
        assertEquals(200, tell(notice(claims -> claims.claim("sid", null))));
        assertFalse(inAgain.isIn() || onAnotherDevice.isIn(), "and all of theirs, where it names none");
        assertEquals("REFUSED", outcomes("SingleSignOn.doubtEnd").get(0));
    }

    @Test
    void anAdministratorIsToldWhatCannotBeTaken() {
        assertRefused(
                "issuer",
                "issuer.everybody",
                form -> new SignOnForm(
                        "https://login.microsoftonline.com/common/v2.0",
                        form.clientId(),
                        form.clientSecret(),
                        "groups",
                        "x",
                        null,
                        true));
        assertRefused(
                "issuer",
                "issuer.everybody",
                form -> new SignOnForm(
                        "https://login.microsoftonline.com/{tenantid}/v2.0",
                        form.clientId(),
                        form.clientSecret(),
                        "groups",
                        "x",
                        null,
                        true));
        assertRefused(
                "secret",
                "secret.needed",
                form -> new SignOnForm(
                        provider.issuer().replaceAll("/[^/]*$", "/commonwealth"),
                        "another",
                        null,
                        "groups",
                        "x",
                        null,
                        true));
        assertRefused(
                "issuer",
                "issuer.elsewhere",
                form -> new SignOnForm(
                        "https://provider.evil.example",
                        form.clientId(),
                        form.clientSecret(),
                        "groups",
                        "x",
                        null,
                        true));
        assertRefused(
                "issuer",
                "issuer.needed",
                form -> new SignOnForm(
                        "http://169.254.169.254/latest",
                        form.clientId(),
                        form.clientSecret(),
                        "groups",
                        "x",
                        null,
                        true));
        assertRefused(
                "issuer",
                "issuer.needed",
                form -> new SignOnForm(
                        "login.microsoftonline.com/a-tenant/v2.0",
                        form.clientId(),
                        form.clientSecret(),
                        "groups",
                        "x",
                        null,
                        true));
        assertRefused(
                "issuer",
                "issuer.needed",
                form -> new SignOnForm(null, form.clientId(), form.clientSecret(), "groups", "x", null, true));
        assertRefused(
                "client",
                "client.needed",
                form -> new SignOnForm(form.issuer(), "a\0b", form.clientSecret(), "groups", "x", null, true));
        assertRefused(
                "secret",
                "secret.needed",
                form -> new SignOnForm(form.issuer(), "another", null, "groups", "x", null, true));
        assertRefused(
                "claim",
                "claim.unclear",
                form -> new SignOnForm(form.issuer(), form.clientId(), null, "two words", "x", null, true));
        assertRefused(
                "teachers",
                "groups.needed",
                form -> new SignOnForm(form.issuer(), form.clientId(), null, "groups", " \n ", null, true));
        assertRefused(
                "governors",
                "groups.long",
                form -> new SignOnForm(form.issuer(), form.clientId(), null, "groups", "x", "y".repeat(4001), true));
        signOn.propose(school, new SignOnForm(provider.issuer(), KeycloakRealm.CLIENT, null, null, "x", null, false));
        assertEquals(
                "groups",
                actors.as(school.actor(Role.ADMINISTRATOR), () -> settings.show())
                        .waiting()
                        .groupsClaim(),
                "the secret stays, and the claim has its usual name");
    }

    @Test
    void ofSeveralThatAreAskedForAtOnceOneWaits() throws Exception {
        List<CompletableFuture<Void>> asking = Stream.of("one", "two", "three", "four")
                .map(client -> CompletableFuture.runAsync(
                        () -> signOn.propose(
                                school,
                                new SignOnForm(provider.issuer(), client, "a secret", "groups", "x", null, true)),
                        threads))
                .toList();
        CompletableFuture.allOf(asking.toArray(CompletableFuture[]::new)).get();
        assertEquals(
                1, actors.as(school.actor(Role.HEAD), () -> settings.waiting()).size());
    }

    private void assertRefused(String field, String key, UnaryOperator<SignOnForm> change) {
        BadInput fault = assertThrows(
                BadInput.class, () -> signOn.propose(school, change.apply(SignOnSchools.form(provider.issuer()))));
        assertEquals(field + " " + key, fault.field() + " " + fault.key());
    }
}
