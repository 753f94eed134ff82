package org.wholeschool.school;

/** Which ages a school is for. */
public enum Phase {
    PRIMARY,
    MIDDLE,
    SECONDARY,
    ALL_THROUGH,
    SIXTEEN_PLUS,
    SPECIAL
}
