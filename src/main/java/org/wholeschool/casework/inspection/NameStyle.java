package org.wholeschool.casework.inspection;

/** How pupils are called in what an inspector sees. */
public enum NameStyle {
    /** By their part and year group: "Harmed, Year 9". */
    ROLES,
    INITIALS,
    /** By name: with a reason, and once the second factor was given again. */
    FULL
}
