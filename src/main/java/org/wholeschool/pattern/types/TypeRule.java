package org.wholeschool.pattern.types;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.group.RoleMix;
import org.wholeschool.pattern.types.GroupProfile.Occurs;
import org.wholeschool.pattern.types.TypeRelease.Part;
import org.wholeschool.pattern.types.TypeRelease.ToldYear;

/**
 * Which groups are of one type, and what may be told of each type.
 *
 * <p>The first design told, of each type of three groups, its part, places and years in quarters, where at least one
 * group lacked it. Anyone who knew all groups but one named that one's main part far more often than from the school's
 * totals ({@code TypeAttack}). So it was tightened: six groups to a type; types made by years alone; no shares of
 * places; the part told of all groups together; and a line for each that is drawn by lot.
 *
 * <p><b>The line.</b> A place is told of a type, or a part of all groups, where its share reaches a line that the lot
 * draws evenly between the least share and all. What is told is true; that something is not told says little, because
 * no one knows the line.
 */
public final class TypeRule {

    /** Groups of a type. */
    public static final int FEWEST_GROUPS = 6;

    /** Pupils of a type. */
    public static final int FEWEST_PUPILS = 18;

    /** So many pupils, and so many concerns, are behind whatever is told of places and parts. */
    public static final int FEWEST_BEHIND = 5;

    /** The least share of a type's groups that a place is told of. */
    public static final double LEAST_OF_GROUPS = .25;

    /** The least share of pupils that a part is told of. */
    public static final double LEAST_OF_PUPILS = .5;

    private static final int FEWEST_YEARS = 2;

    private final ToDoubleFunction<String> lots;

    /**
     * @param lots by what it is drawn for a number from 0 to 1 that no one knows; the same for a school all year, and
     *     another one for each school and year
     */
    public TypeRule(ToDoubleFunction<String> lots) {
        this.lots = lots;
    }

    /**
     * @param groups in an order that says nothing
     * @return which of them are of one type; none where there are too few to tell of
     */
    public List<List<Integer>> partition(List<GroupProfile> groups) {
        if (groups.size() < FEWEST_GROUPS
                || groups.stream().mapToInt(GroupProfile::pupils).sum() < FEWEST_PUPILS) {
            return List.of();
        }
        return new Mdav(FEWEST_GROUPS, FEWEST_PUPILS)
                .clusters(
                        standardised(groups.stream()
                                .map(group -> new double[] {group.averageYear(), group.differentYears()})
                                .toArray(double[][]::new)),
                        groups.stream().mapToInt(GroupProfile::pupils).toArray());
    }

    /** Each coordinate with a mean of 0 and a standard deviation of 1; one that never differs is 0. */
    static double[][] standardised(double[][] points) {
        for (int i = 0; i < points[0].length; i++) {
            int at = i;
            double mean = mean(points, point -> point[at]);
            double deviation = Math.sqrt(mean(points, point -> (point[at] - mean) * (point[at] - mean)));
            for (double[] point : points) {
                point[i] = deviation > 0 ? (point[i] - mean) / deviation : 0;
            }
        }
        return points;
    }

    private static double mean(double[][] points, ToDoubleFunction<double[]> of) {
        return List.of(points).stream().mapToDouble(of).average().orElse(0);
    }

    /**
     * @param groups as in {@link #partition}
     * @param partition what that gave
     */
    public TypeRelease release(List<GroupProfile> groups, List<List<Integer>> partition) {
        List<TypeRelease.Type> types = IntStream.range(0, partition.size())
                .boxed()
                .sorted(Comparator.comparingDouble(type -> lots.applyAsDouble("order:" + type)))
                .map(type ->
                        type(type, partition.get(type).stream().map(groups::get).toList()))
                .toList();
        return new TypeRelease(types, types.isEmpty() ? null : part(groups));
    }

    private TypeRelease.Type type(int number, List<GroupProfile> groups) {
        Set<Long> places = new TreeSet<>();
        groups.forEach(group -> places.addAll(group.places().keySet()));
        return new TypeRelease.Type(
                years(groups),
                places.stream()
                        .filter(place ->
                                isBehind(groups, group -> group.places().get(place)))
                        .filter(place -> reaches(
                                number + ":place:" + place,
                                LEAST_OF_GROUPS,
                                groups.stream()
                                        .filter(group -> group.places().containsKey(place))
                                        .count(),
                                groups.size()))
                        .filter(place -> groups.stream()
                                .anyMatch(group -> !group.places().containsKey(place)))
                        .toList());
    }

    /** A year alone would say what its pupils' year is: it is told beside another one, or not at all. */
    private static List<ToldYear> years(List<GroupProfile> groups) {
        Map<Integer, Integer> byYear = new TreeMap<>();
        groups.forEach(group -> byYear.merge(group.mainYear(), 1, Integer::sum));
        List<ToldYear> told = byYear.entrySet().stream()
                .filter(year -> year.getValue() < groups.size())
                .map(year -> new ToldYear(year.getKey(), Quarters.of(year.getValue(), groups.size())))
                .filter(year -> year.share() != Quarters.NONE && year.share() != Quarters.ALL)
                .toList();
        return told.size() < FEWEST_YEARS ? List.of() : told;
    }

    private Part part(List<GroupProfile> groups) {
        int harmed = pupils(groups, GroupProfile::harmed);
        int alleged = pupils(groups, GroupProfile::alleged);
        boolean isHarmed = harmed >= alleged;
        RoleMix main = isHarmed ? RoleMix.MOSTLY_HARMED : RoleMix.MOSTLY_ALLEGED;
        boolean isTold = isBehind(groups, isHarmed ? GroupProfile::harmed : GroupProfile::alleged)
                && groups.stream().anyMatch(group -> group.mainPart() != main)
                && reaches("part", LEAST_OF_PUPILS, Math.max(harmed, alleged), harmed + alleged);
        return !isTold ? null : isHarmed ? Part.HARMED : Part.ALLEGED;
    }

    private static int pupils(Collection<GroupProfile> groups, Function<GroupProfile, Occurs> of) {
        return groups.stream().map(of).mapToInt(Occurs::pupils).sum();
    }

    private static boolean isBehind(Collection<GroupProfile> groups, Function<GroupProfile, Occurs> of) {
        List<Occurs> there = new ArrayList<>();
        groups.forEach(group -> there.add(of.apply(group) == null ? Occurs.NONE : of.apply(group)));
        Set<Integer> concerns = new HashSet<>();
        there.forEach(each -> concerns.addAll(each.concerns()));
        return there.stream().mapToInt(Occurs::pupils).sum() >= FEWEST_BEHIND && concerns.size() >= FEWEST_BEHIND;
    }

    private boolean reaches(String what, double least, long part, long whole) {
        double share = part / (double) whole;
        return share >= least && share >= least + (1 - least) * lots.applyAsDouble(what);
    }
}
