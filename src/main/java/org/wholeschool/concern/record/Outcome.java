package org.wholeschool.concern.record;

/** How a concern ended. "Nobody told us more" is none: a child may have stopped telling. */
public enum Outcome {
    HARM_STOPPED,
    SUPPORT_IN_PLACE,
    WITH_ANOTHER_AGENCY,
    PART_OF_A_WIDER_PLAN,
    LOGGED_TWICE,
    NOT_A_CONCERN,
    LEFT_THE_SCHOOL
}
