package org.wholeschool.access.signin;

import jakarta.inject.Inject;
import java.util.Optional;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.account.Passwords;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;

/** What is done at the sign-in page, for the record: {@link SignInDoor} decides which of it. */
@Service
public class SignIn {

    /**
     * Somebody who goes on trying while they have to wait is one entry in ten minutes, in seconds: else they could
     * flood the record.
     */
    private static final int WAITING = 10 * 60;

    @Inject
    private AccountReader accounts;

    @Inject
    private CurrentAction current;

    /**
     * Checks an address and a password. Leaves an entry: done, or refused.
     *
     * @param email as typed
     * @param password as typed
     * @return the account, or null where the two do not belong together
     */
    @Permit(code = "SignIn.attempt", value = Role.VISITOR)
    Long attempt(String email, String password) {
        Optional<Account> account = find(email);
        if (!Passwords.verify(password, account.map(Account::getPasswordHash).orElse(null))) {
            current.refused();
            return null;
        }
        return account.orElseThrow().getId();
    }

    /**
     * Notes that an attempt was not looked at, because whoever tries has to wait.
     *
     * @param email as typed
     */
    @Permit(code = "SignIn.turnAway", value = Role.VISITOR, onceInSeconds = WAITING)
    void turnAway(String email) {
        find(email);
        current.refused();
    }

    /**
     * Notes that somebody is in with a password alone: nobody asked them for a second factor.
     *
     * @param accountId who
     */
    @Permit(code = "SignIn.withPasswordAlone", value = Role.VISITOR)
    @RoomOnly
    public void withPasswordAlone(long accountId) {
        accounts.actor(accountId).ifPresent(known -> {
            current.inSchool(known.schoolId());
            current.about("account", known.accountId());
        });
    }

    private Optional<Account> find(String email) {
        Optional<Account> account = accounts.withEmail(email);
        account.ifPresent(known -> {
            current.inSchool(known.getSchoolId());
            current.about("account", known.getId());
        });
        return account;
    }
}
