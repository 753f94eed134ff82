package org.wholeschool.platform.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.connection.OpenConnection.Phase;

/** Checks which connection is closed when there are too many: the one that waited longest, strangers first. */
class ConnectionsTest {

    private static final int MOST = 400;
    private static final int OF_AN_ADDRESS = 256;
    private static final int ANSWERED = 3;
    private static final InsidePerson PERSON = new InsidePerson(7, 1, (path, type) -> false);
    private static final String PROXY = "10.0.0.9";

    private final Connections connections = new Connections(MOST, OF_AN_ADDRESS, ANSWERED, PROXY::equals);
    private final List<Integer> closed = new ArrayList<>();
    private int opened;
    private boolean untaken;

    private OpenConnection open(String address) {
        int number = opened++;
        OpenConnection connection =
                new OpenConnection(address, () -> closed.add(number), () -> untaken, number, number + 40);
        connections.add(connection);
        return connection;
    }

    private void open(int many, String address) {
        IntStream.range(0, many).forEach(each -> open(address));
    }

    private static String school(int number) {
        return "192.0.2." + number;
    }

    @Test
    void aSchoolWithAsManyAsAnAddressMayHaveLosesNone() {
        open(OF_AN_ADDRESS, school(1));
        assertEquals(List.of(), closed);
    }

    @Test
    void oneMoreOfAnAddressTakesThePlaceOfItsOldest() {
        open(school(2));
        open(OF_AN_ADDRESS, school(1));
        open(school(1));
        assertEquals(List.of(1), closed);
    }

    @Test
    void behindATrustedProxyThereAreManyPeople() {
        open(MOST * 3 / 4, PROXY);
        assertEquals(List.of(), closed);
    }

    @Test
    void aProxyOfTheNewerKindOfAddressIsKnownByAllOfIt() throws UnknownHostException {
        InetAddress proxy = InetAddress.getByName("fd00::9");
        InetAddress neighbour = InetAddress.getByName("fd00::10");
        Connections behind = new Connections(MOST, 1, ANSWERED, proxy.getHostAddress()::equals);
        for (InetAddress peer : List.of(proxy, proxy, neighbour)) {
            behind.add(new OpenConnection(behind.addressOf(peer), () -> closed.add(0), () -> untaken, 0, 40));
        }
        assertEquals(List.of(), closed);
        assertEquals(behind.addressOf(neighbour), behind.addressOf(InetAddress.getByName("fd00::11")));
    }

    @Test
    void whoIsSignedInIsNotCountedAmongTheStrangersOfASchool() {
        for (int i = 0; i < 60; i++) {
            open(school(1)).setPerson(PERSON);
        }
        open(OF_AN_ADDRESS, school(1));
        assertEquals(List.of(), closed);
    }

    @Test
    void aQuarterOfAllPlacesIsForThoseWhoAreSignedIn() {
        IntStream.range(0, 3).forEach(each -> open(100, school(each)));
        assertEquals(List.of(), closed);
        OpenConnection inside = open(school(4));
        inside.setPerson(PERSON);
        assertEquals(List.of(0), closed, "it was a stranger's until its first request, and got in");
        open(60, school(5));
        assertFalse(closed.contains(300), "however many strangers come");
        assertTrue(connections.size() <= MOST * 3 / 4 + 1);
    }

    private OpenConnection atPhase(Phase phase) {
        OpenConnection connection = open(school(1));
        connection.goOn(phase, null);
        return connection;
    }

    @Test
    void whoIsJustAnsweredDoesNotGiveWay() {
        atPhase(Phase.ANSWER);
        open(OF_AN_ADDRESS + 1, school(1));
        assertEquals(List.of(1), closed);
    }

    @Test
    void howeverManyOfAnAddressAreAnsweredTheNextOneIsListenedTo() {
        IntStream.range(0, OF_AN_ADDRESS).forEach(each -> atPhase(Phase.ANSWER));
        OpenConnection next = open(school(1));
        assertEquals(List.of(), closed, "it may be of somebody who is signed in");
        assertFalse(connections.hasPlace(next), "a stranger's is told to wait");
        assertTrue(connections.hasPlace(open(school(2))));
        assertTrue(connections.hasPlace(open(PROXY)));
        assertEquals(List.of(), closed);
    }

    @Test
    void whereAnAddressHasTooManyRequestsTheOldestFormThatHasNotComeGivesWay() {
        atPhase(Phase.ANSWER);
        IntStream.range(1, OF_AN_ADDRESS).forEach(each -> atPhase(Phase.BODY));
        assertTrue(connections.hasPlace(open(school(1))));
        assertEquals(List.of(1), closed);
    }

