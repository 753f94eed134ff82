package org.wholeschool.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The one clock of the product. It is the server's, but in a demonstration whose setting names another day ({@link Settings#demonstrationDay}); and while the made-up school is written, which
 * has a past, it stands on this thread at the moment of which something is told.
 */
public final class Now {

    private static final ThreadLocal<Instant> STANDS = new ThreadLocal<>();

    private static volatile Duration ahead = Duration.ZERO;

    private Now() {
    }

    /** @return this moment. */
    public static Instant instant() {
        Instant stands = STANDS.get();
        return stands == null ? Instant.now().plus(ahead) : stands;
    }

    /**
     * @param zone a school's
     * @return the day that it is there
     */
    public static LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(instant(), zone);
    }

    /**
     * @param zone a school's
     * @return the day and the time of it that it is there
     */
    public static LocalDateTime time(ZoneId zone) {
        return LocalDateTime.ofInstant(instant(), zone);
    }

    /** Moves the clock by whole days, so that it is another day now; the time of the day stays. */
    static void moveTo(LocalDate today) {
        ahead = Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(ZoneOffset.UTC), today));
    }

    /**
     * Lets something happen as of a moment, on this thread alone. Only the demonstration calls this: an architecture test says so.
     *
     * @param moment when it happens
     * @param deed   what is done
     * @return what the deed returned
     */
    public static <T> T at(Instant moment, Supplier<T> deed) {
        Instant before = STANDS.get();
        STANDS.set(moment);
        try {
            return deed.get();
        } finally {
            if (before == null) {
                STANDS.remove();
            } else {
                STANDS.set(before);
            }
        }
    }
}
