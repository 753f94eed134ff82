package org.wholeschool.testing.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares pages with pictures of them that a person has looked at: small and grey, in
 * {@code src/test/resources/page-pictures}. What differs is written to {@code target/page-pictures}, with the
 * difference. {@code -Dwholeschool.pictures.renew} draws all of them again; look at each before you commit it.
 */
public final class PagePictures {

    /** A card that is 8 px further to the right is more; the edges of letters are less. */
    private static final double TOLERATED = .0015;

    private static final Path KEPT = Path.of("src", "test", "resources", "page-pictures");
    private static final Path FOUND = Path.of("target", "page-pictures");
    private static final boolean RENEWED = System.getProperty("wholeschool.pictures.renew") != null;

    /** Times of the day, and what waits since when, differ from run to run; what is unread comes with jobs. */
    private static final String SAME_IN_EACH_RUN = """
            () => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode;
                const same = text.nodeValue
                    .replace(/\\b\\d{1,2}:\\d{2}\\b/g, '00:00')
                    .replace(/\\b\\d+ h( \\d+ min)?\\b|\\b\\d+ min\\b/g, '0 h')
                    .replace(/\\b(in|by) \\d+ (minute|hour)s?\\b/g, '$1 0 minutes')
                    .replace(/\\b(\\d+|an?|one) (second|minute|hour)s? ago\\b|\\bjust now\\b/g, '0 minutes ago');
                if (same !== text.nodeValue) {
                  text.nodeValue = same;
                }
              }
              document.querySelectorAll('[data-unread]').forEach(each => each.removeAttribute('data-unread'));
              document.activeElement.blur();
            }""";

    private final List<String> faults = new ArrayList<>();

    /** Compares the page that is open at a width, light and dark, and at a desk also as it is printed. */
    public void compare(Page page, String name, Width width) {
        page.evaluate(SAME_IN_EACH_RUN);
        String at = name + "-" + width.inFileNames();
        look(page, at + "-light", width);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(page, at + "-dark", width);
        if (width == Width.DESK) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
            page.setViewportSize(720, 1020);
            look(page, name + "-print", width);
            page.setViewportSize(width.size().width, width.size().height);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** @return how much of the page, as it is now, differs from its light picture */
    public double difference(Page page, String name, Width width) {
        return drawn(page, width)
                .differenceTo(GreyPicture.read(KEPT.resolve(name + "-" + width.inFileNames() + "-light.png")));
    }

    /** @return whether a page with that difference counts as another one */
    public static boolean isOther(double difference) {
        return difference > TOLERATED;
    }

    /** @return a sentence for each picture that differs */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    private void look(Page page, String name, Width width) {
        GreyPicture now = drawn(page, width);
        Path kept = KEPT.resolve(name + ".png");
        if (RENEWED) {
            now.write(kept);
        } else if (!Files.exists(kept)) {
            faults.add(name + " has no picture");
        } else {
            GreyPicture before = GreyPicture.read(kept);
            double difference = now.differenceTo(before);
            if (isOther(difference)) {
                now.write(FOUND.resolve(name + ".png"));
                now.different(before).write(FOUND.resolve(name + "-difference.png"));
                faults.add(name + " differs by " + Math.round(difference * 10_000) / 100.0 + " %");
            }
        }
    }

    private static GreyPicture drawn(Page page, Width width) {
        return GreyPicture.of(
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true)), width == Width.DESK ? 3 : 2);
    }
}