    @Test
    void whatIsWrittenHasToBeTakenInTimeAndWorkingItOutHasNoLimit() {
        OpenConnection answered = atPhase(Phase.ANSWER);
        long day = Duration.ofDays(1).toNanos();
        connections.closeLate(day);
        assertEquals(List.of(), closed, "it is worked out yet");
        answered.write(day, 3 * OpenConnection.BYTES_A_SECOND);
        untaken = true;
        connections.closeLate(day + Duration.ofSeconds(23).toNanos());
        assertEquals(List.of(), closed);
        answered.write(day, OpenConnection.BYTES_A_SECOND);
        connections.closeLate(day + Duration.ofSeconds(24).toNanos());
        assertEquals(List.of(), closed, "more to take has more time");
        connections.closeLate(day + Duration.ofSeconds(25).toNanos());
        assertEquals(List.of(0), closed);
        untaken = false;
        connections.closeLate(day + day);
        assertEquals(List.of(0), closed, "whoever has taken it all waits for the rest as long as that takes");
        answered.write(day + day, 0);
        untaken = true;
        connections.closeLate(day + day + Duration.ofSeconds(20).toNanos());
        assertEquals(List.of(0), closed, "each piece has its own time where the one before was taken");
    }

    @Test
    void whatHasNotComeInTimeIsClosedAndWhatIsAnsweredIsNot() {
        OpenConnection head = open(school(1));
        OpenConnection body = open(school(1));
        body.goOn(Phase.BODY, 100L);
        OpenConnection answered = open(school(1));
        answered.goOn(Phase.ANSWER, null);
        OpenConnection file = open(school(1));
        file.goOn(Phase.ANSWER, 1000L);
        connections.closeLate(41);
        assertEquals(List.of(0), closed);
        connections.closeLate(101);
        assertTrue(closed.contains(1) && !closed.contains(2) && !closed.contains(3));
        file.bodyHasCome();
        connections.closeLate(10_000);
        assertFalse(closed.contains(3));
        head.awaitHead(10_000, 10_040);
        assertFalse(head.isLate(10_001), "the next request has its own time");
    }

    /** Each second 100 bytes too few: not yet at 20 s, and not at the end of the whole time. */
    @Test
    void aBodyThatFallsBehindIsClosedWhileItComes() {
        OpenConnection file = open(school(1));
        file.goOn(Phase.BODY, second(20));
        for (int now = 1; now < 20; now++) {
            file.receive(second(now), OpenConnection.BYTES_A_SECOND - 100);
            connections.closeLate(second(now));
        }
        assertEquals(List.of(), closed);
        IntStream.range(20, 60).forEach(now -> file.receive(second(now), 1));
        connections.closeLate(second(60));
        assertEquals(List.of(0), closed);
    }

    @Test
    void whatCameEarlyDoesNotLetTheRestStandStill() {
        OpenConnection file = open(school(1));
        file.goOn(Phase.BODY, second(20));
        file.receive(second(1), UploadRoom.LONGEST - 1);
        connections.closeLate(second(20));
        assertEquals(List.of(), closed);
        connections.closeLate(second(22));
        assertEquals(List.of(0), closed);
    }

    @Test
    void aBodyThatComesAtTheLeastSpeedIsNeverLate() {
        OpenConnection file = open(school(1));
        file.goOn(Phase.BODY, second(20));
        for (int now = 1; now < 1500; now++) {
            file.receive(second(now), OpenConnection.BYTES_A_SECOND);
            connections.closeLate(second(now));
        }
        assertEquals(List.of(), closed);
    }

    private static long second(long number) {
        return Duration.ofSeconds(number).toNanos();
    }

    @Test
    void soManyStrangersAreAnsweredAtATime() {
        IntStream.range(0, ANSWERED).forEach(each -> assertTrue(connections.letStrangerIn()));
        assertFalse(connections.letStrangerIn());
        connections.strangerIsAnswered();
        assertTrue(connections.letStrangerIn());
    }

    @Test
    void onlyTheSessionOfSomebodyWhoIsSignedInCounts() {
        InsideSessions.begin("of-this-test", PERSON, Duration.ofMinutes(30));
        assertEquals(PERSON, InsideSessions.find("a=b; __Host-session=of-this-test; c=d"));
        assertNull(InsideSessions.find("__Host-session=made-up"));
        assertNull(InsideSessions.find("x__Host-session=of-this-test"));
        assertNull(InsideSessions.find(null));
        InsideSessions.end("of-this-test");
        assertNull(InsideSessions.find("__Host-session=of-this-test"));
    }

    @Test
    void aSessionThatIsOverDoesNotComeBackWithARequestThatWasUnderWay() {
        InsideSessions.begin("left", PERSON, Duration.ofMinutes(30));
        InsideSessions.endForGood("left");
        InsideSessions.begin("left", PERSON, Duration.ofMinutes(30));
        assertNull(InsideSessions.find("__Host-session=left"));
    }

    @Test
    void aSessionWhosePersonNobodyLooksUpLapses() {
        String cookie = "__Host-session=style-sheets-alone";
        InsideSessions.begin("style-sheets-alone", PERSON, Duration.ofMinutes(30));
        long later = System.nanoTime() + Duration.ofMinutes(31).toNanos();
        assertEquals(PERSON, InsideSessions.find(cookie));
        assertNull(InsideSessions.find(cookie, later));
        InsideSessions.sweep(System.nanoTime());
        assertEquals(PERSON, InsideSessions.find(cookie));
        InsideSessions.sweep(later);
        assertNull(InsideSessions.find(cookie));
    }
}
