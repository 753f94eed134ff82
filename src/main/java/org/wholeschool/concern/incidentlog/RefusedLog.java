package org.wholeschool.concern.incidentlog;

/** The whole file cannot be read as an incident log; the reason says what the person can do about it. */
public final class RefusedLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    RefusedLog(String key, Object... args) {
        super(key);
        this.reason = Reason.of(key, args);
    }

    public Reason reason() {
        return reason;
    }
}
