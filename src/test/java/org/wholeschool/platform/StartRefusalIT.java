package org.wholeschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.testing.InTurn;
import org.wholeschool.testing.launch.Product;
import org.wholeschool.testing.launch.TestPostgres;

/**
 * A start that cannot be safe ends with one line that says what to do, exit code 78, and everything on the disk as it
 * was. The built product is started as a process, as a technician starts it; first once in order, so that there is data
 * to protect.
 *
 * <p>Each start takes seconds, and much of it waits: they run two at a time, each on a copy of its own of what the one
 * in order left. Those that change the one database of PostgreSQL wait for the others.
 */
@InTurn("starts")
class StartRefusalIT {

    private static final int AT_ONCE = 2;
    private static final int SERVERS = 6;
    private static final ExecutorService STARTS = Executors.newFixedThreadPool(AT_ONCE);

    @TempDir
    private static Path folder;

    @TempDir
    private static Path postgresFolder;

    private static Path home;
    private static HttpResponse<String> signInPage;
    private static TestPostgres postgres;
    private static Map<String, String> database = Map.of();
    private static final Map<String, Start> BEGUN = new HashMap<>();

    @BeforeAll
    static void aRealSchoolsInstallation() throws Exception {
        home = Files.createDirectory(folder.resolve("in-order"));
        if ("postgresql".equals(System.getProperty("wholeschool.test.database"))) {
            Keys.create(home.resolve("keys/wholeschool.keys"));
            postgres = TestPostgres.start(postgresFolder);
            database = postgres.settings();
        }
        try (Product product = new Product(home, database)) {
            product.awaitReady();
            signInPage = product.get("/access/sign-in.xhtml");
        }
        begin("demonstration", copy(), true, Map.of("wholeschool.demonstration", "true"));
        Path otherKeys = copy();
        Files.delete(keys(otherKeys));
        Keys.create(keys(otherKeys));
        begin("other keys", otherKeys, false, Map.of());
        Path withoutKeys = copy();
        Files.delete(keys(withoutKeys));
        begin("without keys", withoutKeys, false, Map.of());
        begin("setting", copy(), false, Map.of("wholeschool.session.idle-minutes", "0"));
        if (postgres == null) {
            Path unknownKey = copy();
            insertMailUnderAnotherKey(unknownKey);
            begin("unknown key", unknownKey, true, Map.of());
        } else {
            begin(
                    "owner",
                    copy(),
                    false,
                    Map.of("wholeschool.database.user", database.get("wholeschool.database.owner.user")));
        }
    }

    private static void begin(String name, Path itsHome, boolean opensTheDatabase, Map<String, String> settings) {
        BEGUN.put(name, new Start(itsHome, opensTheDatabase, settings));
    }

    @Test
    void whatStartsInOrderDoesNotSayWhatMadeIt() {
        assertEquals(200, signInPage.statusCode());
        assertEquals(List.of(), signInPage.headers().allValues("Server"));
        assertEquals(List.of(), signInPage.headers().allValues("X-Powered-By"));
    }

    @AfterAll
    static void endPostgres() {
        STARTS.shutdown();
        if (postgres != null) {
            postgres.stop();
        }
    }

