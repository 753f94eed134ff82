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
 * Says for whose account a way in takes two people. Whoever could open such an account alone would read what its owner
 * wrote about children, or act as somebody who can do more than log.
 */
@ApplicationScoped
class SecondPerson {

    /** Beyond these every role reads or decides something. */
    private static final Set<Role> ALONE = EnumSet.of(Role.TEACHER, Role.GOVERNOR);

    @Inject
    private Instance<Written> written;

    /** @return whether nobody may give another way in to it alone, such as another address. */
    boolean isNeededFor(Account account) {
        return !ALONE.containsAll(account.getRoles()) || hasWritten(account.getId());
    }

    /**
     * @return whether it is still as new as when one person printed a link for it: nobody was able to come in, so
     *         nobody wrote anything, and it can do no more than log
     */
    static boolean isStillNew(Account account) {
        return !account.wasOpened() && ALONE.containsAll(account.getRoles());
    }

    /** @return whether one person may give its owner the first way in to it. */
    boolean mayComeInAlone(Account account) {
        return isStillNew(account) && !hasWritten(account.getId());
    }

    /** @return whether there is something that its owner wrote. */
    boolean hasWritten(long accountId) {
        return !whoWrote(List.of(accountId)).isEmpty();
    }

    /** @return those of them who wrote something. */
    Set<Long> whoWrote(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Set.of();
        }
        return written.stream().flatMap(feature -> feature.by(accountIds).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
