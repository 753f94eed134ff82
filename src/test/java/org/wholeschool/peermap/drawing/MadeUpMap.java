package org.wholeschool.peermap.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A map of made-up pupils: circles around those directly involved, as links of a school make them. */
public final class MadeUpMap {

    private static final String[] FORENAMES = {
        "Bartholomew", "Ada", "Oluwaseun", "Mia", "Christopher", "Wei", "Maximilian", "Zo\u00eb", "Anastasia", "Ben"
    };

    private MadeUpMap() {}

    /**
     * @param pupils how many
     * @param seed of the dice
     * @return one to six in the middle, each of the others tied to one further in and some to each other
     */
    public static Graph of(int pupils, long seed) {
        Random dice = new Random(seed);
        int direct = Math.min(pupils - 1, 1 + dice.nextInt(6));
        int[] rings = new int[pupils];
        for (int i = direct; i < pupils; i++) {
            rings[i] = i < direct + (pupils - direct) * .45 ? 1 : 2;
        }
        List<Graph.Node> nodes = new ArrayList<>();
        for (int i = 0; i < pupils; i++) {
            nodes.add(new Graph.Node(
                    1000 + i,
                    rings[i],
                    (i + 1) + " " + FORENAMES[dice.nextInt(FORENAMES.length)] + " " + (char) ('A' + dice.nextInt(26))
                            + "."));
        }
        Set<Long> pairs = new HashSet<>();
        List<Graph.Link> links = new ArrayList<>();
        for (int i = direct; i < pupils; i++) {
            int ring = rings[i];
            int[] inner = IntStream.range(0, pupils)
                    .filter(other -> rings[other] == ring - 1)
                    .toArray();
            add(links, pairs, i, inner[dice.nextInt(inner.length)]);
            if (dice.nextDouble() < .35) {
                int other = dice.nextInt(i);
                if (Math.abs(rings[other] - ring) <= 1) {
                    add(links, pairs, i, other);
                }
            }
        }
        nodes.sort(Comparator.comparingInt(Graph.Node::ring));
        return new Graph(nodes, links);
    }

    private static void add(List<Graph.Link> links, Set<Long> pairs, int one, int other) {
        if (pairs.add((long) Math.min(one, other) * 1000 + Math.max(one, other))) {
            links.add(new Graph.Link(links.size() + 1L, 1000L + one, 1000L + other));
        }
    }
}
