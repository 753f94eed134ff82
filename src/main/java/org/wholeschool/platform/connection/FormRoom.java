package org.wholeschool.platform.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds the memory for forms, from their first byte until they are answered. Strangers and signed-in people have a
 * room each, and nobody who is signed in has more than a share of it.
 *
 * <p>A small form, such as a sign-in or an answer to a survey, always has room: connections are capped, so all small
 * forms together are bounded too, and nobody takes their room with larger ones.
 */
final class FormRoom {

    /** The most bytes of a small form. */
    static final long SMALL = 16L * 1024;

    private static final long MEGABYTE = 1024L * 1024;

    /** The heap of the image is 768 MB, and a form takes several times its length while a page reads it. */
    static final long OF_STRANGERS = 32 * MEGABYTE;

    static final long OF_PEOPLE = 64 * MEGABYTE;
    static final long OF_A_PERSON = 4 * MEGABYTE;

    private final AtomicLong strangers = new AtomicLong();
    private final AtomicLong people = new AtomicLong();
    private final Map<Long, Long> shares = new ConcurrentHashMap<>();

    /**
     * Takes room for a piece, which has to be given back also where there was none.
     *
     * @param person the account of whoever sends it; null for a stranger
     * @return whether there was room
     */
    boolean take(Long person, long bytes) {
        if (person == null) {
            return strangers.addAndGet(bytes) <= OF_STRANGERS;
        }
        Long share = shares.merge(person, bytes, FormRoom::sum);
        return people.addAndGet(bytes) <= OF_PEOPLE && (share == null || share <= OF_A_PERSON);
    }

    /** Gives room back. */
    void giveBack(Long person, long bytes) {
        if (bytes > 0) {
            take(person, -bytes);
        }
    }

    /** @return how many bytes are held by all together, without small forms. */
    long held() {
        return strangers.get() + people.get();
    }

    /** An account that holds nothing is not kept. */
    private static Long sum(Long held, Long more) {
        return held + more == 0 ? null : Long.valueOf(held + more);
    }
}
