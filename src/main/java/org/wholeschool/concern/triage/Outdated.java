package org.wholeschool.concern.triage;

/**
 * Somebody else has changed the record of a concern since it was looked at. What was to be saved is not; the page shows
 * both.
 */
public class Outdated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Outdated() {
        super("the record was changed meanwhile");
    }
}
