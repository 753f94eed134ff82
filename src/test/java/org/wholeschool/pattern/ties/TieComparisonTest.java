package org.wholeschool.pattern.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.pattern.group.TieKind;
import org.wholeschool.pattern.ties.TieAnswer.Outcome;

/** Whether ties stand out, against counts by hand, against each way of labelling, and where nothing can be told. */
class TieComparisonTest {

    /** A Monday; the pattern's first concern is on this day. */
    private static final long BEGIN = 4 + 7 * 100;

    private static final Set<Long> PATTERN = ids(0, 8);
    private static final long SEED = 7;

    /** Eight concerns of a pattern with two pupils each; pupil 2i and 2i + 1 are in concern i. */
    private static List<NamedConcern> pattern() {
        List<NamedConcern> concerns = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            concerns.add(concern(i, BEGIN + i, 9, 2 * i, 2 * i + 1));
        }
        return concerns;
    }

    /** The pattern, and others of the same weeks with pupils from 100 on. */
    private static List<NamedConcern> withOthers(int others) {
        List<NamedConcern> concerns = pattern();
        for (int i = 0; i < others; i++) {
            concerns.add(concern(100 + i, BEGIN + i % 14, 9, 100 + 2 * i, 101 + 2 * i));
        }
        return concerns;
    }

    @Test
    void pairsAreCountedAsByHand() {
        List<NamedConcern> concerns = withOthers(24);
        // Names pupil 0 as concern 0 does, and pupil 15 as concern 7: shared pupils make no pair.
        concerns.set(1, concern(1, BEGIN + 1, 9, 0, 3));
        List<RecordedLink> links = List.of(
                // Concerns 2 and 3, two links: one pair.
                link(4, 6, BEGIN - 1),
                link(5, 7, BEGIN - 50),
                // Concerns 2 and 4.
                link(4, 8, BEGIN - 1),
                // Concerns 0 and 1 share pupil 0.
                link(1, 3, BEGIN - 1),
                // In one concern.
                link(10, 11, BEGIN - 1),
                // Recorded on the day on which the pattern began, and later.
                link(10, 12, BEGIN),
                link(10, 14, BEGIN + 3),
                // Kinds and grades that do not count.
                new RecordedLink(6, 14, TieKind.TOGETHER_IN_CONCERNS, true, BEGIN - 9),
                new RecordedLink(6, 14, TieKind.CONFLICT, true, BEGIN - 9),
                new RecordedLink(6, 14, TieKind.RELATIONSHIP, true, BEGIN - 9),
                new RecordedLink(6, 14, TieKind.FAMILY, true, BEGIN - 9),
                new RecordedLink(6, 14, TieKind.FRIENDSHIP, false, BEGIN - 9),
                // Pupil 0 is in concerns 0 and 1: two pairs with concern 6.
                new RecordedLink(12, 0, TieKind.ONLINE, true, BEGIN - 9),
                // Concerns 6 and 7.
                new RecordedLink(13, 14, TieKind.TRAVEL_TOGETHER, true, BEGIN - 9));
        TieAnswer answer = ask(concerns, links);
        assertEquals(5, answer.pairs());
        assertEquals(8, answer.concerns());
        assertEquals(15, answer.pupils());
        assertEquals(24, answer.others());
        assertEquals(9, answer.tiedPupils(), "0, 4 to 8, 12, 13, 14: not 1 and 3, whose concerns share a pupil");
        assertEquals(13, answer.linkedPupils(), "all but 9 and 15 of 0, 1, 3 to 15");
    }

    /** All 12,870 ways in which the label can lie, counted one by one. */
    @Test
    void theChanceIsThatOfAllWaysOfLabelling() {
        List<NamedConcern> concerns = withOthers(8);
        List<RecordedLink> links = List.of(
                link(0, 2, 0), link(2, 4, 0), link(0, 4, 0), link(6, 100, 0), link(102, 104, 0), link(106, 108, 0));
        int[][] pairs = {{0, 1}, {1, 2}, {0, 2}, {3, 8}, {9, 10}, {11, 12}};
        long ways = 0;
        long asMany = 0;
        long sum = 0;
        for (int labels = 0; labels < 1 << 16; labels++) {
            if (Integer.bitCount(labels) == 8) {
                int count = 0;
                for (int[] pair : pairs) {
                    count += labels >> pair[0] & labels >> pair[1] & 1;
                }
                ways++;
                sum += count;
                asMany += count >= 3 ? 1 : 0;
            }
        }
        TieAnswer answer = ask(concerns, links);
        assertEquals(3, answer.pairs());
        double p = (double) asMany / ways;
        assertEquals(p, answer.p(), 4 * Math.sqrt(p * (1 - p) / 999));
        assertEquals((double) sum / ways, answer.expected(), .2);
    }

    @Test
    void tiesStandOutWhereThePatternsPupilsKnowEachOther() {
        List<NamedConcern> concerns = withOthers(60);
        List<RecordedLink> links = new ArrayList<>(circle(0, 2, 4, 6, 8));
        links.addAll(List.of(link(100, 102, 0), link(104, 106, 0), link(110, 130, 0)));
        TieAnswer answer = ask(concerns, links);
        assertEquals(Outcome.TIES_STAND_OUT, answer.outcome());
        assertEquals(10, answer.pairs());
        assertEquals(.001, answer.p(), 1e-12);
    }

    @Test
    void thereIsNoSignWhereAllKnowEachOtherAlike() {
        List<NamedConcern> concerns = withOthers(60);
        List<RecordedLink> links = new ArrayList<>();
        Random random = new Random(3);
        List<Integer> pupils = new ArrayList<>(
                concerns.stream().flatMap(each -> each.pupils().stream()).toList());
        for (int i = 0; i < 4; i++) {
            Collections.shuffle(pupils, random);
            for (int j = 1; j < pupils.size(); j++) {
                links.add(link(pupils.get(j - 1), pupils.get(j), 0));
            }
        }
        TieAnswer answer = ask(concerns, links);
        assertEquals(Outcome.NO_SIGN, answer.outcome(), answer.toString());
        assertTrue(answer.links() >= answer.linksNeeded(), answer.toString());
    }

    @Test
    void withoutLinksItCannotBeTold() {
        TieAnswer none = ask(withOthers(60), List.of());
        assertEquals(Outcome.TOO_FEW_LINKS, none.outcome());
        assertEquals(1, none.p(), 1e-12);
        assertEquals(0, none.links());
        // Two pairs have to be there, of 4 x 3 / 2 pairs of which .6 know each other: 2 / 3.6 of six links.
        assertEquals(6 * 2 / 3.6, none.linksNeeded(), 1e-9);
        assertEquals(TieAnswer.Missing.LINKS, none.missing());
    }

    /** However rare it is by chance: it would say that two are friends, and no more. */
    @Test
    void onePairOfFriendsDoesNotStandOut() {
        List<NamedConcern> concerns = withOthers(60);
        for (int i = 0; i < 4; i++) {
            concerns.set(i, concern(i, BEGIN + i, 9, 0, 200 + i));
            concerns.set(4 + i, concern(4 + i, BEGIN + i, 9, 1, 210 + i));
        }
        TieAnswer answer = ask(concerns, List.of(link(0, 1, 0)));
        assertEquals(16, answer.pairs());
        assertEquals(.001, answer.p(), 1e-12);
        assertEquals(2, answer.tiedPupils());
        assertEquals(Outcome.TOO_FEW_LINKS, answer.outcome());
    }

    /** Others have to be of the same year group, and to name as many pupils of it. */
    @Test
    void aPatternThatIsUnlikeAllOthersCannotBeTold() {
        List<RecordedLink> links = circle(0, 2, 4, 6, 8, 10, 12, 14);
        assertEquals(Outcome.TIES_STAND_OUT, ask(withOthers(60), links).outcome());
        for (int unlike = 0; unlike < 3; unlike++) {
            List<NamedConcern> concerns = pattern();
            for (int i = 0; i < 60; i++) {
                int pupil = 100 + 3 * i;
                concerns.add(
                        switch (unlike) {
                            case 0 -> concern(100 + i, BEGIN, 8, pupil, pupil + 1);
                            case 1 -> concern(100 + i, BEGIN, 9, pupil, pupil + 1, pupil + 2);
                            default -> new NamedConcern(100 + i, BEGIN, List.of(pupil, pupil + 1), 9, false, 0);
                        });
            }
            TieAnswer answer = ask(concerns, links);
            assertEquals(Outcome.TOO_FEW_LINKS, answer.outcome());
            assertEquals(1, answer.p(), 1e-12);
            assertEquals(28, answer.expected(), 1e-12);
            assertEquals(TieAnswer.Missing.CONCERNS, answer.missing());
        }
    }

    /** The pattern's first week begins at BEGIN, and it ends in the week after. */
    @Test
    void othersAreOfSixWeeksBeforeAndAfter() {
        List<NamedConcern> concerns = pattern();
        long[] days = {BEGIN - 43, BEGIN - 42, BEGIN - 1, BEGIN + 13, BEGIN + 14 + 41, BEGIN + 14 + 42};
        for (int i = 0; i < days.length; i++) {
            concerns.add(concern(100 + i, days[i], 9, 100 + 2 * i, 101 + 2 * i));
        }
        assertEquals(4, ask(concerns, List.of()).others());
    }

    @Test
    void sevenConcernsOrPupilsCannotBeAskedAbout() {
        TieComparison comparison = new TieComparison(withOthers(20), new TieIndex(List.of()));
        assertTrue(comparison.canAsk(PATTERN));
        assertFalse(comparison.canAsk(ids(0, 7)));
        assertEquals(
                "A pattern of 7 concerns and 14 pupils cannot be asked about: 8 of each are needed",
                assertThrows(IllegalArgumentException.class, () -> comparison.ask(List.of(ids(0, 7)), SEED))
                        .getMessage());
        List<NamedConcern> few = withOthers(20);
        for (int i = 0; i < 8; i++) {
            few.set(i, concern(i, BEGIN, 9, i % 7));
        }
        assertFalse(new TieComparison(few, new TieIndex(List.of())).canAsk(PATTERN));
        // Ids of concerns that name no pupil are no harm.
        assertTrue(comparison.canAsk(ids(0, 20)));
    }

    @Test
    void oneSeedGivesOneAnswerInWhateverOrder() {
        List<NamedConcern> concerns = withOthers(60);
        List<RecordedLink> links = new ArrayList<>(circle(0, 2, 100, 102, 104, 106, 4));
        TieAnswer answer = ask(concerns, links);
        Collections.shuffle(concerns, new Random(1));
        Collections.shuffle(links, new Random(2));
        assertEquals(answer, ask(concerns, links));
        TieComparison comparison = new TieComparison(concerns, new TieIndex(links));
        Set<Double> chances = LongStream.range(0, 5)
                .mapToObj(seed -> comparison.ask(List.of(PATTERN), seed).get(0).p())
                .collect(Collectors.toSet());
        assertTrue(chances.size() > 1, "another seed draws other lots: " + chances);
    }

    /** Of two patterns of which one has p = .04, that one is .08 after Benjamini and Hochberg. */
    @Test
    void falseDiscoveriesAreHeldOverTheRun() {
        List<NamedConcern> concerns = withOthers(60);
        List<RecordedLink> links = circle(0, 2, 4);
        Set<Long> other = ids(120, 128);
        TieComparison comparison = new TieComparison(concerns, new TieIndex(links));
        TieAnswer alone = comparison.ask(List.of(PATTERN), SEED).get(0);
        List<TieAnswer> both = comparison.ask(List.of(other, PATTERN), SEED);
        assertEquals(alone.p(), alone.falseDiscovery(), 1e-12);
        assertEquals(alone.p(), both.get(1).p(), 1e-12);
        assertEquals(Math.min(1, 2 * alone.p()), both.get(1).falseDiscovery(), 1e-12);
        assertEquals(1, both.get(0).falseDiscovery(), 1e-12);
        assertEquals(List.of(), comparison.ask(List.of(), SEED));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> concern(1, 0, 9));
        assertThrows(IllegalArgumentException.class, () -> concern(1, 0, 9, 4, 4));
        assertThrows(IllegalArgumentException.class, () -> link(4, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> new RecordedLink(1, 2, null, true, 0));
        TieIndex none = new TieIndex(List.of());
        List<NamedConcern> twice = List.of(concern(1, 0, 9, 1), concern(1, 5, 9, 2));
        assertThrows(IllegalArgumentException.class, () -> new TieComparison(twice, none));
        assertThrows(IllegalArgumentException.class, () -> SoonAfter.ask(twice, none, SEED));
    }

    static NamedConcern concern(long id, long day, int year, Integer... pupils) {
        return new NamedConcern(id, day, List.of(pupils), year, true, 0);
    }

    static RecordedLink link(int one, int other, long recordedOn) {
        return new RecordedLink(one, other, TieKind.FRIENDSHIP, true, recordedOn);
    }

    private static List<RecordedLink> circle(int... pupils) {
        List<RecordedLink> links = new ArrayList<>();
        for (int one : pupils) {
            for (int other : pupils) {
                if (one < other) {
                    links.add(link(one, other, 0));
                }
            }
        }
        return links;
    }

    private static Set<Long> ids(long from, long to) {
        return LongStream.range(from, to).boxed().collect(Collectors.toSet());
    }

    private static TieAnswer ask(List<NamedConcern> concerns, List<RecordedLink> links) {
        return new TieComparison(concerns, new TieIndex(links))
                .ask(List.of(PATTERN), SEED)
                .get(0);
    }
}
