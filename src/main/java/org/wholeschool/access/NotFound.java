package org.wholeschool.access;

import org.wholeschool.platform.web.AsIfAbsent;

/** There is no such thing in this actor's school: it never was, or it is another school's. The two answer alike. */
public class NotFound extends RuntimeException implements AsIfAbsent {

    private static final long serialVersionUID = 1L;

    /** @param kind what was looked for, in the audit's words ("concern") */
    public NotFound(String kind) {
        super(kind);
    }
}
