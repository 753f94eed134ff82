package org.wholeschool.pattern.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.Json;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.pattern.week.ThisWeek.Life;
import org.wholeschool.pattern.week.ThisWeek.Strength;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.Database;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** From concerns in the database to what a lead reads of a week, on the real server. */
@BothDatabases("locks")
@InServer
class WeekRunsIT {

    @Inject
    private WeekRunJob job;

    @Inject
    private WeekRuns runs;

    @Inject
    private WeekLooks looks;

    @Inject
    private Weeks weeks;

    @Inject
    private WeekSweep sweep;

    @Inject
    private Patterns patterns;

    @Inject
    private PatternNews news;

    @Inject
    private PatternProbe probe;

    @Inject
    private PatternSchool schools;

    @Inject
    private TestSchools make;

    @Inject
    private Actors actors;

    @Resource
    private ManagedExecutorService threads;

    private TestSchool school;
    private PatternSchool.Filled filled;
    private LocalDate lastWeek;

    @BeforeEach
    void fill() {
        school = make.makeEmpty();
        filled = schools.fill(school.id());
        lastWeek = filled.today
                .with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Two a week at one place and five at another: a zone may not hold more than half of all. */
    private void usualYear() {
        for (int week = 1; week <= 16; week++) {
            filled.concernsFrom(2 * week, 2, "YARD", "BREAK", lastWeek.minusWeeks(week));
            filled.concernsFrom(5 * week, 5, "HALL", "LESSON", lastWeek.minusWeeks(week));
        }
        filled.concernsFrom(0, 2, "HALL", "LESSON", lastWeek);
    }

    /** Fourteen children more in the week that has just closed. */
    private void burst() {
        filled.concernsFrom(40, 14, "YARD", "BREAK", lastWeek);
    }

    @Test
    void aWeekIsLookedAtOnceHoweverOftenItIsRun() {
        usualYear();
        burst();
        run();
        ThisWeek week = latest().week();
        assertEquals(lastWeek, week.monday());
        assertTrue(week.look());
        ThisWeek.Finding found = week.findings().get(0);
        assertEquals(List.of(filled.placeId("YARD")), found.where().placeIds());
        assertEquals(Life.NEW, found.life());
        assertTrue(found.strength() != Strength.WATCH, found.toString());
        assertEquals(14, found.count().concerns());
        assertEquals(List.of("SEEN"), proven(found.patternId()));
        List<Weeks.OfWeek> totals = asLead(() -> weeks.totals(12));
        assertEquals(lastWeek, totals.get(totals.size() - 1).monday(), "the latest week is the last bar");
        assertEquals(week.total(), totals.get(totals.size() - 1).total(), "with the number of its own page");
        assertEquals(1, asLead(() -> weeks.totals(1)).size());
        int told = notices();
        assertEquals(2, told, "lead and deputy");

        run();
        ThisWeek again = latest().week();
        assertFalse(again.look());
        assertEquals(week.findings(), again.findings(), "the same concerns, the same dice");
        assertEquals(List.of("SEEN"), proven(found.patternId()));
        assertEquals(told, notices());
        assertEquals(Optional.of(true), asLead(() -> weeks.repeats(latest().id())));
    }

    private List<String> proven(long id) {
        return asLead(() -> patterns.life(id)).steps().stream()
                .map(Patterns.Step::kind)
                .toList();
    }

    private int notices() {
        return TestDatabase.asOwner()
                .rows("select id from notice where school_id = ? and kind = 'PATTERN'", school.id())
                .size();
    }

    @Test
    void whatComesInAfterTheLookIsNotProvenByRunningItAgain() {
        usualYear();
        run();
        assertTrue(latest().week().findings().stream().noneMatch(found -> found.strength() != Strength.WATCH));
        burst();
        run();
        ThisWeek.Finding since = latest().week().findings().stream()
                .filter(found -> found.where().placeIds().contains(filled.placeId("YARD")))
                .findFirst()
                .orElseThrow();
        assertEquals(Strength.WATCH, since.strength());
        assertEquals(0, notices());
    }

    /**
     * A school that is set up on Monday and brings its old log on Thursday: that week has not been looked at in vain.
     */
    @Test
    void aLookThatHadTooLittleToCompareIsStillToCome() {
        run();
        ThisWeek empty = latest().week();
        assertFalse(empty.enough());
        assertFalse(empty.look());
        usualYear();
        burst();
        run();
        ThisWeek week = latest().week();
        assertTrue(week.look());
        assertEquals(Life.NEW, week.findings().get(0).life());
        assertEquals(2, notices());
    }

    /** A total that is tested night after night would call more often than it says. */
    @Test
    void theTotalCallsAtTheOneLookOrNotAtAll() {
        usualYear();
        filled.concernsFrom(90, 5, "HALL", "LESSON", lastWeek);
        run();
        ThisWeek.Total look = latest().week().total();
        assertTrue(look.known() && !look.alarm(), look.toString());
        burst();
        run();
        ThisWeek.Total since = latest().week().total();
        assertTrue(since.count().concerns() > since.limit(), "the control: there are more than would be usual by now");
        assertFalse(since.alarm());
    }

    @Test
    void ofTwoWhoAskAtOnceOneIsAnswered() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Optional<Long>> ask = () -> {
            together.await();
            return asLead(() -> runs.ask());
        };
        Future<Optional<Long>> one = threads.submit(ask);
        Future<Optional<Long>> other = threads.submit(ask);
        assertEquals(
                1, Stream.of(one.get(), other.get()).filter(Optional::isPresent).count());
        assertEquals(
                1, TestDatabase.asOwner().number("select count(*) from pattern_run where school_id = ?", school.id()));
    }

