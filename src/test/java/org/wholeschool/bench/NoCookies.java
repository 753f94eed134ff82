package org.wholeschool.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wholeschool.testing.launch.Product;

/** Measures how much memory is held after requests of strangers who return no cookie. */
final class NoCookies implements Command {

    private static final int AT_ONCE = 8;
    private static final int WARM = 200;
    private static final List<String> PAGES = List.of("/access/sign-in.xhtml", "/survey/answer.xhtml", "/no/such/page");
    private static final String SESSION = "__Host-session=";
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Override
    public String about() {
        return "strangers ask for pages without a cookie again and again; says how much of the heap is held "
                + "afterwards, and how many sessions were begun";
    }

    @Override
    public Options options() {
        return new Options()
                .number("requests", 17_000, 100, 50_000, "of all strangers together")
                .number("heap", 768, 256, 8192, "megabytes for the node");
    }

    @Override
    public boolean run(Options options) throws Exception {
        try (Store store = Store.make("h2")) {
            Map<String, String> settings = new TreeMap<>(store.settings());
            settings.put("wholeschool.demonstration.plans", "false");
            try (Product node = new Product(
                    store.home(), settings, "-Xmx" + options.number("heap") + "m", "-XX:TieredStopAtLevel=4")) {
                node.awaitReady();
                measure(node.address(), node.process(), options.number("requests"));
                return true;
            }
        }
    }

    static void measure(String server, long process, int requests) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ask(client, server, WARM);
        long before = held(process);
        long from = System.nanoTime();
        int begun = ask(client, server, requests);
        double seconds = (System.nanoTime() - from) / 1e9;
        long after = held(process);
        System.out.printf(
                Locale.ROOT,
                "%,d requests without a cookie in %.0f s: %,d sessions were begun; the heap held %d MB before "
                        + "and %d MB after%n",
                requests,
                seconds,
                begun,
                before,
                after);
    }

    /** @return how many answers began a session. */
    private static int ask(HttpClient client, String server, int requests) throws Exception {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        ExecutorService strangers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                all.add(() -> {
                    for (int turn = next.getAndIncrement(); turn < requests; turn = next.getAndIncrement()) {
                        HttpRequest request = HttpRequest.newBuilder(
                                        URI.create(server + PAGES.get(turn % PAGES.size())))
                                .build();
                        List<String> cookies = client.send(request, HttpResponse.BodyHandlers.discarding())
                                .headers()
                                .allValues("Set-Cookie");
                        if (cookies.stream().anyMatch(cookie -> cookie.startsWith(SESSION))) {
                            begun.incrementAndGet();
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> one : strangers.invokeAll(all)) {
                one.get();
            }
        } finally {
            strangers.shutdownNow();
        }
        return begun.get();
    }

    /** @return the megabytes of the heap that are in use after a garbage collection. */
    private static long held(long process) throws Exception {
        tell(process, "GC.run");
        Matcher used = USED.matcher(tell(process, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("the heap is not told");
        }
        return Long.parseLong(used.group(1)) / 1024;
    }

    private static String tell(long process, String command) throws Exception {
        Process asked = new ProcessBuilder("jcmd", Long.toString(process), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }
}
