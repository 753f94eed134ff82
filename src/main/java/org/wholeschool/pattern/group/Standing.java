package org.wholeschool.pattern.group;

import java.util.List;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.SizeBand;

/**
 * What a group is taken to be until two or more of its core have changed. Kept from release to release, encrypted, and shown to nobody.
 *
 * @param id       which group it is over time; never used again for another
 * @param core     its core when it was last taken anew, as the numbers of this run; whoever is no longer on roll has a negative number of their own
 * @param profile  all that might be told of that core; null where it is too small to be told of
 * @param told     whether the last release told of it
 */
public record Standing(long id, List<Integer> core, MemberProfile profile, boolean told) {

    /** @throws IllegalArgumentException if there is a profile of a core that is too small, or none of one that is not */
    public Standing {
        core = List.copyOf(core);
        if (core.size() >= SizeBand.FEWEST == (profile == null)) {
            throw new IllegalArgumentException("A core of " + core.size() + " with profile " + profile);
        }
    }
}
