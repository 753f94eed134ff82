package org.wholeschool.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.pattern.closed.BlockedReleases;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.pattern.closed.NightlyPublication;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.EnglishYear;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;
import org.wholeschool.training.Audience;
import org.wholeschool.training.TrainingEntry;

/** From concerns in the database to what pages read, on the real server. */
@BothDatabases("locks and native SQL")
@InServer
class ReleasesIT {

    @Inject
    private ClosedPeriods closed;

    @Inject
    private NightlyPublication night;

    @Inject
    private BlockedReleases blocks;

    @Inject
    private ReleaseProbe probe;

    @Inject
    private PatternSchool patterns;

    @Inject
    private Calendar calendar;

    @Inject
    private Roster roster;

    @Inject
    private TrainingEntry trainingEntry;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Resource(lookup = "java:app/jdbc/wholeschool")
    private DataSource database;

    private TestSchool school;
    private PatternSchool.Filled filled;

    @BeforeEach
    void fill() {
        school = schools.makeEmpty();
        filled = patterns.fill(school.id());
    }

    @Test
    void whatIsKeptReadsBackTheSameAndNamesNobody() {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        assertEquals(2, publish());

        ClosedPeriod period = published().get(1).period();
        assertTrue(period.release().total().isPresent());
        assertEquals(period, Json.read(Json.write(period), ClosedPeriod.class));
        List<String> kept = asJob(() -> probe.everything());
        assertEquals(2, kept.size());
        for (String text : kept) {
            assertFalse(
                    text.contains(PatternSchool.SURNAME) || text.contains("Forename") || text.contains("quokka"), text);
            assertTrue(text.contains("\"format\":" + ClosedPeriod.FORMAT), text);
        }
        String earlier = Json.write(period).replaceFirst(",\"kinds\":\\{[^}]*}|\"kinds\":\\{[^}]*},", "");
        assertFalse(earlier.equals(Json.write(period)), "the group that is divided has kinds");
        ClosedPeriod then = Json.read(earlier, ClosedPeriod.class);
        assertEquals(Map.of(), then.release().hierarchy().kinds(), "before kinds were told apart");
        assertEquals(period.release().answers(), then.release().answers());
    }

    private void as(Actor actor, Runnable deed) {
        actors.as(actor, () -> {
            deed.run();
            return null;
        });
    }

    @Test
    void aClosedHalfTermIsPublishedOnceWhateverComesLater() {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        filled.concerns(3, "YARD", "BREAK", "BULLYING", filled.inSecond);
        assertEquals(
                2, publish(), "the second is too small to show and is published all the same: its absence would tell");
        assertEquals(0, publish());
        List<Published> before = published();
        assertEquals(
                List.of("Second", "First"),
                before.stream().map(each -> each.period().name()).toList());
        assertTrue(before.get(0).release().total().isEmpty());
        assertEquals(30, before.get(1).release().total().orElseThrow());

        filled.concerns(20, "YARD", "BREAK", "FIGHT", filled.inFirst);
        assertEquals(0, publish());
        assertEquals(before, published());
        assertThrows(
                RuntimeException.class,
                () -> asJob(() -> {
                    probe.publishAgain(before.get(1).period(), 17);
                    return null;
                }),
                "the database refuses it too");
        assertEquals(before, published());
    }

