import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

/**
 * How long the audit trail of one school with two million entries takes to look through: the statements are those that
 * the pages make, the tables those of the migrations. On the embedded database, or on an empty PostgreSQL. java -cp
 * h2.jar src/test/scripts/MeasureTrail.java [entries]; java -cp postgresql.jar src/test/scripts/MeasureTrail.java
 * entries jdbc:postgresql://...
 */
public final class MeasureTrail {

    private static final Random RANDOM = new Random(1);

    public static void main(String[] arguments) throws Exception {
        int entries = arguments.length == 0 ? 2_000_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("measure-trail");
        boolean isPostgres = arguments.length > 1;
        try (Connection connection = DriverManager.getConnection(
                isPostgres
                        ? arguments[1]
                        : "jdbc:h2:" + folder.resolve("trail") + ";CACHE_SIZE=262144;OPTIMIZE_REUSE_RESULTS=0")) {
            connection.setAutoCommit(false);
            // The indexes come last: that is quicker, and ends in the same.
            run(connection, isPostgres, false);
            fill(connection, entries);
            run(connection, isPostgres, true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
            connection.commit();
            String of = " from audit_entry where school_id = 1 ";
            String order = " order by school_id desc, at desc, id desc";
            String page = order + " fetch first 50 rows only";
            measure(connection, "the latest page", "select *" + of + page);
            measure(
                    connection,
                    "the page in the middle",
                    "select *" + of + order + " offset " + entries / 2 + " rows fetch first 50 rows only");
            measure(
                    connection,
                    "the last page",
                    "select *" + of + order + " offset " + (entries - 50) + " rows fetch first 50 rows only");
            measure(connection, "when it began", "select at" + of + "order by school_id, at fetch first 1 rows only");
            measure(connection, "how many there are", "select count(*)" + of);
            measure(
                    connection,
                    "a person's month",
                    "select *" + of
                            + "and person_id in (17) and at >= timestamp with time zone '2026-03-01 00:00:00Z' "
                            + "and at < timestamp with time zone '2026-04-01 00:00:00Z'"
                            + page);
            measure(
                    connection,
                    "what was done with a kind in a quarter",
                    "select account_id, subject_id, at" + of
                            + "and subject_kind = 'concern' and outcome = 'DONE' and action in ('Action.number1', "
                            + "'Action.number2') and at >= timestamp with time zone '2026-01-01 00:00:00Z' "
                            + "and at < timestamp with time zone '2026-04-01 00:00:00Z'");
            measure(connection, "a person's count", "select count(*)" + of + "and person_id in (17)");
            measure(connection, "a person's latest page", "select *" + of + "and person_id in (17)" + page);
            measure(
                    connection,
                    "a record",
                    "select *" + of + "and subject_kind = 'concern' and subject_id = 4711" + page);
            measure(connection, "a rare action", "select *" + of + "and action = 'AuditChain.export'" + page);
            measure(connection, "refusals, counted", "select count(*)" + of + "and outcome = 'REFUSED'");
            measure(
                    connection,
                    "what is not sealed, lately",
                    "select *" + of + "and id >= " + (entries - 2000)
                            + " and not exists (select 1 from audit_seal s where s.entry_id = audit_entry.id) "
                            + "order by id fetch first 500 rows only");
            measure(
                    connection,
                    "what is not sealed, everywhere",
                    "select *" + of
                            + "and not exists (select 1 from audit_seal s where s.entry_id = audit_entry.id) "
                            + "order by id fetch first 500 rows only");
        }
    }

    private static void run(Connection connection, boolean isPostgres, boolean indexes) throws Exception {
        for (String migration : new String[] {
            "db/common/V4__audit.sql",
            "db/common/V18__oversight.sql",
            "db/common/V31__audit_latest.sql",
            "db/common/V172__audit_by_kind.sql"
        }) {
            for (String part : Files.readString(Path.of(migration))
                    .replace("${stored}", isPostgres ? "stored" : "")
                    .replaceAll("(?m)^--.*$", "")
                    .split(";")) {
                if (!part.isBlank() && part.strip().matches("(?s)(create|drop) index.*") == indexes) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(part);
                    }
                }
            }
        }
        connection.commit();
    }

    /** Three years of 150 people: most of it done, one in a hundred refused, half of it about a concern. */
    private static void fill(Connection connection, int entries) throws Exception {
        try (PreparedStatement entry = connection.prepareStatement(
                        "insert into audit_entry (id, school_id, at, actor_role, account_id, action, outcome, "
                                + "subject_kind, subject_id) values (?, 1, ?, 'LEAD', ?, ?, ?, ?, ?)");
                PreparedStatement seal = connection.prepareStatement("insert into audit_seal values (?, 1, ?, ?, ?)")) {
            long begin = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
            for (int n = 1; n <= entries; n++) {
                boolean isAboutConcern = n % 2 == 0;
                entry.setLong(1, n);
                entry.setTimestamp(
                        2, Timestamp.from(Instant.ofEpochMilli(begin + n * (3L * 365 * 24 * 3_600_000 / entries))));
                entry.setLong(3, 1 + RANDOM.nextInt(150));
                entry.setString(4, n % 100_000 == 0 ? "AuditChain.export" : "Action.number" + RANDOM.nextInt(200));
                entry.setString(5, n % 100 == 0 ? "REFUSED" : "DONE");
                entry.setString(6, isAboutConcern ? "concern" : null);
                entry.setObject(7, isAboutConcern ? (Long) (1L + RANDOM.nextInt(20_000)) : null);
                entry.addBatch();
                seal.setLong(1, n);
                seal.setLong(2, n);
                seal.setLong(3, n);
                seal.setString(4, "0".repeat(64));
                seal.addBatch();
                if (n % 10_000 == 0) {
                    entry.executeBatch();
                    seal.executeBatch();
                    connection.commit();
                }
            }
            entry.executeBatch();
            seal.executeBatch();
            connection.commit();
        }
    }

    private static void measure(Connection connection, String what, String query) throws Exception {
        long[] millis = new long[5];
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
            millis[i] = (System.nanoTime() - begin) / 1_000_000;
        }
        Arrays.sort(millis);
        System.out.printf("%-40s %6d ms%n", what, millis[2]);
    }
}
