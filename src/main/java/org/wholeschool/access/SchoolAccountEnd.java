package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.secondfactor.SecondFactorGate;

/**
 * What becomes of an account that was connected to a school account and gets a role with which people sign in here. Whoever keeps the school's
 * provider could have been inside as its owner until now, and have left a passkey of their own there: so nothing of that time opens it any more.
 */
@ApplicationScoped
class SchoolAccountEnd {

    @Inject
    private Sessions sessions;

    @Inject
    private SecondFactorGate secondFactor;

    @Inject
    private AccountLinks links;

    /**
     * @param account      as it is now
     * @param wasConnected whether it was connected before
     * @return whether that is over now, and whatever opened the account but a password with it; who has none is sent a link to choose one
     */
    boolean follow(Account account, boolean wasConnected) {
        if (!wasConnected || account.isConnected()) {
            return false;
        }
        sessions.endAll(account.getId());
        secondFactor.forget(account.getId());
        if (!account.hasPassword()) {
            links.send(account.getId());
        }
        return true;
    }
}
