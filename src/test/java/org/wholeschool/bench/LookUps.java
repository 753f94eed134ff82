package org.wholeschool.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wholeschool.platform.web.Welcome;
import org.wholeschool.testing.browser.Chromium;
import org.wholeschool.testing.browser.SignInForm;
import org.wholeschool.testing.launch.Product;

/**
 * Counts and times what a lead looks up most often, from home to the answer, in a real browser at two sizes: of the
 * product that is built here, or of the one before its lists became tables.
 */
final class LookUps implements Command {

    private static final String MOMENT = "2026-11-30T08:05";
    /** Where an option was left out. */
    private static final String NONE = "none";

    private static final double PATIENCE_MILLIS = 120_000;

    /** The screens of a desk and of a phone. */
    private enum Screen {
        DESK(1280, 800),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    @Override
    public String about() {
        return "counts and times the ten look-ups that a lead makes most often, in a browser";
    }

    @Override
    public Options options() {
        return new Options()
                .word("product", "whose ways are taken", "now", "before")
                .optional("war", "the WAR of another version, instead of the one that is built here")
                .optional(
                        "address",
                        "of a product that runs already, with " + MOMENT + ", instead of one that is started")
                .optional("only", "one look-up by its name")
                .number("times", 5, 1, 50, "each way is taken, after once to warm up; the one in the middle counts");
    }

    @Override
    public boolean run(Options options) throws Exception {
        try (Chromium chromium = new Chromium()) {
            if (!options.text("address").equals(NONE)) {
                measure(chromium.browser(), options.text("address"), options);
                return true;
            }
            try (Store store = Store.make("h2")) {
                Map<String, String> settings = new TreeMap<>(store.settings());
                settings.put("wholeschool.demonstration.day", MOMENT);
                try (Product product =
                        new Product(war(options), store.home(), settings, "-Xmx768m", "-XX:TieredStopAtLevel=4")) {
                    product.awaitReady();
                    measure(chromium.browser(), product.address(), options);
                }
            }
        }
        return true;
    }

    private static Path war(Options options) {
        return options.text("war").equals(NONE) ? Product.BUILT : Path.of(options.text("war"));
    }

    private static void measure(Browser browser, String server, Options options) {
        for (Screen screen : Screen.values()) {
            measure(browser, server, screen, options);
        }
    }

    private static void measure(Browser browser, String server, Screen screen, Options options) {
        try (BrowserContext visit = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server)
                .setViewportSize(screen.width, screen.height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"))) {
            Page page = visit.newPage();
            SignInForm.send(page, "lead@northfield.example", Welcome.DEMONSTRATION_PASSWORD);
            String number = prepare(page);
            Ways ways = options.word("product").equals("now") ? new WaysNow(number) : new WaysBefore(number);
            System.out.printf("%n%d x %d%n", screen.width, screen.height);
            System.out.println("question | interactions | pages | px scrolled | seconds | what the answer lacks");
            for (LookUp asked : asked(options.text("only"))) {
                Seeker.Taken taken = middle(page, screen, ways.of(asked), options.number("times"));
                System.out.printf(
                        Locale.ROOT,
                        "%s | %d | %d | %,d | %.2f | %s%n",
                        asked.question(),
                        taken.interactions(),
                        taken.pages(),
                        taken.pixels(),
                        taken.seconds(),
                        ways.of(asked).lacks() == null ? "" : ways.of(asked).lacks());
            }
        }
    }

    private static List<LookUp> asked(String only) {
        return only.equals(NONE) ? List.of(LookUp.values()) : List.of(LookUp.valueOf(only));
    }

    /**
     * Waits until what the server works out after its first start is there, so that nothing else is timed.
     *
     * @return the number of the concern that is looked up by it
     */
    private static String prepare(Page page) {
        page.navigate("/pattern/school.xhtml");
        page.locator("#running progress")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.DETACHED)
                        .setTimeout(PATIENCE_MILLIS));
        page.navigate("/concern/list.xhtml");
        String way = page.locator("main tr, main li.sheet")
                .filter(new Locator.FilterOptions().setHasText("Sexual violence"))
                .filter(new Locator.FilterOptions().setHasText("Music practice rooms"))
                .first()
                .locator("a[href*='/concern/view.xhtml']")
                .first()
                .getAttribute("href");
        return way.replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private static Seeker.Taken middle(Page page, Screen screen, Ways.Way way, int times) {
        List<Seeker.Taken> all = new ArrayList<>();
        for (int i = 0; i <= times; i++) {
            page.navigate("/index.xhtml");
            Seeker seeker = new Seeker(page, screen == Screen.PHONE);
            way.go().accept(seeker);
            if (i > 0) {
                all.add(seeker.taken());
            }
        }
        all.sort((one, other) -> Double.compare(one.seconds(), other.seconds()));
        return all.get((all.size() - 1) / 2);
    }
}
