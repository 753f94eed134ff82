package org.wholeschool.link;

/** Of a protective link, who keeps whom safe; the first one is the pupil who stands first in it. */
public enum Keeper {
    FIRST,
    SECOND,
    /** Each the other one. */
    BOTH
}
