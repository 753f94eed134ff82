package org.wholeschool.platform.persistence;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.config.Halt;
import org.wholeschool.platform.config.Settings;
import org.wholeschool.platform.crypto.FieldCipher;
import org.wholeschool.platform.crypto.Keys;

/**
 * The data source under everything: embedded H2, its file encrypted, or PostgreSQL, by settings alone. The server makes
 * one before it opens JPA, which is why the keys are opened and checked here: with no key or a wrong one nothing else
 * is started.
 */
@RoomOnly
public class Database implements DataSource {

    /** H2 itself takes 16 MiB: each page that it reads again is decrypted again. */
    private static final int CACHE_KIBIBYTES = 64 * 1024;

    private static final int H2_WRONG_FILE_PASSWORD = 90049;
    private static final int H2_WRONG_USER_OR_PASSWORD = 28000;
    private static final int H2_IN_USE = 90020;

    static {
        // Timestamps pass through java.sql types that think in the machine's zone; in UTC no hour is missing or
        // doubled.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    }

    private static final GroupFlush FLUSHES = new GroupFlush();

    private static DataSource application;
    private static DataSource owner;
    private static boolean postgreSql;

    private PrintWriter log;

    public Database() {
        open();
    }

    /** @return whether this installation runs on PostgreSQL; otherwise it is the embedded H2. */
    public static boolean isPostgreSql() {
        return postgreSql;
    }

    /** @return connections for migrations: on PostgreSQL those of the owner, whom row-level security does not bind. */
    public static DataSource owner() {
        open();
        return owner;
    }

    private static synchronized void open() {
        if (application != null) {
            return;
        }
        Settings.check();
        String url = Settings.text("wholeschool.database.url", "");
        postgreSql = url.startsWith("jdbc:postgresql:");
        if (postgreSql) {
            FieldCipher.use(new FieldCipher(keys(false)));
            owner = postgreSql(url, "wholeschool.database.owner");
            application = postgreSql(url, "wholeschool.database");
        } else if (url.isEmpty()) {
            openEmbedded();
        } else {
            throw Halt.because(
                    "wholeschool.database.url must begin with jdbc:postgresql: or be left out for the embedded "
                            + "database.");
        }
    }

    private static void openEmbedded() {
        Path data = embeddedFolder().resolve("wholeschool");
        boolean first = !Files.exists(Path.of(data + ".mv.db"));
        Keys keys = keys(first);
        JdbcDataSource h2 = new JdbcDataSource();
        // No trace file: beside the encrypted one it would quote, in clear, the values of a statement that failed.
        h2.setURL("jdbc:h2:file:" + data + ";CIPHER=AES;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=TRUE;TRACE_LEVEL_FILE=0"
                + (first ? "" : ";IFEXISTS=TRUE"));
        h2.setUser("wholeschool");
        String password = HexFormat.of().formatHex(keys.database());
        h2.setPassword(password + " " + password);
        try {
            Files.createDirectories(data.getParent());
            keepForItsOwner(Path.of(data + ".mv.db"));
            cachePages(h2);
        } catch (SQLException refused) {
            throw Halt.because(
                    switch (refused.getErrorCode()) {
                        case H2_WRONG_FILE_PASSWORD, H2_WRONG_USER_OR_PASSWORD ->
                            "the keys in " + keyFile() + " do not open the data in " + data
                                    + ".mv.db. Put back the key file that belongs to it. Nothing was changed.";
                        case H2_IN_USE ->
                            "the data in " + data + ".mv.db is in use by another Wholeschool. End that one first.";
                        default ->
                            "the data in " + data + ".mv.db cannot be opened (error " + refused.getErrorCode()
                                    + "). Nothing was changed.";
                    });
        } catch (IOException refused) {
            throw Halt.because("the folder " + data.getParent()
                    + " cannot be written. Give this user the right to, or set wholeschool.data.");
        }
        FieldCipher.use(new FieldCipher(keys));
        application = h2;
        owner = h2;
    }

    /** Opens the file. As a part of its address the size would be set by each connection, which empties the cache. */
    private static void cachePages(DataSource h2) throws SQLException {
        try (Connection connection = h2.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set cache_size " + CACHE_KIBIBYTES);
        }
    }

    /**
     * Encrypted or not, the file is nobody else's on this computer; it is made before the database makes it, for all to
     * read.
     */
    private static void keepForItsOwner(Path file) throws IOException {
        if (!Files.getFileStore(file.getParent()).supportsFileAttributeView(PosixFileAttributeView.class)) {
            return;
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        } else if (Files.isWritable(file)) {
            Files.setPosixFilePermissions(file, owner);
        }
    }

    /** @return where the embedded database's file is. */
    static Path embeddedFolder() {
        return Settings.home().resolve(Settings.text("wholeschool.data", "data"));
    }

    static Path keyFile() {
        return Settings.home().resolve(Settings.text("wholeschool.keys", "keys/wholeschool.keys"));
    }

    private static Keys keys(boolean mayCreate) {
        Path file = keyFile();
        try {
            if (!Files.exists(file)) {
                if (!mayCreate) {
                    throw Halt.because("the key file " + file
                            + " is missing, and the data cannot be read without it. Put it back from "
                            + "your backup. Nothing was changed.");
                }
                Keys.create(file);
            }
            return Keys.read(file);
        } catch (IllegalArgumentException malformed) {
            throw Halt.because("the key file " + file + " is not complete: " + malformed.getMessage()
                    + ". Put it back from your backup. Nothing was changed.");
        } catch (IOException unreadable) {
            throw Halt.because("the key file " + file
                    + " cannot be read or made. Give this user the right to, or set wholeschool.keys.");
        }
    }

    private static DataSource postgreSql(String url, String prefix) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(url);
        } catch (IllegalArgumentException malformed) {
            throw Halt.because("wholeschool.database.url is not an address of PostgreSQL; it must look like "
                    + "jdbc:postgresql://host:5432/wholeschool.");
        }
        // The server's detail of an error quotes the row: it must not reach a log.
        source.setLogServerErrorDetail(false);
        source.setUser(
                Settings.optional(prefix + ".user").orElseThrow(() -> Halt.because(prefix + ".user is not set.")));
        Path file = Path.of(Settings.optional(prefix + ".password-file")
                .orElseThrow(() -> Halt.because(prefix + ".password-file is not set.")));
        try {
            source.setPassword(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw Halt.because("the file " + file + " of " + prefix + ".password-file cannot be read.");
        }
        try (Connection connection = source.getConnection()) {
            refuseWhereCommitsAreNotFlushed(connection);
        } catch (SQLException refused) {
            throw Halt.because("PostgreSQL does not let " + source.getUser() + " in (state " + refused.getSQLState()
                    + "). Check that it runs, and " + prefix + ".user and .password-file.");
        }
        return source;
    }

    /**
     * A server, or a role, can be set to confirm what is not on the disk yet. A concern that was received must survive
     * a power cut.
     */
    private static void refuseWhereCommitsAreNotFlushed(Connection connection) throws SQLException {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            try (PreparedStatement select = connection.prepareStatement("select current_setting(?)")) {
                select.setString(1, setting);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next() || row.getString(1).equals("off")) {
                        throw Halt.because("PostgreSQL has " + setting + " off for "
                                + connection.getMetaData().getUserName()
                                + ", so that a power cut would take what was confirmed. Set it on. "
                                + "Nothing was changed.");
                    }
                }
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = application.getConnection();
        return postgreSql ? connection : FlushedConnection.of(connection, FLUSHES);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return log;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        log = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // A connection is made at once or refused; there is nothing to wait for.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps no other data source");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
