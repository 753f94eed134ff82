package org.wholeschool.testing.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wholeschool.platform.TestClock;
import org.wholeschool.platform.crypto.TestKeys;

/** The built product as a process of its own, started by the command of docs/backup-and-restore.md. */
public final class Product implements AutoCloseable {

    /** What was built here. */
    public static final Path BUILT = Path.of("target", "wholeschool.war");

    private static final int START_WITHIN_SECONDS = 600;
    private static final int ENDS_BY_ITSELF_WITHIN_SECONDS = 300;
    private static final int END_WITHIN_SECONDS = 60;

    private final Process process;
    private final Path output;
    private final int port;

    /**
     * Starts what was built here.
     *
     * @param home its home folder
     * @param settings beside the home folder
     * @param java options of the virtual machine; of one that is said twice the last counts
     */
    public Product(Path home, Map<String, String> settings, String... java) throws IOException {
        this(BUILT, home, settings, java);
    }

    /**
     * Starts a WAR, such as that of an earlier version.
     *
     * @param war the file
     * @param home its home folder
     * @param settings beside the home folder
     * @param java options of the virtual machine; of one that is said twice the last counts
     */
    public Product(Path war, Path home, Map<String, String> settings, String... java) throws IOException {
        port = FreePorts.next();
        output = Files.createTempFile(Path.of("target"), "product-", ".log");
        // It runs for a minute at most: what the second compiler gains in that time it takes from the start.
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dwholeschool.home=" + home,
                "-Dwholeschool.address=" + address()));
        command.addAll(TestSurroundings.LARGE_PAGES);
        if ("true".equals(settings.get("wholeschool.demonstration"))) {
            command.add("-Dwholeschool.demonstration.day=" + TestClock.moment());
            if (!Files.exists(home.resolve("keys")) && !Files.exists(home.resolve("data"))) {
                TestKeys.into(home);
            }
        }
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(java));
        command.addAll(List.of(
                "-jar",
                "target/payara/payara-micro.jar",
                "--deploy",
                war.toString(),
                "--contextroot",
                "/",
                "--nohazelcast",
                "--port",
                Integer.toString(port),
                "--prebootcommandfile",
                "src/main/payara/preboot.txt",
                "--logproperties",
                "src/main/payara/logging.properties"));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        // Whoever stops a test or a measurement half-way leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** @return where it is reached, without a path. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Waits until it says that it is ready, and sees that it is: a page answers at once. */
    public void awaitReady() throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_WITHIN_SECONDS);
        while (!output().contains("Wholeschool is ready: ")) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > until) {
                throw new IllegalStateException("the product did not start:\n" + output());
            }
        }
        if (!answers()) {
            throw new IllegalStateException("it says that it is ready, and no page answers:\n" + output());
        }
    }

    /** @return the answer to a visitor. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private boolean answers() {
        try {
            HttpURLConnection page =
                    (HttpURLConnection) URI.create("http://localhost:" + port + "/access/sign-in.xhtml")
                            .toURL()
                            .openConnection();
            return page.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @return the exit code it ends with by itself. */
    public int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(ENDS_BY_ITSELF_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the product did not end:\n" + output() + "\n" + whatItDoes());
        }
        return process.exitValue();
    }

    /** @return what each of its threads does, as the JDK tells it; or that it does not answer. */
    private String whatItDoes() throws IOException, InterruptedException {
        Path dump = Files.createTempFile(Path.of("target"), "product-", ".threads");
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "Thread.print",
                        "-l")
                .redirectErrorStream(true)
                .redirectOutput(dump.toFile())
                .start();
        if (!asked.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            asked.destroyForcibly();
        }
        return Files.readString(dump);
    }

    /** @return the number of its process. */
    public long process() {
        return process.pid();
    }

    /** @return how long it has kept the processors busy so far, all together. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it as a power cut would: at once, wherever it is (SIGKILL). */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** @return all that it wrote to the console. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Ends it in order, if it still runs. What it said stays in target/product-*.log. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
