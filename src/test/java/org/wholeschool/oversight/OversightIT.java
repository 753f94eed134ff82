package org.wholeschool.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Recorder;
import org.wholeschool.audit.AuditChain;
import org.wholeschool.audit.AuditTrail;
import org.wholeschool.audit.OwnTrail;
import org.wholeschool.concern.followup.action.MyTasks;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.concern.log.ConcernLog;
import org.wholeschool.concern.log.NewConcern;
import org.wholeschool.concern.mine.MyConcerns;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.Statements;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * The data-protection officer sees who has looked at a child, the head what is worth a question, and neither what
 * stands in a concern.
 */
@BothDatabases("native SQL")
@InServer
class OversightIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** More children than somebody may look at without a question. */
    private static final int MANY = 12;

    /** Pupils of a form: each two of them may be linked. */
    private static final int FORM = 30;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private ConcernLog concerns;

    @Inject
    private ConcernReading reading;

    @Inject
    private OwnTrail own;

    @Inject
    private MyConcerns mine;

    @Inject
    private MyTasks tasks;

    @Inject
    private Roster roster;

    @Inject
    private LookedAt lookedAt;

    @Inject
    private MonthlySummary summaries;

    @Inject
    private SummaryNotices notices;

    @Inject
    private AuditChain chain;

    @Inject
    private Mailbox mailbox;

    private final TestDatabase owner = TestDatabase.asOwner();
    private TestSchool school;
    private YearMonth now;

    @BeforeEach
    void makeSchool() {
        school = schools.make();
        now = YearMonth.from(Now.day(LONDON));
    }

    private long log(Role by, List<Integer> pupils) {
        long place = owner.number("select min(id) from place where school_id = ?", school.id());
        long category = owner.number("select min(id) from category where school_id = ?", school.id());
        Instant when = Now.instant();
        return actors.as(
                school.actor(by),
                () -> concerns.log(new NewConcern(
                        "oversight-" + school.id() + "-" + System.nanoTime(),
                        "Pushed",
                        null,
                        when,
                        when,
                        place,
                        null,
                        category,
                        Source.SAW_OR_HEARD,
                        pupils.stream()
                                .map(i -> new NewConcern.Person(school.pupils().get(i), InvolvementRole.PRESENT))
                                .toList())));
    }

    private void read(Role by, long concern) {
        actors.as(school.actor(by), () -> reading.read(concern));
    }

    private LookedAt.Child child(int pupil) {
        return actors.as(
                school.actor(Role.DATA_PROTECTION_OFFICER),
                () -> lookedAt.read(school.pupils().get(pupil), null, null, 1));
    }

    private static List<String> deeds(LookedAt.Child child) {
        return child.reading().lines().stream().map(AuditTrail.Line::action).toList();
    }

    @Test
    void whoeverReadAConcernHasLookedAtTheChildrenWhomItNames() {
        long concern = log(Role.TEACHER, List.of(0, 1));
        long another = log(Role.TEACHER, List.of(2));
        read(Role.LEAD, concern);
        read(Role.DEPUTY, another);

        LookedAt.Child child = child(0);

        assertEquals(List.of("ConcernReading.read", "ConcernLog.log"), deeds(child));
        assertEquals("Test LEAD", child.reading().lines().get(0).name());
        assertEquals("Testname1 Testsurname1", child.name());
        assertEquals(
                List.of("LookedAt.read", "ConcernReading.read", "ConcernLog.log"),
                deeds(child(0)),
                "that somebody looked here is on record too");
        assertEquals(List.of(), deeds(child(3)), "of whom there is nothing");
        LocalDate today = child.reading().lines().get(0).at().toLocalDate();
        assertEquals(
                0,
                actors.as(
                                school.actor(Role.DATA_PROTECTION_OFFICER),
                                () -> lookedAt.read(school.pupils().get(0), null, today.minusDays(2), 1))
                        .reading()
                        .total());
        assertThrows(
                BadInput.class,
                () -> actors.as(
                        school.actor(Role.DATA_PROTECTION_OFFICER),
                        () -> lookedAt.read(school.pupils().get(0), today, today.minusDays(1), 1)));
    }

    @Test
    void whoeverWasRefusedAConcernHasTriedToLookAtTheChildrenWhomItNames() throws SQLException {
        long concern = log(Role.TEACHER, List.of(0));
        owner.change("update concern set restricted_at = received_at where id = ?", concern);
        assertThrows(NotFound.class, () -> read(Role.DEPUTY, concern));
        assertThrows(NotFound.class, () -> actors.as(school.actor(Role.HEAD), () -> mine.read(concern)));

        List<AuditTrail.Line> lines = child(0).reading().lines();

        assertEquals(
                List.of("MyConcerns.read REFUSED", "ConcernReading.read REFUSED", "ConcernLog.log DONE"),
                lines.stream().map(line -> line.action() + " " + line.outcome()).toList());
        assertThrows(NotFound.class, () -> read(Role.DEPUTY, Long.MAX_VALUE));
        assertEquals(
                List.of(new OwnTrail.Deed("ConcernReading.read", Recorder.Outcome.REFUSED, null, null)),
                actors.as(school.actor(Role.DEPUTY), () -> own.read(null, null)).stream()
                        .flatMap(day -> day.lines().stream())
                        .map(OwnTrail.Line::deed)
                        .filter(deed -> deed.outcome() == Recorder.Outcome.REFUSED)
                        .distinct()
                        .toList(),
                "who tried is not told that one of the two is there");
    }

    /** A number of another school is in no record as if it were one of this one. */
    @Test
    void whatIsAnotherSchoolsIsRefusedAndNotNamed() {
        TestSchool other = schools.make();
        long concern = log(Role.TEACHER, List.of(0));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> reading.read(concern)));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> reading.read(Long.MAX_VALUE)));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.TEACHER), () -> tasks.one(concern)));
        assertEquals(
                List.of(
                        List.of("ConcernReading.read", "REFUSED"),
                        List.of("ConcernReading.read", "REFUSED"),
                        List.of("MyTasks.one", "REFUSED")),
                owner.rows(
                        "select action, outcome from audit_entry where school_id = ? and subject_kind is null"
                                + " and outcome <> 'DONE' order by id",
                        other.id()));
        assertEquals(
                0,
                owner.number(
                        "select count(*) from audit_entry where school_id = ? and subject_id = ?",
                        other.id(),
                        concern));
        assertEquals(
                List.of("ConcernLog.log"), deeds(child(0)), "nor does this school's record say that another one asked");
    }

    @Test
    void whatAPagesScriptAsksIsRefusedOnTheRecordToo() {
        HttpVisitor governor = new HttpVisitor();
        governor.signIn(school.email(Role.GOVERNOR), TestSchool.PASSWORD);
        assertEquals(404, governor.get("/peermap/open?id=1").statusCode());
        assertEquals(
                404,
                governor.form("/concern/form", Map.of("ask", "find", "log:search", "Testname"))
                        .join()
                        .statusCode());
        HttpVisitor lead = new HttpVisitor();
        lead.signIn(school.email(Role.LEAD), TestSchool.PASSWORD);
        lead.get("/peermap/open?id=" + Long.MAX_VALUE / 10);
        assertEquals(
                List.of(
                        List.of("Page./peermap/open", "REFUSED"),
                        List.of("Page./concern/form", "REFUSED"),
                        List.of("PeerMaps.isOpen", "REFUSED")),
                owner.rows(
                        "select action, outcome from audit_entry where school_id = ? and outcome = 'REFUSED'"
                                + " order by id",
                        school.id()));
    }

    @Test
    void anotherSchoolsPupilIsNotThere() {
        TestSchool other = schools.make();
        assertThrows(
                NotFound.class,
                () -> actors.as(
                        other.actor(Role.DATA_PROTECTION_OFFICER),
                        () -> lookedAt.read(school.pupils().get(0), null, null, 1)));
        assertThrows(
                NotPermitted.class,
                () -> actors.as(
                        school.actor(Role.HEAD),
                        () -> lookedAt.read(school.pupils().get(0), null, null, 1)));
    }

    @Test
    void aPupilIsFoundByNameOrByTheWholeUpn() {
        assertEquals(List.of(school.pupils().get(1)), find("testname2"));
        assertEquals(List.of(school.pupils().get(2)), find(" t000000000003 "));
        assertEquals(List.of(), find("t00000000000"));
        assertEquals("name", assertThrows(BadInput.class, () -> find("t")).field());
    }

    @Test
    void namesakesInOneFormAreToldApartByTheirDaysOfBirth() {
        Pupil one = new Pupil("A999999999991", "Samename", "Robin", null, LocalDate.of(2012, 5, 3), "F", 9, "9T", null);
        Pupil other =
                new Pupil("A999999999992", "Samename", "Robin", null, LocalDate.of(2012, 11, 20), "M", 9, "9T", null);
        Pupil elsewhere =
                new Pupil("A999999999993", "Samename", "Robin", null, LocalDate.of(2013, 1, 2), "M", 8, "8T", null);
        actors.as(Actor.setUp(school.id()), () -> {
            roster.create(List.of(one, other, elsewhere));
            return null;
        });
        List<String> words =
                actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> lookedAt.find("samename")).stream()
                        .map(LookedAt.Choice::words)
                        .sorted()
                        .toList();
        assertEquals(
                List.of(
                        "Robin Samename, 8T",
                        "Robin Samename, 9T, born 20 November 2012",
                        "Robin Samename, 9T, born 3 May 2012"),
                words);
    }

    private List<Long> find(String text) {
        return actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> lookedAt.find(text)).stream()
                .map(found -> found.id())
                .toList();
    }

    @Test
    void theSummarySaysWhoCameInHowAndWhoWasRefused() throws SQLException {
        assertEquals(
                302,
                new HttpVisitor()
                        .signIn(school.email(Role.TEACHER), TestSchool.PASSWORD)
                        .statusCode());
        assertEquals(
                302,
                new HttpVisitor()
                        .signIn(school.email(Role.TEACHER), TestSchool.PASSWORD)
                        .statusCode());
        new HttpVisitor().signIn(school.email(Role.GOVERNOR), "not this one");
        assertThrows(NotPermitted.class, () -> read(Role.GOVERNOR, 1));
        owner.change(
                "update account set created_at = ? where id in (?, ?)",
                Timestamp.from(Now.instant().minus(61, ChronoUnit.DAYS)),
                school.accounts().get(Role.DEPUTY),
                school.accounts().get(Role.TEACHER));
        owner.change(
                "update account set password_hash = null where id = ?",
                school.accounts().get(Role.TRUST_LEAD));
        owner.change(
                "update account set last_day = ? where id = ?",
                java.sql.Date.valueOf(Now.day(LONDON).plusDays(9)),
                school.accounts().get(Role.ACTION_OWNER));
        owner.change(
                "update account set password_hash = null, invitation_waits = true where id = ?",
                school.accounts().get(Role.DATA_PROTECTION_OFFICER));

        MonthlySummary.Summary summary = summary(now);

        assertTrue(summary.isRunning());
        assertEquals(
                List.of(new MonthlySummary.Counted("Test TEACHER", 2)),
                summary.inMonth().passwordsAlone());
        assertEquals(
                List.of(new Refused(
                        "Test GOVERNOR",
                        2,
                        List.of(
                                new Refused.Thing("ConcernReading.read", null, "", 1),
                                new Refused.Thing("SignIn.attempt", "account", "Test GOVERNOR", 1)))),
                summary.inMonth().refusals());
        assertEquals(
                List.of("Test DEPUTY"),
                summary.asItIs().dormant().stream()
                        .map(MonthlySummary.Since::name)
                        .toList(),
                "the teacher has just signed in");
        assertEquals(
                List.of("Test TRUST_LEAD"),
                summary.asItIs().invited().stream()
                        .map(MonthlySummary.Since::name)
                        .toList(),
                "nobody has invited the data-protection officer");
        assertEquals(
                List.of(new MonthlySummary.Ending(
                        "Test ACTION_OWNER", null, Now.day(LONDON).plusDays(9))),
                summary.asItIs().ending());
        MonthlySummary.Summary before = summary(now.minusMonths(1));
        assertFalse(before.isRunning());
        assertEquals(List.of(), before.inMonth().passwordsAlone());
        assertTrue(before.inMonth().isUsual());
        assertThrows(BadInput.class, () -> summary(now.plusMonths(1)));
        assertThrows(
                NotPermitted.class,
                () -> actors.as(school.actor(Role.DATA_PROTECTION_OFFICER), () -> summaries.of(now)));
    }

    @Test
    void whatIsUnusualIsSaidOfWhoeverItWasAndOfNobodyElse() throws SQLException {
        List<Long> logged = new ArrayList<>();
        logged.add(log(Role.TEACHER, List.of(0, 1, 2, 3, 4, 5)));
        read(Role.LEAD, logged.get(0));
        MonthlySummary.InMonth running = summary(now).inMonth();
        assertEquals(List.of(), running.weeks(), "six children are no unusual number");
        assertEquals(List.of(), running.onlyLooked());
        // At half past two at night of the first day of the month before, by the school's clock.
        Instant night = now.minusMonths(1).atDay(1).atTime(2, 30).atZone(LONDON).toInstant();
        owner.change(
                "update audit_entry set at = ? where school_id = ? and action = 'ConcernReading.read'",
                Timestamp.from(night),
                school.id());

        MonthlySummary.InMonth then = summary(now.minusMonths(1)).inMonth();

        assertEquals(List.of(new MonthlySummary.Nights("Test LEAD", 6, 1)), then.nights());
        assertEquals(List.of(), then.weeks());
        assertEquals(List.of(), then.onlyLooked());
        TestSchool other = schools.make();
        assertTrue(actors.as(other.actor(Role.HEAD), () -> summaries.of(now.minusMonths(1)))
                .inMonth()
                .isUsual());
    }

    /**
     * Compared with the person's own weeks before; and a week that ends in a month is of it, also where it began in the
     * one before.
     */
    @Test
    void aWeekOfManyChildrenWhomSomebodyOnlyLooksAtIsSaidWithWhatItIsComparedWith() throws SQLException {
        List<Integer> everybody = IntStream.range(0, MANY).boxed().toList();
        List<Long> pupils = actors.as(Actor.setUp(school.id()), () -> {
            List<Pupil> more = IntStream.rangeClosed(school.pupils().size() + 1, MANY)
                    .mapToObj(number -> new Pupil(
                            "T0000000000" + number,
                            "Testsurname" + number,
                            "Testname" + number,
                            null,
                            LocalDate.of(2012, 1, 1),
                            "F",
                            9,
                            "9T",
                            null))
                    .toList();
            roster.create(more);
            return more.stream().map(Pupil::getId).toList();
        });
        school = new TestSchool(
                school.id(),
                school.accounts(),
                Stream.concat(school.pupils().stream(), pupils.stream()).toList());
        YearMonth month = now.minusMonths(1);
        LocalDate monday = UnusualLookups.firstWeekOf(month);
        for (int week = 3; week >= 1; week--) {
            readAt(log(Role.TEACHER, List.of(week)), monday.minusWeeks(week));
        }
        readAt(log(Role.TEACHER, everybody), monday.plusDays(6));

        MonthlySummary.InMonth then = summary(month).inMonth();

        assertEquals(List.of(new MonthlySummary.Week("Test LEAD", monday, MANY, 1.0, 3)), then.weeks());
        assertEquals(List.of(new MonthlySummary.OnlyLooked("Test LEAD", MANY, MANY)), then.onlyLooked());
        assertEquals(List.of(), then.nights());
        MonthlySummary.InMonth before = summary(month.minusMonths(1)).inMonth();
        assertEquals(List.of(), before.weeks(), "no week is said twice");
        assertEquals(List.of(), before.onlyLooked());
    }

    /**
     * Someone who looks through hundreds of links leaves an entry for each. Whom they name is asked at once, and of the
     * links alone: H2, which has no statistics of so few rows, joined each two pupils of the school to find it, for
     * seconds.
     */
    @Test
    void manyLinksAreAskedAboutAtOnceAndWithoutThePupils() throws SQLException {
        // The first ten pupils of the form are named: of so many it is asked whether the lead works with them too.
        List<String> few = looksThroughLinks(UnusualLookups.FEWEST_ONLY_LOOKED_AT - 1);
        List<String> many = looksThroughLinks(FORM * (FORM - 1) / 2);
        // Not one for each link, nor for each pupil; now and then one more deals out numbers.
        assertTrue(many.size() < few.size() + FORM / 2, () -> few.size() + " statements became " + many.size());
        List<String> ofLinks = many.stream()
                .map(sql -> sql.toUpperCase(Locale.ROOT))
                .filter(sql -> sql.contains(" PEER_LINK "))
                .toList();
        assertFalse(ofLinks.isEmpty());
        assertEquals(
                List.of(),
                ofLinks.stream().filter(sql -> sql.contains(" PUPIL ")).toList());
    }

    /**
     * @return what the summary asks the database where the lead has looked through so many links between pupils of a
     *     form
     */
    private List<String> looksThroughLinks(int links) throws SQLException {
        TestSchool here = schools.make();
        List<Pupil> form = IntStream.range(0, FORM)
                .mapToObj(number -> new Pupil(
                        "T%012d".formatted(number + 100),
                        "Surname" + number,
                        "Name" + number,
                        null,
                        LocalDate.of(2012, 1, 1),
                        "F",
                        9,
                        "9T",
                        null))
                .toList();
        actors.as(Actor.setUp(here.id()), () -> {
            roster.create(form);
            return null;
        });
        owner.change(
                "insert into peer_link (id, school_id, version, pupil_a, pupil_b, kind, state, review_on)"
                        + " select a.id * 1000000 + b.id - a.id, a.school_id, 1, a.id, b.id, 'FRIENDS', "
                        + "'ESTABLISHED', ? from pupil a join pupil b on a.id < b.id"
                        + " where a.school_id = ? and b.school_id = ? and a.reg_group = '9T' and b.reg_group = "
                        + "'9T' order by 1 limit "
                        + links,
                java.sql.Date.valueOf(Now.day(LONDON).plusDays(100)),
                here.id(),
                here.id());
        owner.change(
                "insert into audit_entry (id, school_id, at, actor_role, account_id, action, outcome, "
                        + "subject_kind, subject_id)"
                        + " select -l.id, l.school_id, ?, 'LEAD', ?, 'LinkReviews.due', 'DONE', 'link', l.id "
                        + "from peer_link l where l.school_id = ?",
                Timestamp.from(Now.instant()),
                here.accounts().get(Role.LEAD),
                here.id());
        return Statements.during(
                em,
                () -> assertTrue(actors.as(here.actor(Role.HEAD), () -> summaries.of(now))
                        .isRunning()));
    }

    private void readAt(long concern, LocalDate day) throws SQLException {
        read(Role.LEAD, concern);
        owner.change(
                "update audit_entry set at = ? where school_id = ? and action = 'ConcernReading.read' and "
                        + "subject_id = ?",
                Timestamp.from(day.atTime(10, 0).atZone(LONDON).toInstant()),
                school.id(),
                concern);
    }

    @Test
    void headsAreToldOnceThatAMonthIsReady() throws SQLException {
        YearMonth month = now.minusMonths(1);
        summary(month);
        assertEquals(0, tell(month), "of a month before the school was here");
        assertEquals(List.of(), mailbox.of(school.email(Role.HEAD)));
        owner.change(
                "update audit_entry set at = ? where id = (select min(id) from audit_entry where school_id = ?)",
                Timestamp.from(month.minusMonths(1)
                        .atDay(20)
                        .atTime(10, 0)
                        .atZone(LONDON)
                        .toInstant()),
                school.id());
        actors.as(Actor.job(school.id()), () -> chain.seal(true));
        assertEquals(
                List.of(1, 0, 0),
                IntStream.range(0, 3).mapToObj(time -> tell(month)).toList());
        assertEquals(1, tell(month.minusMonths(1)), "another month");
        List<Mailbox.Received> mails = mailbox.of(school.email(Role.HEAD));
        assertEquals(2, mails.size());
        assertTrue(mails.get(0).subject().startsWith("The summary of "), mails.toString());
        assertTrue(
                mails.get(0).body().lines().anyMatch(line -> line.matches("[0-9a-f]{64}")),
                "as it is given to the verifying command: " + mails.get(0).body());
        assertFalse(mails.toString().contains("Test HEAD") || mails.toString().contains("Testname"), "no names");
        assertEquals(List.of(), mailbox.of(school.email(Role.LEAD)));
    }

    private int tell(YearMonth month) {
        return actors.as(Actor.job(school.id()), () -> notices.tell(month));
    }

    private MonthlySummary.Summary summary(YearMonth month) {
        return actors.as(school.actor(Role.HEAD), () -> summaries.of(month));
    }
}
