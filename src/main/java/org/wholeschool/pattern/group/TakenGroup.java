package org.wholeschool.pattern.group;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.MemberProfile;
import org.wholeschool.pattern.group.GroupRelease.Change;
import org.wholeschool.pattern.group.GroupRelease.Told;

/**
 * A group and what it is taken to be.
 *
 * @param before what it was taken to be; null where it was not there
 * @param core by which it is held back
 * @param fringe likewise
 * @param members those who are in the core now, and were when it was last taken anew
 * @param asItWas whether what concerns say of it is told as it was
 */
record TakenGroup(
        StableGroup group,
        Standing before,
        long id,
        List<Integer> core,
        List<Integer> fringe,
        List<Integer> members,
        MemberProfile profile,
        Direction direction,
        boolean sure,
        Change change,
        boolean asItWas) {

    boolean mayBeTold() {
        return profile != null && sure;
    }

    /** Neither members nor somebody else. */
    Set<Integer> undecided() {
        Set<Integer> undecided = new HashSet<>(core);
        undecided.addAll(fringe);
        undecided.addAll(group.core());
        undecided.addAll(group.fringe());
        return undecided;
    }

    /** @return contexts that were told and may go on being told where one fewer is left than it takes to begin. */
    List<Context> begun() {
        return before == null ? List.of() : before.contexts();
    }

    /** @param attributes how many are told of the members of every group */
    Told told(int attributes, List<Context> contexts) {
        return new Told(id, profile.first(attributes), contexts, direction, change);
    }

    /**
     * @param contexts that might be told of it
     * @param isTold whether this release tells of it
     * @return what is kept of it for the next release
     */
    Standing standing(List<Context> contexts, boolean isTold) {
        return new Standing(
                id,
                core,
                fringe,
                profile,
                contexts,
                direction,
                sure,
                isTold ? Standing.Presence.TOLD : Standing.Presence.NOT_TOLD,
                group.together());
    }
}
