package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.secondfactor.SecondFactorGate;

/**
 * Ends what opens an account whose password was chosen behind a link that one person printed alone. That person may
 * have used the link, and have left a passkey of their own there.
 */
@ApplicationScoped
class ChosenAlone {

    @Inject
    private Sessions sessions;

    @Inject
    private SecondFactorGate secondFactor;

    /**
     * @param account one that is to do more than log, or gets a link that is its owner's alone
     * @return whether nothing opens it now
     */
    boolean end(Account account) {
        if (!account.isChosenAlone()) {
            return false;
        }
        account.forgetPassword();
        sessions.endAll(account.getId());
        secondFactor.forget(account.getId());
        return true;
    }
}
