package org.wholeschool.pattern.group;

import java.util.List;
import org.wholeschool.disclosure.group.Attribute;
import org.wholeschool.disclosure.group.Direction;
import org.wholeschool.disclosure.group.MemberProfile;

/**
 * What a release tells of a school's groups. Nothing in it names, counts or orders pupils.
 *
 * @param attributes told of the members of every group, the same for all
 * @param groups three or more, or none
 * @param shared where there are one or two groups of which something could be told: the contexts that they share, for
 *     all of them together; else empty
 * @param together how stable each of them is, as far as it is told: two of a core were together in at least so many of
 *     a hundred searches, on average over its pairs. It is the same for all, because how stable a single one is would
 *     tell it from the others
 */
public record GroupRelease(List<Attribute> attributes, List<Told> groups, List<Context> shared, int together) {

    /** Since the last release. */
    public enum Change {
        /** The last one did not tell of it. */
        NEW,
        /** Fewer than two of its core are others, which is not told apart from none. */
        SAME,
        /** Two or more of its core are others. */
        CHANGED
    }

    /**
     * One group, in an order that says nothing.
     *
     * @param id which group it is over time
     * @param members only the release's attributes
     * @param contexts where, when and about what, in order
     * @param direction this term against the last
     * @param change since the last release
     */
    public record Told(long id, MemberProfile members, List<Context> contexts, Direction direction, Change change) {}
}
