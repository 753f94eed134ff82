package org.wholeschool.intervention.plan;

/** What a plan is about. It is never a child. */
public enum ContextKind {
    /** Places of the site or beyond it, and parts of the day. */
    PLACE,
    /** A chat, a game, a network. */
    ONLINE,
    /** A group of linked pupils, by what was published of it. */
    GROUP,
    YEAR,
    SCHOOL
}
