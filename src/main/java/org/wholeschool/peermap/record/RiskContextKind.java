package org.wholeschool.peermap.record;

/** Where a child lives: what may have to change, rather than the child. */
public enum RiskContextKind {
    HOME,
    PEERS,
    SCHOOL,
    NEIGHBOURHOOD,
    ONLINE
}
