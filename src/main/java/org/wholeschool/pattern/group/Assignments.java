package org.wholeschool.pattern.group;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which pupils were put together in which of many runs. What is kept are the runs, 8 bytes for each pupil and run, and
 * not the pairs, of which there are as many as the square of the pupils.
 */
final class Assignments {

    private static final int MET = 64;

    private final int pupils;
    /** By run and pupil, the place at which the pupil's group begins in the run's order. */
    private final int[][] begins;
    /** By run, the pupils ordered by group; the last of a group as its complement. */
    private final int[][] order;

    Assignments(int pupils, int runs) {
        this.pupils = pupils;
        begins = new int[runs][];
        order = new int[runs][];
    }

    /** Keeps what a run found; several threads may keep different runs. */
    void keep(int run, int[] labels) {
        int[] next = new int[pupils + 1];
        for (int label : labels) {
            next[label + 1]++;
        }
        for (int label = 0; label < pupils; label++) {
            next[label + 1] += next[label];
        }
        int[] begin = new int[pupils];
        for (int pupil = 0; pupil < pupils; pupil++) {
            begin[pupil] = next[labels[pupil]];
        }
        int[] ordered = new int[pupils];
        for (int pupil = 0; pupil < pupils; pupil++) {
            ordered[next[labels[pupil]]++] = pupil;
        }
        for (int label = 0; label < pupils; label++) {
            if (next[label] > (label == 0 ? 0 : next[label - 1])) {
                ordered[next[label] - 1] = ~ordered[next[label] - 1];
            }
        }
        begins[run] = begin;
        order[run] = ordered;
    }

    int pupils() {
        return pupils;
    }

    int runs() {
        return begins.length;
    }

    /**
     * Those who were often together with a pupil.
     *
     * @param least in at least so many runs
     * @param times as long as there are pupils and all 0; all 0 again afterwards
     * @return in order, each followed by in how many runs
     */
    int[] near(int pupil, int least, int[] times) {
        int[] met = new int[MET];
        int many = 0;
        for (int run = 0; run < order.length; run++) {
            int[] ordered = order[run];
            boolean last = false;
            for (int at = begins[run][pupil]; !last; at++) {
                last = ordered[at] < 0;
                int other = last ? ~ordered[at] : ordered[at];
                if (times[other]++ == 0) {
                    if (many == met.length) {
                        met = Arrays.copyOf(met, 2 * many);
                    }
                    met[many++] = other;
                }
            }
        }
        int[] near = Arrays.stream(met, 0, many)
                .filter(other -> other != pupil && times[other] >= least)
                .sorted()
                .flatMap(other -> IntStream.of(other, times[other]))
                .toArray();
        for (int i = 0; i < many; i++) {
            times[met[i]] = 0;
        }
        return near;
    }

    /**
     * @return the share of runs in which two of these pupils were together, on average over all pairs of them; 1 for
     *     fewer than two.
     */
    double mean(int[] among) {
        if (among.length < 2) {
            return 1;
        }
        long pairs = 0;
        int[] groups = new int[among.length];
        for (int[] begin : begins) {
            for (int i = 0; i < among.length; i++) {
                groups[i] = begin[among[i]];
            }
            Arrays.sort(groups);
            for (int from = 0, to; from < groups.length; from = to) {
                for (to = from; to < groups.length && groups[to] == groups[from]; to++) {
                    // Those of one group stand side by side.
                }
                pairs += (long) (to - from) * (to - from - 1) / 2;
            }
        }
        return pairs / (double) runs() / (among.length * (among.length - 1L) / 2);
    }
}
