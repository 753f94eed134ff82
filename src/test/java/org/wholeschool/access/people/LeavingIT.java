package org.wholeschool.access.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.access.myaccount.MyAccount;
import org.wholeschool.access.myaccount.MySessions;
import org.wholeschool.access.myaccount.PasswordDoor;
import org.wholeschool.access.signin.Sessions;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Who may not be in any more is out with their next request; and everybody sees where they are in, and ends it. */
@InServer
class LeavingIT {

    private static final String CHOSEN = "marmalade bicycle seventeen";

    @Inject
    private AccountDetails details;

    @Inject
    private AccountChanges changes;

    @Inject
    private Leaving leaving;

    @Inject
    private MyAccount mine;

    @Inject
    private MySessions mySessions;

    @Inject
    private PasswordDoor door;

    @Inject
    private Sessions sessions;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    private final TestDatabase owner = TestDatabase.asOwner();
    private final HttpVisitor desk = new HttpVisitor();
    private TestSchool school;
    private long teacher;

    @BeforeEach
    void aTeacherIsIn() {
        school = schools.make();
        teacher = school.accounts().get(Role.TEACHER);
        assertEquals(
                302,
                desk.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD).statusCode());
        assertTrue(isIn(desk));
    }

    private static boolean isIn(HttpVisitor visitor) {
        return visitor.get("/index.xhtml").statusCode() == 200;
    }

    private void administrator(Runnable deed) {
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            deed.run();
            return null;
        });
    }

    private long session() {
        return owner.number("select min(id) from account_session where account_id = ?", teacher);
    }

    @Test
    void whoseAccountIsClosedIsOut() {
        administrator(() -> leaving.close(teacher));
        assertFalse(isIn(desk));
        assertEquals(
                200,
                desk.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD).statusCode(),
                "and does not come in again");
        assertEquals(0, owner.number("select count(*) from account_session where account_id = ?", teacher));
    }

    @Test
    void whoHasANewNameStaysWhoTheyAre() {
        administrator(() -> changes.rename(teacher, "  Grace Murray\u202e Hopper "));
        assertEquals(
                "Grace Murray Hopper",
                actors.as(school.actor(Role.ADMINISTRATOR), () -> details.one(teacher))
                        .line()
                        .name(),
                "nothing in it turns what is read round");
        assertTrue(isIn(desk));
        assertEquals(
                "person.name.needed",
                assertThrows(BadInput.class, () -> administrator(() -> changes.rename(teacher, " \u200b ")))
                        .key());
        assertEquals(
                "person.name.long",
                assertThrows(BadInput.class, () -> administrator(() -> changes.rename(teacher, "x".repeat(101))))
                        .key());
        assertThrows(
                NotFound.class,
                () -> administrator(
                        () -> changes.rename(schools.make().accounts().get(Role.TEACHER), "Grace Hopper")));
        assertEquals(
                "account.own",
                assertThrows(
                                BadInput.class,
                                () -> administrator(() ->
                                        changes.rename(school.accounts().get(Role.ADMINISTRATOR), "Somebody Else")))
                        .key());
    }

    @Test
    void onTheLastDayOneIsInAndOnTheNextOneOut() throws Exception {
        administrator(() ->
                leaving.leaveOn(teacher, Now.day(ZoneId.of("Europe/London")).plusDays(1)));
        assertTrue(isIn(desk));
        owner.change(
                "update account set last_day = ? where id = ?",
                Date.valueOf(Now.day(ZoneId.of("Europe/London")).minusDays(2)),
                teacher);
        assertFalse(isIn(desk));
        assertEquals(
                "day.past",
                assertThrows(
                                BadInput.class,
                                () -> administrator(() -> leaving.leaveOn(
                                        school.accounts().get(Role.GOVERNOR),
                                        Now.day(ZoneId.of("Europe/London")).minusDays(2))))
                        .key());
    }

    @Test
    void aRoleThatEndsIsGoneWithTheNextRequestAndTheOthersStay() throws Exception {
        administrator(() -> changes.setRoles(
                teacher,
                Map.of(Role.TEACHER, Now.day(ZoneId.of("Europe/London")).plusDays(1), Role.GOVERNOR, LocalDate.MAX)));
        assertEquals(200, desk.get("/concern/log.xhtml").statusCode());
        owner.change(
                "update account_role_end set ends_on = ? where account_id = ?",
                Date.valueOf(Now.day(ZoneId.of("Europe/London")).minusDays(2)),
                teacher);
        assertEquals(404, desk.get("/concern/log.xhtml").statusCode());
        assertEquals(200, desk.get("/governance/dashboard.xhtml").statusCode());
    }

    @Test
    void whoHasNoRoleAnyMoreIsOut() throws Exception {
        owner.change(
                "insert into account_role_end (account_id, role, ends_on) values (?, 'TEACHER', ?)",
                teacher,
                Date.valueOf(Now.day(ZoneId.of("Europe/London")).minusDays(2)));
        assertFalse(isIn(desk));
        assertEquals(
                200,
                desk.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD).statusCode());
    }

    @Test
    void oneSeesWhereOneIsInAndEndsItThere() {
        HttpVisitor phone = new HttpVisitor();
        phone.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        List<MyAccount.Place> places = actors.as(school.actor(Role.TEACHER), () -> mine.show(session()))
                .places();
        assertEquals(2, places.size());
        assertEquals(
                List.of(session()),
                places.stream()
                        .filter(MyAccount.Place::isHere)
                        .map(MyAccount.Place::sessionId)
                        .toList());
        assertEquals("A browser on another device", places.get(0).device());
        assertThrows(
                NotFound.class,
                () -> actors.as(school.actor(Role.LEAD), () -> {
                    mySessions.end(places.get(0).sessionId());
                    return null;
                }),
                "somebody else's");
        actors.as(school.actor(Role.TEACHER), () -> {
            mySessions.endOthers(session());
            return null;
        });
        assertTrue(isIn(desk));
        assertFalse(isIn(phone));
        actors.as(school.actor(Role.TEACHER), () -> {
            mySessions.end(session());
            return null;
        });
        assertFalse(isIn(desk));
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        HttpVisitor thief = new HttpVisitor();
        thief.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD);
        SignedIn signedIn = SignedIn.now(teacher, session());
        String where = "desk-" + UUID.randomUUID();
        actors.as(school.actor(Role.TEACHER), () -> {
            assertEquals(Duration.ZERO, door.change(signedIn, "not the old one", CHOSEN, where));
            assertEquals(
                    "password.common",
                    assertThrows(
                                    BadInput.class,
                                    () -> door.change(signedIn, TestSchool.PASSWORD, "password1234", where))
                            .key());
            assertEquals(null, door.change(signedIn, TestSchool.PASSWORD, CHOSEN, where));
            return null;
        });
        assertTrue(isIn(desk));
        assertFalse(isIn(thief));
        assertEquals(
                302,
                new HttpVisitor().signIn(school.email(Role.TEACHER), CHOSEN).statusCode());
    }

    @Test
    void whoGuessesAtTheOldPasswordWaits() {
        SignedIn signedIn = SignedIn.now(teacher, session());
        String where = "desk-" + UUID.randomUUID();
        actors.as(school.actor(Role.TEACHER), () -> {
            for (int guess = 0; guess < 5; guess++) {
                assertEquals(Duration.ZERO, door.change(signedIn, "guess " + guess, CHOSEN, where));
            }
            assertFalse(
                    door.change(signedIn, TestSchool.PASSWORD, CHOSEN, where).isZero());
            return null;
        });
    }

    @Test
    void aDeviceThatWasForgottenIsNewAgain() {
        List<MyAccount.Device> devices = actors.as(school.actor(Role.TEACHER), () -> mine.show(session()))
                .devices();
        assertEquals(1, devices.size());
        for (int guess = 0; guess < 6; guess++) {
            new HttpVisitor().signIn(school.email(Role.TEACHER), "guess");
        }
        desk.keep("__Host-session", "signed-out");
        assertEquals(
                302,
                desk.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD).statusCode(),
                "while strangers wait");
        assertEquals(
                1,
                actors.as(school.actor(Role.TEACHER), () -> mine.show(session()))
                        .devices()
                        .size(),
                "it is the same one");
        assertThrows(NotFound.class, () -> forget(Role.LEAD, devices.get(0).id()), "somebody else's");
        forget(Role.TEACHER, devices.get(0).id());
        desk.keep("__Host-session", "signed-out");
        assertEquals(
                200,
                desk.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD).statusCode(),
                "it waits as a stranger does");
    }

    private void forget(Role who, long device) {
        actors.as(school.actor(who), () -> {
            mySessions.forget(device);
            return null;
        });
    }

    @Test
    void sessionsThatRanOutAreTakenAway() throws Exception {
        Instant now = Now.instant();
        owner.change(
                "update account_session set last_seen_at = ? where account_id = ?",
                Timestamp.from(now.minus(Duration.ofMinutes(32))),
                teacher);
        sessions.sweep(now);
        assertEquals(0, owner.number("select count(*) from account_session where account_id = ?", teacher));
    }
}
