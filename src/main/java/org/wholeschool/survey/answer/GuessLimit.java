package org.wholeschool.survey.answer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.wholeschool.platform.RoomOnly;

/**
 * How many wrong codes are answered before they have to wait: by address, and by school. Each try is counted before it
 * is looked at and given back when the code was right. In the memory of one server and nowhere else: on a disk it would
 * say from where somebody answered, and when. A school is often one address, so that a right code counts for nothing
 * here and is taken whatever others tried. Only short codes are not looked at any more: at most 86,400 tries a day find
 * one of 1,500 out of 26^8 in one day of 1,600.
 */
@RoomOnly
public final class GuessLimit {

    /** Wrong tries at once, and how many more each minute, of one address: a class mistypes. */
    @RoomOnly
    public static final int OF_ADDRESS = 300;

    static final int OF_ADDRESS_A_MINUTE = 30;

    /** The same of a school, from wherever. */
    static final int OF_SCHOOL = 1_000;

    static final int OF_SCHOOL_A_MINUTE = 60;

    /** More addresses than these are one, so that the memory stays bounded. */
    static final int MOST = 10_000;

    private static final double MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final long SWEEPS_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private long swept;

    /** @param nanoTime a clock that nobody sets */
    GuessLimit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.swept = nanoTime.getAsLong();
    }

    /**
     * Counts a try as wrong.
     *
     * @param address where it comes from
     * @param schoolId for which school, 0 for none that there is
     * @return zero where it may be looked at; else how long until another one may, and nothing was counted
     */
    synchronized Duration take(String address, long schoolId) {
        long now = nanoTime.getAsLong();
        sweep(now);
        Bucket from = bucket("address " + address, OF_ADDRESS, OF_ADDRESS_A_MINUTE, now);
        Bucket to = bucket("school " + schoolId, OF_SCHOOL, OF_SCHOOL_A_MINUTE, now);
        Duration wait = from.untilNext(now).compareTo(to.untilNext(now)) > 0 ? from.untilNext(now) : to.untilNext(now);
        if (wait.isZero()) {
            from.add(-1, now);
            to.add(-1, now);
        }
        return wait;
    }

    /** Gives a try back: the code was right. */
    synchronized void giveBack(String address, long schoolId) {
        long now = nanoTime.getAsLong();
        bucket("address " + address, OF_ADDRESS, OF_ADDRESS_A_MINUTE, now).add(1, now);
        bucket("school " + schoolId, OF_SCHOOL, OF_SCHOOL_A_MINUTE, now).add(1, now);
    }

    /** Forgets who has all tries left again; not at each try, because it looks at every address. */
    private void sweep(long now) {
        if (now - swept >= SWEEPS_EVERY) {
            swept = now;
            buckets.values().removeIf(bucket -> bucket.left(now) >= bucket.size);
        }
    }

    private Bucket bucket(String whose, int size, int perMinute, long now) {
        String key = buckets.containsKey(whose) || buckets.size() < MOST ? whose : "all others";
        return buckets.computeIfAbsent(key, none -> new Bucket(size, perMinute / MINUTE, now));
    }

    /** What one has left, as of a moment. */
    private static final class Bucket {
        private final double size;
        private final double perNano;
        private double left;
        private long at;

        private Bucket(double size, double perNano, long at) {
            this.size = size;
            this.perNano = perNano;
            this.left = size;
            this.at = at;
        }

        private double left(long now) {
            return Math.min(size, left + (now - at) * perNano);
        }

        private Duration untilNext(long now) {
            return left(now) >= 1 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - left(now)) / perNano));
        }

        private void add(int tries, long now) {
            left = Math.min(size, left(now) + tries);
            at = now;
        }
    }
}
