package org.wholeschool.pattern.types;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.wholeschool.pattern.types.GroupProfile.Occurs;
import org.wholeschool.pattern.types.MadeGroups.Drawn;
import org.wholeschool.pattern.types.MadeGroups.Ways;
import org.wholeschool.pattern.types.TypeRelease.Part;

/**
 * Someone knows everything about all groups of a school but one, of that one its pupils and their years, how often
 * concerns are where and in which part in the whole school, and how types are told; they do not know the lots. They
 * think of many groups that the last one might be, weigh each by how likely it would have given this release, and name
 * the place and the part that most weight is on. Without the release they name the most frequent ones.
 */
public final class TypeAttack {

    private static final int FEWEST_SCHOOL = 9;
    private static final int SCHOOLS_DIFFER_BY = 16;

    private final long seed;
    private final int schools;
    private final int thoughts;

    /**
     * What came of it.
     *
     * @param guesses how many groups were guessed at
     * @param place how much more often its main place is named than without the release
     * @param part the same of its main part
     * @param placeBefore how often its main place is named without the release
     * @param partBefore the same of its main part
     * @param told how many places are told of a type; not a number for another way of telling
     * @param parts how often a part is told of a school
     */
    public record Outcome(
            int guesses, double place, double part, double placeBefore, double partBefore, double told, double parts) {

        @Override
        public String toString() {
            return String.format(
                            Locale.ROOT,
                            "%5d groups: place %+.3f (from %.2f), part %+.3f (from %.2f)",
                            guesses,
                            place,
                            placeBefore,
                            part,
                            partBefore)
                    + (Double.isNaN(told)
                            ? ""
                            : String.format(Locale.ROOT, "; told: %.2f places of a type, a part in %.2f", told, parts));
        }
    }

    /**
     * Which group a sheet is about, to anyone who knows everything about all groups.
     *
     * @param surest the most that they believe of any, where a sheet says nothing of the type of its group
     * @param gained how much more often they name it than by chance, likewise
     * @param ofType the most that they believe of any where a sheet says of which type its group is
     * @param gainedOfType how much more often they name it then
     */
    public record Which(double surest, double gained, double ofType, double gainedOfType) {}

    /**
     * @param seed of the first school; the others follow
     * @param schools how many made-up schools
     * @param thoughts how many groups the attacker thinks of for each last one
     */
    public TypeAttack(long seed, int schools, int thoughts) {
        this.seed = seed;
        this.schools = schools;
        this.thoughts = thoughts;
    }

    /** A school's groups as they stay, what is told of them in turn, and how they are each time. */
    private record School(MadeGroups made, List<Ways> ways, Random random) {

        private List<Drawn> term() {
            return IntStream.range(0, ways.size())
                    .mapToObj(group -> ways.get(group).draw(random, group * 1_000))
                    .toList();
        }
    }

    private List<School> schools(int groups) {
        return IntStream.range(0, schools)
                .mapToObj(number -> {
                    Random random = new Random(seed + number);
                    MadeGroups made = new MadeGroups(random);
                    int size = groups > 0 ? groups : FEWEST_SCHOOL + random.nextInt(SCHOOLS_DIFFER_BY);
                    List<Ways> ways = IntStream.range(0, size)
                            .mapToObj(group -> made.ways(random, MadeGroups.years(random)))
                            .toList();
                    return new School(made, ways, random);
                })
                .toList();
    }

    /**
     * @param groups in each school; 0 for 9 to 24
     * @param releases 1, or 2: a term apart, each with lots of its own, as before and after a summer
     * @return what the product's release gives away
     */
    public Outcome ofTheProduct(int groups, int releases) {
        return sum(schools(groups).stream()
                .map(school -> new Guessing(thoughts).ofTheProduct(school.made, school.ways, school.random, releases))
                .toList());
    }

    /** @return the same of groups that are given by the years of their pupils, in made-up concerns */
    public static Outcome ofTheProduct(List<List<Integer>> years, long seed, int thoughts, int releases) {
        Random random = new Random(seed);
        MadeGroups made = new MadeGroups(random);
        return sum(List.of(new Guessing(thoughts)
                .ofTheProduct(
                        made,
                        years.stream().map(each -> made.ways(random, each)).toList(),
                        random,
                        releases)));
    }

    /** @return what another way of telling gives away */
    Outcome of(Telling telling) {
        return sum(schools(0).stream()
                .map(school -> new Guessing(thoughts).of(telling, school.made, school.ways, school.random))
                .toList());
    }

    /** @return what each group is a type by itself gives away */
    public Outcome ofGroupsAlone() {
        return of(Telling.ALONE);
    }

