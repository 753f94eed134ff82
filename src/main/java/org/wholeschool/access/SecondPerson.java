package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which accounts need a second person before they get another way in. One person who could open such an account
 * alone would read what its owner wrote about children, or act in a role that can do more than log.
 */
@ApplicationScoped
class SecondPerson {

    /** Every other role reads or decides something. */
    private static final Set<Role> ALONE = EnumSet.of(Role.TEACHER, Role.GOVERNOR);

    @Inject
    private Instance<Written> written;

    /** @return whether another way in, such as another address, takes two people. */
    boolean isNeededFor(Account account) {
        return !ALONE.containsAll(account.getRoles()) || hasWritten(account.getId());
    }

    /**
     * @return whether the account was never open and can do no more than log, so that a link of one person alone is
     *         still good
     */
    static boolean isStillNew(Account account) {
        return !account.wasOpened() && ALONE.containsAll(account.getRoles());
    }

    /** @return whether one person alone may give its owner the first way in. */
    boolean mayComeInAlone(Account account) {
        return isStillNew(account) && !hasWritten(account.getId());
    }

    /** @return whether its owner wrote anything. */
    boolean hasWritten(long accountId) {
        return !whoWrote(List.of(accountId)).isEmpty();
    }

    /** @return the accounts whose owners wrote anything. */
    Set<Long> whoWrote(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Set.of();
        }
        return written.stream().flatMap(feature -> feature.by(accountIds).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
