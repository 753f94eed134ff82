package org.wholeschool.access;

/**
 * Who may act. The first are held by accounts; those from {@link #VISITOR} on are held by nobody who signs in:
 * they name an actor without a person, so that its actions are permitted and recorded like anybody's.
 */
public enum Role {
    TEACHER,
    LEAD,
    DEPUTY,
    HEAD,
    GOVERNOR,
    ADMINISTRATOR,
    DATA_PROTECTION_OFFICER,
    VISITOR,
    JOB,
    API_TOKEN,
    SET_UP;

    /** @return whether an account can hold this role. */
    public boolean isHeldByAccounts() {
        return ordinal() < VISITOR.ordinal();
    }
}
