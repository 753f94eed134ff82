package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.wholeschool.platform.Now;

/**
 * Lets people in, a few at a time and nobody too often. It stands before the actions of {@link SignIn}, and so before their
 * transactions: an attempt that waits here holds no connection to the database.
 */
@ApplicationScoped
public class SignInDoor {

    /** Checking a password takes a processor and 19 MB for a moment, on purpose; more at once would take the server from those inside. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** So many wait for a place; whoever comes then is told at once: a thread that waits is one less for those inside. */
    static final int WAIT_AT_MOST = 20;

    /** Two who try at the same moment may both want to begin the same count; the second one asks again. */
    private static final int ASK_AGAIN = 5;

    private final SignIn signIn;
    private final SignInThrottle throttle;
    private final Semaphore places;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();

    /** For the proxy of its scope alone. */
    SignInDoor() {
        this(null, null);
    }

    @Inject
    SignInDoor(SignIn signIn, SignInThrottle throttle) {
        this(signIn, throttle, new Semaphore(AT_ONCE, true), PATIENCE);
    }

    SignInDoor(SignIn signIn, SignInThrottle throttle, Semaphore places, Duration patience) {
        this.signIn = signIn;
        this.throttle = throttle;
        this.places = places;
        this.patience = patience;
    }

    /**
     * Checks an address and a password.
     *
     * @param email    as typed
     * @param password as typed
     * @param device   the number of a device that is known for this account, or null
     * @param address  where the request came from
     * @return what to answer
     */
    Answer attempt(String email, String password, String device, String address) {
        if (isFull()) {
            return Answer.BUSY;
        }
        List<SignInThrottle.Count> counts = SignInThrottle.counts(email, device, address);
        Duration wait = throttle.wait(counts, Now.instant());
        if (!wait.isZero()) {
            return turnAway(email, wait);
        }
        if (!takesAPlace()) {
            return Answer.BUSY;
        }
        try {
            wait = book(throttle, counts);
            if (!wait.isZero()) {
                return turnAway(email, wait);
            }
            Long account = signIn.attempt(email, password);
            if (account != null) {
                throttle.succeeded(counts);
            }
            return new Answer(account, Duration.ZERO, false);
        } finally {
            places.release();
        }
    }

    /** @return whether so many wait that nobody else is looked at; before anything is asked of the database. */
    boolean isFull() {
        return waiting.get() >= WAIT_AT_MOST;
    }

    private Answer turnAway(String email, Duration wait) {
        signIn.turnAway(email);
        return new Answer(null, wait, false);
    }

    private boolean takesAPlace() {
        if (places.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > WAIT_AT_MOST) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Counts an attempt as failed, until it turns out to be right. */
    public static Duration book(SignInThrottle throttle, List<SignInThrottle.Count> counts) {
        for (int asked = 1;; asked++) {
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
     * What to answer to an attempt.
     *
     * @param accountId who it is, null where the attempt failed
     * @param delay     how long until the next attempt is looked at; zero where there is no wait
     * @param isBusy    whether it was not looked at because too many others are
     */
    record Answer(Long accountId, Duration delay, boolean isBusy) {

        static final Answer BUSY = new Answer(null, Duration.ZERO, true);

        boolean isIn() {
            return accountId != null;
        }
    }
}
