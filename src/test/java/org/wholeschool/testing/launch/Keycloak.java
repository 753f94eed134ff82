package org.wholeschool.testing.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real identity provider, as a process of its own from an archive that Maven fetches. One for all tests of a process,
 * started by the first that needs it. It keeps its data in memory.
 */
public final class Keycloak {

    /** The property that says where it is. */
    public static final String ADDRESS = "wholeschool.test.keycloak";

    /** Of a server that listens on this machine only and is gone after the tests. */
    private static final String ADMINISTRATOR = "only-in-tests";

    private static final int START_WITHIN_SECONDS = 600;
    private static final int END_WITHIN_SECONDS = 30;

    private static Process process;

    private Keycloak() {}

    /** Starts it, unless it runs. */
    public static synchronized void start() {
        if (process != null) {
            return;
        }
        try {
            Path home = home();
            Path output =
                    Path.of("target", "keycloak-" + OneAtATime.PROCESS + ".log").toAbsolutePath();
            URI address = URI.create(System.getProperty(ADDRESS));
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            "sh",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=" + address.getHost(),
                            "--http-port=" + address.getPort(),
                            "--cache=local",
                            "--db=dev-mem"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx384m");
            // It is asked for a few pages: what the second compiler gains in that time it takes from the start.
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
            // The first start sets it up, in its own folder.
            OneAtATime.run("keycloak", () -> begin(builder, address.resolve("/realms/master"), output));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void begin(ProcessBuilder builder, URI page, Path output) {
        try {
            process = builder.start();
            TestSurroundings.atTheEnd(Keycloak::stop);
            Runtime.getRuntime().addShutdownHook(new Thread(Keycloak::stop));
            await(page, output);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(Path.of("target", "keycloak"))) {
            return unpacked.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("Keycloak was not unpacked: run mvn verify"))
                    .toAbsolutePath();
        }
    }

    private static void await(URI page, Path output) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_WITHIN_SECONDS);
        while (!answers(page)) {
            try {
                if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                    throw new IllegalStateException("Keycloak did not start:\n" + Files.readString(output));
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ended);
            }
        }
    }

    private static boolean answers(URI page) {
        try {
            return ((HttpURLConnection) page.toURL().openConnection()).getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it, if it was started. */
    private static synchronized void stop() {
        if (process == null) {
            return;
        }
        // Its script stays until the server that it started has ended.
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
