package org.wholeschool.access;

import java.util.EnumSet;
import java.util.Set;

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
    SET_UP;

    /** @return the roles that accounts hold, which is everybody who can sign in. */
    public static Set<Role> heldByAccounts() {
        return EnumSet.range(TEACHER, DATA_PROTECTION_OFFICER);
    }

    /** @return whether an account can hold this role. */
    public boolean isHeldByAccounts() {
        return heldByAccounts().contains(this);
    }
}
