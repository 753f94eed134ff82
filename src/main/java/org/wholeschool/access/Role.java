package org.wholeschool.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;

/**
 * Who may act. The first are held by accounts; those from {@link #VISITOR} on are held by nobody who signs in: they
 * name an actor without a person, so that its actions are permitted and recorded like anybody's.
 */
public enum Role {
    TEACHER,
    LEAD,
    DEPUTY,
    HEAD,
    GOVERNOR,
    ADMINISTRATOR,
    DATA_PROTECTION_OFFICER,
    /** Somebody who owns an action that came of a concern: sees that task, and nothing of the concern behind it. */
    ACTION_OWNER,
    /** Compares schools of a trust or a local authority, in aggregate. */
    TRUST_LEAD,
    VISITOR,
    /** Somebody who has given their password and not yet the second factor: can do nothing but give it. */
    SECOND_STEP,
    /** Somebody who has given their password, must have a second factor and has none: can do nothing but set one up. */
    ENROLLING,
    /** Another system that shows a token to log concerns: can do nothing but that, and reads nothing. */
    SYSTEM,
    /** Another system that shows a token to read published numbers: reads what governors see, and nothing else. */
    READING_SYSTEM,
    JOB,
    SET_UP;

    /**
     * Those who read concerns or let others read them, and who sees whom concerns name by looking who has looked at a
     * child.
     */
    private static final Set<Role> APPROVED_BY_A_SECOND_PERSON =
            EnumSet.of(LEAD, DEPUTY, HEAD, DATA_PROTECTION_OFFICER);

    private static final Set<Role> OF_SAFEGUARDING = EnumSet.of(LEAD, DEPUTY, HEAD);

    private static final Set<Role> GIVEN_BY_GROUPS = EnumSet.of(TEACHER, GOVERNOR);

    /**
     * The administrator makes accounts and the data-protection officer watches over what is done: neither may be one of
     * those.
     */
    private static final Set<Role> APART_FROM_THOSE = EnumSet.of(ADMINISTRATOR, DATA_PROTECTION_OFFICER);

    /** @return the roles that accounts hold, which is everybody who can sign in. */
    public static Set<Role> heldByAccounts() {
        return Arrays.stream(values())
                .filter(Role::isHeldByAccounts)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** @return whether an account can hold this role. */
    public boolean isHeldByAccounts() {
        return compareTo(VISITOR) < 0;
    }

    /**
     * @return whether a group at the school's identity provider can give it; whoever has another one signs in here, and
     *     not through the provider.
     */
    public boolean isGivenByGroups() {
        return GIVEN_BY_GROUPS.contains(this);
    }

    /**
     * @return whether an administrator cannot give it alone, because who holds it reads concerns, lets others read
     *     them, or sees which children they name.
     */
    public boolean needsASecondPerson() {
        return APPROVED_BY_A_SECOND_PERSON.contains(this);
    }

    /**
     * @param roles of one account
     * @return whether one person may hold them all
     */
    @RoomOnly
    public static boolean goTogether(Set<Role> roles) {
        boolean apart = roles.stream().anyMatch(APART_FROM_THOSE::contains);
        return !(apart && roles.stream().anyMatch(OF_SAFEGUARDING::contains)) && !roles.containsAll(APART_FROM_THOSE);
    }
}
