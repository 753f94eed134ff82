package org.wholeschool.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;

/**
 * Lets people in, a few at a time and nobody too often. It stands before the actions of {@link SignIn}, and so before
 * their transactions.
 */
@ApplicationScoped
public class SignInDoor {

    /** Two who try at the same moment may both want to begin the same count; the second one asks again. */
    private static final int ASK_AGAIN = 5;

    private final SignIn signIn;
    private final SignInThrottle throttle;
    private final SignInQueue queue;

    /** For the proxy of its scope alone. */
    SignInDoor() {
        this(null, null, null);
    }

    @Inject
    SignInDoor(SignIn signIn, SignInThrottle throttle, SignInQueue queue) {
        this.signIn = signIn;
        this.throttle = throttle;
        this.queue = queue;
    }

    /**
     * Checks an address and a password.
     *
     * @param email as typed
     * @param password as typed
     * @param device the number of a device that is known for this account, or null
     * @param address where the request came from
     * @return what to answer
     */
    @RoomOnly
    public Answer attempt(String email, String password, String device, String address) {
        SignInQueue.Lane lane = device == null ? SignInQueue.Lane.STRANGER : SignInQueue.Lane.KNOWN;
        if (queue.isFull(lane)) {
            return Answer.BUSY;
        }
        List<SignInThrottle.Count> counts = SignInThrottle.counts(email, device, address);
        Duration wait = throttle.wait(counts, Now.instant());
        if (!wait.isZero()) {
            return turnAway(email, wait);
        }
        return queue.attempt(lane, () -> checkPassword(counts, email, password), () -> Answer.BUSY);
    }

    private Answer checkPassword(List<SignInThrottle.Count> counts, String email, String password) {
        Duration wait = book(throttle, counts);
        if (!wait.isZero()) {
            return turnAway(email, wait);
        }
        Long account = orGivenBack(throttle, counts, () -> signIn.attempt(email, password));
        if (account != null) {
            throttle.succeeded(counts);
        }
        return new Answer(account, Duration.ZERO, false);
    }

    private Answer turnAway(String email, Duration wait) {
        signIn.turnAway(email);
        return new Answer(null, wait, false);
    }

    /** Counts an attempt as failed, until it turns out to be right. */
    public static Duration book(SignInThrottle throttle, List<SignInThrottle.Count> counts) {
        for (int asked = 1; ; asked++) {
            try {
                return throttle.book(counts, Now.instant());
            } catch (PersistenceException anotherWasFirst) {
                if (asked == ASK_AGAIN) {
                    throw anotherWasFirst;
                }
            }
        }
    }

    /**
     * Looks at an attempt that was counted as failed. Where the look itself fails, as while the database is away, it
     * was no guess and is not counted.
     *
     * @return what the look found
     */
    public static <T> T orGivenBack(SignInThrottle throttle, List<SignInThrottle.Count> counts, Supplier<T> look) {
        try {
            return look.get();
        } catch (BadInput answered) {
            throw answered;
        } catch (RuntimeException fault) {
            try {
                throttle.giveBack(counts);
            } catch (RuntimeException stillAway) {
                fault.addSuppressed(stillAway);
            }
            throw fault;
        }
    }

    /**
     * What to answer to an attempt.
     *
     * @param accountId who it is, null where the attempt failed
     * @param delay how long until the next attempt is looked at; zero where there is no wait
     * @param isBusy whether it was not looked at because too many others are
     */
    public record Answer(Long accountId, Duration delay, boolean isBusy) {

        public static final Answer BUSY = new Answer(null, Duration.ZERO, true);

        /** @return whether they are in. */
        public boolean isIn() {
            return accountId != null;
        }
    }
}
