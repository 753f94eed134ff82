package org.wholeschool.access.singlesignon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.approval.Approvals;
import org.wholeschool.access.people.AccountChanges;
import org.wholeschool.access.secondfactor.RequiredInSomeSchools;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.OnPostgresql;
import org.wholeschool.testing.WithKeycloak;
import org.wholeschool.testing.server.KeycloakRealm;
import org.wholeschool.testing.server.KeycloakRealm.Person;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;
import org.wholeschool.testing.server.Traces;

/** Teachers and governors come in with their school accounts, by way of a real provider. */
@InFullRun("it starts Keycloak; TokenCheckTest and GroupRolesTest hold the rules")
@OnPostgresql("the identity provider is started once in a run")
@InServer
@WithKeycloak
class SingleSignOnIT {

    private static final LocalDate NO_END = LocalDate.MAX;

    @Inject
    private TestSchools schools;

    @Inject
    private SignOnSchools signOn;

    @Inject
    private SignOnSettings settings;

    @Inject
    private AccountChanges changes;

    @Inject
    private Approvals approvals;

    @Inject
    private RequiredInSomeSchools required;

    @Inject
    private Actors actors;

    @Inject
    private Mailbox mailbox;

    private final TestDatabase owner = TestDatabase.asOwner();
    private TestSchool school;
    private KeycloakRealm realm;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private String address(String user) {
        return user + "@people-" + school.id() + ".example";
    }

    private Person person(String user, String... groups) {
        return new Person(user, address(user), true, List.of(groups));
    }

    private void on(Person... people) {
        on(false, people);
    }

    private void on(boolean mfa, Person... people) {
        realm = KeycloakRealm.make(school.id(), mfa, List.of(people));
        signOn.turnOn(school, realm.issuer());
    }

    private Long account(String address) {
        List<List<Object>> rows = owner.rows("select id from account where email_hash = ?", Account.hashOf(address));
        return rows.isEmpty() ? null : ((Number) rows.get(0).get(0)).longValue();
    }

