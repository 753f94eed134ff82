package org.wholeschool.sharing.request;

/** How far a request is. */
public enum RequestState {
    /** A member of staff said that someone asked; no lead has taken it up. */
    PASSED_ON,
    OPEN,
    /** A decision answers it. */
    ANSWERED,
    /** Without a decision: withdrawn, answered in numbers, or logged by mistake. */
    CLOSED;

    /** @return whether someone has to do something with it */
    public boolean isWaiting() {
        return this == PASSED_ON || this == OPEN;
    }

    /** @return the tone of its words */
    public String tone() {
        return switch (this) {
            case PASSED_ON -> "warn";
            case OPEN -> "seen";
            case ANSWERED -> "good";
            case CLOSED -> "";
        };
    }
}
