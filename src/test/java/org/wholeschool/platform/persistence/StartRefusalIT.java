package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.platform.crypto.FieldCipher;
import org.wholeschool.platform.crypto.Keys;
import org.wholeschool.testing.InFullRun;
import org.wholeschool.testing.launch.Product;
import org.wholeschool.testing.launch.TestPostgres;

/**
 * A start that cannot be safe ends with one line that says what to do, exit code 78, and everything on the disk as it
 * was. The built product is started as a process, as a technician starts it: once in order, so that there is data to
 * protect; with a setting that is refused before anything is opened; and with what is refused last, when everything is
 * open. What is refused in between, by what those starts have run through, is tried with {@link OpeningForTests}.
 *
 * <p>They run two at a time, each on a copy of its own of what the start in order left. Those that change the one
 * database of PostgreSQL wait for the others.
 */
@InFullRun("it starts the product three times; SettingsRefusalTest refuses the same settings")
class StartRefusalIT {

    private static final int SERVERS = 6;

    @TempDir
    private static Path folder;

    @TempDir
    private static Path postgresFolder;

    private static HomeForTests home;
    private static HttpResponse<String> signInPage;
    private static TestPostgres postgres;
    private static final Map<String, TriedStart> BEGUN = new HashMap<>();

    @BeforeAll
    static void aRealSchoolsInstallation() throws Exception {
        Path first = Files.createDirectory(folder.resolve("in-order"));
        Map<String, String> database = Map.of();
        if ("postgresql".equals(System.getProperty("wholeschool.test.database"))) {
            Keys.create(first.resolve("keys/wholeschool.keys"));
            postgres = TestPostgres.start(postgresFolder);
            database = postgres.settings();
        }
        home = new HomeForTests(first, database);
        try (Product product = new Product(first, database)) {
            product.awaitReady();
            signInPage = product.get("/access/sign-in.xhtml");
        }
        Map<String, String> noMinutes = Map.of("wholeschool.session.idle-minutes", "0");
        BEGUN.put("setting", TriedStart.ofTheProduct(home.copy(), false, noMinutes));
        if (home.isEmbedded()) {
            HomeForTests unknownKey = home.copy();
            insertMailUnderAnotherKey(unknownKey);
            BEGUN.put("unknown key", TriedStart.ofTheProduct(unknownKey, true, Map.of()));
        }
        BEGUN.put("in order", TriedStart.withoutAServer(home.copy(), true, Map.of()));
        BEGUN.put(
                "demonstration",
                TriedStart.withoutAServer(home.copy(), true, Map.of("wholeschool.demonstration", "true")));
        HomeForTests otherKeys = home.copy();
        Files.delete(otherKeys.keys());
        Keys.create(otherKeys.keys());
        BEGUN.put("other keys", TriedStart.withoutAServer(otherKeys, false, Map.of()));
        HomeForTests withoutKeys = home.copy();
        Files.delete(withoutKeys.keys());
        BEGUN.put("without keys", TriedStart.withoutAServer(withoutKeys, false, Map.of()));
        if (!home.isEmbedded()) {
            String owner = database.get("wholeschool.database.owner.user");
            BEGUN.put(
                    "owner", TriedStart.withoutAServer(home.copy(), false, Map.of("wholeschool.database.user", owner)));
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

    /** Otherwise a refusal could have any other reason. */
    @Test
    void whatIsInOrderIsOpenedWithoutAServerToo() throws Exception {
        BEGUN.get("in order").assertOpened();
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
        HomeForTests unknownKey = home.copy();
        insertMailUnderAnotherKey(unknownKey);
        try {
            TriedStart.ofTheProduct(unknownKey, true, Map.of()).assertEndsWith(sentence);
        } finally {
            changeMail(unknownKey, "delete from outgoing_mail where id = -1");
        }
    }

    /** The others have looked at the one database as it was. */
    private static void awaitAll() throws Exception {
        for (TriedStart start : BEGUN.values()) {
            start.awaitEnd();
        }
    }

    private static void insertMailUnderAnotherKey(HomeForTests itsHome) throws Exception {
        Path more = Files.createTempFile(folder, "more", ".keys");
        Files.writeString(
                more,
                Files.readString(itsHome.keys()).replace("field.current=1", "field.current=2") + "field.2="
                        + "A".repeat(43) + "=\n");
        byte[] underTheSecond = new FieldCipher(Keys.read(more)).encrypt("somebody");
        changeMail(
                itsHome,
                "insert into outgoing_mail (id, recipient, subject, body, made_at, tries, next_try_at) values "
                        + "(-1, ?, ?, ?, current_timestamp, 0, current_timestamp)",
                underTheSecond);
    }

    private static void changeMail(HomeForTests itsHome, String sql, byte[]... value) throws Exception {
        try (Connection connection = itsHome.connect();
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
            TriedStart.withoutAServer(home.copy(), false, Map.of())
                    .assertRefused("PostgreSQL has synchronous_commit off for " + applicationRole());
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
                .replace("${applicationRole}", applicationRole());
        ExecutorService servers = Executors.newFixedThreadPool(SERVERS);
        try {
            List<Future<?>> starts = new ArrayList<>();
            for (int i = 0; i < SERVERS * SERVERS; i++) {
                starts.add(servers.submit(() -> {
                    try (Connection connection = home.connect()) {
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
        try (Connection connection = home.connect();
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

    private static String applicationRole() {
        return home.database().get("wholeschool.database.user");
    }

    private static void alterTheRole(String how) throws Exception {
        String role = applicationRole();
        String password = Files.readString(Path.of(home.database().get("wholeschool.database.password-file")))
                .strip();
        try (Connection connection =
                DriverManager.getConnection(home.database().get("wholeschool.database.url"), role, password)) {
            connection.createStatement().execute("alter role " + role + " " + how);
        }
    }
}
