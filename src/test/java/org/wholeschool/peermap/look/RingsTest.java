package org.wholeschool.peermap.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.facts.LinkMapFacts.Tie;

class RingsTest {

    private static Tie established(long one, long other) {
        return new Tie(
                one * 100 + other, one, other, LinkKind.FRIENDSHIP, false, true, false, null, null, null, List.of());
    }

    private static Tie unconfirmed(long one, long other) {
        return new Tie(
                one * 100 + other, one, other, LinkKind.ONLINE, false, false, false, null, null, null, List.of());
    }

    private static Map<Long, Integer> around(Collection<Long> direct, int far, Tie... ties) {
        return rings(direct, far, ties).all();
    }

    private static Rings rings(Collection<Long> direct, int far, Tie... ties) {
        return Rings.around(
                direct,
                far,
                ids -> Stream.of(ties)
                        .filter(tie -> ids.contains(tie.one()) || ids.contains(tie.other()))
                        .toList());
    }

    @Test
    void itGoesOutwardsAsFarAsWasApprovedAndNoFurther() {
        Tie[] chain = {established(1, 2), established(2, 3), established(3, 4), established(4, 5)};
        assertEquals(Map.of(1L, 0), around(Set.of(1L), 0, chain));
        assertEquals(Map.of(1L, 0, 2L, 1), around(Set.of(1L), 1, chain));
        assertEquals(Map.of(1L, 0, 2L, 1, 3L, 2, 4L, 3), around(Set.of(1L), 3, chain));
        assertEquals(
                Map.of(2L, 1, 3L, 0, 4L, 0, 5L, 1), around(List.of(4L, 3L), 1, chain), "whichever end they are at");
    }

    @Test
    void whoeverIsReachedByTwoWaysStandsInTheNearerRing() {
        assertEquals(
                Map.of(1L, 0, 2L, 1, 3L, 1),
                around(Set.of(1L), 3, established(1, 2), established(2, 3), established(1, 3)));
    }

    @Test
    void anUnconfirmedLinkLeadsToTheEdgeAndNoFurther() {
        assertEquals(
                Map.of(1L, 0, 2L, 1),
                around(Set.of(1L), 3, unconfirmed(1, 2), established(2, 3)),
                "nobody comes onto the map by a guess about somebody else");
        assertEquals(Map.of(1L, 0, 2L, 1, 3L, 2), around(Set.of(1L), 2, established(1, 2), unconfirmed(2, 3)));
        assertEquals(
                Map.of(1L, 0, 2L, 1, 3L, 1, 4L, 3),
                around(Set.of(1L), 3, unconfirmed(1, 2), established(1, 3), established(3, 2), established(2, 4)),
                "but an established way to the same child does lead on");
    }

    @Test
    void aRestrictedLinkBringsNobody() {
        assertEquals(
                Map.of(1L, 0),
                around(
                        Set.of(1L),
                        3,
                        new Tie(1, 1, 2, LinkKind.FRIENDSHIP, true, true, false, null, null, null, List.of())));
    }

    @Test
    void aRingOfTooManyIsLeftOutWholeAndWithItWhatIsFurtherOut() {
        Tie[] star = LongStream.range(2, 2 + Rings.MOST)
                .mapToObj(other -> established(1, other))
                .toArray(Tie[]::new);
        Rings cut = rings(Set.of(1L), 2, star);
        assertTrue(cut.isCut());
        assertEquals(Map.of(1L, 0), cut.all());
        Rings whole = rings(Set.of(1L), 2, List.of(star).subList(1, Rings.MOST).toArray(Tie[]::new));
        assertFalse(whole.isCut());
        assertEquals(Rings.MOST, whole.all().size());
    }
}
