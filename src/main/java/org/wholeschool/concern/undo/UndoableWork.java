package org.wholeschool.concern.undo;

import java.time.Instant;

/**
 * What its reader did to a concern and can still undo.
 *
 * @param kind what they did
 * @param at when
 * @param until until when they can undo it
 */
public record UndoableWork(Kind kind, Instant at, Instant until) {

    /** What can be undone. The names are keys of texts. */
    public enum Kind {
        ACKNOWLEDGE,
        ASSIGN,
        CLOSE
    }
}
