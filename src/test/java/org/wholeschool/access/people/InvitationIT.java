package org.wholeschool.access.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountLink;
import org.wholeschool.access.approval.AccountLinks;
import org.wholeschool.access.entrance.LinkDoor;
import org.wholeschool.access.signin.SignInDoor;
import org.wholeschool.access.signin.Throttled;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;
import org.wholeschool.testing.server.Traces;

/** Somebody new comes in by a link to their own address, which works once, for a while, and for nobody who guesses. */
@InServer
class InvitationIT {

    private static final String CHOSEN = "marmalade bicycle seventeen";

    @Inject
    private AccountChanges changes;

    @Inject
    private Leaving leaving;

    @Inject
    private AccountDetails details;

    @Inject
    private AccountLinks links;

    @Inject
    private LinkDoor door;

    @Inject
    private SignInDoor signIn;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    @Inject
    private Mailbox mailbox;

    @Resource
    private ManagedExecutorService threads;

    private final TestDatabase owner = TestDatabase.asOwner();
    private final String where = "network-" + UUID.randomUUID();
    private TestSchool school;
    private String address;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        address = "new-" + UUID.randomUUID() + "@school.example";
    }

    private <T> T asAdministrator(Callable<T> deed) {
        return actors.as(school.actor(Role.ADMINISTRATOR), deed);
    }

    private long invite(Role... roles) {
        return asAdministrator(() -> changes.invite("Ada Byron", address, Set.of(roles), null));
    }

    private boolean mayComeIn(String password) {
        return signIn.attempt(address, password, null, "desk-" + UUID.randomUUID())
                .isIn();
    }

    private void send(long account) {
        asAdministrator(() -> {
            links.send(account);
            return null;
        });
    }

    private void assertRefused(String key, Callable<?> deed) {
        assertEquals(
                key, assertThrows(BadInput.class, () -> asAdministrator(deed)).key());
    }

    @Test
    void theLinkLetsItsReceiverChooseAPasswordAndComeIn() {
        invite(Role.TEACHER);
        assertFalse(mayComeIn(""), "before a password was chosen");
        Long link = door.follow(mailbox.lastLink(address), where).linkId();
        assertTrue(links.choose(link, CHOSEN));
        assertTrue(mayComeIn(CHOSEN));
    }

    @Test
    void ofTwoWhoAddOneAddressAtOnceTheSecondHearsThatItIsThere() throws Exception {
        for (int round = 0; round < 5; round++) {
            address = "new-" + UUID.randomUUID() + "@school.example";
            List<CompletableFuture<String>> both = Stream.generate(
                            () -> CompletableFuture.supplyAsync(this::inviteOrHearWhyNot, threads))
                    .limit(2)
                    .toList();
            assertEquals(
                    Set.of("made", "person.email.taken"),
                    Set.of(both.get(0).get(), both.get(1).get()));
        }
    }

    private String inviteOrHearWhyNot() {
        try {
            invite(Role.TEACHER);
            return "made";
        } catch (BadInput refused) {
            return refused.key();
        }
    }

    @Test
    void theMailSaysWhichSchoolAndLeadsToThePageAndNamesNobody() {
        invite(Role.TEACHER);
        Mailbox.Received mail = mailbox.of(address).get(0);
        assertTrue(mail.subject().contains("Test school " + school.id()), mail.subject());
        assertTrue(
                mail.body().contains(System.getProperty("wholeschool.address") + "/access/welcome.xhtml?link="),
                mail.body());
        assertTrue(mail.body().contains("for 7 days"), mail.body());
        assertFalse(mail.body().contains("Ada"), "a name");
    }

    @Test
    void aLinkIsUsedOnce() {
        invite(Role.TEACHER);
        String token = mailbox.lastLink(address);
        Long link = door.follow(token, where).linkId();
        assertNotNull(door.follow(token, where).linkId(), "to look at it uses nothing up");
        assertTrue(links.choose(link, CHOSEN));
        assertFalse(links.choose(link, "another password altogether"), "in a second window");
        assertNull(door.follow(token, where).linkId());
        assertTrue(mayComeIn(CHOSEN));
    }

    @Test
    void aLinkRunsOutAfterSevenDaysAlsoBetweenItsTwoSteps() throws Exception {
        long account = invite(Role.TEACHER);
        String token = mailbox.lastLink(address);
        Long link = door.follow(token, where).linkId();
        assertEquals(
                7,
                owner.number(
                        "select extract(day from expires_at - made_at) from account_link where account_id = ?",
                        account));
        owner.change(
                "update account_link set expires_at = ? where account_id = ?", Timestamp.from(Now.instant()), account);
        assertNull(door.follow(token, where).linkId());
        assertFalse(links.choose(link, CHOSEN));
        assertFalse(mayComeIn(CHOSEN));
    }

    @Test
    void aLinkThatWasMadeInTheFutureIsRefusedBecauseTheClockWasSetBack() throws Exception {
        long account = invite(Role.TEACHER);
        owner.change(
                "update account_link set made_at = ? where account_id = ?",
                Timestamp.from(Now.instant().plus(Duration.ofHours(1))),
                account);
        assertNull(door.follow(mailbox.lastLink(address), where).linkId());
    }

    @Test
    void whenItIsSentAgainTheOldOneIsWorthNothing() {
        long account = invite(Role.TEACHER);
        String first = mailbox.lastLink(address);
        send(account);
        assertNull(door.follow(first, where).linkId());
        assertNotNull(door.follow(mailbox.lastLink(address), where).linkId());
    }

    @Test
    void anInvitationThatIsTakenBackOpensNothing() {
        long account = invite(Role.TEACHER);
        String token = mailbox.lastLink(address);
        Long link = door.follow(token, where).linkId();
        asAdministrator(() -> {
            leaving.close(account);
            return null;
        });
        assertNull(door.follow(token, where).linkId());
        assertFalse(links.choose(link, CHOSEN));
    }

    @Test
    void whoGuessesWaitsAndHearsTheSameAsWhoseLinkRanOut() {
        invite(Role.TEACHER);
        String token = mailbox.lastLink(address);
        links.choose(door.follow(token, where).linkId(), CHOSEN);
        HttpVisitor visitor = new HttpVisitor();
        List<String> answers = List.of(token, token.substring(1), "x".repeat(3000), "\u0000").stream()
                .map(tried -> sentence(visitor, tried))
                .toList();
        assertEquals(
                Set.of("This link cannot be used. It may have been used before, have run out, or not be whole. "
                        + "Ask your administrator for a new one."),
                Set.copyOf(answers));

        assertTrue(refused() > 3);
    }

    /** One pupil's script sits at the address of the whole school. */
    @Test
    void whatOthersTriedAtAnAddressKeepsNoLinkOut() {
        for (int guess = 0; guess <= Throttled.Limit.ADDRESS.freeFailures; guess++) {
            signIn.attempt("somebody-" + guess + "@school.example", "guess", null, where);
        }
        assertFalse(signIn.attempt(school.email(Role.LEAD), TestSchool.PASSWORD, null, where)
                .delay()
                .isZero());
        assertEquals(
                Duration.ZERO, door.follow(AccountLink.newToken(), where).delay(), "a made-up link, the first one");
        while (door.follow(AccountLink.newToken(), where).delay().isZero()) {
            Thread.onSpinWait();
        }
        long noted = refused();
        assertFalse(door.follow(AccountLink.newToken(), where).delay().isZero());
        assertEquals(noted, refused(), "what waits does not fill the record");
        invite(Role.TEACHER);
        assertNotNull(door.follow(mailbox.lastLink(address), where).linkId(), "a right one never waits");
    }

    private long refused() {
        return owner.number(
                "select count(*) from audit_entry" + " where action = 'AccountLinks.follow' and outcome = 'REFUSED'");
    }

    private static String sentence(HttpVisitor visitor, String token) {
        HttpResponse<String> page = visitor.get("/access/welcome.xhtml?link=x");
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElseThrow());
        String body = visitor.post(
                        "/access/welcome.xhtml",
                        page,
                        Map.of("follow", "follow", "follow:link", token, "follow:begin", "Choose"))
                .join()
                .body();
        return body.replaceAll("(?s).*role=\"alert\".*?<li>(.*?)</li>.*", "$1").strip();
    }

    @Test
    void theLinkStandsNowhereOnTheDisk() {
        invite(Role.TEACHER);
        String token = mailbox.lastLink(address);
        door.follow(token, where);
        assertEquals(Map.of(), Traces.of(List.of(token)));
    }

    @Test
    void aPasswordThatGuessersTryFirstIsRefusedAndTheLinkStaysGood() {
        invite(Role.TEACHER);
        Long link = door.follow(mailbox.lastLink(address), where).linkId();
        assertEquals(
                "password.short",
                assertThrows(BadInput.class, () -> links.choose(link, "elevenchars"))
                        .key());
        assertEquals(
                "password.short",
                assertThrows(BadInput.class, () -> links.choose(link, " ".repeat(12)))
                        .key());
        assertEquals(
                "password.common",
                assertThrows(BadInput.class, () -> links.choose(link, "password1234"))
                        .key());
        assertEquals(
                "password.common",
                assertThrows(BadInput.class, () -> links.choose(link, "Qwertyuiop12"))
                        .key());
        assertEquals(
                "password.common",
                assertThrows(BadInput.class, () -> links.choose(link, address)).key());
        assertEquals(
                "password.long",
                assertThrows(BadInput.class, () -> links.choose(link, "x".repeat(201)))
                        .key());
        assertTrue(links.choose(link, CHOSEN));
    }

    @Test
    void whatCannotBeTakenIsSaidAtItsField() {
        assertRefused("person.name.needed", () -> changes.invite(" ", address, Set.of(Role.TEACHER), null));
        assertRefused(
                "person.name.needed", () -> changes.invite("Ada\u0000Byron", address, Set.of(Role.TEACHER), null));
        assertRefused("person.name.long", () -> changes.invite("A".repeat(101), address, Set.of(Role.TEACHER), null));
        for (String bad : List.of(
                "nobody",
                "a@b",
                "two@school.example, other@school.example",
                "a@school.example\r\nBcc: b@school.example",
                "a..b@school.example")) {
            assertRefused("person.email.unclear", () -> changes.invite("Ada Byron", bad, Set.of(Role.TEACHER), null));
        }
        assertRefused(
                "person.email.taken",
                () -> changes.invite(
                        "Ada Byron",
                        school.email(Role.LEAD).toUpperCase(java.util.Locale.ROOT),
                        Set.of(Role.TEACHER),
                        null));
        assertRefused("roles.needed", () -> changes.invite("Ada Byron", address, Set.of(), null));
        assertRefused(
                "day.past",
                () -> changes.invite(
                        "Ada Byron",
                        address,
                        Set.of(Role.TEACHER),
                        Now.day(ZoneId.of("Europe/London")).minusDays(2)));
        assertEquals(List.of(), mailbox.of(address));
    }

    @Test
    void aNameDoesNotTurnWhatIsReadAround() {
        long account = asAdministrator(() -> changes.invite("Ada \u202enoryB", address, Set.of(Role.TEACHER), null));
        assertEquals(
                "Ada noryB", asAdministrator(() -> details.one(account)).line().name());
    }

    @Test
    void rolesOfNobodyAreGivenToNobody() {
        for (Role role : List.of(Role.SET_UP, Role.JOB, Role.VISITOR)) {
            assertThrows(NotPermitted.class, () -> invite(role));
        }
    }

    @Test
    void onlyAnAdministratorOfTheSchoolSendsALink() {
        long account = invite(Role.TEACHER);
        TestSchool other = schools.make();
        assertThrows(
                NotFound.class,
                () -> actors.as(other.actor(Role.ADMINISTRATOR), () -> {
                    links.send(account);
                    return null;
                }));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.ADMINISTRATOR), () -> details.one(account)));
        assertThrows(
                NotPermitted.class,
                () -> actors.as(
                        school.actor(Role.DEPUTY),
                        () -> changes.invite("Ada Byron", address, Set.of(Role.TEACHER), null)));
    }

    @Test
    void theRecordSaysWhatWasDoneForWhomAndInWhichSchool() {
        long account = invite(Role.TEACHER);
        links.choose(door.follow(mailbox.lastLink(address), where).linkId(), CHOSEN);
        assertEquals(
                List.of(
                        "AccountChanges.invite DONE ADMINISTRATOR",
                        "AccountLinks.follow DONE VISITOR",
                        "AccountLinks.choose DONE VISITOR"),
                owner
                        .rows(
                                "select action, outcome, actor_role from audit_entry where school_id = ? and "
                                        + "subject_kind = 'account' and subject_id = ? order by id",
                                school.id(),
                                account)
                        .stream()
                        .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2))
                        .toList());
    }
}
