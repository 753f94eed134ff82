package org.wholeschool.school.calendar;

/** The three groups that every band of the day belongs to. */
public enum BandGroup {
    LESSONS,
    BREAKS,
    OUTSIDE_OR_UNKNOWN
}
