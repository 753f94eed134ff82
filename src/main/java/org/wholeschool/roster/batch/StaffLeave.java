package org.wholeschool.roster.batch;

/** Of whom a complete list of staff is silent: who of them has left. */
public enum StaffLeave {
    /** Nobody. */
    NOBODY,
    /** Those whose accounts an import made. */
    BROUGHT_IN,
    /** And those as well whose accounts somebody made here. */
    EVERYBODY
}
