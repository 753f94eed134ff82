package org.wholeschool.concern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Counts what logging a concern costs: taps, and the seconds in which the server was at work while somebody waited or typed. A tap is
 * a press on a button, a link, a choice or a field; picking from a native list is two; typing is not counted.
 */
final class TimeToLog {

    private static final double MILLIS = 1000;

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private int taps;

    TimeToLog(Page page) {
        page.onRequestFinished(requests::add);
    }

    void tap(Locator what) {
        taps++;
        what.click();
    }

    void type(Locator field, String text) {
        tap(field);
        field.pressSequentially(text);
    }

    void pick(Locator list, String choice) {
        taps += 2;
        list.selectOption(choice);
    }

    int taps() {
        return taps;
    }

    /** @return seconds from the sending of each request to the first byte of its answer, summed */
    double serverSeconds() {
        return requests.stream().map(Request::timing).mapToDouble(TimeToLog::millis).sum() / MILLIS;
    }

    private static double millis(Timing timing) {
        return Math.max(0, timing.responseStart - timing.requestStart);
    }

    /** Keeps the numbers in target, where docs/benchmarks.md takes them from. */
    void write(String database) {
        try {
            Files.writeString(Path.of("target", "time-to-log-" + database + ".txt"), String.format(Locale.ROOT,
                    "taps %d%nrequests %d%nserver seconds %.2f%n", taps, requests.size(), serverSeconds()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
