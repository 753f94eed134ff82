package org.wholeschool.link;

/** How far a link has come: only an established one, whose review date has not passed, may ever be drawn as fact. */
public enum LinkState {
    PROPOSED,
    ESTABLISHED,
    UNCONFIRMED,
    EXPIRED
}
