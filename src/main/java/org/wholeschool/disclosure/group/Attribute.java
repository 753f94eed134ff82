package org.wholeschool.disclosure.group;

/** What may be told of a group's members, in the order in which it is given up last. */
public enum Attribute {
    SIZE,
    YEAR,
    ROLE,
    SEX
}
