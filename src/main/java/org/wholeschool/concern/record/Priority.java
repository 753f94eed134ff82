package org.wholeschool.concern.record;

/** How soon the safeguarding team acts. */
public enum Priority {
    TODAY,
    THIS_WEEK,
    ROUTINE
}
