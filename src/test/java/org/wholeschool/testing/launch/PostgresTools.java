package org.wholeschool.testing.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own programs for backing up and restoring, version 17 or later: an older one does not read a newer
 * server.
 */
public final class PostgresTools {

    private static final int NEEDED = 17;
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    private PostgresTools() {}

    /**
     * @return the folder in which pg_dump and pg_restore are
     * @throws IllegalStateException where they are not and cannot be installed here; says what to install
     */
    public static Path folder() {
        return find().or(() -> {
                    Debian.install("postgresql-client-" + NEEDED);
                    return find();
                })
                .orElseThrow(() -> new IllegalStateException("The test of backups needs pg_dump of PostgreSQL " + NEEDED
                        + ": install the package postgresql-client-" + NEEDED));
    }

    private static Optional<Path> find() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")).map(Path::of),
                        Stream.of(Path.of("/usr/lib/postgresql/" + NEEDED + "/bin")))
                .filter(folder ->
                        Files.isExecutable(folder.resolve("pg_dump")) && version(folder.resolve("pg_dump")) >= NEEDED)
                .findFirst();
    }

    private static int version(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version").start();
            Matcher version =
                    VERSION.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException notThere) {
            return 0;
        }
    }
}
