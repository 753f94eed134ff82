package org.wholeschool.pattern.group;

import java.util.List;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.disclosure.group.SizeBand;

/**
 * What a group is taken to be until two or more of its core have changed. Kept from release to release, encrypted, and
 * shown to nobody.
 *
 * @param id which group it is over time; never used again for another
 * @param core its core when it was last taken anew, as the numbers of this run; whoever is no longer on roll has a
 *     negative number of their own
 * @param fringe who may have belonged to it, likewise, until two or more of them have changed
 * @param profile all that might be told of that core; null where it is too small to be told of
 * @param contexts that might be told of it in the last release
 * @param direction that might be told of it, likewise
 * @param sure whether it was sure enough to be told of
 * @param presence whether the last release told of it, or it was not even there
 * @param together in how many of 100 searches two of its core were together, on average, when groups were last looked
 *     for; 0 where an earlier version kept it
 */
public record Standing(
        long id,
        List<Integer> core,
        List<Integer> fringe,
        MemberProfile profile,
        List<Context> contexts,
        Direction direction,
        boolean sure,
        Presence presence,
        int together) {

    /** How the last release had it. */
    public enum Presence {
        TOLD,
        NOT_TOLD,
        /** It was found no more, and may be again. */
        LOST
    }

    /**
     * @throws IllegalArgumentException if there is a profile of a core that is too small, or none of one that is not
     */
    public Standing {
        core = List.copyOf(core);
        fringe = List.copyOf(fringe);
        contexts = List.copyOf(contexts);
        if (core.size() >= SizeBand.FEWEST == (profile == null)) {
            throw new IllegalArgumentException("A core of " + core.size() + " with profile " + profile);
        }
    }

    /** @return whether the last release told of it. */
    public boolean told() {
        return presence == Presence.TOLD;
    }

    /** @return whether it was not there in the last release. */
    boolean isLost() {
        return presence == Presence.LOST;
    }

    /** @return the same, found no more. */
    Standing lost() {
        return new Standing(id, core, fringe, profile, contexts, direction, sure, Presence.LOST, together);
    }
}
