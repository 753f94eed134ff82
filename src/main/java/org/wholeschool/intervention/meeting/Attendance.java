package org.wholeschool.intervention.meeting;

/** Whether a person who was invited was there. */
public enum Attendance {
    PRESENT,
    APOLOGIES,
    ABSENT
}
