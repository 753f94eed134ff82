package org.wholeschool.intervention.meeting;

/** How far a meeting is. */
public enum MeetingState {
    DRAFT,
    INVITED,
    CANCELLED,
    /** It took place without anybody having been invited from here, and what came of it is written down afterwards. */
    HELD,
    /** It took place and its minutes are agreed. */
    CLOSED
}
