package org.wholeschool.peermap.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.challenge.LinkChallenges;
import org.wholeschool.link.record.Challenge;
import org.wholeschool.link.record.NewChallenge;
import org.wholeschool.peermap.MapSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.school.Grade.Information;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** A map beside an earlier day: what is new, has ended and has changed, and what is on neither. */
@InServer
class MapChangeIT {

    private static final int THEN = 20;
    private static final int LONG_AGO = 60;

    @Inject
    private TestSchools schools;

    @Inject
    private Actors actors;

    @Inject
    private MapSchool maps;

    @Inject
    private PeerMaps peerMaps;

    @Inject
    private LinkChallenges challenges;

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        school = schools.make();
    }

    private <T> T as(Role role, Callable<T> deed) {
        return actors.as(school.actor(role), deed);
    }

    private MapChange since(Role role, long map, int days) {
        return as(role, () -> peerMaps.since(map, today.minusDays(days)));
    }

    /** A link that was confirmed long ago, and stands so today. */
    private long old(int one, int other, String kind, String state) {
        long id = MapSchool.link(school, one, other, kind, state, Information.KNOWN_DIRECTLY, 40);
        recorded(id, LONG_AGO);
        version(id, 1, LONG_AGO, "CONFIRMED", state, 40);
        return id;
    }

    private static void change(String sql, Object... values) {
        try {
            TestDatabase.asOwner().change(sql, values);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Timestamp ago(int days) {
        return Timestamp.from(Now.instant().minus(Duration.ofDays(days)));
    }

    private static void recorded(long link, int daysAgo) {
        change("update link_evidence set recorded_at = ? where link_id = ?", ago(daysAgo), link);
    }

    private void version(long link, int edition, int daysAgo, String step, String state, int reviewIn) {
        change(
                "insert into peer_link_version (id, school_id, version, link_id, edition, kept_at, step, state, "
                        + "review_on) values (?, ?, 1, ?, ?, ?, ?, ?, ?)",
                link * 10 + edition,
                school.id(),
                link,
                edition,
                ago(daysAgo),
                step,
                state,
                Date.valueOf(today.plusDays(reviewIn)));
        change(
                "update peer_link set edition = ?, state = ?, kept_at = ? where id = ?",
                edition,
                state,
                ago(daysAgo),
                link);
    }

    private static Map<Long, String> kinds(MapChange change) {
        return change.links().stream()
                .collect(Collectors.toMap(
                        link -> link.tie().id(),
                        link -> link.kind() + " "
                                + (link.was() == null ? "" : link.was().standing()) + " "
                                + (link.is() == null ? "" : link.is().standing())));
    }

    @Test
    void whatIsNewHasEndedOrChangedIsTold() {
        long same = old(0, 1, "FRIENDSHIP", "ESTABLISHED");
        long fresh = MapSchool.link(school, 0, 2, "ONLINE", "ESTABLISHED", Information.KNOWN_DIRECTLY, 40);
        version(fresh, 1, 2, "CONFIRMED", "ESTABLISHED", 40);
        recorded(fresh, 2);
        long firmer = old(0, 2, "FRIENDSHIP", "UNCONFIRMED");
        version(firmer, 2, 5, "CONFIRMED", "ESTABLISHED", 40);
        long ended = old(0, 3, "FRIENDSHIP", "ESTABLISHED");
        version(ended, 2, 5, "REVIEWED_ENDED", "WITHDRAWN", 40);
        long map = maps.open(school, 1, 0);
        MapChange change = since(Role.LEAD, map, THEN);
        assertEquals(
                Map.of(
                        same, "SAME established established",
                        fresh, "NEW  established",
                        firmer, "OTHER unconfirmed established",
                        ended, "ENDED established "),
                kinds(change));
        assertEquals(
                List.of(false, false, false, true),
                change.links().stream()
                        .map(link -> link.kind() == MapChange.Kind.SAME)
                        .toList(),
                "what has changed first");
        assertTrue(change.says().contains(": 1 new link, 1 ended, 1 changed."), change.says());
        long gone = school.pupils().get(3);
        assertTrue(
                change.now().children().stream().anyMatch(child -> child.id() == gone),
                "who stood on the earlier one alone stands on both");
        assertEquals(1, MapSchool.entries(school, "PeerMaps.since", gone), "and that they were seen is on record");
        assertEquals(
                Set.of(same, fresh, firmer),
                as(Role.LEAD, () -> peerMaps.map(map)).ties().stream()
                        .map(MapView.Tie::id)
                        .collect(Collectors.toSet()),
                "the map itself shows nothing that has ended");
        assertEquals(
                Map.of(
                        same, "SAME established established",
                        fresh, "SAME established established",
                        firmer, "SAME established established"),
                kinds(since(Role.LEAD, map, 1)));
        assertTrue(since(Role.LEAD, map, 1).says().startsWith("Nothing has changed since "));
    }

    @Test
    void whatTurnedOutToBeWrongIsOnNeither() {
        long control = old(0, 1, "FRIENDSHIP", "ESTABLISHED");
        long rejected = old(0, 2, "FRIENDSHIP", "ESTABLISHED");
        version(rejected, 2, 5, "REJECTED", "REJECTED", 40);
        long takenBack = old(0, 3, "FRIENDSHIP", "ESTABLISHED");
        version(takenBack, 2, 5, "WITHDRAWN", "WITHDRAWN", 40);
        long falseNow = old(0, 4, "FRIENDSHIP", "UNCONFIRMED");
        change("update link_evidence set information = 'SUSPECTED_FALSE' where link_id = ?", falseNow);
        long expiredThen = old(0, 5, "FRIENDSHIP", "ESTABLISHED");
        change(
                "update peer_link_version set review_on = ? where link_id = ?",
                Date.valueOf(today.minusDays(THEN + 1)),
                expiredThen);
        change("update peer_link set review_on = ? where id = ?", Date.valueOf(today.minusDays(THEN + 1)), expiredThen);
        long map = maps.open(school, 1, 0);
        assertEquals(Map.of(control, "SAME established established"), kinds(since(Role.LEAD, map, THEN)));
        as(Role.LEAD, () -> {
            challenges.enter(control, 1, new NewChallenge(Challenge.By.PUPIL, today, "We hardly know each other"));
            return null;
        });
        assertEquals(
                Map.of(control, "SAME challenged challenged"),
                kinds(since(Role.LEAD, map, THEN)),
                "what is challenged today is a fact on no day");
    }

    @Test
    void whatIsRestrictedIsForTheLeadAlone() {
        String restricted = Arrays.stream(LinkKind.values())
                .filter(LinkKind::isRestricted)
                .findFirst()
                .orElseThrow()
                .name();
        long open = old(0, 1, "FRIENDSHIP", "ESTABLISHED");
        long secret = old(0, 1, restricted, "ESTABLISHED");
        version(secret, 2, 5, "REVIEWED_ENDED", "WITHDRAWN", 40);
        long map = maps.open(school, 1, 0);
        assertEquals(Set.of(open, secret), kinds(since(Role.LEAD, map, THEN)).keySet(), "positive control");
        assertEquals(Set.of(open), kinds(since(Role.HEAD, map, THEN)).keySet());
    }

    @Test
    void itIsForThoseToWhomTheMapIsOpenAndForADayOfTheLastYear() {
        old(0, 1, "FRIENDSHIP", "ESTABLISHED");
        long map = maps.open(school, 1, 0);
        assertEquals(1, since(Role.HEAD, map, THEN).links().size(), "positive control");
        TestSchool other = schools.make();
        for (Actor stranger :
                List.of(school.actor(Role.DEPUTY), MapSchool.anotherLead(school), other.actor(Role.LEAD))) {
            assertThrows(NotFound.class, () -> actors.as(stranger, () -> peerMaps.since(map, today.minusDays(THEN))));
        }
        for (int wrong : List.of(0, -1)) {
            assertEquals(
                    "then.future",
                    assertThrows(BadInput.class, () -> since(Role.LEAD, map, wrong))
                            .key());
        }
        assertEquals(
                "then.long-ago",
                assertThrows(BadInput.class, () -> since(Role.LEAD, map, 367)).key());
        MapSchool.pass(map, Duration.ofDays(2).toMinutes());
        assertThrows(NotFound.class, () -> since(Role.LEAD, map, THEN), "when it has closed");
    }
}
