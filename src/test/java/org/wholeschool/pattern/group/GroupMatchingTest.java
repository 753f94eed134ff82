package org.wholeschool.pattern.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which group is which from one release to the next. */
class GroupMatchingTest {

    private static List<Integer> pupils(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @Test
    void groupsAreFoundAgainWhateverTheirOrder() {
        assertArrayEquals(
                new int[] {2, 0, 1},
                GroupMatching.match(
                        List.of(pupils(0, 8), pupils(8, 15), pupils(20, 30)),
                        List.of(pupils(21, 31), pupils(1, 7), pupils(8, 20))));
    }

    @Test
    void ofASplitTheLargerPartGoesOnAndOfAMergerTheOneWithMost() {
        assertArrayEquals(
                new int[] {-1, 0}, GroupMatching.match(List.of(pupils(0, 12)), List.of(pupils(0, 5), pupils(5, 12))));
        assertArrayEquals(
                new int[] {1}, GroupMatching.match(List.of(pupils(0, 5), pupils(5, 12)), List.of(pupils(0, 12))));
    }

    @Test
    void whatSharesLittleIsAnotherGroup() {
        assertArrayEquals(new int[] {-1}, GroupMatching.match(List.of(pupils(0, 8)), List.of(pupils(5, 13))));
        assertArrayEquals(
                new int[] {-1},
                GroupMatching.match(List.of(pupils(0, 2)), List.of(pupils(1, 3))),
                "one pupil in common");
        assertArrayEquals(new int[] {0}, GroupMatching.match(List.of(pupils(0, 8)), List.of(pupils(4, 14))));
        assertArrayEquals(new int[] {}, GroupMatching.match(List.of(pupils(0, 8)), List.of()));
        assertArrayEquals(new int[] {-1}, GroupMatching.match(List.of(), List.of(pupils(0, 8))));
    }

    /** As many pupils as possible are in both of a pair: against all ways of pairing six with six. */
    @Test
    void noOtherPairingSharesMore() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            List<List<Integer>> earlier = random(random);
            List<List<Integer>> now = random(random);
            int[] match = GroupMatching.match(earlier, now);
            int sum = 0;
            for (int group = 0; group < match.length; group++) {
                sum += match[group] < 0 ? 0 : shared(earlier.get(match[group]), now.get(group));
            }
            assertEquals(most(earlier, now, 0, new boolean[6]), sum);
        }
    }

    private static List<List<Integer>> random(Random random) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            groups.add(random.ints(0, 12).distinct().limit(4).boxed().toList());
        }
        return groups;
    }

    private static int shared(List<Integer> one, List<Integer> other) {
        int both = (int) one.stream().filter(other::contains).count();
        return both < 2 ? 0 : both;
    }

    private static int most(List<List<Integer>> earlier, List<List<Integer>> now, int group, boolean[] taken) {
        if (group == now.size()) {
            return 0;
        }
        int most = 0;
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                taken[i] = true;
                most = Math.max(most, shared(earlier.get(i), now.get(group)) + most(earlier, now, group + 1, taken));
                taken[i] = false;
            }
        }
        return most;
    }
}
