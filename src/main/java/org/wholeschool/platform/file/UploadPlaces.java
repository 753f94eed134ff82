package org.wholeschool.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds how many files are worked on at a time. Each is in memory several times over until it is kept, so without a
 * bound one person's would end the server. A place is taken when the whole file has come, so a slow sender holds none.
 */
@ApplicationScoped
public class UploadPlaces {

    /** What fits beside everything else into the memory that the product is started with. */
    public static final int AT_ONCE = 6;

    /** A page sends one after the other; somebody may have two open. */
    public static final int EACH = 2;

    /** The most places of a school: the others are for other schools. */
    public static final int OF_A_SCHOOL = 4;

    /** A long list takes as much memory as three others. */
    static final int OF_A_LONG_ONE = 3;

    private static final long LONG = 8L * 1024 * 1024;

    /** Long enough for most files to be done; whoever waits longer holds a thread. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore all = new Semaphore(AT_ONCE, true);

    private final Map<Long, Integer> accounts = new ConcurrentHashMap<>();
    private final Map<Long, Semaphore> schools = new ConcurrentHashMap<>();
    private final Duration patience;

    public UploadPlaces() {
        this(PATIENCE);
    }

    /** @param patience how long somebody waits for a place */
    UploadPlaces(Duration patience) {
        this.patience = patience;
    }

    /**
     * Takes a place, which is given back by closing it.
     *
     * @param accountId whose file it is
     * @param schoolId their school
     * @param bytes how long the file is
     * @return the place
     * @throws Busy where none is free
     */
    public Place take(long accountId, long schoolId, long bytes) {
        int places = bytes > LONG ? OF_A_LONG_ONE : 1;
        Semaphore ofSchool = schools.computeIfAbsent(schoolId, school -> new Semaphore(OF_A_SCHOOL, true));
        if (accounts.merge(accountId, 1, Integer::sum) > EACH || !isFree(ofSchool, places)) {
            leave(accountId);
            throw new Busy();
        }
        if (!isFree(all, places)) {
            ofSchool.release(places);
            leave(accountId);
            throw new Busy();
        }
        return () -> {
            all.release(places);
            ofSchool.release(places);
            leave(accountId);
        };
    }

    private boolean isFree(Semaphore places, int many) {
        try {
            return places.tryAcquire(many, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave(long accountId) {
        accounts.computeIfPresent(accountId, (account, places) -> places == 1 ? null : places - 1);
    }

    /** To be closed once, when the file is kept or refused. */
    public interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /** Every place is taken: the same file can be sent again in a moment. */
    public static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Busy() {
            super("every place is taken", null, false, false);
        }
    }
}
