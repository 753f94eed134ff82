package org.wholeschool.concern.followup.action;

/** How it stands with an action. */
public enum ActionState {
    /** Its owner has it to do. */
    OPEN,
    /** Done, and what became of it is on record. */
    DONE,
    /** Its owner cannot do it, and has said why: a lead has to ask somebody else, or withdraw it. */
    CANNOT,
    /** A lead no longer asks for it, and has said why. */
    WITHDRAWN
}
