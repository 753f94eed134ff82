package org.wholeschool.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wholeschool.platform.web.Welcome;
import org.wholeschool.testing.launch.Product;

/** Measures pages of a signed-in person while strangers send forms byte by byte. */
final class SlowBodies implements Command {

    private static final int FORM_BYTES = 100_000;
    private static final int PATIENCE_SECONDS = 10;
    private static final int A_BYTE_EVERY = 2;

    @Override
    public String about() {
        return "strangers send a form byte by byte over many connections; says how long somebody who is signed "
                + "in waits for pages meanwhile";
    }

    @Override
    public Options options() {
        return new Options()
                .number("connections", 320, 1, 2000, "of the strangers")
                .number("seconds", 60, 10, 300, "how long")
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
                return measure(node.address(), options);
            }
        }
    }

    /** @return whether every page was answered. */
    static boolean measure(String server, Options options) throws Exception {
        Browser teacher = new Browser(server);
        HtmlForm door = HtmlForm.of(teacher.open("/access/sign-in.xhtml").body(), "sign-in");
        teacher.on(teacher.post(
                "/access/sign-in.xhtml",
                door.type("sign-in:email", "teacher@northfield.example")
                        .type("sign-in:password", Welcome.DEMONSTRATION_PASSWORD)
                        .sentBy("sign-in:enter")));
        ExecutorService click = Executors.newCachedThreadPool();
        List<Socket> strangers = new ArrayList<>();
        try {
            Clicks quiet = new Clicks();
            for (int second = 0; second < PATIENCE_SECONDS; second++) {
                quiet.open(click, teacher);
            }
            System.out.println("pages of somebody who is signed in, nobody else there: " + quiet);
            for (int i = 0; i < options.number("connections"); i++) {
                strangers.add(begin(server));
            }
            Clicks beside = new Clicks();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(options.number("seconds"));
            long next = System.nanoTime();
            while (System.nanoTime() < until) {
                if (System.nanoTime() >= next) {
                    strangers.forEach(SlowBodies::sendAByte);
                    next = System.nanoTime() + TimeUnit.SECONDS.toNanos(A_BYTE_EVERY);
                }
                beside.open(click, teacher);
            }
            strangers.removeIf(SlowBodies::isClosed);
            System.out.printf(
                    Locale.ROOT,
                    "the same beside %d forms that are sent byte by byte: %s%n%d of their connections still open%n",
                    options.number("connections"),
                    beside,
                    strangers.size());
            return beside.unanswered == 0;
        } finally {
            for (Socket stranger : strangers) {
                stranger.close();
            }
            click.shutdownNow();
        }
    }

    private static Socket begin(String server) throws IOException {
        Socket stranger =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(server).getPort());
        stranger.getOutputStream()
                .write(("POST /access/sign-in.xhtml HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                + "application/x-www-form-urlencoded\r\nContent-Length: "
                                + FORM_BYTES + "\r\n\r\na")
                        .getBytes(StandardCharsets.US_ASCII));
        return stranger;
    }

    private static void sendAByte(Socket stranger) {
        try {
            stranger.getOutputStream().write('a');
        } catch (IOException closed) {
            // Counted at the end.
        }
    }

    private static boolean isClosed(Socket stranger) {
        try {
            stranger.setSoTimeout(1);
            return stranger.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    /** Opens pages one after the other, one a second. */
    private static final class Clicks {
        private final Latencies answered = new Latencies();
        private int unanswered;

        private void open(ExecutorService click, Browser teacher) throws Exception {
            long from = System.nanoTime();
            Future<Integer> page =
                    click.submit(() -> teacher.get("/index.xhtml").statusCode());
            try {
                if (page.get(PATIENCE_SECONDS, TimeUnit.SECONDS) == 200) {
                    answered.add(System.nanoTime() - from);
                } else {
                    unanswered++;
                }
            } catch (TimeoutException noAnswer) {
                page.cancel(true);
                unanswered++;
            }
            TimeUnit.NANOSECONDS.sleep(from + TimeUnit.SECONDS.toNanos(1) - System.nanoTime());
        }

        @Override
        public String toString() {
            return answered + "; not answered within " + PATIENCE_SECONDS + " s: " + unanswered;
        }
    }
}
