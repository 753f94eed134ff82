package org.wholeschool.peermap.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Role;

/** Who decides about a map, and until when it is open: the rule itself. Services and pages are {@code PeerMapsIT}'s. */
class PeerMapTest {

    private static final long ASKING = 1;
    private static final long ANOTHER = 2;
    private static final long READER = 3;
    private static final int HOURS = 4;
    private static final Instant THEN = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant JUSTIFIED_BY = THEN.plus(Duration.ofHours(24));

    private static PeerMap askedBy(Role role) {
        PeerMap map = new PeerMap(
                new NewMap(null, "Who is with them after school?", List.of(), 1, HOURS, List.of(READER)),
                new Actor(ASKING, 1, Set.of(role)),
                THEN);
        map.addReader(READER);
        return map;
    }

    private static PeerMap openedAlone() {
        PeerMap map = askedBy(Role.LEAD);
        map.openInEmergency(HOURS, JUSTIFIED_BY, THEN);
        return map;
    }

    private static Set<Role> deciding(PeerMap map, long account) {
        return Stream.of(Role.values())
                .filter(role -> map.mayBeDecidedBy(account, Set.of(role)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Instant after(long hours) {
        return THEN.plus(Duration.ofHours(hours));
    }

    private static Actor person(long account) {
        return new Actor(account, 1, Set.of(Role.LEAD));
    }

    @Test
    void aSecondPersonDecidesAndNeverWhoAsked() {
        assertEquals(EnumSet.of(Role.HEAD, Role.DEPUTY), deciding(askedBy(Role.LEAD), ANOTHER), "a lead asked");
        assertEquals(
                EnumSet.of(Role.HEAD, Role.DEPUTY, Role.LEAD),
                deciding(askedBy(Role.DEPUTY), ANOTHER),
                "a deputy asked");
        assertEquals(Set.of(), deciding(askedBy(Role.LEAD), ASKING));
        assertEquals(Set.of(), deciding(askedBy(Role.DEPUTY), ASKING));
    }

    @Test
    void aRequestOnWhichNobodyDecidesLapsesAfterFourWeeks() {
        PeerMap map = askedBy(Role.LEAD);
        Instant end = THEN.plus(Duration.ofDays(28));
        assertEquals(MapState.ASKED, map.standingAt(end.minusSeconds(1)));
        assertEquals(MapState.LAPSED, map.standingAt(end), "whether or not a job has come by");
    }

    @Test
    void itIsOpenForItsHoursAndToItsReaders() {
        PeerMap map = askedBy(Role.LEAD);
        map.approve(ANOTHER, "Needed today.", after(1));
        Instant end = after(1 + HOURS);
        assertTrue(map.isOpenTo(person(READER), end.minusSeconds(1)));
        assertTrue(map.isOpenTo(person(ASKING), end.minusSeconds(1)));
        assertFalse(map.isOpenTo(person(ANOTHER), end.minusSeconds(1)), "whoever decided is no reader");
        assertFalse(map.isOpenTo(person(READER), end), "its time is over");
        assertEquals(MapState.CLOSED, map.standingAt(end));
    }

    @Test
    void anAssessmentBeginsUntilAWeekAfterItHasClosed() {
        PeerMap map = askedBy(Role.LEAD);
        assertNull(map.assessableUntil(THEN), "it never opened");
        map.approve(ANOTHER, "Needed today.", THEN);
        assertEquals(after(HOURS).plus(Duration.ofDays(7)), map.assessableUntil(THEN));
        map.close(ASKING, after(1));
        assertEquals(after(1).plus(Duration.ofDays(7)), map.assessableUntil(after(2)), "closed before its time");
        assertFalse(map.isAssessableBy(person(ANOTHER), after(2)), "it was not theirs to see");
        assertTrue(map.isAssessableBy(person(READER), after(2)));
        assertFalse(map.isAssessableBy(person(READER), after(1).plus(Duration.ofDays(7))));
    }

    @Test
    void anEmergencyThatNobodyJustifiesInTimeStopsWhateverIsSaidLater() {
        PeerMap map = openedAlone();
        assertFalse(map.isStoppedAt(JUSTIFIED_BY.minusSeconds(1)));
        assertTrue(map.isStoppedAt(JUSTIFIED_BY));
        assertNull(map.assessableUntil(JUSTIFIED_BY));
        map.justify("A child was in danger.", JUSTIFIED_BY);
        assertTrue(map.isStoppedAt(JUSTIFIED_BY), "too late");
        map.judge(true, "It was right.", ANOTHER, JUSTIFIED_BY.plusSeconds(1));
        assertFalse(map.isStoppedAt(JUSTIFIED_BY.plusSeconds(1)), "a second person found it right");
    }

    @Test
    void anEmergencyThatIsJustifiedInTimeGoesOn() {
        PeerMap map = openedAlone();
        map.justify("A child was in danger.", after(1));
        assertFalse(map.isStoppedAt(JUSTIFIED_BY.plusSeconds(1)));
        assertEquals(MapState.OPEN, map.standingAt(after(HOURS).minusSeconds(1)));
    }

    @Test
    void anEmergencyThatWasNotRightIsClosedAtOnce() {
        PeerMap map = openedAlone();
        map.justify("I wanted to know.", after(1));
        map.judge(false, "Nobody was in danger.", ANOTHER, after(2));
        assertEquals(MapState.CLOSED, map.standingAt(after(2)));
        assertTrue(map.isStoppedAt(after(2)));
        assertNull(map.assessableUntil(after(2)));
        assertFalse(map.isOpenTo(person(ASKING), after(2)));
    }

    @Test
    void aRequestThatWasNoEmergencyIsOwedNothing() {
        PeerMap map = askedBy(Role.LEAD);
        map.approve(ANOTHER, "Needed today.", THEN);
        assertFalse(map.isStoppedAt(JUSTIFIED_BY));
        assertFalse(map.isOwedAt(JUSTIFIED_BY));
        assertTrue(openedAlone().isOwedAt(JUSTIFIED_BY));
    }
}
