package org.wholeschool.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.wholeschool.testing.launch.Product;

/**
 * Kills the product while teachers log, again and again, and looks in the database itself whether every concern that
 * was acknowledged is there. Then counts flushes: what a killed process has written is still in the system's memory and
 * comes to the disk all the same, so a kill alone does not show what a power cut would take.
 */
final class Kill implements Command {

    private static final int READY_WITHIN_SECONDS = 240;

    @Override
    public String about() {
        return "writers log through the pages, the process is killed (SIGKILL) and started again; every "
                + "acknowledged concern must be there. Then the flushes to disk are counted";
    }

    @Override
    public Options options() {
        return new Options()
                .word("database", "which database", "h2", "postgresql")
                .number("rounds", 50, 1, 100, "how often it is killed")
                .number("writers", 20, 1, 50, "who logs at the same time")
                .number(
                        "after",
                        2000,
                        100,
                        20000,
                        "milliseconds at most from when all are signed in, and one has logged, to the kill")
                .number("flushes", 20, 0, 200, "concerns to count flushes of; 0 to leave that out");
    }

    @Override
    public boolean run(Options options) throws Exception {
        Random dice = new Random(options.number("rounds"));
        Ledger ledger = new Ledger();
        boolean held = true;
        try (Store store = Store.make(options.word("database"))) {
            try (Product first = new Product(store.home(), store.settings())) {
                first.awaitReady();
            }
            List<String> addresses = store.addTeachers(options.number("writers"));
            for (int round = 1; round <= options.number("rounds"); round++) {
                int before = ledger.acknowledged();
                writeUntilItIsKilled(store, addresses, ledger, dice.nextInt(options.number("after")));
                Ledger.Comparison comparison = ledger.compare(store.texts());
                System.out.printf(
                        "kill %d, after %d of this round: %s%n", round, ledger.acknowledged() - before, comparison);
                held &= comparison.holds();
            }
            if (options.number("flushes") > 0) {
                held &= countFlushes(store, addresses.get(0), ledger, options.number("flushes"));
            }
            // Once more, after the product itself has opened what was left, and ended in order.
            Ledger.Comparison last = ledger.compare(store.texts());
            System.out.println("at the end: " + last);
            return held && last.holds();
        }
    }

    private static void writeUntilItIsKilled(Store store, List<String> addresses, Ledger ledger, int milliseconds)
            throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(addresses.size());
        try (Product node = new Product(store.home(), store.settings())) {
            node.awaitReady();
            int before = ledger.acknowledged();
            CountDownLatch signedIn = new CountDownLatch(addresses.size());
            List<Future<Object>> writers = new ArrayList<>();
            for (String address : addresses) {
                writers.add(people.submit(() -> {
                    write(new Teacher(node.address(), address), ledger, signedIn);
                    return null;
                }));
            }
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_SECONDS);
            while (signedIn.getCount() > 0 || ledger.acknowledged() == before) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("nothing was logged: " + node.output());
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
            TimeUnit.MILLISECONDS.sleep(milliseconds);
            node.kill();
            for (Future<Object> writer : writers) {
                writer.get();
            }
        } finally {
            people.shutdownNow();
        }
    }

    /** One concern after the other, until nobody answers. */
    private static void write(Teacher teacher, Ledger ledger, CountDownLatch signedIn) throws InterruptedException {
        try {
            teacher.signIn();
            signedIn.countDown();
            while (true) {
                teacher.open(ledger.write());
                if (teacher.keepsDrafts()) {
                    teacher.keep(1);
                }
                ledger.acknowledge(teacher.text(), teacher.send());
            }
        } catch (IOException killed) {
            // That is what this is for.
        }
    }

    private static boolean countFlushes(Store store, String address, Ledger ledger, int concerns) throws Exception {
        if (!Flushes.canBeCounted()) {
            System.out.println("flushes were not counted: strace is not installed");
            return true;
        }
        try (Product node = new Product(store.home(), store.settings())) {
            node.awaitReady();
            Teacher teacher = new Teacher(node.address(), address);
            teacher.signIn();
            long process = store.isPostgres()
                    ? Long.parseLong(Files.readAllLines(store.postgresData().resolve("postmaster.pid"))
                            .get(0))
                    : node.process();
            long fewest = Long.MAX_VALUE;
            long all = 0;
            for (int i = 0; i < concerns; i++) {
                teacher.open(ledger.write());
                try (Flushes flushes = Flushes.of(process)) {
                    ledger.acknowledge(teacher.text(), teacher.send());
                    long counted = flushes.end();
                    fewest = Math.min(fewest, counted);
                    all += counted;
                }
            }
            System.out.printf(
                    "%d concerns sent, %d flushes to the disk, at least %d while each was answered%n",
                    concerns, all, fewest);
            return fewest >= 1;
        }
    }
}
