package org.wholeschool.testing.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the words that a page says before its folds: at most 250, of a form 120.
 *
 * <p>Counted is what the product itself says in the main part of a page that is drawn 1,280 pixels wide: headings,
 * sentences, labels, hints, buttons and the summaries of folds. A closed fold counts by its summary.
 *
 * <p>Not counted is what people or the school wrote, because it differs from school to school: texts as they were typed
 * ({@code as-typed}, {@code bdi}), bodies of tables, the values of facts ({@code dd}), what can be chosen in a list,
 * and rows of lists with one row for each record ({@link #RECORDS}). A row has its few words of the product too, and is
 * looked at by itself. Words for a screen reader alone and texts in pictures repeat what is there.
 *
 * <p>A page is a form where it has a field to write in, other than those that filter or search. The page of a concern
 * is none: the small form for a note, or for an addition, is one of its parts.
 *
 * <p>Pages of later issues that say more are listed in {@code words-on-pages.txt} with how much they may say. The list
 * only gets shorter and its numbers only smaller.
 */
public final class WordsOnPages {

    private static final int MOST = 250;
    private static final int MOST_OF_A_FORM = 120;
    private static final Path KNOWN = Path.of("src", "test", "resources", "words-on-pages.txt");
    private static final Path FOUND = Path.of("target", "words-on-pages.txt");

    /** Lists that have a row for each record. */
    private static final String RECORDS =
            ".work > li, .rows > li, .concerns > li, .notices > li, .additions > li, .people > li, .found > li, "
                    + ".attached > li, .told > li, .valued > li, .hits > li, .codes > li, .time > li, .changes > li, "
                    + ".choice > li, .languages > li, .steps-of-life > li, .next-steps > li, .brief > li, .points > li";

    private static final String NOT_COUNTED =
            RECORDS + ", .whose, tbody, svg, dd, option, textarea, bdi, code, .as-typed, .only-read, .tag, .picks";

    private static final String COUNT = """
            left => {
              const main = document.querySelector('main') || document.body;
              const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
              let words = 0;
              while (texts.nextNode()) {
                const element = texts.currentNode.parentElement;
                if (!element.closest(left) && element.checkVisibility({visibilityProperty: true})) {
                  words += texts.currentNode.nodeValue.split(/\\s+/).filter(word => /[\\p{L}\\d]/u.test(word)).length;
                }
              }
              return words;
            }""";

    private static final String IS_FORM = """
            () => [...document.querySelectorAll('main form:not(.filters) textarea, main form:not(.filters) input')]
                .some(field => field.checkVisibility() && !field.closest('.filters, .acts, .search, .case, #add:has([id="add:words"])')
                    && !['hidden', 'submit', 'button', 'search', 'checkbox', 'radio', 'file'].includes(field.type))""";

    private final Map<String, Integer> known = known();
    private final Map<String, String> found = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /** What a page says. */
    private record Said(int words, int most) {}

    /** Counts the page that is open, once for each of its paths. */
    public void read(Page page) {
        String path = page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
        Said said = new Said(
                ((Number) page.evaluate(COUNT, NOT_COUNTED)).intValue(),
                (Boolean) page.evaluate(IS_FORM) ? MOST_OF_A_FORM : MOST);
        found.merge(path, said.words() + " " + said.most(), (one, other) -> number(one) > number(other) ? one : other);
        int most = Math.max(said.most(), known.getOrDefault(path, 0));
        if (said.words() > most) {
            faults.add(path + " says " + said.words() + " words before its folds, and at most " + most);
        }
    }

    private static int number(String found) {
        return Integer.parseInt(found.split(" ")[0]);
    }

    /** @return a sentence for each page that says too much, of those since the last call */
    public List<String> takeFaults() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }

    /** Writes what was found to target/words-on-pages.txt: path, words, and how many there may be. */
    public void write() {
        try {
            Files.createDirectories(FOUND.getParent());
            Files.write(
                    FOUND,
                    found.entrySet().stream()
                            .map(page -> page.getKey() + " " + page.getValue())
                            .toList());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, Integer> known() {
        try {
            Map<String, Integer> known = new TreeMap<>();
            Files.readAllLines(KNOWN).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(line -> known.put(line[0], Integer.parseInt(line[1])));
            return known;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