    private List<Object> rolesOf(long account) {
        return owner.rows("select role from account_role where account_id = ? order by role", account).stream()
                .map(row -> row.get(0))
                .toList();
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

    private long sessions(long account) {
        return owner.number("select count(*) from account_session where account_id = ?", account);
    }

    private static String trouble(String address) {
        return SignOnVisit.trouble(address);
    }

    @Test
    void aTeacherWhomNobodyKnowsIsMadeAnAccountWithTheRoleOfTheirGroup() {
        on(person("robin", KeycloakRealm.TEACHERS));
        SignOnVisit visit = new SignOnVisit();
        assertEquals(SignOnVisit.HOME, visit.signIn(school, "robin"));
        assertTrue(visit.isIn());
        long account = account(address("robin"));
        assertEquals(List.of("TEACHER"), rolesOf(account));
        assertEquals(List.of("DONE"), outcomes("SingleSignOn.enter"));
        assertEquals(404, visit.visitor().get("/concern/list.xhtml").statusCode());
        assertEquals(SignOnVisit.HOME, new SignOnVisit().signIn(school, "robin"));
        assertEquals(account, account(address("robin")), "the second time it is the same account");
        assertEquals(2, sessions(account));
    }

    @Test
    void whoIsInNoKnownGroupIsMadeNothing() {
        on(person("pupil", "Others"));
        SignOnVisit visit = new SignOnVisit();
        assertEquals("NO_GROUP", trouble(visit.signIn(school, "pupil")));
        assertFalse(visit.isIn());
        assertEquals(null, account(address("pupil")));
        assertEquals(List.of("REFUSED"), outcomes("SingleSignOn.enter"));
    }

    @Test
    void anAddressThatTheProviderHasNotVerifiedIsNobodys() {
        on(new Person("robin", address("robin"), false, List.of(KeycloakRealm.TEACHERS)));
        assertEquals("NO_ADDRESS", trouble(new SignOnVisit().signIn(school, "robin")));
        assertEquals(null, account(address("robin")));
    }

    @Test
    void aGroupThatIsLostIsARoleThatIsLost() {
        on(person("robin", KeycloakRealm.TEACHERS, KeycloakRealm.GOVERNORS));
        SignOnVisit visit = new SignOnVisit();
        assertEquals(SignOnVisit.HOME, visit.signIn(school, "robin"));
        long account = account(address("robin"));
        assertEquals(List.of("GOVERNOR", "TEACHER"), rolesOf(account));
        LocalDate end = owner
                .rows("select ends_on from account_role_end where account_id = ? and role = 'GOVERNOR'", account)
                .stream()
                .map(row -> LocalDate.parse(row.get(0).toString()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                SignOnAccounts.GROUPS_HOLD_DAYS, ChronoUnit.DAYS.between(Now.day(ZoneId.of("Europe/London")), end));

        realm.leaveGroup("robin", KeycloakRealm.GOVERNORS);
        assertEquals(SignOnVisit.HOME, new SignOnVisit().signIn(school, "robin"));
        assertEquals(List.of("TEACHER"), rolesOf(account));
        realm.leaveGroup("robin", KeycloakRealm.TEACHERS);
        assertEquals("NO_GROUP", trouble(new SignOnVisit().signIn(school, "robin")));
        assertEquals(List.of(), rolesOf(account));
        assertFalse(visit.isIn(), "and whoever was in as one is out");
    }

    @Test
    void aRoleThatWasGivenHereStaysWhateverTheGroupsSay() {
        on(person("robin"));
        long account = actors.as(
                school.actor(Role.ADMINISTRATOR),
                () -> changes.invite("Robin Hall", address("robin"), Set.of(Role.TEACHER), null));
        SignOnVisit visit = new SignOnVisit();
        assertEquals(
                SignOnVisit.HOME,
                visit.signIn(school, "robin"),
                "who was invited and has not begun is vouched for by the provider");
        assertEquals(List.of("TEACHER"), rolesOf(account));
        assertTrue(visit.isIn());
    }

    @Test
    void aGovernorGivesTheSecondFactorHereUnlessTheProviderAskedForOne() {
        required.in(school.id());
        on(person("gov", KeycloakRealm.GOVERNORS));
        SignOnVisit visit = new SignOnVisit();
        assertEquals(SignOnVisit.HOME, visit.signIn(school, "gov"));
        assertEquals("/access/second-factor.xhtml", visit.isSentTo());

        school = schools.make();
        required.in(school.id());
        on(true, person("gov", KeycloakRealm.GOVERNORS));
        SignOnVisit other = new SignOnVisit();
        assertEquals(SignOnVisit.HOME, other.signIn(school, "gov"));
        assertTrue(other.isIn());
    }

    @Test
    void whoHasAPasswordHereConnectsTheirAccountsOnce() {
        String teacher = school.email(Role.TEACHER);
        on(new Person("robin", teacher, true, List.of(KeycloakRealm.TEACHERS)));
        assertEquals("CONNECT_FIRST", trouble(new SignOnVisit().signIn(school, "robin")));

        assertEquals("SHOW_WHO", new SignOnVisit().troubleAtBegin("connect=yes"), "nobody who is not in");
        SignOnVisit visit = new SignOnVisit();
        assertEquals(302, visit.visitor().signIn(teacher, TestSchool.PASSWORD).statusCode());
        assertEquals(
                "SHOW_WHO", visit.troubleAtBegin("connect=yes"), "another page cannot begin it for somebody who is in");
        assertEquals("/access/me.xhtml?connected=yes", visit.comeBack(KeycloakRealm.signIn(visit.connect(), "robin")));
        assertTrue(visit.isIn(), "and stays in as before");
        assertTrue(visit.visitor()
                .get("/access/me.xhtml?connected=yes")
                .body()
                .contains("Your school account is connected"));
        assertEquals(SignOnVisit.HOME, new SignOnVisit().signIn(school, "robin"));
        assertEquals(List.of("DONE"), outcomes("SingleSignOn.connect"));
        assertEquals(
                302,
                new SignOnVisit().visitor().signIn(teacher, TestSchool.PASSWORD).statusCode(),
                "the password is what it was");
    }

    /** Whoever printed the link may have chosen the password, and would connect a school account of their own. */
    @Test
    void whosePasswordWasChosenBehindALinkOfOneConnectsNothing() throws SQLException {
        String teacher = school.email(Role.TEACHER);
        long account = school.accounts().get(Role.TEACHER);
        on(person("printer", KeycloakRealm.TEACHERS));
        owner.change("update account set chosen_alone = true where id = ?", account);
        SignOnVisit visit = new SignOnVisit();
        visit.visitor().signIn(teacher, TestSchool.PASSWORD);
        assertEquals("CHOSEN_ALONE", trouble(visit.comeBack(KeycloakRealm.signIn(visit.connect(), "printer"))));
        assertEquals(
                0, owner.number("select count(*) from account where id = ? and school_account is not null", account));
        owner.change("update account set chosen_alone = false where id = ?", account);
        SignOnVisit own = new SignOnVisit();
        own.visitor().signIn(teacher, TestSchool.PASSWORD);
        assertEquals(
                "/access/me.xhtml?connected=yes",
                own.comeBack(KeycloakRealm.signIn(own.connect(), "printer")),
                "the positive control");
    }

    @Test
    void whoHasAnotherRoleSignsInHere() {
        on(
                new Person("lead", school.email(Role.LEAD), true, List.of(KeycloakRealm.TEACHERS)),
                new Person("admin", school.email(Role.ADMINISTRATOR), true, List.of(KeycloakRealm.TEACHERS)));
        for (String user : List.of("lead", "admin")) {
            SignOnVisit visit = new SignOnVisit();
            assertEquals("OTHER_ROLE", trouble(visit.signIn(school, user)), user);
            assertFalse(visit.isIn());
        }
        SignOnVisit lead = new SignOnVisit();
        lead.visitor().signIn(school.email(Role.LEAD), TestSchool.PASSWORD);
        assertFalse(lead.visitor().get("/access/me.xhtml").body().contains("Connect school account"));
        assertEquals(List.of("LEAD"), rolesOf(school.accounts().get(Role.LEAD)));
    }

    /** Whoever keeps the provider could have been inside as that teacher, and have left a passkey of their own. */
    @Test
    void whoIsMadeALeadComesInByNothingThatTheProviderVouchedFor() throws SQLException {
        on(person("robin", KeycloakRealm.TEACHERS));
        SignOnVisit visit = new SignOnVisit();
        visit.signIn(school, "robin");
        assertTrue(visit.isIn());
        long account = account(address("robin"));
        owner.change(
                "insert into recovery_code (id, school_id, version, account_id, code_hash) values (?, ?, 1, ?, "
                        + "'left-behind')",
                900_000_000_000L + account,
                school.id(),
                account);
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            changes.setRoles(account, Map.of(Role.TEACHER, NO_END, Role.LEAD, NO_END));
            return null;
        });
        assertTrue(visit.isIn(), "until somebody approves it");
        actors.as(school.actor(Role.HEAD), () -> {
            Approvals.Line line = approvals.open().get(0);
            approvals.approve(line.id(), line.version());
            return null;
        });
        assertFalse(visit.isIn());
        assertEquals("OTHER_ROLE", trouble(new SignOnVisit().signIn(school, "robin")));
        assertEquals(0, owner.number("select count(*) from recovery_code where account_id = ?", account));
        assertFalse(mailbox.lastLink(address("robin")).isEmpty(), "they get a link to choose a password");
        assertEquals(List.of("LEAD", "TEACHER"), rolesOf(account));
    }

