package org.wholeschool.link;

/** How a lead knows when two pupils were last seen together. */
public enum SightingSource {
    /** The lead saw them. */
    MYSELF,
    /** A member of staff told the lead, or answered when asked. */
    STAFF
}
