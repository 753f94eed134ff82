package org.wholeschool.access.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * Says which accounts need a second person before they get another way in. One person who could open such an account
 * alone would read what its owner wrote about children, or act in a role that can do more than log. A role that was
 * taken counts as one that is held: the notices and decisions of its owner are still there. A role that needs a second
 * person needs one for every account; this class decides about addresses, opening again and links.
 */
@ApplicationScoped
@RoomOnly
public class SecondPerson {

    @Inject
    private Instance<Written> written;

    @Inject
    private Actors actors;

    @Inject
    private SchoolContext school;

    /** @return whether another way in, such as another address, takes two people. */
    @RoomOnly
    public boolean isNeededFor(Account account) {
        return didMoreThanLog(account) || hasWritten(account.getId());
    }

    /** @return whether the account has, or ever had, a role with which its owner reads or decides something. */
    @RoomOnly
    public static boolean didMoreThanLog(Account account) {
        return account.hasHeldOtherRole() || !account.getRoles().stream().allMatch(Role::isGivenByGroups);
    }

    /** @return whether the account was never open and never could do more than log. */
    static boolean isStillNew(Account account) {
        return !account.wasOpened() && !didMoreThanLog(account);
    }

    /** @return whether one person alone may give its owner the first way in. */
    @RoomOnly
    public boolean mayComeInAlone(Account account) {
        return isStillNew(account) && !hasWritten(account.getId());
    }

    /**
     * Says what {@link #mayComeInAlone} says, to whoever follows a link. They are in no school yet, and no role of
     * theirs lets them ask, so it is asked in a transaction of its own in the school of the account.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean mayStillComeInAlone(Account account) {
        school.enter(account.getSchoolId());
        return actors.as(Actor.job(account.getSchoolId()), () -> mayComeInAlone(account));
    }

    /** @return whether its owner wrote anything. */
    boolean hasWritten(long accountId) {
        return !whoWrote(List.of(accountId)).isEmpty();
    }

    /** @return the accounts whose owners wrote anything. */
    @RoomOnly
    public Set<Long> whoWrote(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Set.of();
        }
        return written.stream()
                .flatMap(feature -> feature.by(accountIds).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