    /**
     * The clock was an hour ahead when the last run was asked for, and has been set right: the run that is on is still
     * the one that is shown and can be stopped.
     */
    @Test
    void aClockThatWasSetBackHidesNoRun() throws Exception {
        long before = asLead(() -> runs.ask()).orElseThrow();
        asJob(() -> runs.begin(before));
        asJob(() -> {
            runs.end(before, 1, true);
            return null;
        });
        TestDatabase.asOwner()
                .change(
                        "update pattern_run set asked_at = ? where id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC).plusHours(1),
                        before);
        long now = asLead(() -> runs.ask()).orElseThrow();
        assertEquals(Optional.empty(), asLead(() -> runs.ask()));
        assertTrue(asLead(() -> runs.progress()).orElseThrow().isOn());
        asLead(() -> {
            runs.cancel();
            return null;
        });
        assertEquals(Optional.empty(), asJob(() -> runs.begin(now)));
    }

    @Test
    void weeksThatWereMissedAreLookedAtAsOfTheirOwnEnd() {
        usualYear();
        run();
        List<LocalDate> looked = asLead(() -> weeks.mondays());
        assertTrue(looked.size() > 1 && looked.size() <= 8, looked.toString());
        assertEquals(lastWeek, looked.get(0));
        ThisWeek early = asLead(() -> weeks.week(looked.get(looked.size() - 1)))
                .orElseThrow()
                .week();
        assertEquals(looked.get(looked.size() - 1).plusDays(6), early.asOf());
        assertTrue(asLead(() -> weeks.week(LocalDate.of(2001, 1, 1))).isEmpty());
        long kept = asJob(() -> probe.kept());
        run();
        assertEquals(kept + 1, asJob(() -> probe.kept()), "none is looked at twice; the latest is refreshed");
    }

    @Test
    void whatWasCountedIsKeptEncryptedAndReadsBackToTheLastDigit() {
        usualYear();
        burst();
        run();
        long release = latest().id();
        WeekRecord kept = asJob(() -> probe.record(release));
        assertTrue(kept.repeats(WeekParameters.usual(filled.today, lastWeek, LeadThreshold.DEFAULT)));
        assertFalse(kept.foundAll().isEmpty());
        WeekRecord back = WeekRecord.unpacked(kept.packed());
        assertEquals(kept.foundAll(), back.foundAll());
        assertEquals(kept.foundOnce(), back.foundOnce());
        assertEquals(kept.beside(), back.beside());
        assertTrue(kept.beside() != null && !kept.beside().inBands().isEmpty());
        byte[] column = (byte[]) TestDatabase.asOwner()
                .rows("select content from pattern_input where release_id = ?", release)
                .get(0)
                .get(0);
        assertThrows(
                RuntimeException.class, () -> WeekRecord.unpacked(column), "what stands in the column is no record");
    }

