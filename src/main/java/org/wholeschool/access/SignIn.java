package org.wholeschool.access;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.wholeschool.platform.Service;

/** Lets people in. Each attempt is an action of a visitor and leaves an entry: done, or refused. */
@Service
public class SignIn {

    @Inject
    private AccountReader accounts;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private CurrentAction current;

    /**
     * Checks an address and a password.
     *
     * @param email    as typed
     * @param password as typed
     * @param device   the number of a device that is known for this account, or null
     * @param address  where the request came from
     * @return what to answer
     */
    @Permit(Role.VISITOR)
    public Answer attempt(String email, String password, String device, String address) {
        String key = SignInThrottle.key(email, device, address);
        Duration wait = throttle.wait(key);
        Optional<Account> account = accounts.withEmail(email);
        account.ifPresent(known -> {
            current.inSchool(known.getSchoolId());
            current.about("account", known.getId());
        });
        if (!wait.isZero()) {
            current.refused();
            return new Answer(null, wait);
        }
        if (!Passwords.verify(password, account.map(Account::getPasswordHash).orElse(null))) {
            throttle.failed(key);
            current.refused();
            return new Answer(null, Duration.ZERO);
        }
        throttle.succeeded(key);
        return new Answer(account.orElseThrow().getId(), Duration.ZERO);
    }

    /**
     * What to answer to an attempt.
     *
     * @param accountId who it is, null where the attempt failed
     * @param delay     how long until the next attempt is looked at; zero where there is no wait
     */
    record Answer(Long accountId, Duration delay) {

        boolean isIn() {
            return accountId != null;
        }
    }
}
