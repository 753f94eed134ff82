package org.wholeschool.peermap.record;

/** How much of the risk lies in a context. It weighs a context and never a child. */
public enum RiskWeight {
    NONE,
    SOME,
    MUCH,
    /** What has to change first. */
    FIRST
}
