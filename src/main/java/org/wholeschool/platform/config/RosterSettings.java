package org.wholeschool.platform.config;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What an installation sets for rosters that another system leaves in a folder. */
public final class RosterSettings {

    private RosterSettings() {}

    /**
     * @return the folder in which another system leaves rosters, one folder in it for each school; empty where none is
     *     watched.
     */
    public static Optional<Path> folder() {
        return Settings.optional("wholeschool.roster.folder").map(Settings.home()::resolve);
    }

    /** @return from when on in the night the folder is looked into, by each school's own clock. */
    public static LocalTime time() {
        String value = Settings.text("wholeschool.roster.time", "02:30");
        try {
            return LocalTime.parse(value);
        } catch (DateTimeParseException notATime) {
            throw Halt.because("wholeschool.roster.time is \"" + value + "\"; it must be a time like 02:30.");
        }
    }

    /** @return after how many days without a file in the folder the administrators are notified. */
    public static int missingDays() {
        return Settings.number("wholeschool.roster.missing-days", 3, 1, 30);
    }

    /** Reads each that can be wrong, so that a wrong one ends the start. */
    static void check() {
        time();
        missingDays();
    }
}
