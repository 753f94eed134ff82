package org.wholeschool.concern.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.platform.crypto.KeysForTests;
import org.wholeschool.school.place.Place;
import org.wholeschool.school.place.PlaceGroup;
import org.wholeschool.testing.Ids;

/** Who may read a concern, for each role and each of its four states. {@code HiddenTasksIT} holds the queries to it. */
class ReadableConcernsTest {

    private static final long READER = 7;
    private static final long OTHER = 8;
    private static final Instant THEN = Instant.parse("2026-11-24T08:00:00Z");

    @BeforeEach
    void keys() {
        KeysForTests.use();
    }

    private static Concern concern() {
        Place gate = Ids.give(new Place("GATE", "Gate", "GATE", PlaceGroup.OUTDOOR, null, null, 1), 1);
        return new Concern("one", THEN, OTHER, gate, null, null, null, "Seen at the gate.");
    }

    private static Concern restrictedTo(long account) {
        Concern concern = concern();
        concern.restrictTo(Set.of(account), THEN);
        return concern;
    }

    private static Concern aboutAnAdult() {
        Concern concern = restrictedTo(READER);
        concern.giveToHead(THEN);
        return concern;
    }

    /** @return the roles that let READER read it, each held alone */
    private static Set<Role> readers(Concern concern) {
        return Stream.of(Role.values())
                .filter(role -> ReadableConcerns.mayRead(concern, READER, Set.of(role)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    @Test
    void leadsAndDeputiesReadWhatIsNotRestricted() {
        assertEquals(EnumSet.of(Role.LEAD, Role.DEPUTY), readers(concern()));
    }

    @Test
    void ofWhatIsRestrictedTheyReadWhatTheyAreNamedIn() {
        assertEquals(EnumSet.of(Role.LEAD, Role.DEPUTY), readers(restrictedTo(READER)), "named");
        assertEquals(Set.of(), readers(restrictedTo(OTHER)), "not named");
    }

    @Test
    void whatIsAboutAnAdultOnlyTheHeadReadsWhoeverIsNamed() {
        assertEquals(EnumSet.of(Role.HEAD), readers(aboutAnAdult()));
    }

    @Test
    void whatIsSentBackIsReadAsBefore() {
        Concern concern = aboutAnAdult();
        concern.sendBack(THEN);
        assertEquals(EnumSet.of(Role.LEAD, Role.DEPUTY), readers(concern));
        concern.restrictTo(Set.of(), THEN);
        assertEquals(EnumSet.of(Role.LEAD, Role.DEPUTY), readers(concern), "restricted no more");
    }

    @Test
    void whoeverLoggedItReadsItByNoOtherRole() {
        assertEquals(
                Set.of(),
                Stream.of(Role.values())
                        .filter(role -> role != Role.LEAD && role != Role.DEPUTY)
                        .filter(role -> ReadableConcerns.mayRead(concern(), OTHER, Set.of(role)))
                        .collect(Collectors.toSet()));
    }
}
