package org.wholeschool.platform.job;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.Keys;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.launch.Product;
import org.wholeschool.testing.launch.TestPostgres;

/**
 * Kills a node in the middle of the job that escalates urgent concerns, and starts it again: people are still told, and
 * soon. The built product runs as a process on a PostgreSQL of its own.
 *
 * <p>Most of that is waiting for the minute in which the killed node could still be alive. So it begins with the first
 * test of a run, and its result is asked for after the last.
 */
@InFullRun("it waits for a minute; JobStatesIT sees what a job leaves behind")
@Order(Integer.MAX_VALUE)
@EnabledIfSystemProperty(
        named = KilledNodeIT.DATABASE,
        matches = "postgresql",
        disabledReason = "the same statements find what a killed node has picked; this costs two starts of the product")
class KilledNodeIT {

    static final String DATABASE = "wholeschool.test.database";

    /** The time that the product promises, counted from when it answers again. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(90);

    private static final String WAIT_FOR_HALF_AN_HOUR = "update inbox_entry e set urgent_since = current_timestamp,"
            + " counted_from = current_timestamp - interval '31' minute where settled_at is null"
            + " and exists (select from concern c where c.id = e.concern_id and c.acknowledged_at is null)";

    private static final String IS_IN_THE_MIDDLE = "select exists (select from pg_locks"
            + " where relation = 'inbox_entry'::regclass and not granted)"
            + " and exists (select from urgent_tasks where task_name = 'inbox-watch' and picked)";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int STEPS = 3;

    private static CompletableFuture<Told> begun;

    private static synchronized CompletableFuture<Told> begin() {
        if (begun == null) {
            begun = CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return killInTheMiddleAndStartAgain();
                        } catch (Exception fault) {
                            throw new CompletionException(fault);
                        }
                    },
                    work -> new Thread(work, "killed-node").start());
        }
        return begun;
    }

    @Test
    void whatNobodyAcknowledgedGoesUpAllTheSame() {
        Told told = begin().join();
        assertTrue(told.last().isAfter(told.killed()), told.toString());
        assertTrue(told.last().isBefore(told.backAgain().plus(TOLD_WITHIN)), told.toString());
    }

    private static Told killInTheMiddleAndStartAgain() throws Exception {
        Path home = Files.createTempDirectory("wholeschool-killed-");
        Keys.create(home.resolve("keys/wholeschool.keys"));
        TestPostgres postgres = TestPostgres.start(home.resolve("postgres"));
        Map<String, String> settings = new TreeMap<>(postgres.settings());
        settings.put("wholeschool.demonstration", "true");
        settings.put("wholeschool.demonstration.plans", "false");
        String password = Files.readString(Path.of(settings.get("wholeschool.database.owner.password-file")))
                .strip();
        try (Connection owner = DriverManager.getConnection(
                settings.get("wholeschool.database.url"), settings.get("wholeschool.database.owner.user"), password)) {
            int concerns = kill(home, settings, owner);
            Instant killed = Now.server();
            owner.commit();
            try (Product again = new Product(home, settings)) {
                again.awaitReady();
                Instant backAgain = Now.server();
                await(owner, "select count(*) = " + concerns * STEPS + " from escalation");
                return new Told(concerns, killed, backAgain, lastStep(owner));
            }
        } finally {
            postgres.stop();
            delete(home);
        }
    }

    /**
     * Leaves the inbox locked, with concerns in it that must be escalated at once.
     *
     * @return how many
     */
    private static int kill(Path home, Map<String, String> settings, Connection owner) throws Exception {
        try (Product node = new Product(home, settings)) {
            node.awaitReady();
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute("lock table inbox_entry");
                statement.execute("delete from escalation");
                int concerns = statement.executeUpdate(WAIT_FOR_HALF_AN_HOUR);
                assertTrue(concerns > 0, "something waits");
                await(owner, IS_IN_THE_MIDDLE);
                node.kill();
                return concerns;
            }
        }
    }

    private static Instant lastStep(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select max(taken_at) from escalation")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private static void await(Connection owner, String condition) throws Exception {
        for (long until = System.nanoTime() + PATIENCE.toNanos();
                !isSo(owner, condition);
                TimeUnit.MILLISECONDS.sleep(200)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("it never came to be: " + condition);
            }
        }
    }

    private static boolean isSo(Connection owner, String condition) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(condition)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * The times of what happened.
     *
     * @param concerns how many were not acknowledged
     * @param killed when the node was killed
     * @param backAgain when it was started again and a page answered
     * @param last when the last step of the last concern was taken, as the product wrote it down
     */
    private record Told(int concerns, Instant killed, Instant backAgain, Instant last) {}

    /** Begins it with the first test of a run to which it belongs. */
    public static final class Early implements TestExecutionListener {

        // The test reads it.
        @SuppressWarnings("FutureReturnValueIgnored")
        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            boolean isAsked = plan.getRoots().stream()
                    // In a run of everything its class is one of a suite.
                    .flatMap(root -> plan.getDescendants(root).stream())
                    .anyMatch(this::isThis);
            if (isAsked && "postgresql".equals(System.getProperty(DATABASE))) {
                begin();
            }
        }

        private boolean isThis(TestIdentifier test) {
            return test.getSource()
                    .filter(ClassSource.class::isInstance)
                    .map(ClassSource.class::cast)
                    .filter(source -> source.getClassName().equals(KilledNodeIT.class.getName()))
                    .isPresent();
        }
    }
}
