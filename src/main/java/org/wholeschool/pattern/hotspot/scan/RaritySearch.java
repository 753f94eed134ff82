package org.wholeschool.pattern.hotspot.scan;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the strongest window of a scan by {@link Rarities}: for each zone and each window that lasts until now, a step
 * to count and one to look it up. One for a thread.
 */
final class RaritySearch implements Walker {

    private final Ground ground;
    private final Zones zones;
    private final Rarities rarities;
    private final int longest;
    private final int[] zoneCases;

    RaritySearch(Ground ground, Zones zones, Rarities rarities) {
        this.ground = ground;
        this.zones = zones;
        this.rarities = rarities;
        longest = rarities.longest();
        zoneCases = new int[longest];
    }

    @Override
    public Best strongest(int[] counts, Best best) {
        int zone = 0;
        for (Zones.Line line : zones.lines()) {
            Arrays.fill(zoneCases, 0);
            int size = 0;
            for (int end : line.sizes()) {
                for (; size < end; size++) {
                    add(counts, line.members()[size]);
                }
                look(line, zone++, size, best);
            }
        }
        return best;
    }

    /** Cases of the last interval, of the one before it, and so on. */
    private void add(int[] counts, int place) {
        int now = (place + 1) * ground.width - 1;
        for (int back = 0; back < longest; back++) {
            zoneCases[back] += counts[now - back];
        }
    }

    private void look(Zones.Line line, int zone, int size, Best best) {
        int cases = 0;
        for (int length = 1; length <= longest; length++) {
            cases += zoneCases[length - 1];
            double statistic = rarities.of(zone, length, cases);
            if (statistic > 0 && statistic >= best.statistic() - Best.SAME) {
                int from = ground.width - length;
                double expected = 0;
                for (int i = 0; i < size; i++) {
                    expected += ground.expected(line.members()[i], from, ground.width);
                }
                best.offer(statistic, line.members(), size, from, ground.width, cases, expected);
            }
        }
    }

    /**
     * A place with all its bands is told in one of them, if that alone is as rare or rarer: there are more zones in one
     * band, which is why it was not the strongest, but it is the smaller claim.
     */
    @Override
    public Cluster narrowed(int[] counts, Cluster found) {
        int zone = zones.place(found.places());
        int length = found.to() - found.from() + 1;
        double rarest = zone < 0 ? Double.POSITIVE_INFINITY : rarities.chance(zone, length, found.observed());
        Cluster told = found;
        for (int member : found.places()) {
            int inOneBand = zone < 0 ? -1 : zones.inOneBand(member);
            int cases = cases(counts, member, length);
            if (inOneBand >= 0 && rarities.chance(inOneBand, length, cases) >= rarest - Best.SAME) {
                rarest = rarities.chance(inOneBand, length, cases);
                told = new Cluster(
                        List.of(member),
                        found.from(),
                        found.to(),
                        cases,
                        ground.expected(member, found.from(), found.to() + 1),
                        found.statistic());
            }
        }
        return told;
    }

    private int cases(int[] counts, int place, int length) {
        int now = (place + 1) * ground.width;
        return Arrays.stream(counts, now - length, now).sum();
    }
}
