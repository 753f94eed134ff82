package org.wholeschool.pattern.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Deals the values of one period to its cells again and again, and adds up what each cell and its surroundings have
 * then, in standard deviations. Gi* is that less a constant of the cell, so chances are the same. What is 0 is not
 * dealt, because it adds nothing: in a week a school logs twenty concerns in hundreds of cells.
 */
final class Dealing {

    private final int[] cells;
    private final double[] amounts;
    private final int[] where;

    // For each cell, whose surroundings it is in, by their number among all, and what one unit of it adds there.
    private final int[][] reaches;
    private final double[][] adds;

    /**
     * @param neighbours the surroundings of each cell of the period
     * @param values what each of them has, 0 or more
     * @param deviation of each, the standard deviation of what its surroundings have; 0 where nothing can stand out
     * @param names the number of each among all cells
     */
    Dealing(GridNeighbours neighbours, double[] values, double[] deviation, int[] names) {
        int n = values.length;
        cells = IntStream.range(0, n).toArray();
        where = IntStream.range(0, n).filter(cell -> values[cell] > 0).toArray();
        amounts = IntStream.of(where).mapToDouble(cell -> values[cell]).toArray();
        List<List<Integer>> reached = new ArrayList<>();
        List<List<Double>> added = new ArrayList<>();
        for (int cell = 0; cell < n; cell++) {
            reached.add(new ArrayList<>());
            added.add(new ArrayList<>());
        }
        for (int cell = 0; cell < n; cell++) {
            int[] members = neighbours.members()[cell];
            for (int i = 0; i < members.length && deviation[cell] > 0; i++) {
                reached.get(members[i]).add(names[cell]);
                added.get(members[i]).add(neighbours.weights()[cell][i] / deviation[cell]);
            }
        }
        reaches = reached.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        adds = added.stream()
                .map(each -> each.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
    }

    /** Adds what there is. */
    void asItIs(double[] sums) {
        for (int i = 0; i < amounts.length; i++) {
            add(where[i], amounts[i], sums);
        }
    }

    /** Adds what there would be if the values were dealt anew. */
    void anew(double[] sums, Random random) {
        for (int i = 0; i < amounts.length; i++) {
            int j = i + random.nextInt(cells.length - i);
            int drawn = cells[j];
            cells[j] = cells[i];
            cells[i] = drawn;
            add(drawn, amounts[i], sums);
        }
    }

    private void add(int cell, double amount, double[] sums) {
        int[] to = reaches[cell];
        double[] each = adds[cell];
        for (int i = 0; i < to.length; i++) {
            sums[to[i]] += each[i] * amount;
        }
    }

    /**
     * For each cell the chance of as much or more in all periods together: (1 + replicates with that) / (replicates +
     * 1).
     *
     * @param periods each of which is dealt for itself
     * @param cells how many cells there are among all; one that is in no period has a chance of 1
     * @param replicates how often they are dealt
     * @param random where chance comes from
     */
    static double[] chances(List<Dealing> periods, int cells, int replicates, Random random) {
        double[] own = new double[cells];
        periods.forEach(period -> period.asItIs(own));
        int[] asMuch = new int[cells];
        double[] sums = new double[cells];
        for (int replicate = 0; replicate < replicates; replicate++) {
            Arrays.fill(sums, 0);
            for (Dealing period : periods) {
                period.anew(sums, random);
            }
            for (int cell = 0; cell < cells; cell++) {
                // The same values in another order differ by rounding.
                asMuch[cell] += sums[cell] >= own[cell] * (1 - 1e-9) ? 1 : 0;
            }
        }
        return Arrays.stream(asMuch)
                .mapToDouble(count -> (1.0 + count) / (replicates + 1))
                .toArray();
    }
}
