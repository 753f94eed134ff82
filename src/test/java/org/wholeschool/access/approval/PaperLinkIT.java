package org.wholeschool.access.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.entrance.LinkDoor;
import org.wholeschool.access.myaccount.MyAccount;
import org.wholeschool.access.people.AccountChanges;
import org.wholeschool.access.people.AccountDetails;
import org.wholeschool.access.people.Leaving;
import org.wholeschool.access.signin.SignInDoor;
import org.wholeschool.access.walk.RowsOfASchool;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.mine.MyConcerns;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Links go on paper without a mail server, and open no account with work or power to an administrator alone. */
@InServer
class PaperLinkIT {

    private static final String CHOSEN = "marmalade bicycle seventeen";
    private static final String ASKED = "PAPER_LINK_ASKED";
    private static final String USED = "PAPER_LINK_USED";

    @Inject
    private NoMailInSomeSchools noMail;

    @Inject
    private PaperLinks paper;

    @Inject
    private AccountChanges changes;

    @Inject
    private Leaving leaving;

    @Inject
    private AccountDetails details;

    @Inject
    private AccountLinks links;

    @Inject
    private Approvals approvals;

    @Inject
    private LinkDoor door;

    @Inject
    private SignInDoor signIn;

    @Inject
    private AccountReader reader;

    @Inject
    private MyAccount own;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    @Inject
    private ConcernLog concerns;

    @Inject
    private MyConcerns mine;

    @Inject
    private Mailbox mailbox;

    @Inject
    private RowsOfASchool rows;

    private final TestDatabase owner = TestDatabase.asOwner();
    private final String address = "new-" + UUID.randomUUID() + "@school.example";
    private TestSchool school;
    private long teacher;

