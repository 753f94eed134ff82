package org.wholeschool.pattern.group;

import java.util.Arrays;

/**
 * Every pupil in exactly one group. Groups are numbered by size, the largest first, and of two of one size the one with
 * the lowest pupil first.
 */
public final class Partition {

    private final int[] groups;
    private final int[] sizes;

    private Partition(int[] groups, int[] sizes) {
        this.groups = groups;
        this.sizes = sizes;
    }

    /** @param labels for each pupil any number, the same for those of one group */
    public static Partition of(int[] labels) {
        int[] numbers = Arrays.stream(labels).distinct().sorted().toArray();
        int[] size = new int[numbers.length];
        int[] first = new int[numbers.length];
        int[] place = new int[labels.length];
        Arrays.fill(first, labels.length);
        for (int pupil = 0; pupil < labels.length; pupil++) {
            place[pupil] = Arrays.binarySearch(numbers, labels[pupil]);
            size[place[pupil]]++;
            first[place[pupil]] = Math.min(first[place[pupil]], pupil);
        }
        Integer[] order = new Integer[numbers.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                (a, b) -> size[a] != size[b] ? Integer.compare(size[b], size[a]) : Integer.compare(first[a], first[b]));
        int[] number = new int[numbers.length];
        int[] sizes = new int[numbers.length];
        for (int i = 0; i < order.length; i++) {
            number[order[i]] = i;
            sizes[i] = size[order[i]];
        }
        return new Partition(Arrays.stream(place).map(i -> number[i]).toArray(), sizes);
    }

    /** @return the number of pupils. */
    public int pupils() {
        return groups.length;
    }

    /** @return the number of groups; a pupil alone is one. */
    public int count() {
        return sizes.length;
    }

    /** @return the number of a pupil's group, from 0 on. */
    public int group(int pupil) {
        return groups[pupil];
    }

    /** @return how many pupils a group has. */
    public int size(int group) {
        return sizes[group];
    }

    /** @return by group, its pupils in order. */
    public int[][] members() {
        int[][] members = new int[sizes.length][];
        Arrays.setAll(members, group -> new int[sizes[group]]);
        int[] next = new int[sizes.length];
        for (int pupil = 0; pupil < groups.length; pupil++) {
            members[groups[pupil]][next[groups[pupil]]++] = pupil;
        }
        return members;
    }

    /** @return for each pupil the number of their group; a copy. */
    public int[] toArray() {
        return groups.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Partition partition && Arrays.equals(groups, partition.groups);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(groups);
    }

    @Override
    public String toString() {
        return count() + " groups of " + pupils() + ": " + Arrays.toString(sizes);
    }
}
