package org.wholeschool.disclosure.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which attributes are told of the groups of a release: one set for all of them, the largest of the four that the order gives (size band; and year; and role; and sex) for which every profile that is told is that of three groups or more.
 * Where not even the size band is, groups are told of without any attribute.
 *
 * <p>What a reader learns: who knows everything about all groups, and which attributes are told, finds the right one of them with a chance of one in three at most, because the profile of each is that of three. That an attribute is not told says that with it some profile
 * would have been rare; not whose. To drop attributes group by group would say whose ({@code DroppedAttributesTest}).
 */
public final class ProfileRule {

    /** So many groups share each profile. */
    public static final int FEWEST_ALIKE = 3;

    private ProfileRule() {
    }

    /**
     * @param profiles of all groups of the release, those without any concern too
     * @return how many attributes of the order may be told, 0 to 4
     */
    public static int attributes(Collection<MemberProfile> profiles) {
        for (int attributes = Attribute.values().length; attributes > 0; attributes--) {
            Map<MemberProfile, Integer> alike = new HashMap<>();
            for (MemberProfile profile : profiles) {
                alike.merge(profile.first(attributes), 1, Integer::sum);
            }
            if (alike.values().stream().allMatch(groups -> groups >= FEWEST_ALIKE)) {
                return attributes;
            }
        }
        return 0;
    }
}
