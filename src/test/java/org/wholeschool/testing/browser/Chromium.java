package org.wholeschool.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholeschool.testing.launch.Debian;

/**
 * The machine's own Chromium, driven by Playwright. One for all stories of a run, and one for a command of the bench.
 */
public final class Chromium implements AutoCloseable {

    private static final String SETTING = "wholeschool.test.chromium";

    /**
     * The shell first: it draws the same pages without a browser's window around each, which took a sixth of a story's
     * time.
     */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** It asks nobody outside for anything, and starts in a container. */
    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    /**
     * A page that two servers and another run keep waiting comes late, and is no fault; only a test that fails waits so
     * long.
     */
    private static final double PATIENCE_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    /** Starts it. */
    public Chromium() {
        Path program = find().or(Chromium::installed)
                .orElseThrow(() -> new IllegalStateException(
                        "The browser stories need Chromium: install the package chromium (or Google Chrome), or "
                                + "give its path with -D"
                                + SETTING + "=..."));
        List<String> flags = new ArrayList<>(FLAGS);
        if (Debian.isRoot()) {
            flags.add("--no-sandbox");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        // The driver would fetch browsers of its own.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(flags));
    }

    /** @return it, for the thread that started it */
    public Browser browser() {
        return browser;
    }

    private static Optional<Path> find() {
        String given = System.getProperty(SETTING);
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installed() {
        Debian.install("chromium-headless-shell");
        return find().or(() -> {
            Debian.install("chromium");
            return find();
        });
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
