package org.wholeschool.pattern.hotspot.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The groups of places that a scan looks at: around each centre the nearest place, the two nearest, and so on, within
 * limits. They are kept as they grow, one line for each centre, so that the cases of a zone are those of the one before
 * it and of the places that came in. A zone that several lines reach is looked at once.
 *
 * <p>Where bands of the day are told apart, the places of the arithmetic are the pairs of a place and a band
 * ({@link #withBands}), and lines grow both through places with all their bands and through one band of places.
 */
public final class Zones {

    /** A line of zones: what comes in, in turn, and after how many of these a zone ends. */
    record Line(int centre, int[] members, int[] sizes) {}

    /** What a zone is: a place with all its bands, places beside each other with all of theirs, or in one band. */
    enum Kind {
        PLACE,
        PLACES,
        IN_ONE_BAND
    }

    /** Is handed each zone in turn. */
    interface Taker {

        /**
         * @param zone its number
         * @param members its members come first in these
         * @param size how many of them
         */
        void take(int zone, int[] members, int size);
    }

    private final int places;
    private final List<Line> lines;
    private final int zones;
    private final int bands;
    private final Kind[] kinds;

    private Zones(int places, int bands, List<Line> lines) {
        this.places = places;
        this.bands = bands;
        this.lines = lines;
        this.zones = lines.stream().mapToInt(line -> line.sizes.length).sum();
        kinds = new Kind[zones];
        forEach((zone, members, size) -> {
            boolean oneBand = bands > 1 && (size < bands || members[1] != members[0] + 1);
            kinds[zone] = oneBand ? Kind.IN_ONE_BAND : size == bands ? Kind.PLACE : Kind.PLACES;
        });
    }

    /**
     * @param neighbours what is how near
     * @param farthest how far a zone's places may be from its centre, in the unit of the neighbours; infinite for no
     *     limit
     * @param weight for each place what the share is counted in: its cases, or its expected cases
     * @param share the largest part of all weight that a zone may hold, over 0 to 1; a half is usual, because a larger
     *     zone is better described by what is outside of it
     * @throws IllegalArgumentException if there is not a weight for each place, or a limit is out of range
     */
    public static Zones of(Neighbours neighbours, double farthest, double[] weight, double share) {
        return withBands(neighbours, 1, farthest, 0, weight, share);
    }

    /**
     * Zones of places with all their bands, and of places in one band, in one scan and under one maximum. Zones in one
     * band are many, and each costs all others a little of what can be found, so they have a limit of their own.
     *
     * @param bands number of bands; band b of place p is place {@code p * bands + b} of the counts
     * @param farthest how far a zone's places may be from its centre where it has all bands
     * @param farthestInBand how far where it has one band; 0 for single places
     * @param weight for each pair of place and band, in that order
     * @see #of
     */
    public static Zones withBands(
            Neighbours neighbours, int bands, double farthest, double farthestInBand, double[] weight, double share) {
        if (weight.length != neighbours.places() * bands) {
            throw new IllegalArgumentException(weight.length + " weights are not one for each of " + neighbours.places()
                    + " places in " + bands + " bands");
        }
        if (!(farthest >= 0) || !(farthestInBand >= 0) || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("Zones up to " + farthest + " far with a share of " + share);
        }
        Builder builder = new Builder(neighbours, bands, weight, share);
        for (int centre = 0; centre < neighbours.places(); centre++) {
            builder.grow(centre, 0, bands, farthest);
            for (int band = 0; bands > 1 && band < bands; band++) {
                builder.grow(centre, band, band + 1, farthestInBand);
            }
        }
        return new Zones(weight.length, bands, builder.lines);
    }

    private static final class Builder {

        private final Neighbours neighbours;
        private final int bands;
        private final double[] weight;
        private final double most;
        private final Set<BitSet> known = new HashSet<>();
        private final List<Line> lines = new ArrayList<>();

        Builder(Neighbours neighbours, int bands, double[] weight, double share) {
            this.neighbours = neighbours;
            this.bands = bands;
            this.weight = weight;
            this.most = Arrays.stream(weight).sum() * share * (1 + 1e-12);
        }

        void grow(int centre, int fromBand, int toBand, double farthest) {
            int[] order = neighbours.order(centre);
            int[] members = new int[order.length * (toBand - fromBand)];
            List<Integer> sizes = new ArrayList<>();
            BitSet zone = new BitSet();
            double held = 0;
            int size = 0;
            for (int i = 0; i < order.length && neighbours.distance(centre, i) <= farthest; i++) {
                for (int band = fromBand; band < toBand; band++) {
                    int member = order[i] * bands + band;
                    members[size++] = member;
                    zone.set(member);
                    held += weight[member];
                }
                if (held > most) {
                    break;
                }
                if (neighbours.mayEndAt(centre, i) && known.add((BitSet) zone.clone())) {
                    sizes.add(size);
                }
            }
            if (!sizes.isEmpty()) {
                int longest = sizes.get(sizes.size() - 1);
                lines.add(new Line(
                        centre,
                        Arrays.copyOf(members, longest),
                        sizes.stream().mapToInt(Integer::intValue).toArray()));
            }
        }
    }

    /** @return number of places (of pairs of place and band, where bands are told apart). */
    int places() {
        return places;
    }

    /** @return the lines in which zones grow. */
    List<Line> lines() {
        return lines;
    }

    /** @return number of different zones. */
    public int count() {
        return zones;
    }

    /** @return the numbers 0, 1, ... of the first zone of each line; zones are numbered through. */
    int[] firstZones() {
        int[] first = new int[lines.size()];
        IntStream.range(1, first.length).forEach(i -> first[i] = first[i - 1] + lines.get(i - 1).sizes.length);
        return first;
    }

    /** Hands out the zones by their numbers. */
    void forEach(Taker taker) {
        int zone = 0;
        for (Line line : lines) {
            for (int size : line.sizes) {
                taker.take(zone++, line.members, size);
            }
        }
    }

    /** @return what a zone is. */
    Kind kind(int zone) {
        return kinds[zone];
    }

    /** @return the number of the zone that is one place with all its bands, and has these members; -1 if none is. */
    int place(List<Integer> members) {
        return members.size() == bands ? find(members.get(0), bands) : -1;
    }

    /** @return the number of the zone that is this place in this band alone; -1 where bands are not told apart. */
    int inOneBand(int member) {
        return bands > 1 ? find(member, 1) : -1;
    }

    private int find(int first, int size) {
        int[] found = {-1};
        Kind kind = size == bands ? Kind.PLACE : Kind.IN_ONE_BAND;
        forEach((zone, members, length) -> {
            if (length == size && members[0] == first && kinds[zone] == kind) {
                found[0] = zone;
            }
        });
        return found[0];
    }
}
