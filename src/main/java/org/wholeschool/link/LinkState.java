package org.wholeschool.link;

/** How far a link has come: only an established one, whose review date has not passed, may ever be drawn as fact. */
public enum LinkState {
    /** Somebody said so, and nobody has decided yet. */
    PROPOSED,
    /** A lead confirmed it on evidence that can be relied on. */
    ESTABLISHED,
    /** A lead confirmed that it is recorded, on evidence that does not establish it: drawn dashed, never counted. */
    UNCONFIRMED,
    /** Its review date has passed. */
    EXPIRED,
    /** A lead took it back. */
    WITHDRAWN,
    /** A lead decided that it is none. */
    REJECTED;

    /** @return whether it has not ended yet; its review date is another matter */
    public boolean isAlive() {
        return compareTo(EXPIRED) < 0;
    }

    /** @return whether a lead has decided and it has not ended */
    public boolean isConfirmed() {
        return this == ESTABLISHED || this == UNCONFIRMED;
    }
}
