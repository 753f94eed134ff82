package org.wholeschool.intervention.meeting;

/** Whether somebody who was invited was there. */
public enum Attendance {
    PRESENT,
    APOLOGIES,
    ABSENT
}
