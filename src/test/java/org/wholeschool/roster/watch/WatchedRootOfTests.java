package org.wholeschool.roster.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.nio.file.Path;
import java.util.Optional;

/** Watches the folder that a test names on its own thread, so that the job of the server under test looks into none. */
@Specializes
@ApplicationScoped
public class WatchedRootOfTests extends WatchedRoot {

    private final ThreadLocal<Path> folder = new ThreadLocal<>();

    void watch(Path path) {
        folder.set(path);
    }

    void watchNothing() {
        folder.remove();
    }

    @Override
    protected Optional<Path> path() {
        return Optional.ofNullable(folder.get()).or(super::path);
    }
}
