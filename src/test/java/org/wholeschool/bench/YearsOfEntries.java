package org.wholeschool.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the audit record with what a staff leaves in it in years. Each weekday all staff sign in, a few concerns are
 * logged, acknowledged and read, and a few looks are refused. The entries count as sealed, so that no job seals them
 * while a page is timed.
 */
final class YearsOfEntries {

    private static final int STAFF = 120;
    private static final int LOGGED_A_DAY = 8;
    private static final int READ_EACH = 4;
    private static final int REFUSED_A_DAY = 3;
    private static final int AT_ONCE = 5_000;

    /** Below every number of an entry that was made for another reason. */
    private static final long FIRST = -10_000_000_000L;

    private final long school;
    private final List<Long> staff;
    private final List<Long> concerns;
    private final long lead;
    private final PreparedStatement entry;
    private final PreparedStatement seal;
    private int written;

    private YearsOfEntries(Connection connection) throws SQLException {
        school = numbers(connection, "select min(school_id) from concern").get(0);
        staff = numbers(
                connection, "select id from account where school_id = " + school + " order by id limit " + STAFF);
        concerns =
                numbers(connection, "select id from concern where school_id = " + school + " order by received_at, id");
        lead = numbers(
                        connection,
                        "select min(r.account_id) from account_role r join account a on a.id = r.account_id where "
                                + "r.role = 'LEAD' and a.school_id = " + school)
                .get(0);
        entry = connection.prepareStatement(
                "insert into audit_entry (id, school_id, at, actor_role, account_id, action, "
                        + "outcome, subject_kind, subject_id) values (?, " + school + ", ?, ?, ?, ?, ?, ?, ?)");
        seal = connection.prepareStatement("insert into audit_seal (id, school_id, seq, entry_id, hash) values (?, "
                + school + ", ?, ?, '" + "0".repeat(64) + "')");
    }

    /**
     * @param store whose school it is; no product runs on it
     * @param years how many
     * @param last the last day
     * @return how many entries were written
     */
    static int write(Store store, int years, LocalDate last) throws IOException, SQLException {
        try (Connection connection = store.open()) {
            connection.setAutoCommit(false);
            YearsOfEntries entries = new YearsOfEntries(connection);
            LocalDate first = last.minusYears(years);
            long days =
                    Duration.between(first.atStartOfDay(), last.atStartOfDay()).toDays();
            for (long day = 0; day < days; day++) {
                entries.day(first.plusDays(day), (int) (entries.concerns.size() * day / days));
            }
            entries.flush();
            connection.commit();
            return entries.written;
        }
    }

    private void day(LocalDate day, int begin) throws SQLException {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return;
        }
        Instant at = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
        for (long account : staff) {
            at = at.plusSeconds(2);
            add(at, "VISITOR", null, "SignIn.attempt", "DONE", "account", account);
        }
        for (int i = 0; i < LOGGED_A_DAY; i++) {
            long concern = concerns.get((begin + i) % concerns.size());
            at = at.plusSeconds(60);
            add(at, "TEACHER", staff.get((begin + i) % staff.size()), "ConcernLog.log", "DONE", "concern", concern);
            add(at.plusSeconds(600), "LEAD", lead, "ConcernLog.acknowledge", "DONE", "concern", concern);
            for (int look = 1; look <= READ_EACH; look++) {
                add(at.plusSeconds(900L * look), "LEAD", lead, "ConcernReading.read", "DONE", "concern", concern);
            }
        }
        for (int i = 0; i < REFUSED_A_DAY; i++) {
            long who = staff.get((begin + 7 * i) % staff.size());
            add(at.plusSeconds(i), "TEACHER", who, "ConcernReading.read", "REFUSED", "concern", concerns.get(i));
        }
    }

    private void add(Instant at, String role, Long account, String action, String outcome, String kind, long subject)
            throws SQLException {
        long id = FIRST - written;
        entry.setLong(1, id);
        entry.setTimestamp(2, Timestamp.from(at));
        entry.setString(3, role);
        entry.setObject(4, account);
        entry.setString(5, action);
        entry.setString(6, outcome);
        entry.setString(7, kind);
        entry.setLong(8, subject);
        entry.addBatch();
        seal.setLong(1, id);
        seal.setLong(2, id);
        seal.setLong(3, id);
        seal.addBatch();
        if (++written % AT_ONCE == 0) {
            flush();
        }
    }

    private void flush() throws SQLException {
        entry.executeBatch();
        seal.executeBatch();
    }

    private static List<Long> numbers(Connection connection, String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }
}
