package org.wholeschool.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.platform.config.Settings;

/**
 * The last lines of a start at the console: where to go, and in a demonstration how to sign in. They come when a page
 * answers, and not before: when the parts of the product begin, its pages do not exist yet, and whoever follows the
 * address too soon finds nothing there.
 */
@Startup
@Singleton(name = "Welcome")
@DependsOn({"Jobs", "FirstStart"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Welcome {

    /** What everybody of the demonstration school signs in with. It is printed and documented; it protects nobody. */
    public static final String DEMONSTRATION_PASSWORD = "northfield-2026";

    private static final int MILLISECONDS = 200;
    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final String FIRST_PAGE = "/access/sign-in.xhtml";
    private static final Pattern PORT = Pattern.compile("--port[ =](\\d{1,5})");
    private static final String USUAL_PORT = "8080";

    @Resource
    private ManagedScheduledExecutorService executor;

    private final StringBuilder lines = new StringBuilder();
    private Future<?> looking;

    @PostConstruct
    void begin() {
        lines.append("\nWholeschool is ready: ").append(Settings.address()).append("\n");
        if (Settings.isDemonstration()) {
            lines.append("Demonstration school, nobody in it is real. The password is ")
                    .append(DEMONSTRATION_PASSWORD)
                    .append("\n");
            for (String name : new String[] {
                "teacher", "lead", "deputy", "head", "governor", "administrator", "dpo", "action.owner", "trust.lead"
            }) {
                lines.append("  ").append(name).append("@northfield.example\n");
            }
            lines.append("Ctrl+C ends it.\n");
        }
        looking = executor.scheduleWithFixedDelay(
                this::greetOnceAPageAnswers, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        looking.cancel(false);
    }

    /**
     * Adds to what is said, for another part that begins with the product; said after the rest.
     *
     * @param more whole lines
     */
    public synchronized void also(String more) {
        lines.append(more);
    }

    private void greetOnceAPageAnswers() {
        if (answers()) {
            greet();
        }
    }

    private synchronized void greet() {
        // Beside the logger, whose level at the console is for warnings, and which is kept and read by others.
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).print(lines);
        lines.setLength(0);
        looking.cancel(false);
    }

    /**
     * Asks on this computer, at the port that the server was started with: the address that people use may lead here by
     * a proxy that is not up yet.
     */
    private static boolean answers() {
        try {
            HttpURLConnection page = (HttpURLConnection) URI.create("http://127.0.0.1:" + port() + FIRST_PAGE)
                    .toURL()
                    .openConnection();
            page.setInstanceFollowRedirects(false);
            page.setConnectTimeout(PATIENCE_MILLISECONDS);
            page.setReadTimeout(PATIENCE_MILLISECONDS);
            int status = page.getResponseCode();
            page.disconnect();
            return status < HttpURLConnection.HTTP_BAD_REQUEST;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String port() {
        Matcher started = PORT.matcher(System.getProperty("sun.java.command", ""));
        return started.find() ? started.group(1) : USUAL_PORT;
    }
}
