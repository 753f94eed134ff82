package org.wholeschool.pattern.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.group.RoleMix;

/**
 * Ways of telling types that are not the product's, and must be found out: the control of the attack.
 *
 * @param fewest groups of a type
 * @param byPartAndPlace whether types are made by parts and places as well
 * @param lacks how many groups of a type must lack what is told of it
 * @param quarters whether shares are told
 * @param least the least share that is told
 */
record Telling(int fewest, boolean byPartAndPlace, int lacks, boolean quarters, double least) {

    /** Each group is a type. */
    static final Telling ALONE = new Telling(1, true, 0, true, .25);

    /** As it was first written down: three groups, quarters, and at least one lacks it. */
    static final Telling AS_WRITTEN = new Telling(3, true, 1, true, .25);

    /** The same where none needs to lack it. */
    static final Telling NONE_LACKS = new Telling(3, true, 0, true, .25);

    /** As the product's, but the line is where it begins, and the part is told of each type. */
    static final Telling NO_LOT = new Telling(TypeRule.FEWEST_GROUPS, false, 1, false, .5);

    /** @return all that is told, in an order that says nothing */
    List<String> told(List<GroupProfile> groups) {
        return partition(groups).stream()
                .map(type -> told(type, groups))
                .sorted()
                .toList();
    }

    List<List<Integer>> partition(List<GroupProfile> groups) {
        double[][] points = groups.stream()
                .map(group -> {
                    List<Double> point = new ArrayList<>(List.of(group.averageYear(), (double) group.differentYears()));
                    if (byPartAndPlace) {
                        point.add((group.harmed().pupils() - group.alleged().pupils()) / (double) group.pupils());
                        MadeGroups.places()
                                .forEach(place -> point.add(group.places().containsKey(place) ? 1. : 0.));
                    }
                    return point.stream().mapToDouble(Double::doubleValue).toArray();
                })
                .toArray(double[][]::new);
        return new Mdav(fewest, 0)
                .clusters(
                        TypeRule.standardised(points),
                        IntStream.range(0, points.length).map(i -> 1).toArray());
    }

    private String told(List<Integer> type, List<GroupProfile> all) {
        List<GroupProfile> groups = type.stream().map(all::get).toList();
        Map<String, Quarters> told = new TreeMap<>();
        MadeGroups.places()
                .forEach(place -> tell(
                        told, "place " + place, groups, group -> group.places().containsKey(place)));
        for (RoleMix part : List.of(RoleMix.MOSTLY_HARMED, RoleMix.MOSTLY_ALLEGED)) {
            tell(told, part.name(), groups, group -> group.mainPart() == part);
        }
        return told.toString();
    }

    private void tell(Map<String, Quarters> told, String what, List<GroupProfile> groups, Predicate<GroupProfile> has) {
        int having = (int) groups.stream().filter(has).count();
        if (having >= least * groups.size() && groups.size() - having >= lacks) {
            told.put(what, quarters ? Quarters.of(having, groups.size()) : Quarters.NONE);
        }
    }
}
