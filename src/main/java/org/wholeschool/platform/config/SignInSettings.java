package org.wholeschool.platform.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an installation sets for signing in: how long a session lasts, and who besides the product vouches for people.
 */
public final class SignInSettings {

    private SignInSettings() {}

    /** @return how long a sign-in lasts without a page being asked for. */
    public static Duration sessionIdle() {
        return Duration.ofMinutes(Settings.number("wholeschool.session.idle-minutes", 30, 1, 240));
    }

    /** @return how long a sign-in lasts in any case. */
    public static Duration sessionAbsolute() {
        return Duration.ofHours(Settings.number("wholeschool.session.absolute-hours", 10, 1, 24));
    }

    /**
     * @return where single sign-on may lead, as "https://host" or "https://host:port"; "http" for this computer alone,
     *     which tests need. What is not among them is neither asked nor believed, whatever an administrator types
     */
    public static Set<String> identityProviders() {
        return Arrays.stream(
                        Settings.text("wholeschool.sign-on.providers", "login.microsoftonline.com,accounts.google.com")
                                .split(","))
                .map(String::strip)
                .map(SignInSettings::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String origin(String entry) {
        String origin = (entry.contains("://") ? entry : "https://" + entry).toLowerCase(Locale.ROOT);
        if (origin.matches("https://[a-z0-9-]+(\\.[a-z0-9-]+)+(:\\d{1,5})?")
                || origin.matches("http://(localhost|127\\.0\\.0\\.1):\\d{1,5}")) {
            return origin;
        }
        throw Halt.because("wholeschool.sign-on.providers has \"" + entry
                + "\"; each must be the name of a host, like login.microsoftonline.com.");
    }

    /**
     * @return whether a person who is no teacher may come in without a second factor, which only a demonstration can
     *     say.
     */
    public static boolean isSecondFactorSkipped() {
        String value = Settings.text("wholeschool.second-factor", Settings.isDemonstration() ? "skipped" : "required");
        if (value.equals("skipped") && !Settings.isDemonstration()) {
            throw Halt.because(
                    "wholeschool.second-factor is \"skipped\", which only a demonstration may have. Leave it "
                            + "out, or set it to required.");
        }
        return switch (value) {
            case "required" -> false;
            case "skipped" -> true;
            default ->
                throw Halt.because("wholeschool.second-factor is \"" + value
                        + "\"; it must be required or, in a demonstration, skipped.");
        };
    }

    /** Reads each that can be wrong, so that a wrong one ends the start. */
    static void check() {
        sessionIdle();
        sessionAbsolute();
        identityProviders();
        isSecondFactorSkipped();
    }
}
