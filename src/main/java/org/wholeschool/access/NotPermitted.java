package org.wholeschool.access;

import org.wholeschool.platform.web.AsIfAbsent;

/**
 * Somebody asked for what is not theirs. Answered as if it did not exist: the answer tells nothing about what is there.
 */
public class NotPermitted extends RuntimeException implements AsIfAbsent {

    private static final long serialVersionUID = 1L;

    /** @param action what was asked for; no content */
    public NotPermitted(String action) {
        super(action);
    }
}