    /** The same, where the account is no longer connected by the time that it gets the role. */
    @Test
    void whatWasLeftBehindOpensNothingEvenWhenTheProviderWasChangedMeanwhile() throws SQLException {
        on(person("robin", KeycloakRealm.TEACHERS));
        new SignOnVisit().signIn(school, "robin");
        long account = account(address("robin"));
        owner.change(
                "insert into recovery_code (id, school_id, version, account_id, code_hash) values (?, ?, 1, ?, "
                        + "'left-behind')",
                900_000_000_000L + account,
                school.id(),
                account);
        signOn.turnOn(school, KeycloakRealm.make(school.id(), false, List.of()).issuer());
        assertEquals(
                0, owner.number("select count(*) from account where id = ? and school_account is not null", account));
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            changes.setRoles(account, Map.of(Role.TEACHER, NO_END, Role.ACTION_OWNER, NO_END));
            return null;
        });
        assertEquals(0, owner.number("select count(*) from recovery_code where account_id = ?", account));
    }

    @Test
    void aSessionOfASchoolAccountIsOverWithAnotherRoleHoweverThatCameAbout() throws SQLException {
        on(person("robin", KeycloakRealm.TEACHERS));
        SignOnVisit visit = new SignOnVisit();
        visit.signIn(school, "robin");
        assertTrue(visit.isIn());
        owner.change("insert into account_role (account_id, role) values (?, 'LEAD')", account(address("robin")));
        assertFalse(visit.isIn());
    }

    @Test
    void nothingHoldsBeforeASecondPersonHasApprovedIt() {
        on(person("robin", KeycloakRealm.TEACHERS));
        KeycloakRealm another =
                KeycloakRealm.make(school.id(), false, List.of(person("intruder", KeycloakRealm.TEACHERS)));
        signOn.propose(school, SignOnSchools.form(another.issuer()));
        assertTrue(new SignOnVisit().begin(school).startsWith(realm.issuer()), "the old one holds");
        SignOnSettings.Waiting waiting =
                actors.as(school.actor(Role.HEAD), () -> settings.waiting().get(0));
        for (Role role : List.of(Role.ADMINISTRATOR, Role.DEPUTY, Role.TEACHER)) {
            assertThrows(
                    NotPermitted.class,
                    () -> actors.as(school.actor(role), () -> {
                        settings.approve(waiting.id(), waiting.version());
                        return null;
                    }),
                    role.name());
        }
        SignOnVisit before = new SignOnVisit();
        before.signIn(school, "robin");
        assertTrue(before.isIn());
        signOn.approve(school);
        assertTrue(new SignOnVisit().begin(school).startsWith(another.issuer()));
        assertFalse(before.isIn(), "whom the one before vouched for is out");
        assertEquals(
                "decided",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(school.actor(Role.HEAD), () -> {
                                    settings.approve(waiting.id(), waiting.version());
                                    return null;
                                }))
                        .key());
    }

    @Test
    void switchedOffItIsOffAtOnce() {
        on(person("robin", KeycloakRealm.TEACHERS));
        SignOnVisit visit = new SignOnVisit();
        visit.signIn(school, "robin");
        SignOnVisit onTheWay = new SignOnVisit();
        String back = KeycloakRealm.signIn(onTheWay.begin(school), "robin");
        signOn.switchOff(school);
        assertFalse(visit.isIn());
        assertEquals("OFF", trouble(onTheWay.comeBack(back)));
        assertEquals("OFF", new SignOnVisit().troubleAtBegin("school=00" + school.id()));
    }

    @Test
    void whoSignsOutThereIsOutHere() {
        on(person("robin", KeycloakRealm.TEACHERS), person("sam", KeycloakRealm.TEACHERS));
        SignOnVisit robin = new SignOnVisit();
        SignOnVisit sam = new SignOnVisit();
        robin.signIn(school, "robin");
        sam.signIn(school, "sam");
        assertTrue(robin.isIn() && sam.isIn());
        realm.signOut("robin");
        assertFalse(robin.isIn());
        assertTrue(sam.isIn(), "nobody else");
        assertEquals(List.of("DONE"), outcomes("SingleSignOn.end"));
    }

    @Test
    void whoSignsOutHereIsSentToSignOutThere() {
        on(person("robin", KeycloakRealm.TEACHERS));
        SignOnVisit visit = new SignOnVisit();
        visit.signIn(school, "robin");
        HttpResponse<String> home = visit.visitor().get(SignOnVisit.HOME);
        HttpResponse<String> out = visit.visitor()
                .post(SignOnVisit.HOME, home, Map.of("leave", "leave", "leave:out", "Sign out"))
                .join();
        assertEquals(302, out.statusCode());
        String leave = out.headers().firstValue("Location").orElseThrow();
        String there = visit.comeBack(leave.startsWith("http") ? leave : "http://localhost" + leave);
        assertTrue(there.startsWith(realm.issuer() + "/protocol/openid-connect/logout?"), there);
        assertEquals(
                System.getProperty("wholeschool.address") + "/access/sign-in.xhtml",
                SignOnVisit.parameter(there, "post_logout_redirect_uri"));
        assertFalse(visit.isIn());
    }

    @Test
    void anotherKeyOfTheProviderIsFoundByItself() {
        on(person("robin", KeycloakRealm.TEACHERS));
        assertEquals(SignOnVisit.HOME, new SignOnVisit().signIn(school, "robin"));
        realm.rotateKeys();
        assertEquals(SignOnVisit.HOME, new SignOnVisit().signIn(school, "robin"));
    }

    @Test
    void aSecretThatRanOutIsSaidInPlainWords() {
        on(person("robin", KeycloakRealm.TEACHERS));
        SignOnForm form = SignOnSchools.form(realm.issuer());
        assertTrue(actors.as(school.actor(Role.ADMINISTRATOR), () -> settings.tryOut(form))
                .tellsOfEnds());
        realm.changeSecret();
        assertEquals("CLIENT", trouble(new SignOnVisit().signIn(school, "robin")));
        assertEquals(List.of("FAILED"), outcomes("SingleSignOn.turnAway"));
        assertEquals(
                "try.CLIENT",
                assertThrows(
                                BadInput.class,
                                () -> actors.as(school.actor(Role.ADMINISTRATOR), () -> settings.tryOut(form)))
                        .key());
    }

    @Test
    void aSignInIsTakenOnceAndInItsOwnBrowserOnly() {
        on(person("robin", KeycloakRealm.TEACHERS));
        SignOnVisit robin = new SignOnVisit();
        String back = KeycloakRealm.signIn(robin.begin(school), "robin");
        SignOnVisit thief = new SignOnVisit();
        assertEquals("AGAIN", trouble(thief.comeBack(back)), "a browser in which nothing was begun");
        thief.begin(school);
        assertEquals("AGAIN", trouble(thief.comeBack(back)), "one in which another one was begun");
        assertFalse(thief.isIn());

        String forged = back.replaceAll("state=[^&]*", "state=forged");
        SignOnVisit forger = new SignOnVisit();
        forger.begin(school);
        assertEquals("AGAIN", trouble(forger.comeBack(forged)));

        String cookie = robin.visitor().cookie("__Host-sign-on");
        assertEquals(SignOnVisit.HOME, robin.comeBack(back));
        SignOnVisit again = new SignOnVisit();
        again.visitor().keep("__Host-sign-on", cookie);
        assertEquals("AGAIN", trouble(again.comeBack(back)), "even with the cookie of the first time");

        SignOnVisit reuser = new SignOnVisit();
        String state = SignOnVisit.parameter(reuser.begin(school), "state");
        assertEquals(
                "AGAIN",
                trouble(reuser.comeBack(back.replaceAll("state=[^&]*", "state=" + state))),
                "a code that was used, with a state of one's own");
        assertFalse(reuser.isIn());
    }

    @Test
    void theProviderIsAskedWithAllThatProtectsTheWay() {
        on(person("robin", KeycloakRealm.TEACHERS));
        String there = new SignOnVisit().begin(school);
        assertEquals("code", SignOnVisit.parameter(there, "response_type"));
        assertEquals("S256", SignOnVisit.parameter(there, "code_challenge_method"));
        assertEquals(
                System.getProperty("wholeschool.address") + "/access/single-sign-on/return",
                SignOnVisit.parameter(there, "redirect_uri"));
        assertNotEquals(
                SignOnVisit.parameter(there, "nonce"), SignOnVisit.parameter(new SignOnVisit().begin(school), "nonce"));
        assertTrue(SignOnVisit.parameter(there, "state").length() >= 43
                && SignOnVisit.parameter(there, "code_challenge").length() >= 43);
    }

    @Test
    void anotherSchoolsPeopleAreNotLetIn() {
        on(person("robin", KeycloakRealm.TEACHERS));
        TestSchool first = school;
        KeycloakRealm firstRealm = realm;
        assertEquals(SignOnVisit.HOME, new SignOnVisit().signIn(first, "robin"));
        school = schools.make();
        signOn.turnOn(school, firstRealm.issuer());
        SignOnVisit visit = new SignOnVisit();
        assertEquals(
                "ELSEWHERE",
                trouble(visit.signIn(school, "robin")),
                "the same person at the same provider, at another school here");
        assertFalse(visit.isIn());
    }

    @Test
    void nothingOfItIsWrittenDown() {
        String marker = "zyxbert" + school.id();
        on(person(marker, KeycloakRealm.TEACHERS));
        SignOnVisit visit = new SignOnVisit();
        String back = KeycloakRealm.signIn(visit.begin(school), marker);
        assertEquals(SignOnVisit.HOME, visit.comeBack(back));
        assertEquals(
                Map.of(),
                Traces.of(List.of(
                        marker,
                        SignOnVisit.parameter(back, "code"),
                        SignOnVisit.parameter(back, "state"),
                        KeycloakRealm.SECRET)));
    }
}
