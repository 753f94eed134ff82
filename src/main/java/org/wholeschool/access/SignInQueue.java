package org.wholeschool.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets a few tries to sign in be looked at at a time, by whatever way, and a few more wait. It stands before all counts
 * and transactions: who waits here holds no connection to the database and no row of it.
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

    private final Semaphore places;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();

    SignInQueue() {
        this(new Semaphore(AT_ONCE, true), PATIENCE);
    }

    SignInQueue(Semaphore places, Duration patience) {
        this.places = places;
        this.patience = patience;
    }

    /**
     * Looks at a try.
     *
     * @param look     what to do in a place
     * @param whenBusy what to do where there is none: nothing is counted
     * @return what came of it
     */
    public <T> T attempt(Supplier<T> look, Supplier<T> whenBusy) {
        if (!takesAPlace()) {
            return whenBusy.get();
        }
        try {
            return look.get();
        } finally {
            places.release();
        }
    }

    /** @return whether so many wait that nobody else is looked at; before anything is asked of the database. */
    boolean isFull() {
        return waiting.get() >= WAIT_AT_MOST;
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
}