    /** @return another home folder, as the start in order left its own */
    private static Path copy() throws IOException {
        Path copy = Files.createTempDirectory(folder, "home");
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.filter(path -> !path.equals(home)).toList()) {
                Files.copy(each, copy.resolve(home.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return copy;
    }

    private static Path keys(Path itsHome) {
        return itsHome.resolve("keys/wholeschool.keys");
    }

    /** A start of the product, as soon as there is room for it. */
    private static final class Start {

        private final Path itsHome;
        private final boolean opensTheDatabase;
        private final Future<?> end;
        private Map<String, String> filesBefore;
        private Map<String, String> filesAfter;
        private List<String> installationBefore;
        private int code;
        private String output;

        Start(Path itsHome, boolean opensTheDatabase, Map<String, String> settings) {
            this.itsHome = itsHome;
            this.opensTheDatabase = opensTheDatabase;
            this.end = STARTS.submit(() -> {
                run(settings);
                return null;
            });
        }

        private void run(Map<String, String> settings) throws Exception {
            // To look into the embedded database is to write to its file; so not where the file itself is looked at.
            installationBefore = opensTheDatabase || postgres != null ? installation(itsHome) : List.of();
            filesBefore = filesWithHashes(itsHome);
            Map<String, String> all = new TreeMap<>(database);
            all.putAll(settings);
            try (Product product = new Product(itsHome, all)) {
                code = product.awaitEnd();
                output = product.output();
            }
            filesAfter = filesWithHashes(itsHome);
        }

        /** It ended with that line, and the files are as they were. */
        void assertRefused(String sentence) throws Exception {
            assertEndsWith(sentence);
            assertEquals(filesBefore, filesAfter, "what is on the disk");
        }

        /**
         * It ended with that line, and the database says of itself what it did: its file had to be opened for that,
         * which H2 notes in it.
         */
        void assertEndsWith(String sentence) throws Exception {
            end.get();
            assertEquals(78, code, output);
            assertEquals(1, output.lines().filter(line -> !line.isBlank()).count(), output);
            assertTrue(output.startsWith("Wholeschool cannot start: ") && output.contains(sentence), output);
            if (!installationBefore.isEmpty()) {
                assertEquals(installationBefore, installation(itsHome));
            }
        }
    }

    private static Map<String, String> filesWithHashes(Path itsHome) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(itsHome)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(
                        itsHome.relativize(file).toString(),
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
            }
        }
        return hashes;
    }

    @Test
    void withoutTheKeysOfTheData() throws Exception {
        BEGUN.get("without keys").assertRefused("is missing");
    }

    @Test
    void withTheKeysOfOtherData() throws Exception {
        BEGUN.get("other keys")
                .assertRefused(postgres == null ? "do not open the data" : "does not belong to this data");
    }

    @Test
    void withoutAFieldKeyThatAValueIsStillUnder() throws Exception {
        String sentence = "has no field.2, and values are still under it";
        if (postgres == null) {
            BEGUN.get("unknown key").assertEndsWith(sentence);
            return;
        }
        awaitAll();
        Path unknownKey = copy();
        insertMailUnderAnotherKey(unknownKey);
        try {
            new Start(unknownKey, true, Map.of()).assertEndsWith(sentence);
        } finally {
            changeMail(unknownKey, "delete from outgoing_mail where id = -1");
        }
    }

    /** The others have looked at the one database as it was. */
    private static void awaitAll() throws Exception {
        for (Start start : BEGUN.values()) {
            start.end.get();
        }
    }

    private static void insertMailUnderAnotherKey(Path itsHome) throws Exception {
        Path more = Files.createTempFile(folder, "more", ".keys");
        Files.writeString(
                more,
                Files.readString(keys(itsHome)).replace("field.current=1", "field.current=2") + "field.2="
                        + "A".repeat(43) + "=\n");
        byte[] underTheSecond = new FieldCipher(Keys.read(more)).encrypt("somebody");
        changeMail(
                itsHome,
                "insert into outgoing_mail (id, recipient, subject, body, made_at, tries, next_try_at) values "
                        + "(-1, ?, ?, ?, current_timestamp, 0, current_timestamp)",
                underTheSecond);
    }