    @BeforeEach
    void aSchoolWithoutMail() {
        school = schools.make();
        teacher = school.accounts().get(Role.TEACHER);
        noMail.in(school.id());
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    private void administrator(Runnable deed) {
        as(Role.ADMINISTRATOR, () -> {
            deed.run();
            return null;
        });
    }

    private void assertRefused(String key, Runnable deed) {
        assertEquals(
                key, assertThrows(BadInput.class, () -> administrator(deed)).key());
    }

    private long invite(Role... roles) {
        return as(Role.ADMINISTRATOR, () -> changes.invite("Ada Byron", address, Set.of(roles), null));
    }

    private PaperLinks.Sheet print(long account) {
        return as(Role.ADMINISTRATOR, () -> paper.print(account));
    }

    private Approvals.Line open(Role role, AccessRequest.Kind kind) {
        return as(role, approvals::open).stream()
                .filter(line -> line.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private PaperLinks.Sheet printAsSecondPerson(Role role) {
        Approvals.Line line = open(role, AccessRequest.Kind.PAPER);
        return as(role, () -> paper.approve(line.id(), line.version()));
    }

    private void approveRole(Role role) {
        Approvals.Line line = open(role, AccessRequest.Kind.ROLE);
        as(role, () -> {
            approvals.approve(line.id(), line.version());
            return null;
        });
    }

    private void setRoles(long account, Role... roles) {
        administrator(() -> changes.setRoles(
                account, Stream.of(roles).collect(Collectors.toMap(role -> role, role -> LocalDate.MAX))));
    }

    private static String token(PaperLinks.Sheet sheet) {
        return sheet.link().substring(sheet.link().indexOf("link=") + "link=".length());
    }

    private Long follow(PaperLinks.Sheet sheet) {
        return door.follow(token(sheet), "desk-" + UUID.randomUUID()).linkId();
    }

    private boolean mayComeIn(String email, String password) {
        return signIn.attempt(email, password, null, "desk-" + UUID.randomUUID())
                .isIn();
    }

    private Set<Role> told(String kind) {
        return school.accounts().entrySet().stream()
                .filter(entry -> owner.number(
                                "select count(*) from notice where account_id = ? and kind = ?", entry.getValue(), kind)
                        > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private long linksOf(long account) {
        return owner.number("select count(*) from account_link where account_id = ?", account);
    }

    private long log() {
        long place = owner.number("select min(id) from place where school_id = ?", school.id());
        long category = owner.number("select min(id) from category where school_id = ?", school.id());
        Instant when = Now.instant();
        return as(
                Role.TEACHER,
                () -> concerns.log(new NewConcern(
                        "paper-" + school.id(),
                        "Pushed",
                        null,
                        when,
                        when,
                        place,
                        null,
                        category,
                        Source.SAW_OR_HEARD,
                        List.of(new NewConcern.Person(school.pupils().get(0), InvolvementRole.PRESENT)))));
    }

    /** What an administrator could do: print a link for a teacher, choose a password, and open "My concerns". */
    @Test
    void anAdministratorAloneComesToNoTeachersConcerns() {
        long concern = log();
        assertEquals(
                PaperLinks.Offer.BY_TWO,
                as(Role.ADMINISTRATOR, () -> details.one(teacher)).paper());
        assertRefused("paper.two", () -> paper.print(teacher));
        assertRefused("mail.missing", () -> links.send(teacher));
        administrator(() -> paper.ask(teacher));
        assertRefused("paper.asked", () -> paper.ask(teacher));
        assertRefused("paper.two", () -> paper.print(teacher));
        Approvals.Line line = open(Role.HEAD, AccessRequest.Kind.PAPER);
        assertThrows(NotPermitted.class, () -> as(Role.ADMINISTRATOR, () -> paper.approve(line.id(), line.version())));
        // An administrator from before who has since become a lead does not print what they asked for themselves.
        Actor turned = new Actor(school.accounts().get(Role.ADMINISTRATOR), school.id(), Set.of(Role.LEAD));
        assertThrows(NotPermitted.class, () -> actors.as(turned, () -> paper.approve(line.id(), line.version())));
        assertThrows(
                NotFound.class,
                () -> as(Role.HEAD, () -> {
                    approvals.approve(line.id(), line.version());
                    return null;
                }),
                "to approve it is to print it");
        assertEquals(0, linksOf(teacher));
        assertEquals(Set.of(Role.HEAD, Role.DATA_PROTECTION_OFFICER), told(ASKED));
        assertEquals(Set.of(Role.TEACHER), told("OWN_PAPER_LINK_ASKED"));
        assertEquals(Set.of(), told(USED));

        PaperLinks.Sheet sheet = printAsSecondPerson(Role.HEAD);
        assertEquals(school.email(Role.TEACHER), sheet.email());
        assertEquals(
                "request.decided",
                assertThrows(BadInput.class, () -> as(Role.LEAD, () -> paper.approve(line.id(), line.version())))
                        .key(),
                "it is printed once");
        assertTrue(mayComeIn(school.email(Role.TEACHER), TestSchool.PASSWORD), "until another one is chosen");
        assertTrue(links.choose(follow(sheet), CHOSEN));
        assertTrue(mayComeIn(school.email(Role.TEACHER), CHOSEN), "the positive control: two people let them in");
        assertFalse(mayComeIn(school.email(Role.TEACHER), TestSchool.PASSWORD));
        assertEquals("Pushed", as(Role.TEACHER, () -> mine.read(concern)).facts());
        assertNull(follow(sheet), "it works once");
        assertEquals(Set.of(Role.HEAD, Role.DATA_PROTECTION_OFFICER), told(USED));
        PaperLinks.Printed printed = as(Role.HEAD, paper::printed).get(0);
        assertEquals(PaperLinks.Fate.USED, printed.fate());
        assertEquals("Test HEAD", printed.by());
    }

    @Test
    void whatAnAdministratorAskedForIsRefusedAndStaysSo() {
        administrator(() -> paper.ask(teacher));
        Approvals.Line line = open(Role.LEAD, AccessRequest.Kind.PAPER);
        as(Role.LEAD, () -> {
            approvals.refuse(line.id());
            return null;
        });
        assertEquals(
                "request.decided",
                assertThrows(BadInput.class, () -> as(Role.HEAD, () -> paper.approve(line.id(), line.version())))
                        .key());
        assertEquals(0, linksOf(teacher));
    }

    @Test
    void anAccountOfWhichSomethingChangedIsNotApprovedUnseen() {
        administrator(() -> paper.ask(teacher));
        Approvals.Line line = open(Role.HEAD, AccessRequest.Kind.PAPER);
        administrator(() -> changes.rename(teacher, "Ada Lovelace"));
        assertEquals(
                "request.changed",
                assertThrows(BadInput.class, () -> as(Role.HEAD, () -> paper.approve(line.id(), line.version())))
                        .key());
    }

    @Test
    void aNewTeachersLinkIsPrintedByOneAndWorksOnce() {
        long account = invite(Role.TEACHER);
        assertEquals(List.of(), mailbox.of(address));
        assertEquals(
                PaperLinks.Offer.ALONE,
                as(Role.ADMINISTRATOR, () -> details.one(account)).paper());
        PaperLinks.Sheet sheet = print(account);
        assertEquals("Ada Byron", sheet.name());
        assertTrue(sheet.link().startsWith(System.getProperty("wholeschool.address") + "/access/welcome.xhtml?link="));
        assertEquals(
                0,
                owner.number("select count(*) from account_link where token_hash = ?", token(sheet)),
                "the link is kept nowhere");
        Long link = follow(sheet);
        assertTrue(links.choose(link, CHOSEN));
        assertTrue(mayComeIn(address, CHOSEN));
        assertFalse(links.choose(link, "another password altogether"), "in a second window");
        assertNull(follow(sheet));
        assertEquals(Set.of(Role.HEAD, Role.DATA_PROTECTION_OFFICER), told(USED));
        assertRefused("paper.two", () -> paper.print(account));
    }

    @Test
    void aLaterLinkIsTheOnlyOneThatWorks() {
        long account = invite(Role.GOVERNOR);
        PaperLinks.Sheet first = print(account);
        PaperLinks.Sheet second = print(account);
        assertNull(follow(first));
        assertNotNull(follow(second));
    }

    @Test
    void aLinkRunsOutAlsoBetweenItsTwoSteps() throws Exception {
        long account = invite(Role.TEACHER);
        PaperLinks.Sheet sheet = print(account);
        Long link = follow(sheet);
        assertEquals(7, days(account));
        owner.change(
                "update account_link set expires_at = ? where account_id = ?", Timestamp.from(Now.instant()), account);
        assertNull(follow(sheet));
        assertFalse(links.choose(link, CHOSEN));
        assertFalse(mayComeIn(address, CHOSEN));
        assertEquals(Set.of(), told(USED));

        administrator(() -> paper.ask(teacher));
        printAsSecondPerson(Role.LEAD);
        assertEquals(3, days(teacher));
    }

    private long days(long account) {
        return owner.number(
                "select extract(day from expires_at - made_at) from account_link where account_id = ?", account);
    }

    @Test
    void whoeverCanDoMoreThanLogTakesTwo() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.ACTION_OWNER, Role.TRUST_LEAD)) {
            long account = as(
                    Role.ADMINISTRATOR,
                    () -> changes.invite(
                            "Jo " + role, "jo-" + UUID.randomUUID() + "@school.example", Set.of(role), null));
            assertRefused("paper.two", () -> paper.print(account));
            setRoles(account, Role.TEACHER);
            assertRefused("paper.two", () -> paper.print(account));
            assertEquals(0, linksOf(account), role.toString());
        }
        assertRefused("account.own", () -> paper.ask(school.accounts().get(Role.ADMINISTRATOR)));
    }

    @Test
    void aNewLeadIsApprovedAndThenHandedTheirLinkByWhoeverApprovesIt() {
        long account = invite(Role.LEAD);
        assertEquals(
                PaperLinks.Offer.NONE,
                as(Role.ADMINISTRATOR, () -> details.one(account)).paper());
        assertRefused("link.no-role", () -> paper.print(account));
        approveRole(Role.HEAD);
        assertEquals(
                PaperLinks.Offer.ASKED,
                as(Role.ADMINISTRATOR, () -> details.one(account)).paper());
        assertRefused("paper.two", () -> paper.print(account));
        assertTrue(links.choose(follow(printAsSecondPerson(Role.HEAD)), CHOSEN));
        assertEquals(Set.of(Role.LEAD), reader.actor(account).orElseThrow().roles());
    }

    @Test
    void aLinkPrintedByOneOpensNothingThatTakesTwo() {
        long account = invite(Role.TEACHER);
        PaperLinks.Sheet sheet = print(account);
        Long link = follow(sheet);
        assertNotNull(link, "the positive control");
        setRoles(account, Role.TEACHER, Role.LEAD);
        assertRefused("paper.two", () -> paper.print(account));
        approveRole(Role.HEAD);
        assertNull(follow(sheet));
        assertFalse(links.choose(link, CHOSEN));
    }

    @Test
    void aPasswordChosenBehindALinkOfOneIsNoWayInOnceARoleIsApproved() {
        long account = invite(Role.TEACHER);
        links.choose(follow(print(account)), CHOSEN);
        setRoles(account, Role.TEACHER, Role.LEAD);
        assertTrue(mayComeIn(address, CHOSEN), "as a teacher, as before");
        approveRole(Role.HEAD);
        assertFalse(mayComeIn(address, CHOSEN));
        String theirs = "an umbrella under water";
        assertTrue(links.choose(follow(printAsSecondPerson(Role.LEAD)), theirs));
        assertTrue(mayComeIn(address, theirs));
        assertEquals(
                Set.of(Role.TEACHER, Role.LEAD),
                reader.actor(account).orElseThrow().roles());
    }

    /** A school account that was connected meanwhile may be that of the person who printed the link. */
    @Test
    void aSchoolAccountConnectedBehindALinkOfOneIsNoWayInOnceThereIsAnotherLink() throws Exception {
        long account = invite(Role.TEACHER);
        links.choose(follow(print(account)), CHOSEN);
        owner.change(
                "update account set school_account = ?, vouched_for = true where id = ?",
                "printers-own-" + account,
                account);
        assertEquals(1, connected(account), "the positive control");
        administrator(() -> paper.ask(account));
        printAsSecondPerson(Role.HEAD);
        assertEquals(0, connected(account));
    }

    private long connected(long account) {
        return owner.number(
                "select count(*) from account where id = ?" + " and (school_account is not null or vouched_for = true)",
                account);
    }

    /** Another role may read what its owner wrote or was asked to do, and an administrator gives these alone. */
    @Test
    void aPasswordChosenBehindALinkOfOneIsNoWayInOnceAnAdministratorGivesARole() {
        for (Role role : List.of(Role.ACTION_OWNER, Role.ADMINISTRATOR, Role.TRUST_LEAD)) {
            String own = "own-" + UUID.randomUUID() + "@school.example";
            long account = as(Role.ADMINISTRATOR, () -> changes.invite("Jo " + role, own, Set.of(Role.TEACHER), null));
            links.choose(follow(print(account)), CHOSEN);
            setRoles(account, Role.TEACHER, Role.GOVERNOR);
            assertTrue(mayComeIn(own, CHOSEN), "who can do no more than log keeps it");
            setRoles(account, Role.TEACHER, role);
            assertFalse(mayComeIn(own, CHOSEN), role.name());
            assertEquals(
                    PaperLinks.Offer.ASKED,
                    as(Role.ADMINISTRATOR, () -> details.one(account)).paper());
            assertTrue(links.choose(follow(printAsSecondPerson(Role.LEAD)), CHOSEN));
            assertTrue(mayComeIn(own, CHOSEN), "the positive control: two people let them in");
        }
    }

    @Test
    void whereMailGoesMeanwhileWhoGetsARoleIsSentALinkOfTheirOwn() {
        long account = invite(Role.TEACHER);
        links.choose(follow(print(account)), CHOSEN);
        noMail.notIn(school.id());
        setRoles(account, Role.TEACHER, Role.ACTION_OWNER);
        assertFalse(mayComeIn(address, CHOSEN));
        assertEquals(
                1,
                mailbox.of(address).stream()
                        .filter(mail -> mail.body().contains("link="))
                        .count());
    }

    /** An administrator who used the link themselves can tell a new teacher: this is your password. */
    @Test
    void whoeverMayHaveBeenToldTheirPasswordIsAskedToChooseAnother() throws Exception {
        long account = invite(Role.TEACHER);
        links.choose(follow(print(account)), CHOSEN);
        HttpVisitor owners = new HttpVisitor();
        assertEquals(302, owners.signIn(address, CHOSEN).statusCode());
        long here = owner.number("select id from account_session where account_id = ?", account);
        HttpVisitor printers = new HttpVisitor();
        assertEquals(302, printers.signIn(address, CHOSEN).statusCode());
        owner.change(
                "insert into recovery_code (id, school_id, version, account_id, code_hash) values (?, ?, 1, ?, ?)",
                -account,
                school.id(),
                account,
                "left-" + account);
        assertTrue(isInDoubt(owners, "/index.xhtml"));
        assertTrue(isInDoubt(owners, "/access/me.xhtml"));

        assertTrue(actors.as(
                reader.actor(account).orElseThrow(),
                () -> own.changePassword(here, CHOSEN, "an umbrella under water")));
        assertFalse(isInDoubt(owners, "/index.xhtml"));
        assertFalse(isInDoubt(owners, "/access/me.xhtml"));
        assertEquals(302, printers.get("/index.xhtml").statusCode(), "they are out");
        assertEquals(0, owner.number("select count(*) from recovery_code where account_id = ?", account));
        assertEquals(
                1,
                owner.number("select count(*) from account where id = ? and chosen_alone = true", account),
                "the administrator may have done that as well");

        HttpVisitor other = new HttpVisitor();
        assertEquals(
                302,
                other.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD).statusCode());
        assertFalse(isInDoubt(other, "/index.xhtml"));
    }

    private static boolean isInDoubt(HttpVisitor visitor, String page) {
        HttpResponse<String> answer = visitor.get(page);
        assertEquals(200, answer.statusCode());
        return answer.body().contains("An administrator printed your first link.");
    }

    /** The link would open the task, which says something about a child. */
    @Test
    void aLinkPrintedByOneOpensNothingOnceItsOwnerWasGivenATask() throws Exception {
        rows.fill(school);
        for (String tasks : List.of("concern_action", "risk_action", "plan_action")) {
            long account = as(
                    Role.ADMINISTRATOR,
                    () -> changes.invite(
                            "Jo " + tasks, "jo-" + UUID.randomUUID() + "@school.example", Set.of(Role.TEACHER), null));
            PaperLinks.Sheet sheet = print(account);
            Long link = follow(sheet);
            assertNotNull(link, "the positive control");
            long task = owner.number("select min(id) from " + tasks + " where school_id = ?", school.id());
            owner.change("update " + tasks + " set owner_id = ? where id = ?", account, task);
            assertNull(follow(sheet), tasks);
            assertFalse(links.choose(link, CHOSEN), tasks);
            assertRefused("paper.two", () -> paper.print(account));
            assertEquals(
                    PaperLinks.Offer.BY_TWO,
                    as(Role.ADMINISTRATOR, () -> details.one(account)).paper());
        }
    }

    /** Whoever can approve it is told, so that the request does not wait unseen. */
    @Test
    void whereThereIsNoHeadALeadIsToldOfARequestAndOfAUse() {
        administrator(() -> leaving.close(school.accounts().get(Role.HEAD)));
        administrator(() -> paper.ask(teacher));
        assertEquals(Set.of(Role.LEAD, Role.DATA_PROTECTION_OFFICER), told(ASKED));
        links.choose(follow(printAsSecondPerson(Role.LEAD)), CHOSEN);
        assertEquals(Set.of(Role.LEAD, Role.DATA_PROTECTION_OFFICER), told(USED));
    }

    @Test
    void whoComesBackNeedsTwoHoweverLittleTheyWrote() {
        administrator(() -> leaving.close(teacher));
        administrator(() -> leaving.reopen(teacher));
        assertEquals(List.of(), mailbox.of(school.email(Role.TEACHER)));
        assertRefused("paper.two", () -> paper.print(teacher));
    }

    @Test
    void whereMailGoesThereIsNoLinkOnPaper() {
        long account = invite(Role.TEACHER);
        administrator(() -> paper.ask(teacher));
        Approvals.Line line = open(Role.HEAD, AccessRequest.Kind.PAPER);
        noMail.notIn(school.id());
        assertNull(as(Role.ADMINISTRATOR, () -> details.one(account)).paper());
        assertThrows(NotFound.class, () -> print(account));
        assertThrows(NotFound.class, () -> administrator(() -> paper.ask(account)));
        assertThrows(NotFound.class, () -> as(Role.HEAD, () -> paper.approve(line.id(), line.version())));
        administrator(() -> links.send(account));
        assertEquals(1, mailbox.of(address).size(), "mail is the way");
    }

    @Test
    void theRecordSaysWhoPrintedAndWhoUsedIt() {
        long account = invite(Role.TEACHER);
        links.choose(follow(print(account)), CHOSEN);
        administrator(() -> paper.ask(account));
        printAsSecondPerson(Role.HEAD);
        assertEquals(
                List.of(
                        "AccountChanges.invite ADMINISTRATOR",
                        "PaperLinks.print ADMINISTRATOR",
                        "AccountLinks.follow VISITOR",
                        "AccountLinks.choose VISITOR",
                        "PaperLinks.ask ADMINISTRATOR",
                        "PaperLinks.approve HEAD"),
                owner
                        .rows(
                                "select action, actor_role from audit_entry where school_id = ?"
                                        + " and subject_kind = 'account' and subject_id = ? order by id",
                                school.id(),
                                account)
                        .stream()
                        .map(row -> row.get(0) + " " + row.get(1))
                        .toList());
    }
}
