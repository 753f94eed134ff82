package org.wholeschool.link;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.platform.RoomOnly;

/**
 * What ties two pupils. Only the kinds that tie a group together count for groups; a conflict or a family tie does not.
 */
public enum LinkKind {
    FRIENDSHIP,
    ONLINE,
    TRAVEL_TOGETHER,
    TOGETHER_IN_CONCERNS,
    CONFLICT,
    PROTECTIVE,
    FAMILY,
    /**
     * Restricted, because it can reveal whom a pupil loves: seen by the lead alone, never imported or exported, never
     * in a pattern.
     */
    RELATIONSHIP;

    private static final Set<LinkKind> TYING = Set.of(FRIENDSHIP, ONLINE, TRAVEL_TOGETHER, TOGETHER_IN_CONCERNS);

    /** @return whether it ties a group together */
    public boolean tiesAGroup() {
        return TYING.contains(this);
    }

    /** @return whether only the lead sees it */
    public boolean isRestricted() {
        return this == RELATIONSHIP;
    }

    /** @return the kinds that tie a group together */
    @RoomOnly
    public static Set<LinkKind> tying() {
        return TYING;
    }

    /** @return those that everybody who may propose links is offered */
    @RoomOnly
    public static List<LinkKind> open() {
        return Stream.of(values()).filter(kind -> !kind.isRestricted()).toList();
    }
}
