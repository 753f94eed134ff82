package org.wholeschool.training;

import java.util.EnumSet;
import java.util.Set;
import org.wholeschool.access.Role;

/** Whose training a course is. */
public enum Audience {

    /** Everybody who works in the school; a governor, a trust lead and a data-protection officer as such do not. */
    STAFF(EnumSet.of(Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.ACTION_OWNER)),
    SAFEGUARDING_TEAM(EnumSet.of(Role.LEAD, Role.DEPUTY)),
    GOVERNORS(EnumSet.of(Role.GOVERNOR)),
    /** Nobody has to; it is kept who did. */
    WHO_WISHES(EnumSet.noneOf(Role.class));

    private final Set<Role> roles;

    Audience(Set<Role> roles) {
        this.roles = roles;
    }

    /**
     * @param held the roles of one person
     * @return whether they need the course
     */
    public boolean includes(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }
}
