package org.wholeschool.bench;

import java.util.Map;
import java.util.TreeMap;
import org.wholeschool.testing.launch.Product;

/** Times the governors' page in the demonstration school, after years of which everything was published. */
final class GovernorsPage implements Command {

    private static final String TODAY = "2026-11-24";
    private static final String PAGE = "/governance/dashboard.xhtml";

    @Override
    public String about() {
        return "times the governors' page in the demonstration school, with years of published half-terms before";
    }

    @Override
    public Options options() {
        return new Options()
                .word("database", "which database", "h2", "postgresql")
                .number("times", 100, 1, 1000, "how often the page is opened, after as many to warm up")
                .number("years", 10, 1, 20, "of which everything was published");
    }

    @Override
    public boolean run(Options options) throws Exception {
        try (Store store = Store.make(options.word("database"))) {
            Map<String, String> settings = new TreeMap<>(store.settings());
            settings.put("wholeschool.demonstration.day", TODAY);
            Demonstrated.started(store, settings).close();
            int published = YearsPublished.write(store, options.number("years") - 1);
            try (Product product = Demonstrated.started(store, settings)) {
                Browser governor = Demonstrated.signedIn(product.address(), "governor");
                Latencies each = new Latencies();
                String page = "";
                for (int i = -options.number("times"); i < options.number("times"); i++) {
                    long begin = System.nanoTime();
                    page = governor.on(governor.get(PAGE));
                    if (i >= 0) {
                        each.add(System.nanoTime() - begin);
                    }
                }
                int years = page.split("class=\"picks\"", -1).length - 1;
                if (years < options.number("years")) {
                    throw new IllegalStateException("it has " + years + " school years");
                }
                System.out.printf(
                        "%s: the governors' page of %,d school years, %,d published: %s%n",
                        options.word("database"), years, published, each);
            }
        }
        return true;
    }
}
