package org.wholeschool.concern.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who may send a file just now. Each is in memory whole, several times over, until it is kept: taken in without a bound, one person's would end the server. */
@ApplicationScoped
public class UploadPlaces {

    /** What fits beside everything else into the memory that the product is started with. */
    static final int AT_ONCE = 6;

    /** A page sends one after the other; somebody may have two open. */
    static final int EACH = 2;

    /** Long enough for a small file to be done; whoever waits longer holds a thread. */
    private static final int SECONDS = 2;

    private final Semaphore all = new Semaphore(AT_ONCE, true);

    private final Map<Long, Integer> taken = new ConcurrentHashMap<>();

    /**
     * Takes a place, which is given back by closing it.
     *
     * @param accountId whose
     * @return the place
     * @throws Busy where none is free
     */
    Place take(long accountId) {
        if (taken.merge(accountId, 1, Integer::sum) > EACH) {
            leave(accountId);
            throw new Busy();
        }
        if (!isFree()) {
            leave(accountId);
            throw new Busy();
        }
        return () -> {
            all.release();
            leave(accountId);
        };
    }

    private boolean isFree() {
        try {
            return all.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave(long accountId) {
        taken.computeIfPresent(accountId, (account, places) -> places == 1 ? null : places - 1);
    }

    /** To be closed once, when the file is kept or refused. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /** Every place is taken: the same file can be sent again in a moment. */
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super("every place is taken", null, false, false);
        }
    }
}
