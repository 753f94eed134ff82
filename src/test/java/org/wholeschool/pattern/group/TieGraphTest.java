package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import nl.cwts.networkanalysis.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What ties two pupils, and how strongly. */
class TieGraphTest {

    private static GradedLink link(int one, int other, TieKind kind, double probability) {
        return new GradedLink(one, other, kind, probability);
    }

    @Test
    void severalLinksTieByTheChanceThatOneHolds() {
        TieGraph graph = TieGraph.of(
                4,
                List.of(
                        link(0, 1, TieKind.FRIENDSHIP, .6),
                        link(1, 0, TieKind.ONLINE, .9),
                        link(2, 1, TieKind.TRAVEL_TOGETHER, .6)));
        assertEquals(2, graph.ties());
        assertEquals(1 - .4 * .1 + .6, graph.totalWeight(), 1e-12);
        assertArrayEquals(new double[] {.96, 1.56, .6, 0}, graph.strengths(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource(
            value = TieKind.class,
            names = {"CONFLICT", "PROTECTIVE", "FAMILY", "RELATIONSHIP", "HARMED_AND_ALLEGED"})
    void someKindsTieNoGroup(TieKind kind) {
        TieGraph graph = TieGraph.of(3, List.of(link(0, 1, kind, .9), link(1, 2, TieKind.FRIENDSHIP, .6)));
        assertEquals(1, graph.ties());
        assertEquals(.6, graph.totalWeight(), 1e-12);
    }

    /** A child who was harmed is never thereby one of those who harmed. */
    @ParameterizedTest
    @CsvSource({
        "HARMED, ALLEGED, false",
        "ALLEGED, HARMED, false",
        "ALLEGED, ALLEGED, true",
        "HARMED, HARMED, true",
        "WITNESS, ALLEGED, false",
        "WITNESS, WITNESS, false",
        "PRESENT, PRESENT, false",
        "INTERVENED, HARMED, false"
    })
    void theRoleDecidesWhatAConcernTies(Role one, Role other, boolean ties) {
        assertEquals(ties, one.tiesWith(other));
    }

    @Test
    void gradesAreProbabilities() {
        assertEquals(.6, GradeProbabilities.START.of(1, false));
        assertEquals(.9, GradeProbabilities.START.of(1, true));
        assertEquals(.9, GradeProbabilities.START.of(2, false));
        assertThrows(IllegalArgumentException.class, () -> GradeProbabilities.START.of(0, true));
        assertThrows(IllegalArgumentException.class, () -> new GradeProbabilities(.9, .6));
    }

    @Test
    void whatIsNoLinkIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> link(1, 1, TieKind.FRIENDSHIP, .6));
        assertThrows(IllegalArgumentException.class, () -> link(1, 2, TieKind.FRIENDSHIP, 0));
        assertThrows(IllegalArgumentException.class, () -> link(1, 2, TieKind.FRIENDSHIP, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> TieGraph.of(2, List.of(link(1, 2, TieKind.FRIENDSHIP, .6))));
        assertThrows(
                IllegalArgumentException.class,
                () -> TieGraph.summed(2, new int[] {0}, new int[] {1}, new double[] {-1}));
    }

    /** On average over all worlds a tie weighs what it weighs here. */
    @Test
    void worldsKeepATieAsOftenAsItIsBelieved() {
        TieGraph graph = TieGraph.of(3, List.of(link(0, 1, TieKind.FRIENDSHIP, .6), link(1, 2, TieKind.ONLINE, .9)));
        int worlds = 20_000;
        double[] sums = new double[3];
        for (int i = 0; i < worlds; i++) {
            double[] strengths = graph.world(1, i).strengths();
            for (int pupil = 0; pupil < 3; pupil++) {
                sums[pupil] += strengths[pupil] / worlds;
            }
        }
        // Five standard errors of a share of 20,000.
        assertArrayEquals(new double[] {.6, 1.5, .9}, sums, 5 * Math.sqrt(.5 / worlds));
    }

    /** Whether a tie is there says nothing of who else there is, nor of what else ties anybody. */
    @Test
    void aTieIsDrawnByItself() {
        List<GradedLink> links = List.of(link(0, 1, TieKind.FRIENDSHIP, .6), link(1, 2, TieKind.ONLINE, .6));
        TieGraph few = TieGraph.of(new long[] {11, 12, 13}, links);
        // One joins before all others, and one link more.
        TieGraph more = TieGraph.of(
                new long[] {7, 11, 12, 13},
                List.of(
                        link(1, 2, TieKind.FRIENDSHIP, .6),
                        link(2, 3, TieKind.ONLINE, .6),
                        link(0, 1, TieKind.ONLINE, .9)));
        int there = 0;
        for (int world = 0; world < 200; world++) {
            double[] before = few.world(5, world).weightsInside(Partition.of(new int[] {0, 0, 1}));
            double[] after = more.world(5, world).weightsInside(Partition.of(new int[] {2, 0, 0, 1}));
            assertEquals(before[0], after[0], "world " + world);
            there += (int) before[0];
        }
        assertTrue(there > 90 && there < 150, there + " of 200 at .6");
        assertTrue(
                few.world(5, 3).ties() != few.world(6, 3).ties()
                        || few.world(5, 4).ties() != few.world(6, 4).ties()
                        || few.world(5, 5).ties() != few.world(6, 5).ties(),
                "by the seed");
    }

    @Test
    void partsAreThoseWhoHangTogether() {
        TieGraph graph = TieGraph.of(
                new long[] {1, 2, 3, 4, 5, 6},
                List.of(
                        link(5, 0, TieKind.FRIENDSHIP, .6),
                        link(3, 5, TieKind.ONLINE, .9),
                        link(1, 4, TieKind.ONLINE, .6)));
        List<TieGraph.Part> parts = graph.parts();
        assertEquals(
                List.of("[0, 3, 5]", "[1, 4]", "[2]"),
                parts.stream().map(part -> Arrays.toString(part.pupils())).toList());
        assertArrayEquals(new double[] {.6, .9, 1.5}, parts.get(0).ties().strengths(), 1e-12);
        assertEquals(graph.among(new int[] {5, 3, 0}).lot(), parts.get(0).ties().lot(), "in whatever order");
        assertEquals(
                List.of(2, 1, 0), parts.stream().map(part -> part.ties().ties()).toList());
    }

    @Test
    void theLibrarySeesTheSameGraph() {
        int[] number = {3, 1, 4, 0, 2};
        Network network = TieGraph.summed(
                        5, new int[] {3, 0, 4, 1, 0}, new int[] {1, 4, 3, 0, 1}, new double[] {5, 1, 2, 3, 4})
                .network(number, new double[] {10, 11, 12, 13, 14});
        network.checkIntegrity();
        assertArrayEquals(new double[] {13, 11, 14, 10, 12}, network.getNodeWeights());
        assertArrayEquals(new int[] {1, 2}, network.getNeighbors(number[3]));
        assertArrayEquals(new double[] {5, 2}, network.getEdgeWeights(number[3]));
        assertArrayEquals(new int[] {0, 3}, network.getNeighbors(number[1]));
        assertArrayEquals(new double[] {5, 7}, network.getEdgeWeights(number[1]));
        assertArrayEquals(new int[] {}, network.getNeighbors(number[2]));
        assertArrayEquals(new double[] {2, 1}, network.getEdgeWeights(number[4]));
    }
}
