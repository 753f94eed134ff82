package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;

/**
 * The test statistic of a zone in a window that lasts until now, by how rare it is: minus the logarithm of the chance
 * of as many cases or more, given all cases of the zone, all of the window and all together (Fisher 1935, The logic of
 * inductive inference, Journal of the Royal Statistical Society 98). Where what is expected is not in proportion to
 * these, because places were not always open, the chance is that of the noncentral hypergeometric distribution whose
 * odds ratio the expectation has.
 *
 * <p>The likelihood ratio of the permutation scan ({@link LikelihoodRatio}) takes a zone's expectation for known, and
 * so calls two cases in a room with two in all the year about as surprising as fifteen where five were expected. The
 * strongest of many such rooms is what all others are then held against.
 *
 * <p>False alarms are shared out: of the three kinds of zones (places, places beside each other, places in one band)
 * each has a third of them, however many zones it has, and within a kind each zone as many as it has cases. So where
 * most happens most is found, and a room in which hardly anything ever happened takes hardly anything from others. A
 * zone's chance is held against its part (a weighted Bonferroni, Genovese, Roeder &amp; Wasserman 2006, False discovery
 * control with p-value weighting, Biometrika 93).
 *
 * <p>As long as margins are kept, a zone's cases and a window's are the same in each replicate, so the statistic is a
 * table that is made once: for each zone and length of window, by cases.
 */
final class Rarities {

    private final int longest;
    private final double[][] tables;
    private final double[] handicaps;

    /**
     * @throws IllegalArgumentException if windows lie anywhere, or replicates do not have the margins of what was
     *     observed
     */
    Rarities(NullModel model, Ground ground, Zones zones, Windows windows) {
        if (!windows.prospective() || model instanceof PoissonRates) {
            throw new IllegalArgumentException("Rarity is of windows until now, and of margins that are kept");
        }
        CaseCounts observed = model.observed();
        longest = Math.min(windows.longest(), ground.width);
        int[] ofWindow = new int[longest + 1];
        for (int length = 1; length <= longest; length++) {
            ofWindow[length] = ofWindow[length - 1] + observed.ofInterval(observed.intervals() - length);
        }
        int[] ofZone = new int[zones.count()];
        tables = new double[zones.count() * longest][];
        zones.forEach((zone, members, size) -> {
            double[] expected = new double[longest + 1];
            for (int i = 0; i < size; i++) {
                ofZone[zone] += observed.ofPlace(members[i]);
                for (int length = 1; length <= longest; length++) {
                    expected[length] += ground.expected(members[i], ground.width - length, ground.width);
                }
            }
            for (int length = 1; length <= longest; length++) {
                tables[zone * longest + length - 1] =
                        table(ofZone[zone], ofWindow[length], observed.total(), expected[length], windows.leastCases());
            }
        });
        handicaps = handicaps(zones, ofZone);
    }

    /** Of the zone that has the largest part it is 0. */
    private static double[] handicaps(Zones zones, int[] ofZone) {
        long[] ofKind = new long[Zones.Kind.values().length];
        for (int zone = 0; zone < ofZone.length; zone++) {
            ofKind[zones.kind(zone).ordinal()] += ofZone[zone];
        }
        double[] part = new double[ofZone.length];
        Arrays.setAll(
                part,
                zone -> ofZone[zone]
                        / Math.max(1.0, (double) ofKind[zones.kind(zone).ordinal()]));
        double largest = Arrays.stream(part).max().orElse(0);
        return Arrays.stream(part)
                .map(each -> each == 0 ? 0 : StrictMath.log(largest / each))
                .toArray();
    }

    /**
     * @param ofZone all cases of the zone
     * @param ofWindow all cases of the window
     * @param total all cases
     * @param expected cases to expect in both
     * @param leastCases fewer are none
     * @return by cases in both, minus the logarithm of the chance of as many or more; 0 where there are no more than
     *     expected. What is beyond its end is as its last
     */
    static double[] table(int ofZone, int ofWindow, int total, double expected, int leastCases) {
        double[] weight = weights(ofZone, ofWindow, total, expected);
        double all = 0;
        for (int n = weight.length - 1; n >= 0; n--) {
            all += weight[n];
            weight[n] = all;
        }
        int length = weight.length;
        while (length > 1 && weight[length - 1] < Double.MIN_NORMAL) {
            length--;
        }
        double[] table = new double[length];
        for (int n = leastCases; n < length; n++) {
            table[n] = n > expected ? Math.max(0, StrictMath.log(all) - StrictMath.log(weight[n])) : 0;
        }
        return table;
    }

    /** The chances of 0, 1, ... cases in both, up to a factor: from the expected number outwards, by their ratios. */
    private static double[] weights(int ofZone, int ofWindow, int total, double expected) {
        double rest = (double) total - ofZone - ofWindow;
        double odds = expected * (rest + expected) / ((ofZone - expected) * (ofWindow - expected));
        int least = (int) Math.max(0, -rest);
        int most = Math.min(ofZone, ofWindow);
        if (!(odds > 0 && odds < Double.POSITIVE_INFINITY) || least == most) {
            return new double[] {1};
        }
        double[] weight = new double[most + 1];
        int middle = (int) Math.max(least, Math.min(most, expected));
        weight[middle] = 1;
        for (int n = middle; n < most; n++) {
            weight[n + 1] =
                    weight[n] * odds * ((double) ofZone - n) * ((double) ofWindow - n) / ((n + 1.0) * (rest + n + 1));
        }
        for (int n = middle; n > least; n--) {
            weight[n - 1] =
                    weight[n] * n * (rest + n) / (odds * ((double) ofZone - n + 1) * ((double) ofWindow - n + 1));
        }
        return weight;
    }

    /** @return the length of the longest window. */
    int longest() {
        return longest;
    }

    /** @return how rare so many cases or more are in a zone and a window of a length. */
    double chance(int zone, int length, int cases) {
        double[] table = tables[zone * longest + length - 1];
        return table[Math.min(cases, table.length - 1)];
    }

    /** @return that, less what the zone has for a smaller part of the false alarms; 0 or less is nothing. */
    double of(int zone, int length, int cases) {
        return chance(zone, length, cases) - handicaps[zone];
    }
}
