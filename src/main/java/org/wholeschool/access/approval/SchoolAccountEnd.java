package org.wholeschool.access.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.LinkWay;
import org.wholeschool.access.secondfactor.SecondFactorGate;
import org.wholeschool.access.signin.Sessions;
import org.wholeschool.platform.RoomOnly;

/**
 * What becomes of an account that is or was connected to a school account and gets a role with which people sign in
 * here. Whoever keeps the school's provider could have been inside as its owner, and have left a passkey of their own
 * there: so nothing of that time opens it any more.
 */
@ApplicationScoped
@RoomOnly
public class SchoolAccountEnd {

    @Inject
    private Sessions sessions;

    @Inject
    private SecondFactorGate secondFactor;

    @Inject
    private AccountLinks links;

    @Inject
    private LinkWay way;

    /**
     * @param account with the roles that it has now
     * @return whether whatever opened it but a password is over now; who has none is sent a link to choose one, where
     *     there is mail
     */
    @RoomOnly
    public boolean follow(Account account) {
        if (!account.wasVouchedFor() || account.mayBeConnected()) {
            return false;
        }
        account.forgetThatItWasVouchedFor();
        sessions.endAll(account.getId());
        secondFactor.forget(account.getId());
        if (!account.hasPassword() && way.isMail(account.getSchoolId())) {
            links.send(account.getId());
        }
        return true;
    }
}
