package org.wholeschool.pattern.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.link.facts.TieFacts;
import org.wholeschool.pattern.PatternSchool;
import org.wholeschool.pattern.peers.GroupTables;
import org.wholeschool.pattern.peers.PeerProbe;
import org.wholeschool.pattern.ties.TieAnswer.Missing;
import org.wholeschool.pattern.ties.TieAnswer.Outcome;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** From links and concerns in the database to what a lead is told of them together, on the real server. */
@InServer
class TogetherIT {

    @Inject
    private TogetherLooks looks;

    @Inject
    private TogetherProbe probe;

    @Inject
    private PeerProbe peers;

    @Inject
    private PatternSchool schools;

    @Inject
    private TestSchools make;

    @Inject
    private Actors actors;

    private TestSchool school;
    private PatternSchool.Filled filled;
    private List<Long> pupils;
    private LocalDate day;

    /** Ten of a ring of friends are named at the yard in a week, and thirty others in the hall. */
    @BeforeEach
    void fill() {
        school = make.makeEmpty();
        filled = schools.fill(school.id());
        pupils = GroupTables.ids("select id from pupil where school_id = ? order by id", school.id());
        day = filled.today.minusDays(2);
        filled.concernsFrom(0, 10, "YARD", "BREAK", day);
        filled.concernsFrom(20, 30, "HALL", "LESSON", day);
        actors.as(
                Actor.setUp(school.id()),
                () -> peers.ring(pupils.subList(0, 10), school.accounts().get(Role.LEAD)));
    }

    private <T> T asJob(Callable<T> deed) {
        return actors.as(Actor.job(school.id()), deed);
    }

    /** A look that finds patterns 1 and 2 at the yard and in the hall, or may be chance where negative. */
    private void look(long yard, long hall) {
        LocalDate monday = filled.today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        asJob(() -> {
            probe.look(
                    monday,
                    filled.today.minusDays(6),
                    List.of(yard, hall),
                    List.of(filled.placeId("YARD"), filled.placeId("HALL")));
            return null;
        });
    }

    private void run() {
        asJob(() -> {
            looks.run();
            return null;
        });
    }

    private TogetherTold told() {
        return actors.as(school.actor(Role.LEAD), () -> looks.told());
    }

    private Outcome of(long pattern) {
        return told().of(pattern).orElseThrow().outcome();
    }

    private long release() {
        return GroupTables.ids(
                        "select id from pattern_release where kind = 'TOGETHER' and school_id = ? order by id desc",
                        school.id())
                .get(0);
    }

    @Test
    void tiesStandOutAmongFriendsAndElsewhereLinksAreMissing() {
        look(1, 2);
        run();
        assertEquals(Outcome.TIES_STAND_OUT, of(1));
        TogetherTold.Answer hall = told().of(2).orElseThrow();
        assertEquals(Outcome.TOO_FEW_LINKS, hall.outcome());
        assertEquals(Missing.LINKS, hall.missing());
        assertEquals(0, hall.links());
        assertTrue(hall.needed() > 0);
        assertEquals(told(), actors.as(school.actor(Role.DEPUTY), () -> looks.told()));
        for (Role role : List.of(Role.TEACHER, Role.HEAD, Role.GOVERNOR, Role.ADMINISTRATOR)) {
            assertThrows(NotPermitted.class, () -> actors.as(school.actor(role), () -> looks.told()), role.name());
        }
        TestSchool other = make.makeEmpty();
        assertEquals(TogetherTold.NOTHING, actors.as(other.actor(Role.LEAD), () -> looks.told()));
    }

    @Test
    void whatIsKeptHasNoPupilAndNoCount() {
        look(1, 2);
        run();
        List<String> kept = asJob(() -> probe.kept());
        assertEquals(1, kept.size());
        assertFalse(kept.get(0).contains(PatternSchool.SURNAME));
        assertEquals(
                Set.of(
                        "format",
                        "answers",
                        "patternId",
                        "askedIn",
                        "outcome",
                        "missing",
                        "links",
                        "needed",
                        "soonIn",
                        "soon"),
                Pattern.compile("\"(\\w+)\":")
                        .matcher(kept.get(0))
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet()));
    }

    @Test
    void aFindingIsAskedAboutOnceInAHalfTerm() {
        look(1, -2);
        run();
        long first = release();
        assertTrue(told().of(2).isEmpty(), "what may be chance is not asked about");
        // Ties that are recorded now change nothing until the next half-term.
        filled.concernsFrom(60, 12, "YARD", "BREAK", day);
        run();
        assertEquals(first, release());
        look(1, 2);
        run();
        assertEquals(Outcome.TIES_STAND_OUT, of(1), "the answer of before stands");
        assertTrue(told().of(2).isPresent());
        assertNotEquals(first, release());
        look(3, 2);
        run();
        assertTrue(told().of(1).isEmpty(), "it goes with its finding");
    }

    @Test
    void ofSevenConcernsNothingIsAsked() {
        filled.concernsFrom(70, 7, "NOT_KNOWN", "BREAK", day);
        asJob(() -> {
            probe.look(
                    filled.today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                    filled.today.minusDays(6),
                    List.of(1L, 2L),
                    List.of(filled.placeId("YARD"), filled.placeId("NOT_KNOWN")));
            return null;
        });
        run();
        assertTrue(told().of(2).isEmpty());
        assertEquals(Outcome.TIES_STAND_OUT, of(1));
    }

    @Test
    void whatCountsARestrictedConcernIsShownToNobodyAndAskedAgain() {
        look(1, 2);
        run();
        OffsetDateTime now = OffsetDateTime.ofInstant(Now.instant(), ZoneOffset.UTC);
        GroupTables.change(
                "update pattern_release set made_at = ? where school_id = ?", now.minusMinutes(60), school.id());
        List<Long> concerns = GroupTables.ids("select id from concern where school_id = ? order by id", school.id());
        IntStream.range(0, 5)
                .forEach(i -> GroupTables.change(
                        "update concern set restricted_at = ? where id = ?", now.minusMinutes(30), concerns.get(i)));
        assertEquals(TogetherTold.NOTHING, told());
        run();
        assertTrue(told().of(1).isEmpty(), "five of ten are left, and eight are needed");
        assertTrue(told().of(2).isPresent());
    }

    @Test
    void onlyLinksThatHoldAndConcernsThatNameAPupilAreRead() {
        TieFacts.Reading all = asJob(() -> probe.read(filled.today.minusDays(30), filled.today));
        assertEquals(20, all.links().size());
        assertEquals(40, all.concerns().size());
        assertEquals(
                filled.today.minusDays(10),
                all.links().get(0).since(),
                "from the day on which it was recorded and graded");
        GroupTables.change(
                "update link_evidence set graded_at = ? where school_id = ?",
                OffsetDateTime.ofInstant(Now.instant(), ZoneOffset.UTC),
                school.id());
        assertEquals(
                filled.today,
                asJob(() -> probe.read(filled.today.minusDays(30), filled.today))
                        .links()
                        .get(0)
                        .since(),
                "what is graded after an incident counts from then");
        GroupTables.change("update involvement set role = 'OTHER' where school_id = ?", school.id());
        GroupTables.change("update peer_link set kind = 'RELATIONSHIP' where school_id = ?", school.id());
        TieFacts.Reading none = asJob(() -> probe.read(filled.today.minusDays(30), filled.today));
        assertEquals(List.of(), none.links());
        assertEquals(List.of(), none.concerns());
    }
}