    private static void changeMail(Path itsHome, String sql, byte[]... value) throws Exception {
        try (Connection connection = connect(itsHome);
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 1; i <= 3 && value.length > 0; i++) {
                change.setBytes(i, value[0]);
            }
            assertEquals(1, change.executeUpdate());
        }
    }

    @Test
    void asADemonstrationOnARealSchoolsData() throws Exception {
        // What kind of data it is stands in the database.
        BEGUN.get("demonstration").assertEndsWith("is that of a real school");
    }

    /** What the database says of itself: its kind, its keys, and the migrations that have run, with their times. */
    private static List<String> installation(Path itsHome) throws Exception {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect(itsHome)) {
            for (String table : List.of("installation", "\"flyway_schema_history\"", "school", "account")) {
                try (ResultSet rows =
                        connection.createStatement().executeQuery("select * from " + table + " order by 1")) {
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

    private static Connection connect(Path itsHome) throws Exception {
        if (postgres != null) {
            return DriverManager.getConnection(
                    database.get("wholeschool.database.url"),
                    database.get("wholeschool.database.owner.user"),
                    Files.readString(Path.of(database.get("wholeschool.database.owner.password-file")))
                            .strip());
        }
        String password = HexFormat.of().formatHex(Keys.read(keys(itsHome)).database());
        // The product keeps its database open for as long as its process lives; here it is closed with the connection.
        return DriverManager.getConnection(
                "jdbc:h2:file:" + itsHome.resolve("data/wholeschool") + ";CIPHER=AES;IFEXISTS=TRUE;DB_CLOSE_DELAY=0",
                "wholeschool",
                password + " " + password);
    }

    /** For all of them: each by itself is tried by {@code SettingsRefusalTest}, without a server. */
    @Test
    void withASettingThatIsNotOne() throws Exception {
        BEGUN.get("setting").assertRefused("it must be a whole number from 1 to 240");
    }

    @Test
    void asTheOwnerOfTheTables() throws Exception {
        assumeTrue(postgres != null, "roles are a matter of PostgreSQL");
        BEGUN.get("owner").assertRefused("Use a role of its own");
    }

    @Test
    void onADatabaseThatConfirmsWhatIsNotOnTheDisk() throws Exception {
        assumeTrue(postgres != null, "the embedded database is flushed by us: FlushedConnectionTest");
        awaitAll();
        alterTheRole("set synchronous_commit = off");
        try {
            new Start(copy(), false, Map.of())
                    .assertRefused(
                            "PostgreSQL has synchronous_commit off for " + database.get("wholeschool.database.user"));
        } finally {
            alterTheRole("reset synchronous_commit");
        }
    }

    /**
     * Each start says who may touch what, whether anything changed or not; a second server on the same database may do
     * so in the same moment.
     */
    @Test
    void serversThatStartAtOnceDoNotRefuseEachOther() throws Exception {
        assumeTrue(postgres != null, "the embedded database belongs to one server");
        awaitAll();
        String rights = Files.readString(Path.of("db/postgresql/afterMigrate.sql"))
                .replace("${applicationRole}", database.get("wholeschool.database.user"));
        ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
        try {
            List<Future<?>> starts = new ArrayList<>();
            for (int i = 0; i < SERVERS * SERVERS; i++) {
                starts.add(servers.submit(() -> {
                    try (Connection connection = connect(home)) {
                        connection.createStatement().execute(rights);
                    }
                    return null;
                }));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        } finally {
            servers.shutdown();
        }
        try (Connection connection = connect(home);
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery("select count(*), count(*) filter (where c.relrowsecurity and exists (select "
                                + "from pg_policy p where p.polrelid = c.oid and p.polname = 'one_school'))"
                                + " from information_schema.columns s join pg_class c on c.relname = "
                                + "s.table_name and c.relnamespace = current_schema()::regnamespace"
                                + " where s.table_schema = current_schema() and s.column_name = "
                                + "'school_id' and s.table_name <> 'account'")) {
            tables.next();
            assertTrue(tables.getInt(1) > SERVERS, "there are tables of schools");
            assertEquals(tables.getInt(1), tables.getInt(2), "each of them is under its school's policy");
        }
    }

    private static void alterTheRole(String how) throws Exception {
        String role = database.get("wholeschool.database.user");
        String password = Files.readString(Path.of(database.get("wholeschool.database.password-file")))
                .strip();
        try (Connection connection =
                DriverManager.getConnection(database.get("wholeschool.database.url"), role, password)) {
            connection.createStatement().execute("alter role " + role + " " + how);
        }
    }
}
