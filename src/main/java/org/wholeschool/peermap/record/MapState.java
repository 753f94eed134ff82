package org.wholeschool.peermap.record;

/** How far a request for a map has come. */
public enum MapState {
    ASKED,
    /** Approved, or opened in an emergency, and its time is not over. */
    OPEN,
    REFUSED,
    /** Whoever asked does not want it any more, before anybody decided. */
    WITHDRAWN,
    /** Nobody decided in time. */
    LAPSED,
    /** Its time is over, or somebody closed it before. */
    CLOSED
}
