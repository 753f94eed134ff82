package org.wholeschool.bench;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.wholeschool.testing.launch.Product;

/**
 * Times the head's home and monthly summary in the demonstration school.
 *
 * <p>In the month before, a lead looked at all of its concerns and links. An option adds years of entries.
 */
final class Summary implements Command {

    private static final String TODAY = "2026-11-24";
    private static final Instant LOOKED = Instant.parse("2026-10-14T10:00:00Z");
    /** Opens on the last complete month, the one in which the lead looked. */
    private static final String PAGE = "/oversight/summary.xhtml";

    private static final String SAID = "October 2026";

    private static final int CONCERNS_A_YEAR = 1_600;

    @Override
    public String about() {
        return "times the head's home and monthly summary, where a lead has looked at every concern and every link of the "
                + "demonstration school";
    }

    @Override
    public Options options() {
        return new Options()
                .word("database", "which database", "h2", "postgresql")
                .number("times", 20, 1, 100, "how often the page is opened, after as many to warm up")
                .number("years", 0, 0, 20, "of entries and concerns before, as a staff of 120 leaves them");
    }

    @Override
    public boolean run(Options options) throws Exception {
        try (Store store = Store.make(options.word("database"))) {
            Map<String, String> settings = new TreeMap<>(store.settings());
            settings.put("wholeschool.demonstration.day", TODAY);
            Demonstrated.started(store, settings).close();
            int years = options.number("years");
            if (years > 0) {
                System.out.printf(
                        "%,d concerns, %,d entries%n",
                        ListSpeed.copy(store, years * CONCERNS_A_YEAR),
                        YearsOfEntries.write(store, years, LocalDate.parse(TODAY)));
            }
            int looks = store.lookAtEverything(LOOKED);
            try (Product product = Demonstrated.started(store, settings)) {
                Browser head = Demonstrated.signedIn(product.address(), "head");
                System.out.printf(
                        "%s: a head's home: %s%n",
                        options.word("database"), timed(head, "/index.xhtml", "<h1", options.number("times")));
                System.out.printf(
                        "%s: the summary of a month with %,d looks: %s%n",
                        options.word("database"), looks, timed(head, PAGE, SAID, options.number("times")));
            }
        }
        return true;
    }

    private static Latencies timed(Browser head, String path, String says, int times)
            throws IOException, InterruptedException {
        Latencies each = new Latencies();
        for (int i = -times; i < times; i++) {
            long begin = System.nanoTime();
            String page = head.on(head.get(path));
            if (i >= 0) {
                each.add(System.nanoTime() - begin);
            }
            if (!page.contains(says)) {
                throw new IllegalStateException(path + " does not say " + says);
            }
        }
        return each;
    }
}
