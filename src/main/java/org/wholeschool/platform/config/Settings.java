package org.wholeschool.platform.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.wholeschool.platform.RoomOnly;

/**
 * What an installation can set of itself, and how every setting is read: by MicroProfile Config (system property,
 * environment, file). A subject's own settings are in the class of its name, such as {@link LinkSettings}.
 * docs/settings.md has the table of keys. A value that is not acceptable ends the start; there is no quiet fallback.
 */
public final class Settings {

    private static final DateTimeFormatter DAY_AND_PERHAPS_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm]").withResolverStyle(ResolverStyle.STRICT);

    private Settings() {}

    /** @return the folder that relative paths start from. */
    public static Path home() {
        return Path.of(text("wholeschool.home", ".")).toAbsolutePath().normalize();
    }

    /** @return whether this is a made-up school to try the product on. */
    public static boolean isDemonstration() {
        return isTrue("wholeschool.demonstration", "false");
    }

    private static boolean isTrue(String key, String fallback) {
        String value = text(key, fallback);
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Halt.because(key + " is \"" + value + "\"; it must be true or false.");
        };
    }

    /**
     * @return whether the team of the made-up school has planned interventions and asked pupils and staff before the
     *     first start; a demonstration's alone.
     */
    public static boolean isDemonstrationWithPlans() {
        demonstrationOnly("wholeschool.demonstration.plans");
        return isTrue("wholeschool.demonstration.plans", "true");
    }

    private static Optional<String> demonstrationOnly(String key) {
        Optional<String> value = optional(key);
        if (value.isPresent() && !isDemonstration()) {
            throw Halt.because(key + " is set, which only a demonstration may have. Leave it out.");
        }
        return value;
    }

    /** @return the day that it is to be, in a demonstration, when the product starts; empty for the day that it is. */
    public static Optional<LocalDate> demonstrationDay() {
        return demonstrationStart().map(start -> start.query(TemporalQueries.localDate()));
    }

    /** @return the time of that day; empty for the time that it is. */
    public static Optional<LocalTime> demonstrationTime() {
        return demonstrationStart().map(start -> start.query(TemporalQueries.localTime()));
    }

    private static Optional<TemporalAccessor> demonstrationStart() {
        Optional<String> value = demonstrationOnly("wholeschool.demonstration.day");
        try {
            return value.map(DAY_AND_PERHAPS_TIME::parse);
        } catch (DateTimeParseException notADay) {
            throw Halt.because("wholeschool.demonstration.day is \"" + value.get()
                    + "\"; it must be a day like 2026-11-24, or a moment like 2026-11-24T10:40.");
        }
    }

    /** @return after so many days without a sign-in the head's summary calls an account dormant. */
    public static int dormantAfterDays() {
        return number("wholeschool.oversight.dormant-days", 60, 14, 366);
    }

    /**
     * @return so many requests of one token of another system are answered in a minute, on each server; the others
     *     wait.
     */
    public static int apiPerMinute() {
        return number("wholeschool.api.per-minute", 60, 1, 6000);
    }

    /** @return where people reach the product, without a slash at its end. */
    public static String address() {
        String address = text("wholeschool.address", "http://localhost:8080");
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** @return whether people reach the product by an encrypted connection. */
    public static boolean isEncrypted() {
        return address().startsWith("https:");
    }

    /** @return how many connections may be open at the same time. */
    public static int connections() {
        return number("wholeschool.connections", 2000, 500, 50_000);
    }

    /** @return how many of them strangers of one address may have: a school is one address. */
    public static int connectionsOfAnAddress() {
        return number("wholeschool.connections.of-an-address", 256, 256, 50_000);
    }

    /** @return the name of the host in {@link #address()}, which a passkey is made for and never leaves. */
    public static String host() {
        try {
            URI address = new URI(address());
            if (address.getHost() != null
                    && Set.of("http", "https").contains(address.getScheme())
                    && address.getPath().isEmpty()
                    && address.getQuery() == null) {
                return address.getHost();
            }
        } catch (URISyntaxException notAnAddress) {
            // answered below
        }
        throw Halt.because("wholeschool.address is \"" + address()
                + "\"; it must be like https://wholeschool.example.sch.uk, without a path.");
    }

    /** Reads every setting that can be wrong, so that a wrong one ends the start, and not people's work hours later. */
    @RoomOnly
    public static void check() {
        connections();
        connectionsOfAnAddress();
        isDemonstration();
        isDemonstrationWithPlans();
        demonstrationDay();
        host();
        dormantAfterDays();
        apiPerMinute();
        SignInSettings.check();
        FileSettings.check();
        InboxSettings.check();
        RosterSettings.check();
        TrainingSettings.check();
        MapSettings.check();
        LinkSettings.check();
        GroupSettings.check();
        PublicationSettings.check();
        SurveySettings.check();
        MailSettings.read();
    }

    /**
     * @param key which setting
     * @param fallback its documented default
     * @return its value
     */
    public static String text(String key, String fallback) {
        return optional(key).orElse(fallback);
    }

    /**
     * @param key which setting
     * @return its value, or empty where it was not set
     */
    public static Optional<String> optional(String key) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(key, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * @param key which setting
     * @param fallback its documented default
     * @param least the smallest acceptable value
     * @param most the largest acceptable value
     * @return its value; one that is not a whole number in the range ends the start
     */
    public static int number(String key, int fallback, int least, int most) {
        String value = text(key, Integer.toString(fallback));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, with the range
        }
        throw Halt.because(
                key + " is \"" + value + "\"; it must be a whole number from " + least + " to " + most + ".");
    }
}
