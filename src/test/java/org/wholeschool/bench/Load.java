package org.wholeschool.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.wholeschool.testing.launch.Product;

/**
 * A school's whole staff logs concerns through the pages at a given rate, whether or not the node keeps up: each takes
 * a few seconds to type, and what is typed is kept meanwhile. A submission's time counts from the moment at which it
 * was due, so that one that waited for others is not made to look quick.
 */
final class Load implements Command {

    /** What the issue asks for. */
    private static final double SHARE = 0.95;

    private static final long AIM_MILLIS = 300;

    /** A node that answers fewer than so many of what is sent does not keep up. */
    private static final double ANSWERED = 0.97;

    private static final int AT_THE_DOOR = 4;
    private static final int SLOWER_AT_FIRST = 5;

    @Override
    public String about() {
        return "staff log concerns through the pages, so many a second; what is acknowledged is compared with "
                + "what is on record, and the rate at which the node no longer keeps up is found";
    }

    @Override
    public Options options() {
        return new Options()
                .word("database", "which database", "h2", "postgresql")
                .number("staff", 200, 1, 400, "who is signed in")
                .number("rate", 20, 1, 200, "concerns a second")
                .number("seconds", 300, 5, 600, "how long")
                .number("typing", 6, 0, 30, "seconds that one takes to type")
                .number("drafts", 2, 0, 10, "how often it is kept while it is typed")
                .number(
                        "warm",
                        120,
                        0,
                        600,
                        "before, seconds at a fifth of the rate: Java has then compiled what is used most, as on "
                                + "any day but the first minutes of one")
                .number(
                        "step",
                        10,
                        0,
                        100,
                        "then so much faster again and again, until the node does not keep up; 0 to leave that out")
                .number("step-seconds", 30, 5, 120, "how long each step")
                .number("most", 120, 1, 300, "the fastest step")
                .number("heap", 768, 256, 8192, "megabytes for the node");
    }

    @Override
    public boolean run(Options options) throws Exception {
        try (Store store = Store.make(options.word("database"))) {
            try (Product first = new Product(store.home(), store.settings())) {
                first.awaitReady();
            }
            List<String> addresses = store.addTeachers(options.number("staff"));
            Ledger ledger = new Ledger();
            boolean held;
            try (Product node = new Product(
                    store.home(), store.settings(), "-Xmx" + options.number("heap") + "m", "-XX:TieredStopAtLevel=4")) {
                node.awaitReady();
                List<Teacher> staff = signIn(node.address(), addresses);
                if (options.number("warm") > 0) {
                    System.out.print("first ");
                    new Round(
                                    node,
                                    staff,
                                    ledger,
                                    options,
                                    Math.max(1, options.number("rate") / SLOWER_AT_FIRST),
                                    options.number("warm"))
                            .run();
                }
                held = new Round(node, staff, ledger, options, options.number("rate"), options.number("seconds")).run();
                if (options.number("step") > 0) {
                    steps(node, staff, ledger, options);
                }
            }
            Ledger.Comparison comparison = ledger.compare(store.texts());
            System.out.println(comparison);
            return comparison.holds() && held;
        }
    }

    private static List<Teacher> signIn(String server, List<String> addresses) throws Exception {
        long from = System.nanoTime();
        ExecutorService door = Executors.newFixedThreadPool(AT_THE_DOOR);
        try {
            List<Callable<Teacher>> all = new ArrayList<>();
            addresses.forEach(address -> all.add(() -> {
                Teacher teacher = new Teacher(server, address);
                teacher.signIn();
                return teacher;
            }));
            List<Teacher> staff = new ArrayList<>();
            for (Future<Teacher> one : door.invokeAll(all)) {
                staff.add(one.get());
            }
            System.out.printf(
                    "%d signed in through the sign-in page in %d s%n",
                    staff.size(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - from));
            return staff;
        } finally {
            door.shutdownNow();
        }
    }

    private static void steps(Product node, List<Teacher> staff, Ledger ledger, Options options) throws Exception {
        int kept = options.number("rate");
        for (int rate = kept + options.number("step"); rate <= options.number("most"); rate += options.number("step")) {
            if (!new Round(node, staff, ledger, options, rate, options.number("step-seconds")).run()) {
                System.out.printf("the node keeps up with %d a second, and not with %d%n", kept, rate);
                return;
            }
            kept = rate;
        }
        System.out.printf("the node kept up with %d a second, the fastest that was tried%n", kept);
    }

