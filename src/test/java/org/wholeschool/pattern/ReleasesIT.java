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
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.concern.list.ConcernColumn;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.list.ConcernRows;
import org.wholeschool.concern.triage.CaseReaders;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.pattern.closed.BlockedReleases;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.pattern.closed.NightlyPublication;
import org.wholeschool.pattern.hotspot.LeadCell;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.roster.Pupil;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.calendar.Calendar;
import org.wholeschool.school.calendar.EnglishYear;
import org.wholeschool.school.category.CategoryScope;
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
    private PatternRuns runs;

    @Inject
    private Releases releases;

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
    private ConcernFacts facts;

    @Inject
    private ConcernRows concernRows;

    @Inject
    private CaseReaders readers;

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
    void aLeadsRunIsWhatThePageReads() {
        assertTrue(asLead(() -> releases.hotspots()).isEmpty());
        filled.concerns(12, "YARD", "BREAK", "FIGHT", filled.inFirst);
        filled.concerns(7, "HOME", "BREAK", "FIGHT", filled.inFirst);
        filled.concerns(8, "HALL", "BREAK", "NEGLECT", filled.inSecond);
        run(school.actor(Role.LEAD));

        Hotspots.Year year = latest().found().years().get(0);
        assertEquals(12, at(year, "YARD").concerns());
        assertEquals(13, at(year, "YARD").persons());
        assertEquals(LeadDisplay.NONE, at(year, "HALL").display());
        assertEquals(15, year.leftOut().get(Hotspots.LeftOut.CASEWORK.ordinal()).concerns());
        assertEquals(
                List.of("Yard", "Hall"),
                latest().found().places().stream()
                        .map(Hotspots.CountedPlace::name)
                        .toList());

        filled.concerns(3, "HALL", "BREAK", "FIGHT", filled.inFirst);
        run(school.actor(Role.LEAD));
        assertEquals(
                LeadDisplay.SMALL, at(latest().found().years().get(0), "HALL").display());
        assertEquals(
                LeadDisplay.HELD,
                at(latest().found().years().get(0), "YARD").display(),
                "12 of about 15 would say how many the small one has");
    }

    /**
     * What an earlier product let out is not protected as this one protects it: it is made anew where somebody asks for
     * it, and stays as it was.
     */
    @Test
    void aReleaseOfAnEarlierLayoutIsShownToNobodyAndMadeAnew() throws SQLException {
        filled.concerns(12, "YARD", "BREAK", "FIGHT", filled.inFirst);
        String old =
                "{\"format\":1,\"threshold\":{\"pupils\":5,\"concerns\":5},\"bands\":[],\"places\":[],\"years\":[]}";
        TestDatabase.asOwner()
                .change(
                        "insert into pattern_release (id, school_id, audience, kind, made_at, from_day, to_day, "
                                + "parameters, content) values (?, ?, 'LEADS', 'HOTSPOTS', ?, ?, ?, '{}', ?)",
                        -school.id(),
                        school.id(),
                        at(Now.instant().minus(Duration.ofDays(1))),
                        filled.inFirst,
                        filled.today,
                        old);
        assertEquals(12, at(latest().found().years().get(0), "YARD").concerns());
        assertEquals(Hotspots.FORMAT, latest().found().format());
        List<String> kept = asJob(() -> probe.everything());
        assertEquals(2, kept.size(), "it was made once, and the old one was not touched");
        assertTrue(kept.get(0).startsWith(old), kept.get(0));
    }

    @Test
    void whatIsKeptReadsBackTheSameAndNamesNobody() {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        run(school.actor(Role.LEAD));
        assertEquals(2, publish());

        Hotspots found = latest().found();
        assertEquals(found, Json.read(Json.write(found), Hotspots.class));
        ClosedPeriod period = published().get(1).period();
        assertTrue(period.release().total().isPresent());
        assertEquals(period, Json.read(Json.write(period), ClosedPeriod.class));
        List<String> kept = asJob(() -> probe.everything());
        assertEquals(3, kept.size());
        for (String text : kept) {
            assertFalse(
                    text.contains(PatternSchool.SURNAME) || text.contains("Forename") || text.contains("quokka"), text);
            assertTrue(
                    text.contains(
                            "\"format\":" + (text.contains("fromImport") ? Hotspots.FORMAT : ClosedPeriod.FORMAT)),
                    text);
        }
    }

    @Test
    void thePageKnowsWhetherConcernsChangedSinceTheRunAndNoMore() throws SQLException {
        filled.concerns(12, "YARD", "BREAK", "FIGHT", filled.inFirst);
        run(school.actor(Role.LEAD));
        assertFalse(latest().outdated());
        TestDatabase owner = TestDatabase.asOwner();
        Instant before = Now.instant().minus(Duration.ofHours(1));
        Instant after = Now.instant().plus(Duration.ofMillis(1));
        batch(owner, "DONE", before);
        assertFalse(latest().outdated(), "a log that came in before the run is in it");
        for (String state : List.of("RUNNING", "STOPPED", "DONE", "UNDONE", "DRAFT")) {
            owner.change(
                    "update import_batch set state = ?, touched_at = ? where id = ?", state, at(after), -school.id());
            assertEquals(!state.equals("DRAFT"), latest().outdated(), state);
        }
        owner.change("update concern set received_at = ? where school_id = ?", at(after), school.id());
        assertTrue(latest().outdated(), "a concern was logged");
    }

    /**
     * The attack: a lead who is not named takes the list behind a number away from the number, at once, before anybody
     * has made a run. With what leads were shown before it was restricted, and with what governors' tables count, the
     * same subtraction finds the place and the part of the day.
     */
    @Test
    void noSubtractionSaysWhereARestrictedConcernIs() {
        filled.concerns(25, "YARD", "BREAK", "FIGHT", filled.inFirst);
        run(school.actor(Role.LEAD));
        Actor named = school.actor(Role.LEAD);
        Actor other = school.actor(Role.DEPUTY);
        assertEquals(0, number(other) - behind(other));
        long shownBefore = number(other);
        long one = asLead(() -> concernRows.list(inTheYard(), ConcernColumn.LATEST, 1))
                .rows()
                .get(0)
                .id();
        as(named, () -> readers.restrict(one, 0, List.of(named.accountId()), "A colleague's own child."));
        assertEquals(24, behind(other));
        assertEquals(24, number(other));
        assertEquals(1, shownBefore - behind(other), "the subtraction works on what was shown before");
        LocalDate from = filled.today.minusDays(200);
        assertEquals(
                25, asJob(() -> facts.allReceived(from, filled.today)).facts().size(), "and on what counts it");
        assertEquals(24, asJob(() -> facts.received(from, filled.today)).facts().size());
        assertEquals(25, behind(named));
        assertEquals(24, number(named), "of those whom it leaves out, whoever may read it has it in the list");

        long second = actors.as(other, () -> concernRows.list(inTheYard(), ConcernColumn.LATEST, 1))
                .rows()
                .get(0)
                .id();
        as(other, () -> readers.giveToHead(second, "It names a supervisor."));
        assertEquals(0, number(other) - behind(other), "nor one that is with the head");
        as(named, () -> readers.openToAll(one, 1, "The child has left."));
        run(other);
        assertEquals(24, number(other), "what is open to all counts again");
        assertEquals(24, behind(other));
    }

    private ConcernFilter inTheYard() {
        return new ConcernFilter(
                filled.placeId("YARD"),
                null,
                null,
                null,
                null,
                null,
                new ConcernFilter.Happened(filled.today.minusDays(200), filled.today),
                CategoryScope.CONTEXT,
                null,
                null,
                null,
                null);
    }

    private long behind(Actor lead) {
        return actors.as(lead, () -> concernRows.list(inTheYard(), ConcernColumn.LATEST, 1))
                .total();
    }

    private long number(Actor lead) {
        Releases.LatestHotspots latest =
                actors.as(lead, () -> releases.hotspots()).orElseThrow();
        int row = latest.found().places().stream()
                .map(Hotspots.CountedPlace::id)
                .toList()
                .indexOf(filled.placeId("YARD"));
        return latest.found().years().stream()
                .map(year -> year.places().cell(row, 0))
                .mapToLong(LeadCell::concerns)
                .sum();
    }

    private void as(Actor actor, Runnable deed) {
        actors.as(actor, () -> {
            deed.run();
            return null;
        });
    }

    @Test
    void everyRunAddsARelease() {
        run(school.actor(Role.LEAD));
        long first = latest().id();
        run(school.actor(Role.DEPUTY));
        assertNotEquals(first, latest().id());
        assertEquals(2, asJob(() -> probe.everything()).size());
        assertTrue(asJob(() -> probe.everything()).get(0).contains("margins-2"), "the parameters are recorded");
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
        run(school.actor(Role.LEAD));
        if (isPostgreSql()) {
            assertThrows(RuntimeException.class, () -> asJob(() -> probe.rewrite()));
            assertEquals(1, latest().found().years().size());
        }
        assertTrue(List.of(Release.class.getDeclaredMethods()).stream()
                .noneMatch(method -> method.getName().startsWith("set")));
    }

    @Test
    void anotherSchoolsReleasesAreNotThere() {
        filled.concerns(30, "YARD", "BREAK", "FIGHT", filled.inFirst);
        run(school.actor(Role.LEAD));
        publish();
        TestSchool other = schools.makeEmpty();
        assertTrue(actors.as(other.actor(Role.LEAD), () -> releases.hotspots()).isEmpty());
        assertEquals(List.of(), actors.as(other.actor(Role.GOVERNOR), () -> closed.published()));
    }

    @Test
    void onlyLeadsRunAndReadHotspotsAndItIsRecorded() {
        for (Role role :
                List.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            assertThrows(NotPermitted.class, () -> run(school.actor(role)), role.name());
            assertThrows(
                    NotPermitted.class, () -> actors.as(school.actor(role), () -> releases.hotspots()), role.name());
        }
        for (Role role : List.of(Role.TEACHER, Role.LEAD, Role.GOVERNOR)) {
            assertThrows(
                    NotPermitted.class, () -> actors.as(school.actor(role), () -> closed.publishNext()), role.name());
        }
        run(school.actor(Role.LEAD));
        assertEquals(
                List.of(
                        "TEACHER REFUSED",
                        "HEAD REFUSED",
                        "GOVERNOR REFUSED",
                        "ADMINISTRATOR REFUSED",
                        "DATA_PROTECTION_OFFICER REFUSED",
                        "LEAD DONE"),
                asJob(() -> probe.audited("PatternRuns.hotspots")));
    }

    private LeadCell at(Hotspots.Year year, String place) {
        List<Hotspots.CountedPlace> places = latest().found().places();
        int row = IntStream.range(0, places.size())
                .filter(i -> places.get(i).id() == filled.placeId(place))
                .findFirst()
                .orElseThrow();
        return year.places().cell(row, 0);
    }

    private Releases.LatestHotspots latest() {
        return asLead(() -> releases.hotspots()).orElseThrow();
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

    private void run(Actor actor) {
        actors.as(actor, () -> {
            runs.hotspots();
            return null;
        });
    }

    private <T> T asLead(Callable<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed);
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
