package org.wholeschool.pattern.hotspot;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which cells count as the surroundings of each cell, itself included, and how much. Cells are numbered from 0.
 *
 * @param members for each cell the cells of its surroundings, each once
 * @param weights for each of those its weight, above 0
 */
public record GridNeighbours(int[][] members, double[][] weights) {

    /**
     * @throws IllegalArgumentException if the two do not fit each other, a member is not a cell or is there twice, or a
     *     weight is not above 0
     */
    public GridNeighbours {
        if (members.length != weights.length) {
            throw new IllegalArgumentException(
                    "Surroundings of " + members.length + " cells, weights of " + weights.length);
        }
        for (int cell = 0; cell < members.length; cell++) {
            boolean cells = Arrays.stream(members[cell]).allMatch(member -> member >= 0 && member < members.length)
                    && Arrays.stream(members[cell]).distinct().count() == members[cell].length;
            if (!cells
                    || members[cell].length != weights[cell].length
                    || !Arrays.stream(weights[cell])
                            .allMatch(weight -> weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Cell " + cell + " cannot have the surroundings "
                        + Arrays.toString(members[cell]) + " " + Arrays.toString(weights[cell]));
            }
        }
    }

    /**
     * The surroundings in a table of places and bands, all of weight 1: the cell itself, the same place in the band
     * before and after, and the places next to it in the same band. The cell of a place and a band has the number place
     * x bands + band.
     *
     * @param nextTo for each place those next to it, in whatever order; whoever is next to somebody is so both ways
     * @param bands number of bands, in the order of the day
     */
    public static GridNeighbours of(int[][] nextTo, int bands) {
        boolean[][] adjacent = new boolean[nextTo.length][nextTo.length];
        for (int place = 0; place < nextTo.length; place++) {
            for (int other : nextTo[place]) {
                adjacent[place][other] = true;
                adjacent[other][place] = true;
            }
        }
        int[][] members = new int[Math.multiplyExact(nextTo.length, bands)][];
        for (int cell = 0; cell < members.length; cell++) {
            int place = cell / bands;
            int band = cell % bands;
            IntStream inTime = IntStream.of(band - 1, band, band + 1)
                    .filter(each -> each >= 0 && each < bands)
                    .map(each -> place * bands + each);
            IntStream inSpace = IntStream.range(0, nextTo.length)
                    .filter(other -> other != place && adjacent[place][other])
                    .map(other -> other * bands + band);
            members[cell] = IntStream.concat(inTime, inSpace).toArray();
        }
        return new GridNeighbours(
                members, Arrays.stream(members).map(GridNeighbours::ones).toArray(double[][]::new));
    }

    private static double[] ones(int[] members) {
        double[] ones = new double[members.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** @return how many cells there are. */
    public int cells() {
        return members.length;
    }

    /** @return the surroundings among some of the cells, which are numbered anew in their order. */
    GridNeighbours among(int[] kept) {
        int[] number = new int[cells()];
        Arrays.fill(number, -1);
        for (int i = 0; i < kept.length; i++) {
            number[kept[i]] = i;
        }
        int[][] keptMembers = new int[kept.length][];
        double[][] keptWeights = new double[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            int cell = kept[i];
            int[] there = IntStream.range(0, members[cell].length)
                    .filter(j -> number[members[cell][j]] >= 0)
                    .toArray();
            keptMembers[i] =
                    IntStream.of(there).map(j -> number[members[cell][j]]).toArray();
            keptWeights[i] =
                    IntStream.of(there).mapToDouble(j -> weights[cell][j]).toArray();
        }
        return new GridNeighbours(keptMembers, keptWeights);
    }
}
