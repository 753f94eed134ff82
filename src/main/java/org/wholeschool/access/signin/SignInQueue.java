package org.wholeschool.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Lets a few tries to sign in be looked at at a time, by whatever way, and a few more wait. It stands before all counts
 * and transactions: who waits here holds no connection to the database and no row of it. Each {@link Lane} has places
 * of its own, so that strangers with wrong passwords keep out nobody who has shown something.
 */
@ApplicationScoped
public class SignInQueue {

    /**
     * Checking a password takes a processor and 19 MB for a moment, on purpose. More at once would take the server from
     * those inside.
     */
    static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** So many wait for a place, and the next is told at once: a thread that waits is one less for those inside. */
    static final int WAIT_AT_MOST = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<Lane, Places> lanes;

    SignInQueue() {
        this(lane -> new Semaphore(AT_ONCE, true), PATIENCE);
    }

    SignInQueue(Function<Lane, Semaphore> places, Duration patience) {
        lanes = Arrays.stream(Lane.values())
                .collect(Collectors.toUnmodifiableMap(lane -> lane, lane -> new Places(places.apply(lane), patience)));
    }

    /**
     * Looks at a try.
     *
     * @param lane who it is that tries
     * @param look what to do in a place
     * @param whenBusy what to do where there is none: nothing is counted
     * @return what came of it
     */
    public <T> T attempt(Lane lane, Supplier<T> look, Supplier<T> whenBusy) {
        Places places = lanes.get(lane);
        if (!places.take()) {
            return whenBusy.get();
        }
        try {
            return look.get();
        } finally {
            places.free.release();
        }
    }

    /** @return whether so many wait that nobody else is looked at; before anything is asked of the database. */
    boolean isFull(Lane lane) {
        return lanes.get(lane).waiting.get() >= WAIT_AT_MOST;
    }

    /** People whose tries wait together, apart from all others. */
    public enum Lane {
        /** Those who have shown nothing yet and type a password. */
        STRANGER,
        /** Those who show what nobody guesses and is checked quickly: a link, a passkey, the word of a provider. */
        UNGUESSABLE,
        /** Those who have shown something: a known device, a right password, a session. */
        KNOWN
    }

    private static final class Places {

        private final Semaphore free;
        private final Duration patience;
        private final AtomicInteger waiting = new AtomicInteger();

        private Places(Semaphore free, Duration patience) {
            this.free = free;
            this.patience = patience;
        }

        private boolean take() {
            if (free.tryAcquire()) {
                return true;
            }
            if (waiting.incrementAndGet() > WAIT_AT_MOST) {
                waiting.decrementAndGet();
                return false;
            }
            try {
                return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                waiting.decrementAndGet();
            }
        }
    }
}
