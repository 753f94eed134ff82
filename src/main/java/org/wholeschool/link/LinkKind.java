package org.wholeschool.link;

/** What ties two pupils. Only the kinds that tie a group together will count for groups; a conflict or a family tie does not. */
public enum LinkKind {
    FRIENDSHIP,
    ONLINE,
    TRAVEL_TOGETHER,
    TOGETHER_IN_CONCERNS,
    CONFLICT,
    PROTECTIVE,
    FAMILY
}