    /** @return what types of three give away, as they were first written down */
    public Outcome asWritten() {
        return of(Telling.AS_WRITTEN);
    }

    /** @return the same where no group needs to lack what is told */
    public Outcome whereNoneLacksIt() {
        return of(Telling.NONE_LACKS);
    }

    /** @return what the product's types would give away without lots, and with the part told of each type */
    public Outcome withoutLots() {
        return of(Telling.NO_LOT);
    }

    /** @return which group a sheet is about */
    public Which which() {
        double surest = 0;
        double ofType = 0;
        double gainedOfType = 0;
        for (School school : schools(0)) {
            List<GroupProfile> groups = profiles(school.term());
            List<List<Integer>> types = new TypeRule(what -> 0).partition(groups);
            surest = Math.max(surest, 1. / groups.size());
            ofType = Math.max(
                    ofType,
                    types.stream().mapToDouble(type -> 1. / type.size()).max().orElse(1));
            gainedOfType += (types.size() - 1.) / groups.size() / schools;
        }
        return new Which(surest, 0, ofType, gainedOfType);
    }

    private static List<GroupProfile> profiles(List<Drawn> drawn) {
        return drawn.stream().map(Drawn::profile).toList();
    }

    private static Outcome sum(List<Guessing> all) {
        int guesses = all.stream().mapToInt(each -> each.guesses).sum();
        int types = all.stream().mapToInt(each -> each.types).sum();
        return new Outcome(
                guesses,
                all.stream().mapToInt(each -> each.place - each.placeBefore).sum() / (double) guesses,
                all.stream().mapToInt(each -> each.part - each.partBefore).sum() / (double) guesses,
                all.stream().mapToInt(each -> each.placeBefore).sum() / (double) guesses,
                all.stream().mapToInt(each -> each.partBefore).sum() / (double) guesses,
                all.stream().mapToInt(each -> each.told).sum() / (double) types,
                all.stream().mapToInt(each -> each.parts).sum() / (double) all.size());
    }

    /** The guesses at each group of a school. */
    private static final class Guessing {

        private final int thoughts;
        private int guesses;
        private int place;
        private int part;
        private int placeBefore;
        private int partBefore;
        private int told;
        private int parts;
        private int types;

        private Guessing(int thoughts) {
            this.thoughts = thoughts;
        }

        private Guessing of(Telling telling, MadeGroups made, List<Ways> ways, Random random) {
            List<Drawn> truth = draw(ways, random);
            List<GroupProfile> groups = profiles(truth);
            List<String> seen = telling.told(groups);
            for (int last = 0; last < groups.size(); last++) {
                List<GroupProfile> others = new ArrayList<>(groups);
                int at = last;
                guess(made, ways.get(last), truth.get(last), 1, random, candidates -> {
                    others.set(at, candidates.get(0).profile());
                    return telling.told(others).equals(seen) ? 1 : 0;
                });
            }
            return this;
        }

        private Guessing ofTheProduct(MadeGroups made, List<Ways> ways, Random random, int releases) {
            List<List<Drawn>> terms = IntStream.range(0, releases)
                    .mapToObj(term -> draw(ways, random))
                    .toList();
            List<Seen> seen = terms.stream()
                    .map(term -> Seen.of(profiles(term), new Random(random.nextLong())))
                    .toList();
            seen.forEach(each -> {
                types += each.partition.size();
                told += each.toldPlaces();
                parts += each.release.part() == null ? 0 : 1;
            });
            for (int last = 0; last < ways.size(); last++) {
                int at = last;
                guess(
                        made,
                        ways.get(last),
                        terms.get(releases - 1).get(last),
                        releases,
                        random,
                        candidates -> IntStream.range(0, releases)
                                .mapToDouble(term -> seen.get(term)
                                        .chance(at, candidates.get(term).profile()))
                                .reduce(1, (one, other) -> one * other));
            }
            return this;
        }

        private static List<Drawn> draw(List<Ways> ways, Random random) {
            return IntStream.range(0, ways.size())
                    .mapToObj(group -> ways.get(group).draw(random, group * 1_000))
                    .toList();
        }

        /** How likely a group would have given what was seen, as it would be in each term. */
        private interface Likelihood {
            double of(List<Drawn> candidates);
        }

