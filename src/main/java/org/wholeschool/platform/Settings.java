package org.wholeschool.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What an installation can set, read through MicroProfile Config (system property, environment, file). docs/operations.md has
 * the table of keys. A value that is not acceptable ends the start; there is no quiet fallback.
 */
public final class Settings {

    private Settings() {
    }

    /** @return the folder that relative paths start from. */
    public static Path home() {
        return Path.of(text("wholeschool.home", ".")).toAbsolutePath().normalize();
    }

    /** @return whether this is a made-up school to try the product on. */
    public static boolean isDemonstration() {
        String value = text("wholeschool.demonstration", "false");
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Halt.because("wholeschool.demonstration is \"" + value + "\"; it must be true or false.");
        };
    }

    /** @return how long a sign-in lasts without a page being asked for. */
    public static Duration sessionIdle() {
        return Duration.ofMinutes(number("wholeschool.session.idle-minutes", 30, 1, 240));
    }

    /** @return how long a sign-in lasts in any case. */
    public static Duration sessionAbsolute() {
        return Duration.ofHours(number("wholeschool.session.absolute-hours", 10, 1, 24));
    }

    /** @return where people reach the product, without a slash at its end. */
    public static String address() {
        String address = text("wholeschool.address", "http://localhost:8080");
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** Reads every setting that can be wrong, so that a wrong one ends the start and not somebody's work hours later. */
    static void check() {
        isDemonstration();
        sessionIdle();
        sessionAbsolute();
        MailSettings.read();
    }

    /**
     * @param key      which setting
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
     * @param key      which setting
     * @param fallback its documented default
     * @param least    the smallest acceptable value
     * @param most     the largest acceptable value
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
        throw Halt.because(key + " is \"" + value + "\"; it must be a whole number from " + least + " to " + most + ".");
    }
}
