package org.wholeschool.roster.file;

/** What kind of file a roster is. */
public enum RosterFormat {
    /** A OneRoster zip. */
    ONEROSTER,
    /** The users.csv of OneRoster alone. */
    USERS,
    /** The simple roster of pupils. */
    SIMPLE,
    /** The simple list of staff. */
    STAFF
}
