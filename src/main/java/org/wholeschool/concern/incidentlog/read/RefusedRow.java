package org.wholeschool.concern.incidentlog.read;

import org.wholeschool.platform.csv.Reason;

/** One row cannot become a concern; the other rows can. */
final class RefusedRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    RefusedRow(String key, Object... args) {
        super(key, null, false, false);
        this.reason = Reason.of(key, args);
    }

    Reason reason() {
        return reason;
    }
}