    /** What was kept before December 2026 knows of no choice, and was found by the likelihood ratio. */
    @Test
    void parametersWithoutAStatisticAreThoseOfTheLikelihoodRatio() {
        String usual = Json.write(WeekParameters.usual(filled.today, lastWeek, LeadThreshold.DEFAULT));
        String before = usual.replaceFirst("\"byRarity\":true,?", "").replace(",}", "}");
        assertFalse(before.contains("byRarity"), "the control: it was there");
        assertTrue(Json.read(usual, WeekParameters.class).rule().byRarity());
        assertFalse(Json.read(before, WeekParameters.class).rule().byRarity());
    }

    @Test
    void aRunThatIsOnIsNotAskedForTwiceAndCanBeStopped() {
        long run = asLead(() -> runs.ask()).orElseThrow();
        assertEquals(Optional.empty(), asLead(() -> runs.ask()));
        assertEquals(1, asJob(() -> runs.begin(run)).orElseThrow());
        assertTrue(asJob(() -> runs.goOn(run, 1, 10, 100)));
        assertEquals(
                new WeekRuns.Progress(true, false, false, 10, 100),
                asLead(() -> runs.progress()).orElseThrow());
        assertEquals(2, asJob(() -> runs.begin(run)).orElseThrow(), "its server was ended: it begins again");
        assertFalse(asJob(() -> runs.goOn(run, 1, 20, 100)), "the one before does not count any more");
        asLead(() -> {
            runs.cancel();
            return null;
        });
        assertFalse(asJob(() -> runs.goOn(run, 2, 20, 100)));
        assertEquals(Optional.empty(), asJob(() -> runs.begin(run)));
        assertTrue(asLead(() -> runs.progress()).orElseThrow().cancelled());
        assertThrows(
                NotFound.class,
                () -> asLead(() -> {
                    runs.cancel();
                    return null;
                }));
        assertTrue(asLead(() -> runs.ask()).isPresent(), "and can be asked for again");
    }

    @Test
    void whatALeadSaysOfAPatternIsOnRecordAndCanBeTakenBack() {
        long pattern = asJob(() -> probe.plant(filled.placeId("YARD")));
        Patterns.Lived lived = asLead(() -> patterns.life(pattern));
        assertEquals(
                "life.note.needed.EXPLAINED",
                assertThrows(BadInput.class, () -> mark(pattern, "EXPLAINED", " ", lived.version()))
                        .key());
        assertEquals(
                "life.note.long",
                assertThrows(BadInput.class, () -> mark(pattern, "PLANNED", "x".repeat(501), lived.version()))
                        .key());
        assertEquals(
                "life.note.names",
                assertThrows(BadInput.class, () -> mark(pattern, "PLANNED", "Speak with Mrs Parker", lived.version()))
                        .key(),
                "a pattern is nobody’s");
        mark(pattern, "EXPLAINED", "A fire drill", lived.version());
        assertEquals("EXPLAINED", asLead(() -> patterns.marks()).get(pattern));
        assertEquals(
                "life.changed",
                assertThrows(BadInput.class, () -> mark(pattern, "WATCHED", null, lived.version()))
                        .key());
        Patterns.Lived now = asLead(() -> patterns.life(pattern));
        assertEquals("A fire drill", now.steps().get(1).note());
        assertEquals(school.accounts().get(Role.LEAD), now.steps().get(1).accountId());
        asLead(() -> {
            patterns.clear(pattern, now.version());
            return null;
        });
        assertEquals(List.of("SEEN", "EXPLAINED", "CLEARED"), asJob(() -> probe.steps()));
        assertTrue(asLead(() -> patterns.marks()).isEmpty());
    }

