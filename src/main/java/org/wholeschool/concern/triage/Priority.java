package org.wholeschool.concern.triage;

/** How soon the safeguarding team acts. */
public enum Priority {
    TODAY,
    THIS_WEEK,
    ROUTINE
}