    /** So many concerns a second for so long. */
    private static final class Round {
        private final Product node;
        private final List<Teacher> staff;
        private final Ledger ledger;
        private final Options options;
        private final int rate;
        private final int seconds;
        private final Latencies opening = new Latencies();
        private final Latencies drafts = new Latencies();
        private final Latencies answering = new Latencies();
        private final Latencies waiting = new Latencies();
        private final Map<String, Integer> troubles = new ConcurrentHashMap<>();
        private final AtomicInteger acknowledged = new AtomicInteger();
        private long start;

        private Round(Product node, List<Teacher> staff, Ledger ledger, Options options, int rate, int seconds) {
            this.node = node;
            this.staff = staff;
            this.ledger = ledger;
            this.options = options;
            this.rate = rate;
            this.seconds = seconds;
        }

        /** @return whether the node kept up and its answers came in time. */
        private boolean run() throws Exception {
            int due = rate * seconds;
            Duration processor = node.processorTime();
            start = System.nanoTime();
            ExecutorService people = Executors.newFixedThreadPool(staff.size());
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < staff.size(); i++) {
                    int first = i;
                    all.add(people.submit(() -> {
                        for (int turn = first; turn < due; turn += staff.size()) {
                            log(staff.get(first), turn);
                        }
                        return null;
                    }));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            } finally {
                people.shutdownNow();
            }
            double took = (System.nanoTime() - start) / 1e9 - options.number("typing");
            boolean holds = acknowledged.get() >= due * ANSWERED
                    && acknowledged.get() / took >= rate * ANSWERED
                    && waiting.within(SHARE) <= AIM_MILLIS;
            System.out.printf(
                    Locale.ROOT,
                    "%d a second for %d s: %d of %d acknowledged, %.1f a second: %s; %.0f ms of the processors "
                            + "for each, from opening to receipt%n  sent to logged, from when it was due: %s%n  "
                            + "the same, from when it was sent: %s%n  opening the form: %s%n  keeping a draft: %s%n",
                    rate,
                    seconds,
                    acknowledged.get(),
                    due,
                    acknowledged.get() / took,
                    holds ? "keeps up" : "does not keep up",
                    (double) node.processorTime().minus(processor).toMillis() / due,
                    waiting,
                    answering,
                    opening,
                    drafts);
            troubles.forEach((trouble, times) -> System.out.println("  " + times + " times: " + trouble));
            return holds;
        }

        /** One concern: opened when its turn has come, typed, kept now and then, and sent when it was typed. */
        private void log(Teacher teacher, int turn) throws InterruptedException {
            long begun = start + turn * TimeUnit.SECONDS.toNanos(1) / rate;
            long typing = TimeUnit.SECONDS.toNanos(options.number("typing"));
            int keeps = options.number("drafts");
            try {
                await(begun);
                timed(opening, System.nanoTime(), () -> teacher.open(ledger.write()));
                for (int keep = 1; keep <= keeps && teacher.keepsDrafts(); keep++) {
                    await(begun + typing * keep / (keeps + 1));
                    double share = (double) keep / (keeps + 1);
                    timed(drafts, System.nanoTime(), () -> teacher.keep(share));
                }
                await(begun + typing);
                long sent = System.nanoTime();
                if (keeps > 0 && teacher.keepsDrafts()) {
                    // The form's script keeps all of it before it sends it.
                    timed(drafts, sent, () -> teacher.keep(1));
                }
                long number = teacher.send();
                answering.add(System.nanoTime() - sent);
                waiting.add(System.nanoTime() - (begun + typing));
                ledger.acknowledge(teacher.text(), number);
                acknowledged.incrementAndGet();
                teacher.readReceipt();
            } catch (IOException | IllegalStateException trouble) {
                troubles.merge(String.valueOf(trouble.getMessage()), 1, Integer::sum);
            }
        }

        private static void await(long moment) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(moment - System.nanoTime());
        }

        private static void timed(Latencies latencies, long from, Step step) throws IOException, InterruptedException {
            step.take();
            latencies.add(System.nanoTime() - from);
        }

        /** Something that a teacher does. */
        private interface Step {
            void take() throws IOException, InterruptedException;
        }
    }
}
