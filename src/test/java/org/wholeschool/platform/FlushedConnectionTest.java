package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.FileBaseDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed has been forced to the disk: counted at the file itself, below the database and its encryption. */
class FlushedConnectionTest {

    private static final AtomicInteger FORCED = new AtomicInteger();

    @TempDir
    private Path folder;

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
        try (Connection connection = FlushedConnection.of(h2.getConnection())) {
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

    @Test
    void aWriteWithCommitsOfItsOwnIsForcedToo() throws SQLException {
        try (Connection connection = FlushedConnection.of(h2.getConnection());
             PreparedStatement insert = connection.prepareStatement("insert into kept values (1)")) {
            insert.executeUpdate();
        }
        assertTrue(FORCED.get() > 0, "in auto-commit");
    }

    @Test
    void aPlainStatementAndABatchAreForcedToo() throws SQLException {
        try (Connection connection = FlushedConnection.of(h2.getConnection()); Statement statement = connection.createStatement()) {
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
        try (Connection connection = FlushedConnection.of(h2.getConnection()); Statement statement = connection.createStatement()) {
            statement.executeQuery("select count(*) from kept");
        }
        assertEquals(0, FORCED.get());
    }

    @Test
    void whatIsRolledBackForcesNothing() throws SQLException {
        try (Connection connection = FlushedConnection.of(h2.getConnection())) {
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
            FORCED.incrementAndGet();
            file.force(metaData);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(java.nio.ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int write(java.nio.ByteBuffer source, long position) throws IOException {
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