    /** Leads and the head see it before governors do, and nobody keeps it back. */
    @Test
    void governorsSeeItSomeDaysLaterAndNobodyIsAsked() throws SQLException {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        assertEquals(2, publish());
        assertEquals(List.of(), actors.as(school.actor(Role.GOVERNOR), () -> closed.published()));
        assertEquals(
                List.of(),
                TestDatabase.asOwner()
                        .rows(
                                "select id from pattern_release where school_id = ? and visible_from <> ?",
                                school.id(),
                                java.sql.Date.valueOf(filled.today.plusDays(7))));
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set visible_from = ? where school_id = ? and follows = 0",
                        java.sql.Date.valueOf(filled.today),
                        school.id());
        assertEquals(
                List.of("First"),
                actors.as(school.actor(Role.GOVERNOR), () -> closed.published()).stream()
                        .map(each -> each.period().name())
                        .toList());
        assertEquals(2, published().size());
        assertEquals(List.of("RELEASE_MADE"), notices().stream().distinct().toList());
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.GOVERNOR), () -> closed.blocked()));
    }

    private List<String> notices() throws SQLException {
        return TestDatabase.asOwner()
                .rows("select kind from notice where school_id = ? and kind like 'RELEASE%'", school.id())
                .stream()
                .map(row -> row.get(0).toString())
                .toList();
    }

    /**
     * What was published is looked at every night as a whole. A hand in the database after which its tables cannot all
     * be true is found, and nothing more is published.
     */
    @Test
    void aLedgerThatTellsTooMuchLetsNothingMoreOut() throws SQLException {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        assertTrue(asJob(() -> closed.publishNext()));
        assertTrue(asJob(() -> closed.audit()), "as it was published it is safe");
        String content = TestDatabase.asOwner()
                .rows("select content from pattern_release where school_id = ? and follows = 0", school.id())
                .get(0)
                .get(0)
                .toString();
        String apart = content.replaceFirst("\"concerns\":30", "\"concerns\":300");
        assertFalse(apart.equals(content), content);
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set content = ? where school_id = ? and follows = 0",
                        apart,
                        school.id());
        assertFalse(asJob(() -> closed.audit()));
        assertFalse(asJob(() -> closed.publishNext()));
        assertEquals(
                List.of("ledger"),
                actors.as(school.actor(Role.LEAD), () -> closed.blocked()).stream()
                        .map(ClosedPeriods.Blocked::key)
                        .toList());
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set content = ? where school_id = ? and follows = 0",
                        content,
                        school.id());
        assertTrue(asJob(() -> closed.audit()));
        assertTrue(asJob(() -> closed.publishNext()), "and goes on once it is in order");
    }

    /**
     * What was published cannot be read any more, or not as it was: nothing is published beside it, and people are told
     * each time; governors read what is left, and no page ends in an error.
     */
    @Test
    void aBrokenLedgerBlocksAndTellsPeople() throws SQLException {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inSecond);
        assertTrue(asJob(() -> closed.publishNext()));
        night();
        assertEquals(
                List.of("Second", "First"),
                published().stream().map(each -> each.period().name()).toList());
        TestDatabase owner = TestDatabase.asOwner();
        owner.change("update pattern_release set visible_from = ? where school_id = ?", filled.today, school.id());
        String content = owner.rows(
                        "select content from pattern_release where school_id = ? and follows = 0", school.id())
                .get(0)
                .get(0)
                .toString();

        swap(owner);
        assertBroken(1, List.of("First", "Second"));
        night();
        assertEquals(1, told(), "nobody is told of one thing twice");
        swap(owner);
        assertWhole();
        for (String broken : List.of(
                content.substring(0, content.length() / 2),
                "null",
                "{\"format\":2}",
                content.replaceFirst("\"fewest\":10", "\"fewest\":1"))) {
            int before = told();
            owner.change(
                    "update pattern_release set content = ? where school_id = ? and follows = 0", broken, school.id());
            assertBroken(before + 1, List.of("Second"));
            owner.change(
                    "update pattern_release set content = ? where school_id = ? and follows = 0", content, school.id());
            assertWhole();
        }
        int before = told();
        owner.change("delete from pattern_release where school_id = ? and follows = 0", school.id());
        assertBroken(before + 1, List.of("Second"));
    }

    private void swap(TestDatabase owner) throws SQLException {
        owner.change("update pattern_release set follows = -1 where school_id = ? and follows = 0", school.id());
        owner.change("update pattern_release set follows = 0 where school_id = ? and follows = 1", school.id());
        owner.change("update pattern_release set follows = 1 where school_id = ? and follows = -1", school.id());
    }

    private void assertBroken(int told, List<String> left) {
        night();
        assertEquals(List.of("ledger LEDGER_UNDONE"), blocked());
        assertEquals(told, told());
        assertEquals(
                left,
                actors.as(school.actor(Role.GOVERNOR), () -> closed.published()).stream()
                        .map(each -> each.period().name())
                        .toList());
        HttpVisitor governor = new HttpVisitor();
        assertEquals(
                302,
                governor.signIn(school.email(Role.GOVERNOR), TestSchool.PASSWORD)
                        .statusCode());
        assertEquals(200, governor.get("/governance/dashboard.xhtml").statusCode());
    }

    private void assertWhole() {
        night();
        assertEquals(List.of(), blocked());
        assertEquals(2, published().size());
    }

    /** A fault undoes the action in which it comes, and with it whatever that would have said. */
    @Test
    void aFaultOnTheWayBlocksWhatWasToBePublishedAndTellsPeople() throws SQLException {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inSecond);
        assertTrue(asJob(() -> closed.publishNext()));
        TestDatabase owner = TestDatabase.asOwner();
        List<Object> pupil = owner.rows("select min(id) from pupil where school_id = ?", school.id())
                .get(0);
        Object born = owner.rows("select date_of_birth from pupil where id = ?", pupil.get(0))
                .get(0)
                .get(0);
        owner.change("update pupil set date_of_birth = ? where id = ?", new byte[] {1, 2, 3}, pupil.get(0));
        for (int night = 0; night < 2; night++) {
            assertThrows(RuntimeException.class, this::night, "whoever runs the server sees it in the log");
            assertEquals(List.of(filled.schoolYear + "-2 AUDIT_FAILED"), blocked());
            assertEquals(1, told());
        }
        owner.change("update pupil set date_of_birth = ? where id = ?", born, pupil.get(0));
        assertWhole();
    }

    /**
     * Whoever was told once, and heard that it is in order, is told when it comes back, and when it is something else.
     */
    @Test
    void whatIsBlockedAgainOrForAnotherReasonIsToldAgain() {
        for (String reason : List.of("OUT_OF_TIME", "OUT_OF_TIME", "AUDIT_FAILED", "OUT_OF_TIME")) {
            as(Actor.job(school.id()), () -> blocks.block("2026-1", reason));
            assertEquals(List.of("2026-1 " + reason), blocked());
        }
        assertEquals(3, told());
        as(Actor.job(school.id()), () -> blocks.clear("2026-1"));
        assertEquals(List.of(), blocked());
        as(Actor.job(school.id()), () -> blocks.block("2026-1", "OUT_OF_TIME"));
        assertEquals(4, told());
    }

    /**
     * What people called a half-term or a course goes to governors only where it names nobody; leads are told of what
     * does.
     */
    @Test
    void aNameThatNamesSomebodyIsNotTold() throws SQLException {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inSecond);
        Pupil pupil = new Pupil(
                "B" + (100_000_000_000L + school.id()),
                "Okonkwo",
                "Amarachi",
                null,
                LocalDate.of(2012, 1, 1),
                "X",
                9,
                "9Z",
                null);
        as(Actor.setUp(school.id()), () -> roster.create(List.of(pupil)));
        asAdministrator(() -> {
            trainingEntry.keep(null, "Level 1", Audience.STAFF, null);
            trainingEntry.keep(null, "Looking after Amarachi Okonkwo", Audience.STAFF, null);
        });
        // What the school added today was not there when the half-terms ended.
        TestDatabase.asOwner().change("update training_course set added_on = null where school_id = ?", school.id());
        TestDatabase.asOwner()
                .change(
                        "update school_term set name = 'When Amarachi Okonkwo came' where school_id = ? and "
                                + "position = 2",
                        school.id());
        TestDatabase.asOwner()
                .change(
                        "update category set name = 'Amarachi Okonkwo and three boys' where school_id = ? and "
                                + "code = 'FIGHT'",
                        school.id());
        assertEquals(
                List.of(filled.schoolYear + "-2 NAME_OF_HALF_TERM", "ledger NAME_OF_COURSE", "ledger NAME_OF_KIND"),
                blocked(),
                "leads can change it before it is published");
        night();
        assertEquals(
                List.of("Half-term 2", "First"),
                published().stream().map(each -> each.period().name()).toList());
        assertEquals(
                List.of("Level 1", "A course"),
                published().get(0).period().measures().training().stream()
                        .map(Measures.Trained::course)
                        .toList());
        List<String> kinds = published().get(0).period().kinds().stream()
                .map(ClosedPeriod.Kind::name)
                .toList();
        assertTrue(kinds.contains("a kind of the school’s own") && kinds.size() > 1, kinds.toString());
        TestDatabase.asOwner()
                .change("update category set name = 'Fights' where school_id = ? and code = 'FIGHT'", school.id());
        assertEquals(
                kinds,
                published().get(0).period().kinds().stream()
                        .map(ClosedPeriod.Kind::name)
                        .toList(),
                "what was published stays as it was");
        for (String text : asJob(() -> probe.everything())) {
            assertFalse(text.contains("Okonkwo") || text.contains("Amarachi"), text);
        }
        TestDatabase.asOwner()
                .change("update school_term set name = 'Second' where school_id = ? and position = 2", school.id());
        assertEquals(List.of("ledger NAME_OF_COURSE"), blocked());
    }

    private void night() {
        as(Actor.job(school.id()), night::run);
    }

    private List<String> blocked() {
        return actors.as(school.actor(Role.LEAD), () -> closed.blocked()).stream()
                .map(each -> each.key() + " " + each.reason())
                .toList();
    }

    /** How often the lead, the deputy and the head were told of something that is blocked. */
    private int told() {
        return (int) TestDatabase.asOwner()
                        .number(
                                "select count(*) from notice where school_id = ? and kind = 'RELEASE_BLOCKED'",
                                school.id())
                / 3;
    }

    /** A clock that was set back makes it unknown what is over: nothing is published, and a person is told. */
    @Test
    void whatCannotBeCheckedIsNotPublishedAndSaysWhy() throws SQLException {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        assertTrue(asJob(() -> closed.publishNext()));
        Instant ahead = Now.instant().plus(Duration.ofDays(3));
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set made_at = ?, content = replace(content, ?, ?) where "
                                + "school_id = ? and follows = 0",
                        at(ahead),
                        "\"madeOn\":\"" + filled.today,
                        "\"madeOn\":\"" + filled.today.plusDays(3),
                        school.id());
        assertFalse(asJob(() -> closed.publishNext()));
        assertFalse(asJob(() -> closed.publishNext()), "tried again, and told once");
        assertEquals(
                List.of("CLOCK_WENT_BACK"),
                actors.as(school.actor(Role.LEAD), () -> closed.blocked()).stream()
                        .map(ClosedPeriods.Blocked::reason)
                        .toList());
        assertEquals(
                1,
                notices().stream().filter("RELEASE_BLOCKED"::equals).count() / 3,
                "the lead, the deputy and the head");
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set made_at = ?, content = replace(content, ?, ?) where "
                                + "school_id = ? and follows = 0",
                        at(Now.instant()),
                        "\"madeOn\":\"" + filled.today.plusDays(3),
                        "\"madeOn\":\"" + filled.today,
                        school.id());
        assertTrue(asJob(() -> closed.publishNext()), "once the clock is right, it is made");
        assertEquals(List.of(), actors.as(school.actor(Role.LEAD), () -> closed.blocked()));
    }

    /**
     * What was published says itself from when to when it is; what is published from now on goes by the calendar as it
     * is.
     */
    @Test
    void aHalfTermThatIsMovedStaysAsItWasPublished() {
        int year = EnglishYear.of(filled.today) - 2;
        LocalDate september = LocalDate.of(year, 9, 5);
        Calendar.NewHalfTerm autumn = new Calendar.NewHalfTerm(1, "Autumn 1", september, september.plusDays(40));
        Calendar.NewHalfTerm winter =
                new Calendar.NewHalfTerm(2, "Autumn 2", september.plusDays(50), september.plusDays(100));
        asAdministrator(() -> calendar.change(filled.schoolYear, List.of(), List.of(), List.of()));
        asAdministrator(() -> calendar.change(year, List.of(autumn, winter), List.of(), List.of()));
        filled.concerns(30, "YARD", "BREAK", "FIGHT", september.plusDays(35));
        assertEquals(2, publish());
        List<Published> before = published();
        assertEquals(september.plusDays(49), before.get(1).period().endsOn());

        Calendar.NewHalfTerm shorter = new Calendar.NewHalfTerm(1, "Early autumn", september, september.plusDays(20));
        Calendar.NewHalfTerm earlier =
                new Calendar.NewHalfTerm(2, "Late autumn", september.plusDays(30), september.plusDays(90));
        Calendar.NewHalfTerm spring =
                new Calendar.NewHalfTerm(3, "Spring 1", september.plusDays(130), september.plusDays(160));
        asAdministrator(() -> calendar.change(year, List.of(shorter, earlier, spring), List.of(), List.of()));
        assertEquals(1, publish());
        List<Published> after = published();
        assertEquals(before, after.subList(1, after.size()));
        assertEquals(september.plusDays(130), after.get(0).period().startsOn());
    }

    private void asAdministrator(Runnable deed) {
        actors.as(school.actor(Role.ADMINISTRATOR), () -> {
            deed.run();
            return null;
        });
    }

    /** What is published half-full stays half-full. */
    @Test
    void nothingIsPublishedWhileALogIsComingInOrHasJustComeInOrGone() throws SQLException {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        Instant now = Now.instant();
        Instant eightDaysAgo = now.minus(Duration.ofDays(8));
        TestDatabase owner = TestDatabase.asOwner();
        batch(owner, "DRAFT", now);
        for (String state : List.of("DRAFT", "RUNNING", "STOPPED", "DONE", "UNDONE")) {
            owner.change(
                    "update import_batch set state = ?, touched_at = ? where id = ?",
                    state,
                    at(now.minus(Duration.ofDays(6))),
                    -school.id());
            owner.change(
                    "update concern set batch_id = ? where school_id = ?",
                    state.equals("DONE") ? -school.id() : null,
                    school.id());
            assertEquals(0, publish(), state + " six days ago");
        }
        for (String state : List.of("RUNNING", "STOPPED")) {
            owner.change(
                    "update import_batch set state = ?, touched_at = ? where id = ?",
                    state,
                    at(eightDaysAgo),
                    -school.id());
            assertEquals(0, publish(), state + " for eight days");
        }
        assertEquals(
                1,
                blocked().stream()
                        .filter(each -> each.endsWith(" LOG_COMING_IN"))
                        .count(),
                "leads and the head are told that it waits");
        TestSchool other = schools.makeEmpty();
        PatternSchool.Filled others = patterns.fill(other.id());
        others.concerns(30, "YARD", "BREAK", "FIGHT", others.inFirst);
        assertTrue(actors.as(Actor.job(other.id()), () -> closed.publishNext()), "another school does not wait for it");

        owner.change(
                "update import_batch set state = 'DRAFT', touched_at = ? where id = ?", at(eightDaysAgo), -school.id());
        assertEquals(2, publish(), "a draft that was left is no log that comes in");
        assertEquals(
                List.of("Second", "First"),
                published().stream().map(each -> each.period().name()).toList());
        assertEquals(List.of(), blocked());
    }

    /** Whoever chooses a log every week keeps nothing back from governors. */
    @Test
    void forNoLogAReleaseWaitsLongerThanFourWeeks() throws SQLException {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        TestDatabase owner = TestDatabase.asOwner();
        batch(owner, "DRAFT", Now.instant());
        assertEquals(0, publish());
        owner.change(
                "update blocked_release set blocked_at = ? where school_id = ?",
                at(Now.instant().minus(Duration.ofDays(27))),
                school.id());
        assertEquals(0, publish(), "27 days");
        String key = filled.schoolYear + "-1";
        as(Actor.job(school.id()), () -> blocks.block(key, "OUT_OF_TIME"));
        as(Actor.job(school.id()), () -> blocks.clear(key));
        owner.change(
                "update blocked_release set blocked_at = ? where school_id = ?",
                at(Now.instant().minus(Duration.ofDays(29))),
                school.id());
        assertTrue(publish() > 0, "29 days");
        assertEquals("First", published().get(published().size() - 1).period().name());
    }

    /** A school that brings a log in every week would never publish anything otherwise. */
    @Test
    void aLogThatCameInAndDoesNotReachIntoAHalfTermKeepsItFromNothing() throws SQLException {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.today);
        Instant now = Now.instant();
        TestDatabase owner = TestDatabase.asOwner();
        batch(owner, "DONE", now);
        owner.change(
                "update concern set batch_id = ? where school_id = ? and received_at > ?",
                -school.id(),
                school.id(),
                at(now.minus(Duration.ofDays(2))));
        assertEquals(2, publish());
    }

    private void batch(TestDatabase owner, String state, Instant touched) throws SQLException {
        owner.change(
                "insert into import_batch (id, school_id, version, file_name, encoding, choices, row_count, "
                        + "state, attempt, created_at, touched_at)"
                        + " values (?, ?, 1, ?, 'UTF-8', ?, 1, ?, 0, ?, ?)",
                -school.id(),
                school.id(),
                TestDatabase.sealed("log.csv"),
                TestDatabase.sealed(""),
                state,
                at(touched),
                at(touched));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Test
    void aHalfTermThatClosedAWeekAgoIsNotPublishedYet() {
        TestSchool late = schools.makeEmpty();
        PatternSchool.Filled week = patterns.fill(late.id(), 3);
        week.concerns(30, "YARD", "BREAK", "FIGHT", week.inFirst);
        week.concerns(30, "YARD", "BREAK", "FIGHT", week.inSecond);
        assertTrue(actors.as(Actor.job(late.id()), () -> closed.publishNext()));
        assertFalse(actors.as(Actor.job(late.id()), () -> closed.publishNext()), "the second closed seven days ago");
    }

    /**
     * The attack: a person with all other concerns in a list takes them from the published tables. What was restricted
     * before the period was published is in none of them.
     */
    @Test
    void whatIsRestrictedBeforeItsPeriodIsPublishedIsInNoTable() throws SQLException {
        assertEquals(tables("YARD", 0, false), tables("YARD", 6, true), "as if it were not there");
        assertNotEquals(tables("YARD", 0, false), tables("YARD", 6, false), "the control: otherwise it is seen");
    }

    /** What governors are shown of 30 concerns at a hall, and of some others at another place. */
    private List<Object> tables(String place, int others, boolean areRestricted) throws SQLException {
        school = schools.makeEmpty();
        filled = patterns.fill(school.id());
        filled.concerns(30, "HALL", "BREAK", "FIGHT", filled.inFirst);
        if (others > 0) {
            filled.concerns(others, place, "BREAK", "BULLYING", filled.inFirst);
        }
        if (areRestricted) {
            TestDatabase.asOwner()
                    .change(
                            "update concern set restricted_at = ? where school_id = ? and place_id = ?",
                            at(Now.instant()),
                            school.id(),
                            filled.placeId(place));
        }
        publish();
        return published().stream()
                .map(each -> (Object) each.release().answers().stream()
                        .map(answer -> answer.query().table() + " " + answer.published())
                        .toList())
                .toList();
    }

    @Test
    void nothingIsPublishedBeforeThereIsAnythingToShow() {
        filled.concerns(5, "YARD", "BREAK", "FIGHT", filled.inFirst);
        assertEquals(0, publish());
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inSecond);
        assertEquals(1, publish());
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        assertEquals(1, publish(), "an old log that came later");
    }

    @Test
    void aReleaseIsNeverRewritten() throws SQLException {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        publish();
        List<Published> before = published();
        if (isPostgreSql()) {
            assertThrows(RuntimeException.class, () -> asJob(() -> probe.rewrite()));
            assertEquals(before, published());
        }
        assertTrue(List.of(Release.class.getDeclaredMethods()).stream()
                .noneMatch(method -> method.getName().startsWith("set")));
    }

    @Test
    void anotherSchoolsReleasesAreNotThere() {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        publish();
        TestSchool other = schools.makeEmpty();
        assertEquals(List.of(), actors.as(other.actor(Role.GOVERNOR), () -> closed.published()));
    }

    @Test
    void nobodyPublishesButTheNight() {
        for (Role role : List.of(Role.TEACHER, Role.LEAD, Role.GOVERNOR)) {
            assertThrows(
                    NotPermitted.class, () -> actors.as(school.actor(role), () -> closed.publishNext()), role.name());
        }
    }

    private List<Published> published() {
        return actors.as(school.actor(Role.HEAD), () -> closed.published());
    }

    private int publish() {
        int made = 0;
        while (asJob(() -> closed.publishNext())) {
            made++;
        }
        return made;
    }

    private <T> T asJob(Callable<T> deed) {
        return actors.as(Actor.job(school.id()), deed);
    }

    private boolean isPostgreSql() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().contains("PostgreSQL");
        }
    }
}