        private void guess(MadeGroups made, Ways ways, Drawn truth, int terms, Random random, Likelihood likelihood) {
            Map<Object, double[]> places = new HashMap<>();
            Map<Object, double[]> partsOf = new HashMap<>();
            for (int thought = 0; thought < thoughts; thought++) {
                Ways perhaps = made.ways(random, ways.years());
                List<Drawn> candidates = IntStream.range(0, terms)
                        .mapToObj(term -> perhaps.draw(random, 900_000))
                        .toList();
                double likely = likelihood.of(candidates);
                add(places, candidates.get(terms - 1).place(), likely);
                add(partsOf, candidates.get(terms - 1).part(), likely);
            }
            guesses++;
            place += Objects.equals(best(places, 1), truth.place()) ? 1 : 0;
            placeBefore += Objects.equals(best(places, 0), truth.place()) ? 1 : 0;
            part += Objects.equals(best(partsOf, 1), truth.part()) ? 1 : 0;
            partBefore += Objects.equals(best(partsOf, 0), truth.part()) ? 1 : 0;
        }

        private static void add(Map<Object, double[]> weights, Object value, double likely) {
            double[] weight = weights.computeIfAbsent(value, none -> new double[2]);
            weight[0]++;
            weight[1] += likely;
        }

        private static Object best(Map<Object, double[]> weights, int by) {
            return weights.entrySet().stream()
                    .max(Comparator.<Map.Entry<Object, double[]>>comparingDouble(each -> each.getValue()[by])
                            .thenComparingDouble(each -> each.getValue()[0])
                            .thenComparing(each -> each.getKey().toString()))
                    .orElseThrow()
                    .getKey();
        }
    }

    /** A release, and all groups, of which the attacker knows all but the last. */
    private record Seen(List<GroupProfile> groups, List<List<Integer>> partition, TypeRelease release, double[] order) {

        private static Seen of(List<GroupProfile> groups, Random random) {
            Map<String, Double> lots = new HashMap<>();
            TypeRule rule = new TypeRule(what -> lots.computeIfAbsent(what, none -> random.nextDouble()));
            List<List<Integer>> partition = rule.partition(groups);
            TypeRelease release = rule.release(groups, partition);
            return new Seen(
                    groups,
                    partition,
                    release,
                    IntStream.range(0, partition.size())
                            .mapToDouble(type -> lots.getOrDefault("order:" + type, 0.))
                            .toArray());
        }

        private int toldPlaces() {
            return release.types().stream()
                    .mapToInt(type -> type.places().size())
                    .sum();
        }

        /** The attacker is even told which type of the sheet the last group is of. */
        private List<Long> told(int type) {
            int before = (int) IntStream.range(0, order.length)
                    .filter(other -> order[other] < order[type])
                    .count();
            return release.types().get(before).places();
        }

        private double chance(int last, GroupProfile candidate) {
            int type = IntStream.range(0, partition.size())
                    .filter(each -> partition.get(each).contains(last))
                    .findFirst()
                    .orElseThrow();
            List<GroupProfile> all = new ArrayList<>(groups);
            all.set(last, candidate);
            List<GroupProfile> alike =
                    partition.get(type).stream().map(all::get).toList();
            List<Long> told = told(type);
            double chance = ofPart(all);
            for (long place : MadeGroups.places()) {
                double isTold = ofPlace(alike, place);
                chance *= told.contains(place) ? isTold : 1 - isTold;
            }
            return chance;
        }

        private static double ofPlace(List<GroupProfile> groups, long place) {
            List<Occurs> there = groups.stream()
                    .map(group -> group.places().get(place))
                    .filter(Objects::nonNull)
                    .toList();
            return there.size() == groups.size() || isSmall(there)
                    ? 0
                    : line(there.size() / (double) groups.size(), TypeRule.LEAST_OF_GROUPS);
        }

        private double ofPart(List<GroupProfile> all) {
            List<Occurs> harmed = all.stream().map(GroupProfile::harmed).toList();
            List<Occurs> alleged = all.stream().map(GroupProfile::alleged).toList();
            int one = harmed.stream().mapToInt(Occurs::pupils).sum();
            int other = alleged.stream().mapToInt(Occurs::pupils).sum();
            Part most = one >= other ? Part.HARMED : Part.ALLEGED;
            String main = "MOSTLY_" + most;
            double isTold = isSmall(most == Part.HARMED ? harmed : alleged)
                            || all.stream()
                                    .allMatch(group -> group.mainPart().name().equals(main))
                    ? 0
                    : line(Math.max(one, other) / (double) (one + other), TypeRule.LEAST_OF_PUPILS);
            return release.part() == null ? 1 - isTold : release.part() == most ? isTold : 0;
        }

        private static boolean isSmall(List<Occurs> there) {
            return there.stream().mapToInt(Occurs::pupils).sum() < TypeRule.FEWEST_BEHIND
                    || there.stream()
                                    .flatMap(each -> each.concerns().stream())
                                    .distinct()
                                    .count()
                            < TypeRule.FEWEST_BEHIND;
        }

        private static double line(double share, double least) {
            return share < least ? 0 : (share - least) / (1 - least);
        }
    }
}
