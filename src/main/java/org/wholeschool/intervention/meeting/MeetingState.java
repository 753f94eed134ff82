package org.wholeschool.intervention.meeting;

/** How far a meeting is. */
public enum MeetingState {
    DRAFT,
    INVITED,
    CANCELLED,
    /** It took place and its minutes are agreed. */
    CLOSED
}