    /**
     * What a look has changed waits until a lead has said something of it since; whoever takes that back makes it wait
     * again.
     */
    @Test
    void whatHasChangedWaitsForALeadsWord() throws Exception {
        assertEquals(Optional.empty(), asLead(() -> news.latest()));
        usualYear();
        burst();
        run();
        long fresh = latest().week().findings().get(0).patternId();
        assertEquals(Optional.of(new PatternNews.News(true, 1, 0, 0)), asLead(() -> news.latest()));
        assertEquals(
                Optional.of(new PatternNews.News(true, 1, 0, 0)),
                actors.as(school.actor(Role.HEAD), () -> news.latest()));
        mark(fresh, "WATCHED", null, asLead(() -> patterns.life(fresh)).version());
        assertEquals(Optional.of(new PatternNews.News(true, 0, 0, 0)), asLead(() -> news.latest()));
        asLead(() -> {
            patterns.clear(fresh, patterns.life(fresh).version());
            return null;
        });
        assertEquals(Optional.of(new PatternNews.News(true, 1, 0, 0)), asLead(() -> news.latest()));
        TestDatabase.asOwner()
                .change("update pattern_event set kind = 'BACK' where pattern_id = ? and kind = 'SEEN'", fresh);
        assertEquals(Optional.of(new PatternNews.News(true, 0, 1, 0)), asLead(() -> news.latest()));

        restrictOne();
        assertEquals(
                Optional.of(PatternNews.News.UNKNOWN),
                actors.as(school.actor(Role.HEAD), () -> news.latest()),
                "what counts a restricted concern is counted for nobody");
        latest();
        assertEquals(
                Optional.of(new PatternNews.News(true, 0, 1, 0)),
                asLead(() -> news.latest()),
                "once it was made anew, and tells the pattern still");
        restrictAtTheYard();
        latest();
        assertEquals(
                Optional.of(new PatternNews.News(true, 0, 0, 0)),
                asLead(() -> news.latest()),
                "what is not told any more is not counted either");
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), () -> news.latest()), role.name());
        }
        TestSchool other = make.makeEmpty();
        assertEquals(Optional.empty(), actors.as(other.actor(Role.LEAD), () -> news.latest()));
    }

    private void mark(long pattern, String mark, String note, long version) {
        asLead(() -> {
            patterns.mark(pattern, mark, note, version);
            return null;
        });
    }

    /** Makes all that is kept ten minutes old, and restricts the concern that was logged last five minutes ago. */
    private void restrictOne() throws Exception {
        OffsetDateTime now = Now.instant().atOffset(ZoneOffset.UTC);
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set made_at = ? where school_id = ?",
                        now.minusMinutes(10),
                        school.id());
        long concern = TestDatabase.asOwner().number("select max(id) from concern where school_id = ?", school.id());
        TestDatabase.asOwner()
                .change("update concern set restricted_at = ? where id = ?", now.minusMinutes(5), concern);
    }

    private long released(String condition) {
        return TestDatabase.asOwner()
                .number(
                        "select count(*) from pattern_release where school_id = ? and kind = 'WEEK' and " + condition,
                        school.id());
    }

    /**
     * The list behind a number has one less once a concern is restricted: the number that was there must not be seen
     * beside it, and no gap must tell that there was one.
     */
    @Test
    void whatCountsAConcernThatWasRestrictedSinceIsMadeAnewBeforeAnybodySeesIt() throws Exception {
        usualYear();
        burst();
        run();
        ThisWeek.Finding before = latest().week().findings().get(0);
        assertEquals(14, before.count().concerns(), "the control");
        List<LocalDate> offered = asLead(() -> weeks.mondays());
        assertTrue(offered.size() > 1, offered.toString());
        long looked = released("period is not null");
        int told = notices();
        LocalDate shownAsOf = offered.get(1).plusDays(8);
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set to_day = ? where school_id = ? and week = ?",
                        shownAsOf,
                        school.id(),
                        offered.get(1));
        restrictOne();

        assertEquals(offered, asLead(() -> weeks.mondays()));
        Weeks.Looked now = latest();
        assertEquals(lastWeek, now.week().monday());
        assertFalse(now.week().look());
        ThisWeek.Finding after = now.week().findings().get(0);
        assertEquals(13, after.count().concerns());
        assertEquals(
                List.of(before.patternId(), before.life(), before.strength() != Strength.WATCH),
                List.of(after.patternId(), after.life(), after.strength() != Strength.WATCH),
                "what the look proved stays proven");
        assertEquals(1, asLead(() -> patterns.life(before.patternId())).steps().size());
        for (LocalDate monday : offered) {
            Weeks.Looked week = asLead(() -> weeks.week(monday)).orElseThrow();
            assertEquals(monday, week.week().monday());
            assertFalse(week.week().look());
            assertEquals(
                    monday.equals(lastWeek)
                            ? filled.today
                            : monday.equals(offered.get(1)) ? shownAsOf : monday.plusDays(6),
                    week.week().asOf(),
                    "as of the day of what was there");
        }
        long made = released("period is null");
        assertEquals(offered.size(), made);
        asLead(() -> weeks.week(offered.get(1)));
        assertEquals(made, released("period is null"), "once is enough");
        assertEquals(looked, released("period is not null"), "that is no further look");
        assertEquals(told, notices());
        assertEquals(Optional.of(true), asLead(() -> weeks.repeats(latest().id())));
    }

    /**
     * For some minutes after one was restricted its time does not say whether another is on its way. Pages are made
     * again once, because what is hidden is compared, and none of them is missing.
     */
    @Test
    void inTheMinutesAfterARestrictionNoPageIsMissing() throws Exception {
        usualYear();
        burst();
        run();
        long pattern = latest().week().findings().get(0).patternId();
        long concern = TestDatabase.asOwner().number("select max(id) from concern where school_id = ?", school.id());
        TestDatabase.asOwner()
                .change(
                        "update concern set restricted_at = ? where id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC),
                        concern);
        Patterns.Lived lived = asLead(() -> patterns.life(pattern));
        assertEquals(
                List.of("SEEN"), lived.steps().stream().map(Patterns.Step::kind).toList());
        mark(pattern, "PLANNED", "A second adult", lived.version());
        assertEquals(13, latest().week().findings().get(0).count().concerns());
        long made = released("period is null");
        asLead(() -> weeks.week(null));
        assertEquals(made, released("period is null"), "what was read since it was hidden is not made again");
    }

    /** A run keeps no small number; those who may read the concerns see how many there are. */
    @Test
    void aWeekWithFewConcernsIsCountedForItsReaderAndKeptNowhere() {
        usualYear();
        run();
        Weeks.OfWeek few = last(asLead(() -> weeks.totals(12)));
        assertEquals(lastWeek, few.monday());
        assertEquals(2, few.concerns());
        assertTrue(few.total().count().display() != LeadDisplay.SHOWN, few.toString());
        assertEquals(0, few.total().count().concerns(), "what the run keeps");
    }

    /** Home shows twelve weeks: none is made again for it, and each has the number that its own page will tell. */
    @Test
    void homeCountsAWeekAgainWithoutMakingIt() throws Exception {
        usualYear();
        burst();
        run();
        List<Weeks.OfWeek> before = asLead(() -> weeks.totals(12));
        restrictOne();
        long made = released("period is null");
        List<Weeks.OfWeek> after = asLead(() -> weeks.totals(12));
        assertEquals(made, released("period is null"));
        assertEquals(
                last(before).total().count().concerns() - 1,
                last(after).total().count().concerns(),
                "without the restricted one");
        for (Weeks.OfWeek each : after) {
            assertEquals(
                    each.total(),
                    asLead(() -> weeks.week(each.monday())).orElseThrow().week().total());
        }
        assertEquals(after, asLead(() -> weeks.totals(12)), "and the same once its page was opened");
    }

    private static Weeks.OfWeek last(List<Weeks.OfWeek> weeks) {
        return weeks.get(weeks.size() - 1);
    }

    /** Work on a concern that not everybody may read must not show, nor that there is one. */
    @Test
    void whatChangesInARestrictedConcernMakesNothingOutdated() throws Exception {
        usualYear();
        burst();
        restrictOne();
        TestDatabase.asOwner()
                .change(
                        "update concern set received_at = received_at - interval '1' day where school_id = ?",
                        school.id());
        run();
        assertFalse(latest().outdated());
        String changed = "update concern set facts_changed_at = ? where school_id = ? and restricted_at is ";
        TestDatabase.asOwner()
                .change(
                        changed + "not null",
                        Now.instant().atOffset(ZoneOffset.UTC).plusSeconds(1),
                        school.id());
        assertFalse(latest().outdated());
        TestDatabase.asOwner()
                .change(changed + "null", Now.instant().atOffset(ZoneOffset.UTC).plusSeconds(1), school.id());
        assertTrue(latest().outdated(), "the control: work on others does");
    }

    /**
     * A week that was made anew without what was restricted, and a life that says it was seen there, would together
     * tell of it.
     */
    @Test
    void aStepOfALifeIsToldOnlyWhereItsWeekStillTellsIt() throws Exception {
        usualYear();
        long before = TestDatabase.asOwner().number("select max(id) from concern where school_id = ?", school.id());
        filled.concernsFrom(200, 12, "YARD", "BREAK", lastWeek.minusWeeks(1));
        long after = TestDatabase.asOwner().number("select max(id) from concern where school_id = ?", school.id());
        burst();
        run();
        long pattern = latest().week().findings().get(0).patternId();
        Patterns.Lived lived = asLead(() -> patterns.life(pattern));
        assertEquals(lastWeek.minusWeeks(1), lived.openedWeek(), "the control");
        assertEquals("SEEN", lived.steps().get(0).kind());
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set made_at = ? where school_id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC).minusMinutes(10),
                        school.id());
        TestDatabase.asOwner()
                .change(
                        "update concern set restricted_at = ? where school_id = ? and id > ? and id <= ?",
                        Now.instant().atOffset(ZoneOffset.UTC).minusMinutes(5),
                        school.id(),
                        before,
                        after);
        Patterns.Lived now = asLead(() -> patterns.life(pattern));
        assertEquals(lastWeek, now.openedWeek());
        assertTrue(
                now.steps().stream().noneMatch(step -> lastWeek.minusWeeks(1).equals(step.week())),
                now.steps().toString());
    }

    /** Who opens the pattern's own page first finds it as well. */
    @Test
    void aPatternThatStandsWithoutTheRestrictedConcernIsToldAndOneThatDoesNotIsNot() throws Exception {
        usualYear();
        burst();
        run();
        long pattern = latest().week().findings().get(0).patternId();
        restrictOne();
        assertEquals(List.of("SEEN"), proven(pattern));
        restrictAtTheYard();
        assertThrows(NotFound.class, () -> proven(pattern));
        assertTrue(latest().week().findings().stream().noneMatch(found -> found.patternId() == pattern));
    }

    /** That something was there and is not any more is told where its last week tells of it, made anew as it may be. */
    @Test
    void whatFadedIsToldWhereItsLastWeekStillTellsOfIt() throws Exception {
        for (int week = 2; week <= 16; week++) {
            filled.concernsFrom(2 * week, 2, "YARD", "BREAK", lastWeek.minusWeeks(week));
            filled.concernsFrom(5 * week, 5, "HALL", "LESSON", lastWeek.minusWeeks(week));
        }
        filled.concernsFrom(40, 14, "YARD", "BREAK", lastWeek.minusWeeks(1));
        filled.concernsFrom(0, 2, "HALL", "LESSON", lastWeek.minusWeeks(1));
        filled.concernsFrom(40, 30, "HALL", "LESSON", lastWeek);
        run();
        List<ThisWeek.Faded> faded = latest().week().faded();
        assertEquals(
                List.of(lastWeek.minusWeeks(1)),
                faded.stream().map(ThisWeek.Faded::lastWeek).toList());
        assertEquals(1, asLead(() -> news.latest()).orElseThrow().faded());
        asLead(() -> {
            patterns.planned(faded.get(0).patternId(), "Two more staff in the yard");
            patterns.planned(faded.get(0).patternId(), "Two more staff in the yard");
            return null;
        });
        assertEquals(List.of("SEEN", "FADED", "PLANNED"), proven(faded.get(0).patternId()), "said once");
        assertEquals(0, asLead(() -> news.latest()).orElseThrow().faded());
        restrictOne();
        assertFalse(latest().week().look());
        assertEquals(faded, latest().week().faded());
        restrictAtTheYard();
        assertEquals(List.of(), latest().week().faded());
        assertThrows(NotFound.class, () -> proven(faded.get(0).patternId()));
    }

    private void restrictAtTheYard() throws Exception {
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set made_at = ? where school_id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC).minusMinutes(10),
                        school.id());
        TestDatabase.asOwner()
                .change(
                        "update concern set restricted_at = ? where school_id = ? and place_id = ?",
                        Now.instant().atOffset(ZoneOffset.UTC).minusMinutes(5),
                        school.id(),
                        filled.placeId("YARD"));
    }

    /**
     * A product that writes another layout reads none of the old one: what it shows it makes anew, and of no pattern
     * does it know what became.
     */
    @Test
    void aWeekOfAnotherLayoutIsMadeAnew() throws Exception {
        usualYear();
        burst();
        run();
        TestDatabase.asOwner()
                .change(
                        "update pattern_release set content = replace(content, '\"format\":1', '\"format\":0') "
                                + "where school_id = ?",
                        school.id());
        ThisWeek week = latest().week();
        assertEquals(ThisWeek.FORMAT, week.format());
        assertEquals(
                List.of(Life.SINCE, Strength.WATCH),
                List.of(week.findings().get(0).life(), week.findings().get(0).strength()));
    }

    @Test
    void whatHasToBeMadeAnewIsMadeByNightAsWell() throws Exception {
        usualYear();
        run();
        List<LocalDate> offered = asLead(() -> weeks.mondays());
        restrictOne();
        assertEquals(offered.stream().sorted().toList(), asJob(() -> looks.hidden()));
        run();
        assertEquals(List.of(), asJob(() -> looks.hidden()));
        long made = released("period is null");
        asLead(() -> weeks.week(offered.get(offered.size() - 1)));
        assertEquals(made, released("period is null"), "nobody has to wait for it in the morning");
    }

    @Test
    void theLookAndTheLatestRunOfAWeekStayAndWhatLiesBetweenGoes() throws Exception {
        usualYear();
        run();
        run();
        run();
        TestDatabase owner = TestDatabase.asOwner();
        List<Long> ids = owner
                .rows(
                        "select id from pattern_release where school_id = ? and kind = 'WEEK' and week = ? order "
                                + "by made_at, id",
                        school.id(),
                        lastWeek)
                .stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .toList();
        assertEquals(3, ids.size());
        for (int i = 0; i < ids.size(); i++) {
            owner.change(
                    "update pattern_release set made_at = ? where id = ?",
                    Now.instant().atOffset(ZoneOffset.UTC).minusDays(50 - i),
                    ids.get(i));
        }
        long others = released("1 = 1") - 3;
        long kept = asJob(() -> probe.kept());
        sweepUp();
        assertEquals(
                List.of(List.of(ids.get(0)), List.of(ids.get(2))),
                owner.rows(
                        "select id from pattern_release where school_id = ? and week = ? order by made_at",
                        school.id(),
                        lastWeek));
        assertEquals(others + 2, released("1 = 1"));
        assertEquals(kept - 1, asJob(() -> probe.kept()));
        assertEquals(Optional.of(true), asLead(() -> weeks.repeats(ids.get(2))), "what it counted is kept with it");

        owner.change("update pattern_release set week = ? where id = ?", lastWeek.minusYears(3), ids.get(0));
        sweepUp();
        assertEquals(
                Optional.empty(),
                asLead(() -> weeks.repeats(ids.get(0))),
                "what was counted two school years ago is not kept");
        assertEquals(kept - 2, asJob(() -> probe.kept()));
        assertEquals(others + 2, released("1 = 1"), "the look itself is");
    }

    private void sweepUp() {
        actors.as(Actor.job(school.id()), () -> {
            sweep.sweep();
            return null;
        });
    }

    /** What the migration reads out of releases that were there before it. */
    @Test
    void theMondayOfAReleaseIsTheOneInItsContent() {
        usualYear();
        run();
        assertTrue(released(
                        "week = cast(substring(content from position('\"monday\":\"' in content) + 10 for 10) as date)")
                > 1);
        assertEquals(0, released("week is null"));
        assertEquals(
                released("1 = 1"),
                released(
                        "week = cast(substring(content from position('\"monday\":\"' in content) + 10 for 10) as date)"));
    }

    @Test
    void onPostgreSqlTheApplicationCannotRemoveTheLookAtAWeek() {
        usualYear();
        run();
        run();
        long looked = released("period is not null");
        assertTrue(looked > 0);
        if (Database.isPostgreSql()) {
            assertEquals(1, asJob(() -> probe.removeEverything()));
            assertEquals(looked, released("1 = 1"));
        }
    }

    @Test
    void nobodyElseReadsThem() {
        usualYear();
        burst();
        run();
        TestSchool other = make.makeEmpty();
        long release = latest().id();
        long pattern = latest().week().findings().get(0).patternId();
        assertTrue(actors.as(other.actor(Role.LEAD), () -> weeks.week(null)).isEmpty());
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> weeks.repeats(release)));
        assertThrows(NotFound.class, () -> actors.as(other.actor(Role.LEAD), () -> patterns.life(pattern)));
        for (Role role : List.of(Role.TEACHER, Role.GOVERNOR, Role.ADMINISTRATOR, Role.HEAD)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), () -> weeks.week(null)), role.name());
            assertThrows(
                    NotPermitted.class, () -> actors.as(school.actor(role), () -> patterns.life(pattern)), role.name());
        }
    }

    private void run() {
        actors.as(Actor.job(school.id()), () -> {
            job.now();
            return null;
        });
    }

    private Weeks.Looked latest() {
        return asLead(() -> weeks.week(null)).orElseThrow();
    }

    private <T> T asLead(Callable<T> deed) {
        return actors.as(school.actor(Role.LEAD), deed);
    }

    private <T> T asJob(Callable<T> deed) {
        return actors.as(Actor.job(school.id()), deed);
    }
}
