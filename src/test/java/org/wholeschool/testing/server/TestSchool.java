package org.wholeschool.testing.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Role;

/**
 * A school to test with.
 *
 * @param id its id
 * @param accounts the account of each role
 * @param pupils the ids of its pupils
 */
public record TestSchool(long id, Map<Role, Long> accounts, List<Long> pupils) {

    /** What everybody of a test school signs in with. */
    public static final String PASSWORD = "a password of tests";

    /** A school of which no test asks for the pupils. */
    public TestSchool(long id, Map<Role, Long> accounts) {
        this(id, accounts, List.of());
    }

    /**
     * @param role a role that accounts hold
     * @return its holder as actor, for {@code actors.as(...)}
     */
    public Actor actor(Role role) {
        return new Actor(accounts.get(role), id, Set.of(role));
    }

    /** @return the address that the holder of a role signs in with. */
    public String email(Role role) {
        return email(role, id);
    }

    /** @return the address that the holder of a role in a school signs in with. */
    public static String email(Role role, long schoolId) {
        return role.name().toLowerCase(Locale.ROOT) + "@school-" + schoolId + ".example";
    }
}
