package org.wholeschool.pattern.peers;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.wholeschool.pattern.group.GroupProfiles;
import org.wholeschool.pattern.group.SchoolFacts;
import org.wholeschool.pattern.group.Standing;
import org.wholeschool.pattern.types.GroupProfile;
import org.wholeschool.pattern.types.TypeRule;
import org.wholeschool.platform.crypto.KeyedHash;

/** From a look's groups to the types of a school year. */
final class TypesMade {

    private static final int DIGITS = 13;
    private static final int HEXADECIMAL = 16;
    private static final double ALL = 1L << 4 * DIGITS;

    private TypesMade() {}

    /**
     * @param schoolYear by the calendar year in which it begins
     * @param school the lots are the installation's, for this school and year
     * @param facts what the look read
     * @param groups what its groups are taken to be; types are made of those that are told of
     * @return nothing where there are too few groups for a type
     */
    static Optional<GroupTypesOfYear> of(
            int schoolYear, Instant madeAt, long school, SchoolFacts facts, List<Standing> groups) {
        List<Standing> told = groups.stream()
                .filter(Standing::told)
                .sorted(Comparator.comparingLong(Standing::id))
                .toList();
        GroupProfiles profiles = new GroupProfiles(facts);
        List<GroupProfile> each = told.stream().map(profiles::of).toList();
        TypeRule rule = new TypeRule(lots(school + ":" + schoolYear));
        List<List<Integer>> types = rule.partition(each);
        return types.isEmpty()
                ? Optional.empty()
                : Optional.of(new GroupTypesOfYear(
                        schoolYear,
                        madeAt,
                        types.stream()
                                .map(type -> type.stream()
                                        .map(group -> told.get(group).id())
                                        .toList())
                                .toList(),
                        rule.release(each, types)));
    }

    private static ToDoubleFunction<String> lots(String of) {
        return what ->
                Long.parseLong(KeyedHash.of("group-types", of + ":" + what).substring(0, DIGITS), HEXADECIMAL) / ALL;
    }
}
