package org.wholeschool.pattern.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which groups would stand if the links were as good as their grades say and no better: worlds are drawn in which each
 * tie is there with its probability, the algorithm looks for groups in each, and whoever is put together in most worlds
 * belongs together (consensus over an uncertain graph; Fred &amp; Jain 2005, IEEE Transactions on Pattern Analysis 27;
 * Lancichinetti &amp; Fortunato 2012, Scientific Reports 2:336).
 *
 * <pre>{@code
 * List<StableGroup> groups = new Stability(StabilityRule.START).groups(TieGraph.of(2500, links), seed);
 * }</pre>
 *
 * <p>Time is proportional to ties x bootstraps x seeds; memory is 8 bytes for each pupil who is tied to anybody and
 * each run. Worlds are shared among the processors of the pool that calls; each has a chance of its own from the seed,
 * its number and the lots of those who hang together in it, and what is added up are whole numbers, so the result does
 * not depend on how many processors there are.
 */
public final class Stability {

    /**
     * Each run is one pass through all levels of the algorithm. In schools with some hundred links a second pass moves
     * nobody on average (mean share .904 of the cores' pairs with one, two or fifty passes); in one with 12,000 it
     * raises that share by .01, so one is on the safe side, and takes half the time.
     */
    private static final int ITERATIONS = 1;

    /** Pupils are dealt to so many hands, each of which has memory of its own. */
    private static final int HANDS = 32;

    private static final double ROUNDING = 1e-9;

    private final StabilityRule rule;

    /** @param rule how many worlds are drawn, and from when on pupils belong together */
    public Stability(StabilityRule rule) {
        this.rule = rule;
    }

    /**
     * @return the groups with at least two in the core, those with the largest core first; of each it is said how sure
     *     it is, and none is left out for that.
     */
    public List<StableGroup> groups(TieGraph graph, long seed) {
        int[] tied = graph.tied();
        if (tied.length == 0) {
            return List.of();
        }
        Assignments assignments = assign(graph.among(tied), seed);
        int[][] near = near(assignments);
        Partition cores = cores(near, atLeast(rule.core()));
        List<StableGroup> groups = new ArrayList<>();
        for (int[] core : cores.members()) {
            if (core.length > 1) {
                groups.add(new StableGroup(
                        named(tied, Arrays.stream(core)),
                        named(tied, fringe(core, near, cores)),
                        assignments.mean(core)));
            }
        }
        return groups;
    }

    private Assignments assign(TieGraph graph, long seed) {
        Leiden leiden = new Leiden(Quality.cpm(rule.resolution()));
        Assignments assignments = new Assignments(graph.pupils(), rule.bootstraps() * rule.seeds());
        IntStream.range(0, rule.bootstraps()).parallel().forEach(bootstrap -> {
            List<TieGraph.Part> parts = graph.world(seed, bootstrap).parts();
            for (int run = 0; run < rule.seeds(); run++) {
                int[] groups = new int[graph.pupils()];
                for (TieGraph.Part part : parts) {
                    look(part, leiden, Chance.mixed(seed, bootstrap, part.ties().lot()), run, groups);
                }
                assignments.keep(bootstrap * rule.seeds() + run, groups);
            }
        });
        return assignments;
    }

    /**
     * Groups of those who hang together. In the constant Potts model these do not depend on anybody else, so they are
     * looked for by themselves, with chance of their own: what changes elsewhere in the school throws no dice here
     * anew.
     *
     * @param groups where for each of them a pupil is to be put who is in the same group, the same for all of it
     */
    private static void look(TieGraph.Part part, Leiden leiden, long chance, int run, int[] groups) {
        int[] pupils = part.pupils();
        // Alone, or two with a tie that is certain, which is more than any resolution.
        int[] found = pupils.length <= 2
                ? new int[pupils.length]
                : leiden.run(part.ties(), ITERATIONS, Chance.of(chance, run));
        for (int i = 0; i < pupils.length; i++) {
            groups[pupils[i]] = pupils[found[i]];
        }
    }

    /** @return by pupil, who was together with them often enough for a fringe, each followed by in how many runs. */
    private int[][] near(Assignments assignments) {
        int[][] near = new int[assignments.pupils()][];
        int hands = Math.min(HANDS, near.length);
        IntStream.range(0, hands).parallel().forEach(hand -> {
            int[] times = new int[near.length];
            for (int pupil = hand; pupil < near.length; pupil += hands) {
                near[pupil] = assignments.near(pupil, atLeast(rule.fringe()), times);
            }
        });
        return near;
    }

    /** @return the least number of runs that is at least that share of them. */
    private int atLeast(double share) {
        return (int) Math.ceil(share * rule.bootstraps() * rule.seeds() - ROUNDING);
    }

    /** Whoever hangs together by pairs that were together in so many runs is one core. */
    private static Partition cores(int[][] near, int often) {
        int[] core = IntStream.range(0, near.length).toArray();
        for (int pupil = 0; pupil < near.length; pupil++) {
            for (int i = 0; i < near[pupil].length; i += 2) {
                if (near[pupil][i + 1] >= often) {
                    core[root(core, near[pupil][i])] = root(core, pupil);
                }
            }
        }
        return Partition.of(
                IntStream.range(0, core.length).map(pupil -> root(core, pupil)).toArray());
    }

    private static int root(int[] parents, int pupil) {
        int root = pupil;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private static IntStream fringe(int[] core, int[][] near, Partition cores) {
        return Arrays.stream(core)
                .flatMap(pupil -> IntStream.range(0, near[pupil].length / 2).map(i -> near[pupil][2 * i]))
                .filter(other -> cores.size(cores.group(other)) == 1)
                .distinct()
                .sorted();
    }

    private static List<Integer> named(int[] tied, IntStream pupils) {
        return pupils.mapToObj(pupil -> tied[pupil]).toList();
    }
}
