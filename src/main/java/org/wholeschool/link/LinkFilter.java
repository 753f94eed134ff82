package org.wholeschool.link;

/**
 * Which links a list shows.
 *
 * @param pupil a pupil's id, or null for everybody's
 * @param show how far they have come, or null for those that are valid
 * @param kind what ties the pupils, or null for any
 */
public record LinkFilter(Long pupil, Show show, LinkKind kind) {

    /** How far links have come, as somebody looks for them. */
    public enum Show {
        /** What is valid, or waits for a decision. */
        LIVING,
        /** A lead has to decide: it was proposed, or evidence came to it. */
        WAITING,
        ESTABLISHED,
        UNCONFIRMED,
        /** Its review date comes within two weeks. */
        DUE,
        /** Somebody says that it is wrong, and nobody has answered. */
        CHALLENGED,
        ENDED
    }
}
