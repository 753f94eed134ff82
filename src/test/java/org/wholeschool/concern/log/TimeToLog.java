package org.wholeschool.concern.log;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What logging a concern costs, counted from what a story really does: taps, and the seconds of the keystroke-level
 * model (Card, Moran and Newell, "The keystroke-level model for user performance time with interactive systems",
 * Communications of the ACM 23, 1980).
 *
 * <p>A tap is P and K: to point at something and to touch it. A letter is K. A swipe that brings the next thing into
 * view is K. H is nowhere: the keyboard is on the same glass. M, by the paper's rules: before everything that somebody
 * has to decide (rule 0) a {@link #think}; none before what is anticipated in what was done just before, as the letters
 * after the tap into their field (rule 1), and none inside one unit of thought, as "Kofi was harmed" (rule 2). What
 * somebody writes of what happened is not counted ({@link #write}); how long the server takes is counted apart, because
 * each wait is within the M that follows.
 */
final class TimeToLog {

    private static final double K = 0.28;
    private static final double P = 1.10;
    private static final double M = 1.35;

    /** A swipe moves the page by no more of the screen than this, so that one sees how it goes on. */
    private static final double OF_A_SCREEN = 0.75;

    private static final double MILLIS = 1000;

    private final Page page;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private int taps;
    private int letters;
    private int swipes;
    private int thoughts;

    TimeToLog(Page page) {
        this.page = page;
        page.onRequestFinished(requests::add);
    }

    /** The next thing has to be decided. */
    TimeToLog think() {
        thoughts++;
        return this;
    }

    void tap(Locator what) {
        what.waitFor();
        swipeTo(what.boundingBox());
        taps++;
        what.click();
    }

    /** Letters into a field that was tapped, or that has the cursor already. */
    void type(Locator field, String text) {
        letters += text.length();
        field.pressSequentially(text);
    }

    /** What happened, in the words of whoever logs it: the tap into the field counts, the words do not. */
    void write(Locator field, String words) {
        tap(field);
        field.pressSequentially(words);
    }

    private void swipeTo(BoundingBox target) {
        double height = page.viewportSize().height;
        double away = Math.max(target.y + target.height - height, -target.y);
        swipes += away <= 0 ? 0 : (int) Math.ceil(away / (height * OF_A_SCREEN));
    }

    int taps() {
        return taps;
    }

    /** @return the seconds of the model */
    double seconds() {
        return taps * (P + K) + letters * K + swipes * K + thoughts * M;
    }

    /** @return seconds from the sending of each request to the first byte of its answer, summed */
    private double serverSeconds() {
        return requests.stream()
                        .map(Request::timing)
                        .mapToDouble(TimeToLog::millis)
                        .sum()
                / MILLIS;
    }

    private static double millis(Timing timing) {
        return Math.max(0, timing.responseStart - timing.requestStart);
    }

    /** Keeps the numbers in target, where docs/benchmarks-pages.md takes them from. */
    void keep(String database) {
        try {
            Files.writeString(
                    Path.of("target", "time-to-log-" + database + ".txt"),
                    String.format(
                            Locale.ROOT,
                            "taps %d%nletters %d%nswipes %d%nthoughts %d%nseconds of the model %.1f%nrequests "
                                    + "%d%nserver seconds %.2f%n",
                            taps,
                            letters,
                            swipes,
                            thoughts,
                            seconds(),
                            requests.size(),
                            serverSeconds()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
