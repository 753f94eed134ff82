package org.wholeschool.concern.followup.action;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.DistinctNames;
import org.wholeschool.platform.BadInput;

/**
 * Who can own an action: whoever works with children at the school, and whoever has the role for it (a head of year,
 * the SENCO). Not governors, who never see a case, and nobody for being an administrator or a data-protection officer,
 * who do not learn of one; whom else a school wants to ask has that role.
 */
public final class ActionOwners {

    /** Finds all accounts of the school {@code :school} with their roles. */
    public static final String ACCOUNTS =
            "select distinct a from Account a left join fetch a.roles where a.schoolId = :school";

    private static final Set<Role> ROLES =
            Collections.unmodifiableSet(EnumSet.of(Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER));

    private ActionOwners() {}

    /**
     * @param school the accounts of a school, as {@link #ACCOUNTS} finds them
     * @param today the day there
     * @return those who can be asked, each once and by a name that nobody else in the list has, sorted by it
     */
    public static List<Owner> of(Stream<Account> school, LocalDate today) {
        List<Account> accounts = school.filter(account -> isOne(account, today)).toList();
        return DistinctNames.of(accounts, today).entrySet().stream()
                .map(each -> new Owner(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Owner::name, Collator.getInstance(Locale.UK)))
                .toList();
    }

    /** Somebody who can be asked to do something. */
    public record Owner(long id, String name) {}

    static boolean isOne(Account account, LocalDate today) {
        return account.rolesOn(today).stream().anyMatch(ROLES::contains);
    }

    /**
     * @param account whom somebody chose, or null
     * @param schoolId in which school
     * @param today the day there
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
