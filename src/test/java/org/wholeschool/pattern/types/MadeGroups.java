package org.wholeschool.pattern.types;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.pattern.types.GroupProfile.Occurs;

/**
 * A made-up school whose groups are in concerns at places and in parts of their own, more or less as the school is:
 * some places have most, a year has places that it uses more, and a group has ways of its own that stay from term to
 * term.
 */
final class MadeGroups {

    static final int PLACES = 12;
    private static final long NOWHERE = -1;
    private static final int FIRST_YEAR = 7;
    private static final int YEARS = 5;
    private static final double OF_YEAR = .5;
    private static final double OF_GROUP = 1;

    private final double[][] places = new double[FIRST_YEAR + YEARS][PLACES];
    private final double harmed;

    /**
     * A group in a term.
     *
     * @param place at which most of its pupils are in concerns; negative for none
     */
    record Drawn(GroupProfile profile, long place, RoleMix part) {}

    /**
     * A group as it stays from term to term.
     *
     * @param places how often it is where
     * @param harmed the share of its pupils in concerns who were harmed
     */
    record Ways(List<Integer> years, double[] places, double harmed) {

        /** @return how it is in one term; concerns have numbers from the first on */
        Drawn draw(Random random, int firstConcern) {
            Map<Long, Set<Integer>> pupils = new TreeMap<>();
            Map<Long, Set<Integer>> concerns = new HashMap<>();
            Set<Integer> ofHarmed = new HashSet<>();
            Set<Integer> ofAlleged = new HashSet<>();
            int concern = firstConcern;
            for (int pupil = 0; pupil < years.size(); pupil++) {
                if (random.nextDouble() < .25) {
                    continue;
                }
                for (int times = 1 + random.nextInt(4); times > 0; times--) {
                    long place = pick(random, places);
                    pupils.computeIfAbsent(place, none -> new HashSet<>()).add(pupil);
                    concerns.computeIfAbsent(place, none -> new HashSet<>()).add(concern++);
                }
                if (random.nextDouble() < .75) {
                    (random.nextDouble() < harmed ? ofHarmed : ofAlleged).add(concern++);
                }
            }
            Map<Long, Occurs> there = new HashMap<>();
            long main = NOWHERE;
            int most = 0;
            for (Map.Entry<Long, Set<Integer>> place : pupils.entrySet()) {
                if (place.getValue().size() > most) {
                    main = place.getKey();
                    most = place.getValue().size();
                }
                if (place.getValue().size() >= GroupProfile.FEWEST_THERE) {
                    there.put(place.getKey(), new Occurs(place.getValue().size(), concerns.get(place.getKey())));
                }
            }
            GroupProfile profile = new GroupProfile(
                    years, there, new Occurs(ofHarmed.size(), ofHarmed), new Occurs(ofAlleged.size(), ofAlleged));
            return new Drawn(profile, main, profile.mainPart());
        }

        private static long pick(Random random, double[] weights) {
            double left = random.nextDouble()
                    * IntStream.range(0, weights.length)
                            .mapToDouble(place -> weights[place])
                            .sum();
            int place = 0;
            while (place < weights.length - 1 && left >= weights[place]) {
                left -= weights[place++];
            }
            return place;
        }
    }

    MadeGroups(Random random) {
        harmed = .4 + .25 * random.nextDouble();
        double[] ofSchool = IntStream.range(0, PLACES)
                .mapToDouble(place -> Math.exp(.6 * random.nextGaussian()) / (place + 2))
                .toArray();
        for (double[] ofYear : places) {
            for (int place = 0; place < PLACES; place++) {
                ofYear[place] = ofSchool[place] * Math.exp(OF_YEAR * random.nextGaussian());
            }
        }
    }

    static List<Long> places() {
        return LongStream.range(0, PLACES).boxed().toList();
    }

    /** @return the years of a group: one in four reaches into the next. */
    static List<Integer> years(Random random) {
        int year = FIRST_YEAR + random.nextInt(YEARS);
        boolean reaches = year < FIRST_YEAR + YEARS - 1 && random.nextInt(4) == 0;
        return IntStream.range(0, 6 + random.nextInt(7))
                .mapToObj(pupil -> reaches && random.nextInt(3) == 0 ? year + 1 : year)
                .sorted()
                .toList();
    }

    /** @return a group of which nothing is known but its years and the school. */
    Ways ways(Random random, List<Integer> years) {
        double[] ofYear = places[years.get(0) % places.length];
        return new Ways(
                years,
                IntStream.range(0, PLACES)
                        .mapToDouble(place -> ofYear[place] * Math.exp(OF_GROUP * random.nextGaussian()))
                        .toArray(),
                Math.max(.02, Math.min(.98, harmed + .28 * random.nextGaussian())));
    }
}
