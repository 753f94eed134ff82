package org.wholeschool.pattern.group;

import java.util.Map;
import java.util.TreeMap;

/** How far two partitions of the same pupils agree. */
public final class Agreement {

    /** By pair of groups, how many pupils are in both; pairs that share nobody are not there. */
    private final Map<Long, Integer> shared = new TreeMap<>();

    private final Partition one;
    private final Partition other;

    /** @throws IllegalArgumentException if they are not of the same number of pupils */
    public Agreement(Partition one, Partition other) {
        if (one.pupils() != other.pupils()) {
            throw new IllegalArgumentException(one.pupils() + " pupils against " + other.pupils());
        }
        this.one = one;
        this.other = other;
        for (int pupil = 0; pupil < one.pupils(); pupil++) {
            shared.merge((long) one.group(pupil) << 32 | other.group(pupil), 1, Integer::sum);
        }
    }

    /**
     * The adjusted Rand index (Hubert &amp; Arabie 1985, Journal of Classification 2): of all pairs of pupils those
     * that both put together or both put apart, so adjusted that chance alone has 0 on average and the same partition
     * has 1.
     */
    public double adjustedRand() {
        double both = 0;
        for (int pupils : shared.values()) {
            both += pairs(pupils);
        }
        double inOne = pairs(one);
        double inOther = pairs(other);
        double byChance = inOne * inOther / Math.max(1, pairs(one.pupils()));
        double most = (inOne + inOther) / 2;
        return most == byChance ? 1 : (both - byChance) / (most - byChance);
    }

    /**
     * Normalised mutual information, 2 I / (H1 + H2) (Danon et al. 2005), 0 to 1. It is not adjusted for chance: many
     * small groups raise it. Two partitions that say nothing agree.
     */
    public double normalisedMutualInformation() {
        double n = one.pupils();
        double information = 0;
        for (var entry : shared.entrySet()) {
            double expected = (double) one.size((int) (entry.getKey() >>> 32))
                    * other.size(entry.getKey().intValue())
                    / n;
            information += entry.getValue() / n * Math.log(entry.getValue() / expected);
        }
        double entropies = entropy(one) + entropy(other);
        return entropies == 0 ? 1 : 2 * information / entropies;
    }

    private static double entropy(Partition partition) {
        double entropy = 0;
        for (int group = 0; group < partition.count(); group++) {
            double share = partition.size(group) / (double) partition.pupils();
            entropy -= share * Math.log(share);
        }
        return entropy;
    }

    private static double pairs(Partition partition) {
        double pairs = 0;
        for (int group = 0; group < partition.count(); group++) {
            pairs += pairs(partition.size(group));
        }
        return pairs;
    }

    private static double pairs(int pupils) {
        return pupils / 2.0 * (pupils - 1);
    }
}
