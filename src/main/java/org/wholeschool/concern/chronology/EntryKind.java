package org.wholeschool.concern.chronology;

import org.wholeschool.concern.record.ChangeKind;

/** What kind of entry stands in a chronology. The names are keys of texts. */
public enum EntryKind {
    CONCERN,
    ADDITION,
    /** What the safeguarding team noted: a call, a visit, a meeting, a talk with a pupil. */
    NOTE,
    /** A document or a picture was added to a concern, put in quarantine, or purged. */
    FILE,
    /** What the safeguarding team decided and why, each time that it did; a closure and an opening again too. */
    DECISION,
    /** Another change of the record of a concern: a part corrected, somebody added, linked with another report. */
    RECORD,
    ACTION,
    REFERRAL,
    PARENTS,
    /** A safety plan of the pupil was drafted, put in force, changed, reviewed or ended. */
    SAFETY_PLAN,
    SITUATION,
    /** A child was taken out who was filed by mistake: nothing is kept of what stood there. */
    TAKEN_OUT,
    /** The chronology left the school's system as a file. */
    PRINTED;

    static EntryKind of(ChangeKind kind) {
        return switch (kind) {
            case DECIDED, CLOSED, REOPENED, CLOSING_UNDONE -> DECISION;
            case TAKEN_OUT -> TAKEN_OUT;
            default -> RECORD;
        };
    }
}
