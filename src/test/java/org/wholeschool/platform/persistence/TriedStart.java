package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.config.Halt;
import org.wholeschool.testing.launch.Product;

/** A start on an installation of its own that ends by itself, with what it left; at most two run at a time. */
final class TriedStart {

    private static final int AT_ONCE = 2;
    private static final int OPENS_WITHIN_SECONDS = 300;
    private static final ExecutorService STARTS = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "a start");
        thread.setDaemon(true);
        return thread;
    });

    /** How it is tried. */
    private interface Way {

        Ended run(Path home, Map<String, String> settings) throws Exception;
    }

    private record Ended(int code, String output) {}

    private final Way way;
    private final HomeForTests home;
    private final Future<Ended> end;
    private Map<String, String> filesBefore;
    private Map<String, String> filesAfter;
    private List<String> installationBefore;

    private TriedStart(Way way, HomeForTests home, boolean opensTheDatabase, Map<String, String> settings) {
        this.way = way;
        this.home = home;
        this.end = STARTS.submit(() -> run(opensTheDatabase, settings));
    }

    /**
     * Starts the product.
     *
     * @param opensTheDatabase whether the embedded database's file is opened, which H2 notes in it
     * @param settings beside those of the database
     */
    static TriedStart ofTheProduct(HomeForTests home, boolean opensTheDatabase, Map<String, String> settings) {
        return new TriedStart(TriedStart::start, home, opensTheDatabase, settings);
    }

    /** The same in a process without a server, which does what a start does first ({@link OpeningForTests}). */
    static TriedStart withoutAServer(HomeForTests home, boolean opensTheDatabase, Map<String, String> settings) {
        return new TriedStart(TriedStart::open, home, opensTheDatabase, settings);
    }

    private static Ended start(Path home, Map<String, String> settings) throws Exception {
        try (Product product = new Product(home, settings)) {
            return new Ended(product.awaitEnd(), product.output());
        }
    }

    private static Ended open(Path home, Map<String, String> settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.config.file=src/main/payara/logging.properties",
                "-cp",
                classPath(),
                "-Dwholeschool.home=" + home));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add(OpeningForTests.class.getName());
        Path output = Files.createTempFile(home.getParent(), "opening", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertTrue(process.waitFor(OPENS_WITHIN_SECONDS, TimeUnit.SECONDS), "it ends");
            return new Ended(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }

    /** @return each place of this process' class path once: what brings the tables up to date refuses a script twice */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(place -> Path.of(place).toAbsolutePath().normalize().toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Ended run(boolean opensTheDatabase, Map<String, String> settings) throws Exception {
        // To look into the embedded database is to write to its file; so not where the file itself is looked at.
        installationBefore = opensTheDatabase || !home.isEmbedded() ? home.installation() : List.of();
        filesBefore = home.files();
        Map<String, String> all = new TreeMap<>(home.database());
        all.putAll(settings);
        Ended ended = way.run(home.folder(), all);
        filesAfter = home.files();
        return ended;
    }

    void awaitEnd() throws Exception {
        end.get();
    }

    /** It ended in order, and said nothing. */
    void assertOpened() throws Exception {
        assertEquals(new Ended(0, ""), end.get());
        assertEquals(installationBefore, home.installation());
    }

    /** It ended with that line, and the files are as they were. */
    void assertRefused(String sentence) throws Exception {
        assertEndsWith(sentence);
        assertEquals(filesBefore, filesAfter, "what is on the disk");
    }

    /**
     * It ended with that line, and the database says of itself what it did: its file had to be opened for that, which
     * H2 notes in it.
     */
    void assertEndsWith(String sentence) throws Exception {
        Ended ended = end.get();
        String output = ended.output();
        assertEquals(Halt.CONFIGURATION, ended.code(), output);
        assertEquals(1, output.lines().filter(line -> !line.isBlank()).count(), output);
        assertTrue(output.startsWith("Wholeschool cannot start: ") && output.contains(sentence), output);
        if (!installationBefore.isEmpty()) {
            assertEquals(installationBefore, home.installation());
        }
    }
}
