package org.wholeschool.pattern.group;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which group is which over time. Cores are paired so that as many pupils as possible are in both of a pair (the
 * assignment problem, by the Hungarian method; Kuhn 1955, Naval Research Logistics Quarterly 2); two that share less
 * than half of the smaller core, or fewer than two pupils, are no pair. When a group splits, the part that holds most
 * of it goes on as that group and the other is new; when two become one, the one goes on that is most of it.
 */
final class GroupMatching {

    private static final int FEWEST_SHARED = 2;

    private GroupMatching() {}

    /**
     * @param earlier cores of the earlier groups
     * @param now cores of the groups now
     * @return by group now, the place of the earlier group that it is, or -1
     */
    static int[] match(List<? extends Collection<Integer>> earlier, List<? extends Collection<Integer>> now) {
        int size = Math.max(earlier.size(), now.size());
        int[][] shared = new int[size][size];
        for (int i = 0; i < now.size(); i++) {
            Set<Integer> members = new HashSet<>(now.get(i));
            for (int j = 0; j < earlier.size(); j++) {
                int both =
                        (int) earlier.get(j).stream().filter(members::contains).count();
                boolean sameGroup = both >= FEWEST_SHARED
                        && 2 * both >= Math.min(earlier.get(j).size(), members.size());
                shared[i][j] = sameGroup ? both : 0;
            }
        }
        int[] matched = assign(shared);
        int[] match = Arrays.copyOf(matched, now.size());
        for (int i = 0; i < match.length; i++) {
            match[i] = shared[i][match[i]] > 0 ? match[i] : -1;
        }
        return match;
    }

    /**
     * @return by row the column, so that the sum is as large as it can be: each row is added along the cheapest way of
     *     exchanging columns.
     */
    private static int[] assign(int[][] value) {
        int size = value.length;
        int[] ofRow = new int[size + 1];
        int[] ofColumn = new int[size + 1];
        int[] rowOfColumn = new int[size + 1];
        int[] from = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            rowOfColumn[0] = row;
            int[] least = new int[size + 1];
            Arrays.fill(least, Integer.MAX_VALUE);
            boolean[] used = new boolean[size + 1];
            int column = 0;
            while (rowOfColumn[column] != 0) {
                used[column] = true;
                int next = 0;
                int step = Integer.MAX_VALUE;
                for (int other = 1; other <= size; other++) {
                    if (!used[other]) {
                        int cost = -value[rowOfColumn[column] - 1][other - 1]
                                - ofRow[rowOfColumn[column]]
                                - ofColumn[other];
                        if (cost < least[other]) {
                            least[other] = cost;
                            from[other] = column;
                        }
                        if (least[other] < step) {
                            step = least[other];
                            next = other;
                        }
                    }
                }
                for (int other = 0; other <= size; other++) {
                    if (used[other]) {
                        ofRow[rowOfColumn[other]] += step;
                        ofColumn[other] -= step;
                    } else if (other > 0) {
                        least[other] -= step;
                    }
                }
                column = next;
            }
            while (column != 0) {
                rowOfColumn[column] = rowOfColumn[from[column]];
                column = from[column];
            }
        }
        int[] columns = new int[size];
        for (int column = 1; column <= size; column++) {
            columns[rowOfColumn[column] - 1] = column - 1;
        }
        return columns;
    }
}
