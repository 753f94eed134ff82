package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was committed has been forced to the disk: counted at the file itself, below the database and its encryption.
 */
class FlushedConnectionTest {

    private static final AtomicInteger FORCED = new AtomicInteger();

    /** Holds the next flush until somebody lets it go on. */
    private static final AtomicReference<CountDownLatch> HELD = new AtomicReference<>();

    @TempDir
    private Path folder;

    private final GroupFlush flushes = new GroupFlush();
    private JdbcDataSource h2;

    @BeforeEach
    void aDatabaseOnACountedFile() throws SQLException {
        FilePath.register(new CountedPath());
        h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:counted:" + folder.resolve("flushed") + ";CIPHER=AES;DB_CLOSE_DELAY=-1");
        h2.setUser("u");
        h2.setPassword("file pw");
        change("create table kept (id int primary key)");
        FORCED.set(0);
    }

    @AfterEach
    void close() throws SQLException {
        try (Connection connection = h2.getConnection()) {
            connection.createStatement().execute("shutdown immediately");
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = FlushedConnection.of(h2.getConnection(), flushes)) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.execute();
            }
            connection.commit();
        }
    }

    @Test
    void everyCommittedWriteIsForced() throws SQLException {
        for (int i = 1; i <= 20; i++) {
            int before = FORCED.get();
            change("insert into kept values (" + i + ")");
            assertTrue(FORCED.get() > before, "the commit of row " + i + " had not reached the disk when it returned");
        }
    }

    /**
     * Who commits while another one's flush runs waits for one that begins afterwards, and shares it with whoever else
     * has waited.
     */
    @Test
    void thoseWhoCommitMeanwhileShareTheNextFlush() throws Exception {
        change("insert into kept values (100)");
        int alone = FORCED.getAndSet(0);
        CountDownLatch hold = new CountDownLatch(1);
        HELD.set(hold);
        // A flush holds up whoever opens a connection; those of the product are open already.
        List<Connection> open = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            open.add(FlushedConnection.of(h2.getConnection(), flushes));
        }
        ExecutorService people = Executors.newCachedThreadPool();
        try {
            Future<?> first = people.submit(() -> insert(open.get(0), 1));
            await(() -> HELD.get() == null);
            long before = flushes.committed();
            List<Future<?>> meanwhile = new ArrayList<>();
            for (int i = 2; i <= 9; i++) {
                int id = i;
                meanwhile.add(people.submit(() -> insert(open.get(id - 1), id)));
            }
            await(() -> flushes.committed() == before + meanwhile.size());
            assertTrue(
                    Stream.concat(Stream.of(first), meanwhile.stream()).noneMatch(Future::isDone),
                    "somebody returned before a flush");
            hold.countDown();
            first.get();
            for (Future<?> each : meanwhile) {
                each.get();
            }
            assertTrue(
                    FORCED.get() > alone,
                    "the flush that ran already was taken for one of what was committed meanwhile");
            assertTrue(FORCED.get() <= 2 * alone, FORCED.get() + " for nine commits, one of which needs " + alone);
        } finally {
            hold.countDown();
            people.shutdownNow();
            for (Connection each : open) {
                each.close();
            }
        }
    }

    private static Void insert(Connection connection, int id) throws SQLException {
        connection.setAutoCommit(false);
        connection.prepareStatement("insert into kept values (" + id + ")").executeUpdate();
        connection.commit();
        return null;
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                !condition.getAsBoolean();
                TimeUnit.MILLISECONDS.sleep(5)) {
            assertTrue(System.nanoTime() < until, "did not come about");
        }
    }

    @Test
    void aWriteWithCommitsOfItsOwnIsForcedToo() throws SQLException {
        try (Connection connection = FlushedConnection.of(h2.getConnection(), flushes);
                PreparedStatement insert = connection.prepareStatement("insert into kept values (1)")) {
            insert.executeUpdate();
        }
        assertTrue(FORCED.get() > 0, "in auto-commit");
    }

    @Test
    void aPlainStatementAndABatchAreForcedToo() throws SQLException {
        try (Connection connection = FlushedConnection.of(h2.getConnection(), flushes);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into kept values (1)");
            int plain = FORCED.get();
            assertTrue(plain > 0, "a plain statement");
            connection.setAutoCommit(false);
            statement.addBatch("insert into kept values (2)");
            statement.executeBatch();
            assertEquals(plain, FORCED.get(), "not before it is committed");
            connection.setAutoCommit(true);
            assertTrue(FORCED.get() > plain, "a batch");
        }
    }

    @Test
    void readingForcesNothing() throws SQLException {
        change("select count(*) from kept");
        try (Connection connection = FlushedConnection.of(h2.getConnection(), flushes);
                Statement statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from kept");
        }
        assertEquals(0, FORCED.get());
    }

    @Test
    void whatIsRolledBackForcesNothing() throws SQLException {
        try (Connection connection = FlushedConnection.of(h2.getConnection(), flushes)) {
            connection.setAutoCommit(false);
            connection.prepareStatement("insert into kept values (1)").executeUpdate();
            connection.rollback();
            connection.commit();
        }
        assertEquals(0, FORCED.get());
    }

    /** The control: without our connection H2 acknowledges what it has not forced, which is why there is one. */
    @Test
    void h2ByItselfDoesNotForce() throws SQLException {
        try (Connection connection = h2.getConnection()) {
            connection.setAutoCommit(false);
            connection.prepareStatement("insert into kept values (1)").executeUpdate();
            connection.commit();
        }
        assertEquals(0, FORCED.get());
    }

    /** A file that counts how often it is forced to the disk. */
    public static final class CountedPath extends FilePathWrapper {

        @Override
        public String getScheme() {
            return "counted";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            FileChannel file = super.open(mode);
            return new CountedFile(file);
        }
    }

    private static final class CountedFile extends FileBaseDefault {

        private final FileChannel file;

        CountedFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            CountDownLatch held = HELD.getAndSet(null);
            if (held != null) {
                try {
                    held.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            }
            FORCED.incrementAndGet();
            file.force(metaData);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public synchronized int read(java.nio.ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public synchronized int write(java.nio.ByteBuffer source, long position) throws IOException {
            return file.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
