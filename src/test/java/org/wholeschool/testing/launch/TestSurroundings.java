package org.wholeschool.testing.launch;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.wholeschool.platform.TestClock;
import org.wholeschool.platform.crypto.TestKeys;
import org.wholeschool.testing.FullRun;

/**
 * What the server under test stands on: a free port, a home folder of its own that is gone afterwards, and the database
 * of the process ({@link DatabaseOfRun}). Where there is none, as in a unit test, it only sets the clock.
 */
public class TestSurroundings implements LauncherSessionListener {

    private static final String DATABASE = "wholeschool.test.database";

    private static final int SERVER_ENDS_WITHIN_SECONDS = 60;

    /**
     * A run of half an hour spends more time on compiling for speed what it runs a few times than it gets back: with
     * the second compiler, and thresholds ten times as high as usual, that was still a third of a server's processor
     * time. By itself the first one is given 48 MiB for all that it compiles; a server fills that in ten minutes, and
     * then compiles the same again and again.
     */
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m ";

    /** What lives for one request is let go in larger portions: a tenth of a server's time went into small ones. */
    private static final String MEMORY = "-XX:+UseSerialGC -Xmx1200m -Xmn512m ";

    /**
     * On a machine whose memory has been in use for hours, and so lies in small pieces, a server without large pages
     * takes half as long again. A machine other than Linux does not know the option and goes on without.
     */
    static final List<String> LARGE_PAGES = List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseTransparentHugePages");

    /** Bytecode was checked where the product itself was started ({@code Product}); to check it again takes seconds. */
    private static final String UNVERIFIED = "-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote ";

    /** Lowers H2's compaction target from 90 per cent: its file is deleted after the run. */
    private static final String LOW_FILL_RATE = "-Dh2.autoCompactFillRate=30 ";

    private static final Deque<Runnable> ENDS = new ArrayDeque<>();

    private Path home;
    private TestPostgres postgres;
    private GreenMail mail;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        TestClock.begin();
        Optional<String> database = DatabaseOfRun.name();
        if (database.isEmpty() || DatabaseOfRun.isSkipped()) {
            return;
        }
        try {
            home = Files.createTempDirectory("wholeschool-test-");
            Files.createDirectory(home.resolve("tmp"));
            begin(database.get());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void begin(String database) throws IOException {
        int port = FreePorts.next();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("java.io.tmpdir", home.resolve("tmp").toString());
        settings.put("wholeschool.home", home.toString());
        settings.put("wholeschool.test.home", home.toString());
        settings.put("wholeschool.demonstration", "true");
        settings.put("wholeschool.demonstration.plans", "false");
        settings.put("wholeschool.demonstration.day", TestClock.moment());
        settings.put("wholeschool.address", "http://localhost:" + port);
        settings.putAll(mailServer());
        settings.putAll(identityProviders());
        settings.put(DATABASE, database);
        settings.put("wholeschool.test.full", Boolean.toString(FullRun.isIt()));
        TestKeys.into(home);
        if (database.equals("postgresql")) {
            postgres = TestPostgres.start(home.resolve("postgres"));
            settings.putAll(postgres.settings());
        }
        // Its logger numbers the files; there is never more than one.
        String log = Path.of("target").toAbsolutePath() + File.separator + "server-" + database + "-"
                + OneAtATime.PROCESS + ".%g.log";
        Path firstLog = Path.of(log.replace("%g", "0"));
        Files.deleteIfExists(firstLog);
        settings.put("wholeschool.test.log", firstLog.toString());
        System.setProperty("wholeschool.test.home", home.toString());
        System.setProperty("wholeschool.test.log", firstLog.toString());
        System.setProperty("wholeschool.test.url", "http://localhost:" + port);
        System.setProperty(
                "wholeschool.test.jvm",
                MEMORY + String.join(" ", LARGE_PAGES) + " " + FIRST_COMPILER + UNVERIFIED + LOW_FILL_RATE
                        + settings.entrySet().stream()
                                .map(setting -> escaped("-D" + setting.getKey() + "=" + setting.getValue()))
                                .collect(Collectors.joining(" ")));
        System.setProperty(
                "wholeschool.test.server",
                "--nohazelcast --contextroot / --port " + port
                        + " --logtofile " + escaped(log)
                        // Not the one of a plain start, which would let the tests in by one address only;
                        // StartRefusalIT starts with that one.
                        + " --prebootcommandfile "
                        + escaped(Path.of("docker/preboot.txt").toAbsolutePath().toString()));
    }

    /**
     * Has something done when the last test of this process has ended; what was asked for last is done first.
     *
     * @param deed what is done
     */
    public static void atTheEnd(Runnable deed) {
        ENDS.push(deed);
    }

    /**
     * Where tests of single sign-on find a real provider, and one that lies; each is started by the first test that
     * needs it.
     */
    private static Map<String, String> identityProviders() throws IOException {
        String real = "http://127.0.0.1:" + FreePorts.next();
        String crooked = "http://127.0.0.1:" + FreePorts.next();
        System.setProperty(Keycloak.ADDRESS, real);
        return Map.of(
                Keycloak.ADDRESS,
                real,
                "wholeschool.test.crooked",
                crooked,
                "wholeschool.sign-on.providers",
                real + "," + crooked);
    }

    /** Takes every mail, and gives it out to whoever asks for that address with the address as the password. */
    private Map<String, String> mailServer() {
        mail = new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.POP3.dynamicPort()});
        mail.start();
        return Map.of(
                "wholeschool.mail.host",
                "127.0.0.1",
                "wholeschool.mail.port",
                Integer.toString(mail.getSmtp().getPort()),
                "wholeschool.mail.tls",
                "none",
                "wholeschool.mail.from",
                "wholeschool@test.example",
                "wholeschool.test.pop3",
                Integer.toString(mail.getPop3().getPort()));
    }

    /** The server's arguments are one text, split at each blank without a backslash before it. */
    private static String escaped(String argument) {
        return argument.replace(" ", "\\ ");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (home == null) {
            return;
        }
        while (!ENDS.isEmpty()) {
            ENDS.pop().run();
        }
        SharedServer.end();
        waitForServer();
        mail.stop();
        if (postgres != null) {
            postgres.stop();
        }
        delete(home);
    }

    /** It has been told to end, and still clears its own files away. */
    private static void waitForServer() {
        CompletableFuture<?>[] ends =
                ProcessHandle.current().children().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends).get(SERVER_ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException fault) {
            throw new IllegalStateException("the server under test did not end", fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
