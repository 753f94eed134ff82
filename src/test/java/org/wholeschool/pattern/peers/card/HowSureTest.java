package org.wholeschool.pattern.peers.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.link.facts.LinkFacts;

/** How sure one group is, in words: each by itself. */
class HowSureTest {

    private static final LocalDate HALF_TERM = LocalDate.of(2026, 11, 2);
    private static final List<Integer> CORE = List.of(0, 1, 2, 3, 4, 5);

    private static LinkFacts.Tie tie(int one, int other, int pieces, boolean corroborated) {
        return new LinkFacts.Tie(10 * one + other, one, other, LinkFacts.Kind.FRIENDSHIP, pieces, corroborated);
    }

    private static LinkFacts.Standing standing(String profile) {
        return new LinkFacts.Standing(7, CORE, List.of(), profile, true, null);
    }

    /** Four links are within; two have a second piece of evidence, or one that was borne out; one leads out. */
    @Test
    void linksWithinItAreCountedAndThoseThatLeadOutAreNot() {
        HowSure sure = HowSure.of(
                standing("FROM_6_TO_9 ONE_YEAR MIXED MIXED MORE true TOGETHER:94 PLACE:5"),
                CORE,
                List.of(
                        tie(0, 1, 2, false),
                        tie(1, 2, 1, true),
                        tie(2, 3, 1, false),
                        tie(4, 5, 1, false),
                        tie(5, 6, 3, true)));
        assertEquals(new HowSure(94, 4, 2), sure);
        assertEquals(
                "Very sure: its pupils stay together in 94 of 100 checks. About half of its links have a second piece"
                        + " of evidence. It was also found before this half-term.",
                sure.says(HALF_TERM.minusDays(1), HALF_TERM));
        assertEquals(
                "Very sure: its pupils stay together in 94 of 100 checks. About half of its links have a second piece"
                        + " of evidence. It was first found this half-term.",
                sure.says(HALF_TERM, HALF_TERM));
    }

    @Test
    void whatIsNotKnownIsSaidInWords() {
        HowSure sure = HowSure.of(standing("FROM_6_TO_9 ONE_YEAR MIXED MIXED MORE true PLACE:5"), CORE, List.of());
        assertEquals("Not worked out yet. We say it after the next look for groups.", sure.says(HALF_TERM, null));
    }

    @Test
    void allAndNoneOfTheLinks() {
        assertEquals(
                "Fairly sure: its pupils stay together in 71 of 100 checks. Few or none of its links have a second"
                        + " piece of evidence.",
                new HowSure(71, 12, 1).says(HALF_TERM, null));
        assertEquals(
                "Very sure: its pupils stay together in 99 of 100 checks. Nearly all of its links have a second piece"
                        + " of evidence.",
                new HowSure(99, 12, 12).says(HALF_TERM, null));
    }
}
