package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.testing.launch.Product;
import org.wholeschool.testing.launch.TestPostgres;

/**
 * A start that cannot be safe ends with one line that says what to do, exit code 78, and everything on the disk as it was. The built
 * product is started as a process, as a technician starts it; first once in order, so that there is data to protect.
 */
class StartRefusalIT {

    @TempDir
    private static Path home;

    @TempDir
    private static Path postgresFolder;

    private static HttpResponse<String> signInPage;
    private static TestPostgres postgres;
    private static Map<String, String> database = Map.of();

    @BeforeAll
    static void aRealSchoolsInstallation() throws Exception {
        if ("postgresql".equals(System.getProperty("wholeschool.test.database"))) {
            Keys.create(home.resolve("keys/wholeschool.keys"));
            postgres = TestPostgres.start(postgresFolder);
            database = postgres.settings();
        }
        try (Product product = new Product(home, database)) {
            product.awaitReady();
            signInPage = product.get("/access/sign-in.xhtml");
        }
    }

    @Test
    void whatStartsInOrderDoesNotSayWhatMadeIt() {
        assertEquals(200, signInPage.statusCode());
        assertEquals(List.of(), signInPage.headers().allValues("Server"));
        assertEquals(List.of(), signInPage.headers().allValues("X-Powered-By"));
    }

    @AfterAll
    static void endPostgres() {
        if (postgres != null) {
            postgres.stop();
        }
    }

    private static void assertRefused(String sentence, Map<String, String> settings) throws Exception {
        Map<String, String> before = filesWithHashes();
        assertEndsWith(sentence, settings);
        assertEquals(before, filesWithHashes(), "what is on the disk");
    }

    private static void assertEndsWith(String sentence, Map<String, String> settings) throws Exception {
        Map<String, String> all = new TreeMap<>(database);
        all.putAll(settings);
        try (Product product = new Product(home, all)) {
            assertEquals(78, product.awaitEnd(), product::output);
            assertEquals(1, product.output().lines().filter(line -> !line.isBlank()).count(), product::output);
            assertTrue(product.output().startsWith("Wholeschool cannot start: ") && product.output().contains(sentence), product::output);
        }
    }

    private static Map<String, String> filesWithHashes() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(home.relativize(file).toString(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
            }
        }
        return hashes;
    }

    /** With another key file in place of the right one, which is put back afterwards. */
    private static void withKeys(Path instead, Attempt attempt) throws Exception {
        Path keys = home.resolve("keys/wholeschool.keys");
        byte[] right = Files.readAllBytes(keys);
        try {
            Files.delete(keys);
            if (instead != null) {
                Files.copy(instead, keys);
            }
            attempt.make();
        } finally {
            Files.write(keys, right);
        }
    }

    private interface Attempt {
        void make() throws Exception;
    }

    @Test
    void withoutTheKeysOfTheData() throws Exception {
        assumeTrue(postgres == null, "found before any database is opened: once is enough");
        withKeys(null, () -> assertRefused("is missing", Map.of()));
    }

    @Test
    void withTheKeysOfOtherData(@TempDir Path elsewhere) throws Exception {
        Path other = elsewhere.resolve("other.keys");
        Keys.create(other);
        withKeys(other, () -> assertRefused(postgres == null ? "do not open the data" : "does not belong to this data", Map.of()));
    }

    @Test
    void withoutAFieldKeyThatAValueIsStillUnder(@TempDir Path elsewhere) throws Exception {
        Path more = elsewhere.resolve("more.keys");
        Files.writeString(more, Files.readString(home.resolve("keys/wholeschool.keys")).replace("field.current=1", "field.current=2") + "field.2=" + "A".repeat(43) + "=\n");
        byte[] underTheSecond = new FieldCipher(Keys.read(more)).encrypt("somebody");
        changeMail("insert into outgoing_mail (id, recipient, subject, body, made_at, tries, next_try_at) values (-1, ?, ?, ?, current_timestamp, 0, current_timestamp)",
                underTheSecond);
        List<String> before = installation();
        try {
            assertEndsWith("has no field.2, and values are still under it", Map.of());
            assertEquals(before, installation());
        } finally {
            changeMail("delete from outgoing_mail where id = -1");
        }
    }

    private static void changeMail(String sql, byte[]... value) throws Exception {
        try (Connection connection = connect(); PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 1; i <= 3 && value.length > 0; i++) {
                change.setBytes(i, value[0]);
            }
            assertEquals(1, change.executeUpdate());
        }
    }

    @Test
    void asADemonstrationOnARealSchoolsData() throws Exception {
        List<String> before = installation();
        assertEndsWith("is that of a real school", Map.of("wholeschool.demonstration", "true"));
        // What kind of data it is stands in the database, so that its file has to be opened, which H2 notes in it.
        assertEquals(before, installation());
    }

    /** What the database says of itself: its kind, its keys, and the migrations that have run, with their times. */
    private static List<String> installation() throws Exception {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect()) {
            for (String table : List.of("installation", "\"flyway_schema_history\"", "school", "account")) {
                try (ResultSet rows = connection.createStatement().executeQuery("select * from " + table + " order by 1")) {
                    while (rows.next()) {
                        StringBuilder line = new StringBuilder(table);
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            line.append('|').append(rows.getString(column));
                        }
                        lines.add(line.toString());
                    }
                }
            }
        }
        assertTrue(lines.size() > 2, "there is something to compare");
        return lines;
    }

    private static Connection connect() throws Exception {
        if (postgres != null) {
            return DriverManager.getConnection(database.get("wholeschool.database.url"), database.get("wholeschool.database.owner.user"),
                    Files.readString(Path.of(database.get("wholeschool.database.owner.password-file"))).strip());
        }
        String password = HexFormat.of().formatHex(Keys.read(home.resolve("keys/wholeschool.keys")).database());
        // The product keeps its database open for as long as its process lives; here it is closed with the connection.
        return DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/wholeschool") + ";CIPHER=AES;IFEXISTS=TRUE;DB_CLOSE_DELAY=0",
                "wholeschool", password + " " + password);
    }

    /** For all of them: each by itself is tried by {@code SettingsRefusalTest}, without a server. */
    @Test
    void withASettingThatIsNotOne() throws Exception {
        assumeTrue(postgres == null, "found before any database is opened: once is enough");
        assertRefused("it must be a whole number from 1 to 240", Map.of("wholeschool.session.idle-minutes", "0"));
    }

    @Test
    void asTheOwnerOfTheTables() throws Exception {
        assumeTrue(postgres != null, "roles are a matter of PostgreSQL");
        assertRefused("Use a role of its own", Map.of("wholeschool.database.user", database.get("wholeschool.database.owner.user")));
    }

    @Test
    void onADatabaseThatConfirmsWhatIsNotOnTheDisk() throws Exception {
        assumeTrue(postgres != null, "the embedded database is flushed by us: FlushedConnectionTest");
        alterTheRole("set synchronous_commit = off");
        try {
            assertRefused("PostgreSQL has synchronous_commit off for " + database.get("wholeschool.database.user"), Map.of());
        } finally {
            alterTheRole("reset synchronous_commit");
        }
    }

    private static void alterTheRole(String how) throws Exception {
        String role = database.get("wholeschool.database.user");
        String password = Files.readString(Path.of(database.get("wholeschool.database.password-file"))).strip();
        try (Connection connection = DriverManager.getConnection(database.get("wholeschool.database.url"), role, password)) {
            connection.createStatement().execute("alter role " + role + " " + how);
        }
    }
}
