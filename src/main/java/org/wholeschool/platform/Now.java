package org.wholeschool.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Supplier;
import org.wholeschool.platform.config.Settings;

/**
 * The one clock of the product. It is the server's, but in a demonstration whose setting names another day
 * ({@link Settings#demonstrationDay}); and while the made-up school is written, which has a past, it stands on this
 * thread at the moment of which something is told.
 */
public final class Now {

    private static final ThreadLocal<Instant> STANDS = new ThreadLocal<>();

    private static volatile Duration ahead = Duration.ZERO;

    private Now() {}

    /** @return this moment. */
    public static Instant instant() {
        Instant stands = STANDS.get();
        return stands == null ? server().plus(ahead) : stands;
    }

    /**
     * What other machines' clocks have to agree with, whatever day a demonstration has: whoever compares the codes of
     * an app, what a provider signed, or when a job is due. An architecture test names them.
     *
     * @return what the server's clock says
     */
    public static Instant server() {
        return Instant.now();
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

    /**
     * Moves the clock, so that it is another day now where a school is; the time of the day that its clocks show stays,
     * in summer and in winter.
     *
     * @param today the day that it is to be there
     * @param zone the school's
     */
    @RoomOnly
    public static void moveTo(LocalDate today, ZoneId zone) {
        ahead = ahead(today, zone, server());
    }

    /**
     * Moves the clock to a moment where a school is, from which it goes on.
     *
     * @param moment the day and the time of it that it is to be there
     * @param zone the school's
     */
    @RoomOnly
    public static void moveTo(LocalDateTime moment, ZoneId zone) {
        ahead = Duration.between(server(), moment.atZone(zone));
    }

    /**
     * @return by how much the clock is ahead of the server's, which says that, to be at that day and the same time of
     *     it
     */
    static Duration ahead(LocalDate today, ZoneId zone, Instant server) {
        return Duration.between(
                server,
                ZonedDateTime.of(today, LocalDateTime.ofInstant(server, zone).toLocalTime(), zone));
    }

    /**
     * Lets something happen as of a moment, on this thread alone. Only the demonstration calls this: an architecture
     * test says so.
     *
     * @param moment when it happens
     * @param deed what is done
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
