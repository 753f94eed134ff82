package org.wholeschool.disclosure.group;

/** Whether a group is of one year; which one is never told. */
public enum YearMix {
    ONE_YEAR,
    MIXED
}
