package org.wholeschool.concern.record;

/**
 * Something that happened to a concern and of which others have to know. Whoever does it fires it within its own
 * action; whoever hears it acts in the same transaction.
 *
 * @param concernId which
 * @param what what happened
 * @param thing the addition, say, that it is about; else 0
 * @param asker whose account asked for it, and is to hear of it before others do; null for nobody's
 */
public record ConcernEvent(long concernId, What what, long thing, Long asker) {

    /** What can happen. */
    public enum What {
        /** It was logged here, and waits for a lead. */
        LOGGED,
        /** Somebody added to it. */
        ADDED_TO,
        /** What is done is decided, or it is closed: it waits for nobody any more. */
        SETTLED,
        /** It was closed after a decision that stays, and that closing was undone: it waits, or not, as before. */
        CLOSING_UNDONE,
        /** It was settled, and is open again. */
        REOPENED,
        /** It is about an adult who works here: the head alone has it now. */
        GIVEN_TO_HEAD,
        /** The head gave it back to those who read concerns. */
        SENT_BACK,
        /** Others than before may read it. */
        RESTRICTED,
        /** What somebody was asked to do because of it is done. */
        ACTION_DONE,
        /** Whoever was asked cannot do it. */
        ACTION_CANNOT,
        /** Its day passed a week ago and it is not done, or nobody is there any more who would. */
        ACTION_LATE,
        /** A meeting that a note names comes up. */
        CASE_MEETING,
        /** Its day has passed, and no note says how it went. */
        CASE_MEETING_NOTE
    }

    /** An event that is about the concern alone. */
    public ConcernEvent(long concernId, What what) {
        this(concernId, what, 0);
    }

    /** An event that nobody asked for. */
    public ConcernEvent(long concernId, What what, long thing) {
        this(concernId, what, thing, null);
    }
}
