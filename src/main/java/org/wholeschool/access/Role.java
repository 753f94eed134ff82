package org.wholeschool.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

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
    /** Somebody who has given their password and not yet the second factor: can do nothing but give it. */
    SECOND_STEP,
    /** Somebody who has given their password, must have a second factor and has none: can do nothing but set one up. */
    ENROLLING,
    JOB,
    SET_UP;

    /** @return the roles that accounts hold, which is everybody who can sign in. */
    public static Set<Role> heldByAccounts() {
        return Arrays.stream(values()).filter(Role::isHeldByAccounts).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** @return whether an account can hold this role. */
    public boolean isHeldByAccounts() {
        return compareTo(VISITOR) < 0;
    }
}
