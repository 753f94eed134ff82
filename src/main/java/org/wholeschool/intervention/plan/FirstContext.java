package org.wholeschool.intervention.plan;

/** The contexts that are weighed against each other: which of them has to change first. */
public enum FirstContext {
    PEERS,
    SCHOOL,
    NEIGHBOURHOOD,
    ONLINE,
    HOME
}
