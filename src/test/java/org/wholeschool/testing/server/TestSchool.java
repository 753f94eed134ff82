package org.wholeschool.testing.server;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Role;

/**
 * A school to test with.
 *
 * @param id       its id
 * @param accounts the account of each role
 */
public record TestSchool(long id, Map<Role, Long> accounts) {

    /** What everybody of a test school signs in with. */
    public static final String PASSWORD = "a password of tests";

    /**
     * @param role a role that accounts hold
     * @return its holder as actor, for {@code actors.as(...)}
     */
    public Actor actor(Role role) {
        return new Actor(accounts.get(role), id, Set.of(role));
    }

    /** @return the address that the holder of a role signs in with. */
    public static String email(Role role, long schoolId) {
        return role.name().toLowerCase(Locale.ROOT) + "@school-" + schoolId + ".example";
    }
}
