package org.wholeschool.intervention.meeting;

/** What a person who is invited may see before the meeting. Nothing that names a child is among it. */
public enum Sees {
    /** The agenda with the pattern in words. */
    SHEET,
    /** When and where it is. */
    NOTHING
}
