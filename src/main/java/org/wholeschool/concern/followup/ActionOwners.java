package org.wholeschool.concern.followup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.wholeschool.access.Account;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;

/**
 * Who can own an action: whoever works with children at the school, and whoever has the role for it (a head of year, the SENCO). Not governors, who never
 * see a case, and nobody for being an administrator or a data-protection officer, who do not learn of one; whom else a school wants to ask has that role.
 */
final class ActionOwners {

    private static final Set<Role> ROLES = Collections.unmodifiableSet(EnumSet.of(Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER));

    private ActionOwners() {
    }

    static boolean isOne(Account account, LocalDate today) {
        return account.rolesOn(today).stream().anyMatch(ROLES::contains);
    }

    /**
     * @param account  whom somebody chose, or null
     * @param schoolId in which school
     * @param today    the day there
     * @throws BadInput where they are not of the school, cannot own one, or have left
     */
    static void check(Account account, long schoolId, LocalDate today) {
        if (account == null || account.getSchoolId() != schoolId) {
            throw new BadInput("owner", "owner.unknown");
        }
        if (account.hasLeft(today)) {
            throw new BadInput("owner", "owner.left");
        }
        if (!isOne(account, today)) {
            throw new BadInput("owner", "owner.unknown");
        }
    }
}
