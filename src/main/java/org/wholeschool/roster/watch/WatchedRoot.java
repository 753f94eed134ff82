package org.wholeschool.roster.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import org.wholeschool.platform.config.RosterSettings;

/**
 * Where files are watched for, from when on in the night, and after how many days without one somebody is told: the
 * installation's settings.
 */
@ApplicationScoped
public class WatchedRoot {

    /** @return the folder that has one for each school, or empty where none is watched. */
    protected Optional<Path> path() {
        return RosterSettings.folder();
    }

    protected LocalTime time() {
        return RosterSettings.time();
    }

    protected int missingDays() {
        return RosterSettings.missingDays();
    }
}
