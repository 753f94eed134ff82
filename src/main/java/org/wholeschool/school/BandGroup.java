package org.wholeschool.school;

/** The three groups that every band of the day belongs to. */
public enum BandGroup {
    LESSONS,
    BREAKS,
    OUTSIDE_OR_UNKNOWN
}
