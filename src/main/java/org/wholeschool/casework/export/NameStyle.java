package org.wholeschool.casework.export;

/** How pupils are called in what leaves. */
public enum NameStyle {
    /** By their part and year group: "Harmed, Year 9". */
    ROLES,
    INITIALS,
    /** By name: with a reason, and once the second factor was given again. */
    FULL
}
