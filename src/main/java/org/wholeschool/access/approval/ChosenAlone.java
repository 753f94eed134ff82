package org.wholeschool.access.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.secondfactor.SecondFactorGate;
import org.wholeschool.access.signin.Sessions;
import org.wholeschool.platform.RoomOnly;

/**
 * Closes every way in to an account whose password was chosen behind a link that one person printed alone. That person
 * may have used the link themselves, and may have left a passkey or a school account of their own.
 */
@ApplicationScoped
@RoomOnly
public class ChosenAlone {

    @Inject
    private Sessions sessions;

    @Inject
    private SecondFactorGate secondFactor;

    /**
     * @param account an account that will be able to do more than log, or whose owner gets another link
     * @return whether its ways in were closed
     */
    @RoomOnly
    public boolean end(Account account) {
        if (!account.isChosenAlone()) {
            return false;
        }
        account.forgetPassword();
        account.disconnect();
        account.forgetThatItWasVouchedFor();
        sessions.endAll(account.getId());
        secondFactor.forget(account.getId());
        return true;
    }
}
