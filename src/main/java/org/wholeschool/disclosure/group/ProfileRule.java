package org.wholeschool.disclosure.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which attributes are told of the groups of a release: one set for all of them, the largest of the four that the order
 * gives (size band; and year; and role; and sex) for which every profile that is told is that of three groups or more.
 * Where not even the size band is, groups are told of without any attribute.
 *
 * <p>Beyond the size band a second condition holds: whoever knew everything about all groups would name the right one
 * at most three times in a hundred more often, on average, than by the size band alone. That is (profiles - size bands)
 * / groups, because among groups that are alike the guess is one of as many; so nobody who knows less gains more,
 * whatever they have seen. The rule of three alone does not hold that: nine groups, six of one year and three mixed,
 * would be told apart by the year, and somebody with one day of a real school's contacts gained 3.3 points
 * ({@code HighSchoolAttackTest}). In a school with fewer than 34 groups it means that an attribute beyond the size band
 * is told only where it is the same for all groups of a size.
 *
 * <p>What a reader learns: who knows everything about all groups, and which attributes are told, finds the right one of
 * them with a chance of one in three at most, because the profile of each is that of three. That an attribute is not
 * told says that with it some profile would have been rare; not whose. To drop attributes group by group would say
 * whose ({@code DroppedAttributesTest}).
 */
public final class ProfileRule {

    /** So many groups share each profile. */
    public static final int FEWEST_ALIKE = 3;

    /**
     * What telling more than the size band may add to the share of groups that are found by whoever knows everything.
     */
    public static final double MOST_GAINED = .03;

    private ProfileRule() {}

    /**
     * @param profiles of all groups of the release, those without any concern too
     * @return how many attributes of the order may be told, 0 to 4
     */
    public static int attributes(Collection<MemberProfile> profiles) {
        int sizes = alike(profiles, 1).size();
        for (int attributes = Attribute.values().length; attributes > 0; attributes--) {
            Map<MemberProfile, Integer> alike = alike(profiles, attributes);
            boolean common = alike.values().stream().allMatch(groups -> groups >= FEWEST_ALIKE);
            if (common && alike.size() - sizes <= MOST_GAINED * profiles.size()) {
                return attributes;
            }
        }
        return 0;
    }

    /** @return by profile, of how many groups it is. */
    private static Map<MemberProfile, Integer> alike(Collection<MemberProfile> profiles, int attributes) {
        Map<MemberProfile, Integer> alike = new HashMap<>();
        for (MemberProfile profile : profiles) {
            alike.merge(profile.first(attributes), 1, Integer::sum);
        }
        return alike;
    }
}
