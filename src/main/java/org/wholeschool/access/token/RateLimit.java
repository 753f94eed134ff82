package org.wholeschool.access.token;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * So many in a minute of each, evenly: a bucket that holds a minute's worth and is filled again as time passes. In the
 * memory of one server: with several, each allows as much.
 */
final class RateLimit {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanoTime;
    private final Map<Long, Bucket> buckets = new HashMap<>();

    /** @param nanoTime a clock that nobody sets */
    RateLimit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Takes one.
     *
     * @param whose whose count
     * @param perMinute how many they may take in a minute
     * @return zero where it was taken; else how long until the next one can be, and nothing was taken
     */
    synchronized Duration take(long whose, int perMinute) {
        long now = nanoTime.getAsLong();
        double each = (double) MINUTE / perMinute;
        // Whose bucket is full again needs none.
        buckets.values().removeIf(bucket -> now - bucket.at > MINUTE);
        Bucket bucket = buckets.computeIfAbsent(whose, key -> new Bucket(perMinute, now));
        bucket.left = Math.min(perMinute, bucket.left + (now - bucket.at) / each);
        bucket.at = now;
        if (bucket.left < 1) {
            return Duration.ofNanos((long) Math.ceil((1 - bucket.left) * each));
        }
        bucket.left--;
        return Duration.ZERO;
    }

    /** What one has left, as of a moment. */
    private static final class Bucket {
        private double left;
        private long at;

        private Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }
}
