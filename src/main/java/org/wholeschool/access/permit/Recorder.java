package org.wholeschool.access.permit;

import org.wholeschool.access.Role;

/**
 * Keeps the record of actions. The one place where a room below needs one above: {@code audit} keeps the record and
 * reads it through permitted actions, so this room names what it needs and that one provides it. Without it the product
 * does not deploy.
 */
public interface Recorder {

    /** What became of an action. */
    enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    /**
     * Adds an entry in the current transaction.
     *
     * @param schoolId the school it happened in
     * @param role what the actor acted as
     * @param accountId the person, of another system its token, or null
     * @param action what was done ("ConcernLog.log")
     * @param outcome what became of it
     * @param about what it was about, or null; an id and never content
     */
    void record(long schoolId, Role role, Long accountId, String action, Outcome outcome, Subject about);

    /** Adds an entry in a transaction of its own, for what has not happened. Parameters as for {@code record}. */
    void recordApart(long schoolId, Role role, Long accountId, String action, Outcome outcome, Subject about);

    /**
     * What an action was about.
     *
     * @param kind "concern", "place", "pupil"
     * @param id its id
     */
    record Subject(String kind, long id) {}
}
