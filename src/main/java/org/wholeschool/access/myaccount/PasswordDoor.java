package org.wholeschool.access.myaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.access.signin.SignInDoor;
import org.wholeschool.access.signin.SignInQueue;
import org.wholeschool.access.signin.SignInThrottle;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/**
 * Lets people change their password who know the old one; whoever found a screen unlocked and guesses waits as at the
 * sign-in page.
 */
@ApplicationScoped
@RoomOnly
public class PasswordDoor {

    @Inject
    private MyAccount mine;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private SignInQueue queue;

    /**
     * @param signedIn who asks
     * @param old the password until now
     * @param chosen the one from now on
     * @param address where the request came from
     * @return null where it was changed; else how long to wait until the next try is looked at, zero where there is no
     *     wait
     * @throws BadInput where the new one cannot be taken, or too many others are looked at
     */
    @RoomOnly
    public Duration change(SignedIn signedIn, String old, String chosen, String address) {
        return queue.attempt(SignInQueue.Lane.KNOWN, () -> checkPassword(signedIn, old, chosen, address), () -> {
            throw new BadInput(null, "sign-in.busy");
        });
    }

    private Duration checkPassword(SignedIn signedIn, String old, String chosen, String address) {
        List<SignInThrottle.Count> counts =
                SignInThrottle.counts("the password of " + signedIn.accountId(), null, address);
        Duration wait = SignInDoor.book(throttle, counts);
        if (!wait.isZero()) {
            return wait;
        }
        try {
            if (!SignInDoor.orGivenBack(
                    throttle, counts, () -> mine.changePassword(signedIn.sessionId(), old, chosen))) {
                return Duration.ZERO;
            }
            throttle.succeeded(counts);
            return null;
        } catch (BadInput theOldOneWasRight) {
            throttle.succeeded(counts);
            throw theOldOneWasRight;
        }
    }
}
