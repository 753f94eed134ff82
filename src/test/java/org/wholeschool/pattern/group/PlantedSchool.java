package org.wholeschool.pattern.group;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A school in which groups were planted, as the demonstration school has them: 25 of 4 to 12 pupils, tied by 1.7 links
 * a member (a tree first, so that each hangs together), and other links between any two of one year until there are so
 * many.
 *
 * @param pupils how many there are; pupil p is of year 7 + p / (pupils / 7)
 * @param groups who was planted together
 */
record PlantedSchool(int pupils, List<List<Integer>> groups, List<GradedLink> links) {

    static final int GROUPS = 25;
    static final int LINKS = 420;
    private static final int LEAST = 4;
    private static final int MOST = 12;

    /**
     * @param perMember links inside of a group for each of its members
     * @param links established links altogether
     * @param corroborated the share of them that is corroborated as well
     */
    static PlantedSchool make(long seed, double perMember, int links, double corroborated) {
        Random random = new Random(seed);
        int pupils = 1_190;
        int ofYear = pupils / 7;
        Set<Integer> taken = new HashSet<>();
        List<List<Integer>> groups = new ArrayList<>();
        Set<Set<Integer>> tied = new HashSet<>();
        for (int i = 0; i < GROUPS; i++) {
            int year = i % 7;
            int size = LEAST + i % (MOST - LEAST + 1);
            List<Integer> group = new ArrayList<>();
            while (group.size() < size) {
                // One group in five reaches into the next year.
                int reach = i % 5 == 0 && year < 6 && random.nextInt(3) == 0 ? 1 : 0;
                int pupil = (year + reach) * ofYear + random.nextInt(ofYear);
                if (taken.add(pupil)) {
                    group.add(pupil);
                }
            }
            groups.add(group);
            int before = tied.size();
            for (int member = 1; member < size; member++) {
                tied.add(Set.of(group.get(member), group.get(random.nextInt(member))));
            }
            int wanted = before + Math.min(size * (size - 1) / 2, (int) Math.round(size * perMember));
            while (tied.size() < wanted) {
                int one = random.nextInt(size);
                tied.add(Set.of(group.get(one), group.get((one + 1 + random.nextInt(size - 1)) % size)));
            }
        }
        while (tied.size() < links) {
            int one = random.nextInt(pupils);
            int other = one / ofYear * ofYear + random.nextInt(ofYear);
            if (one != other) {
                tied.add(Set.of(one, other));
            }
        }
        List<GradedLink> graded = tied.stream()
                .map(pair -> pair.stream().sorted().toList())
                .sorted((a, b) -> a.equals(b) ? 0 : a.get(0) * 10_000 + a.get(1) - b.get(0) * 10_000 - b.get(1))
                .map(pair -> new GradedLink(
                        pair.get(0),
                        pair.get(1),
                        TieKind.FRIENDSHIP,
                        GradeProbabilities.START.of(1, random.nextDouble() < corroborated)))
                .toList();
        return new PlantedSchool(pupils, groups, graded);
    }

    TieGraph graph() {
        return TieGraph.of(pupils, links);
    }

    int year(int pupil) {
        return 7 + pupil / (pupils / 7);
    }

    /** @return by pupil the number of their planted group; whoever is in none has a number of their own. */
    int[] planted() {
        int[] planted = IntStream.range(GROUPS, GROUPS + pupils).toArray();
        for (int group = 0; group < groups.size(); group++) {
            for (int pupil : groups.get(group)) {
                planted[pupil] = group;
            }
        }
        return planted;
    }
}
