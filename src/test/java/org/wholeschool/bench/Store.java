package org.wholeschool.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.account.Passwords;
import org.wholeschool.platform.crypto.FieldCipher;
import org.wholeschool.platform.crypto.Keys;
import org.wholeschool.platform.persistence.EmbeddedFile;
import org.wholeschool.testing.launch.TestPostgres;

/**
 * Where a product under measurement keeps its data: a home folder of its own, with the embedded database or a
 * PostgreSQL. What is on record is read from the database itself and decrypted here, beside the product, so that
 * nothing it says of itself is believed.
 */
final class Store implements AutoCloseable {

    /** What every teacher that was added signs in with. */
    static final String PASSWORD = "a password of the bench";

    private static final int NUMBERS_AT_ONCE = 50;

    private final Path home;
    private final TestPostgres postgres;

    private Store(Path home, TestPostgres postgres) {
        this.home = home;
        this.postgres = postgres;
    }

    /** @param database "h2" or "postgresql" */
    static Store make(String database) throws IOException {
        Path home = Files.createTempDirectory("wholeschool-bench-");
        if (database.equals("h2")) {
            return new Store(home, null);
        }
        Keys.create(home.resolve("keys/wholeschool.keys"));
        return new Store(home, TestPostgres.start(home.resolve("postgres")));
    }

    Path home() {
        return home;
    }

    boolean isPostgres() {
        return postgres != null;
    }

    /** @return the folder of PostgreSQL's data. */
    Path postgresData() {
        return home.resolve("postgres/data");
    }

    /** @return what the product is started with: the demonstration school. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Map.of("wholeschool.demonstration", "true"));
        if (postgres != null) {
            settings.putAll(postgres.settings());
        }
        return settings;
    }

    /** A connection as whoever owns the tables. The embedded file can be opened only while no product runs on it. */
    Connection open() throws IOException, SQLException {
        if (postgres == null) {
            return EmbeddedFile.open(home);
        }
        Map<String, String> settings = postgres.settings();
        return DriverManager.getConnection(
                settings.get("wholeschool.database.url"),
                settings.get("wholeschool.database.owner.user"),
                Files.readString(Path.of(settings.get("wholeschool.database.owner.password-file")))
                        .strip());
    }

    private FieldCipher cipher() throws IOException {
        return new FieldCipher(Keys.read(home.resolve("keys/wholeschool.keys")));
    }

    /**
     * Adds teachers to the school, as copies of one that is there: whatever columns an account has by now.
     *
     * @param many how many
     * @return the addresses that they sign in with, all with {@link #PASSWORD}
     */
    List<String> addTeachers(int many) throws IOException, SQLException {
        FieldCipher cipher = cipher();
        String hash = Passwords.hash(PASSWORD);
        List<String> addresses = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Map<String, Object> model = new TreeMap<>();
            try (ResultSet row = statement.executeQuery(
                    "select * from account where id = (select min(r.account_id) from account_role r where r.role "
                            + "= 'TEACHER')")) {
                row.next();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    model.put(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), row.getObject(i));
                }
            }
            long last = 0;
            for (int i = 0; i < many; i++) {
                if (i % NUMBERS_AT_ONCE == 0) {
                    last = next(statement);
                }
                long id = last - i % NUMBERS_AT_ONCE;
                String address = "bench-" + id + "@northfield.example";
                model.putAll(Map.of(
                        "id",
                        id,
                        "email_hash",
                        cipher.hash("email", address),
                        "email",
                        cipher.encrypt(address),
                        "display_name",
                        cipher.encrypt("Bench Teacher " + id),
                        "password_hash",
                        hash));
                insert(connection, "account", model);
                insert(connection, "account_role", Map.of("account_id", id, "role", "TEACHER"));
                addresses.add(address);
            }
            connection.commit();
        }
        return addresses;
    }

    /**
     * Writes that the first lead looked at every concern and at every link of the school, but for copies.
     *
     * @param at when
     * @return how many concerns and links there are
     */
    int lookAtEverything(Instant at) throws IOException, SQLException {
        int looks = 0;
        try (Connection connection = open()) {
            for (String[] kind : new String[][] {
                {"concern", "concern", "ConcernReading.read"}, {"peer_link", "link", "LinkReviews.due"}
            }) {
                try (PreparedStatement look = connection.prepareStatement("insert into audit_entry"
                        + " (id, school_id, at, actor_role, account_id, action, outcome, subject_kind, "
                        + "subject_id) select -k.id, k.school_id, ?, 'LEAD',"
                        + " (select min(r.account_id) from account_role r where r.role = 'LEAD'), ?, 'DONE', ?, "
                        + "k.id from "
                        + kind[0] + " k where k.id < " + ListSpeed.FURTHER)) {
                    look.setTimestamp(1, Timestamp.from(at));
                    look.setString(2, kind[2]);
                    look.setString(3, kind[1]);
                    looks += look.executeUpdate();
                }
            }
        }
        return looks;
    }

    private long next(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery(postgres == null ? "select next value for ws_id" : "select nextval('ws_id')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void insert(Connection connection, String table, Map<String, Object> values) throws SQLException {
        String columns = String.join(", ", values.keySet());
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " (" + columns
                + ") values (" + values.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")")) {
            int i = 1;
            for (Object value : values.values()) {
                insert.setObject(i++, value);
            }
            insert.executeUpdate();
        }
    }

    /** @return what stands in every concern that the teachers of the bench logged. */
    List<String> texts() throws IOException, SQLException {
        FieldCipher cipher = cipher();
        List<String> texts = new ArrayList<>();
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select facts from concern order by id")) {
            while (rows.next()) {
                String facts = cipher.decrypt(rows.getBytes(1));
                if (facts.startsWith(Ledger.PREFIX)) {
                    texts.add(facts);
                }
            }
        }
        return texts;
    }

    /** @return how many rows there are. */
    long count(String table) throws IOException, SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.stop();
        }
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
