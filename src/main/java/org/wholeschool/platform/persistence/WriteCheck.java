package org.wholeschool.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Checks that the database can be written and has space. A row is added and deleted in one transaction, which is
 * committed, so it has to reach the disk as a concern does. The row fills a page of the table, so a full disk shows at
 * once, not only when another table has to grow.
 */
final class WriteCheck {

    /** The time limit of each statement. */
    private static final int SECONDS = 2;

    private static final int PRINTABLE = 94;
    private static final int LENGTH = 8000;

    /** Random-looking, because PostgreSQL would compress a pattern into a few bytes. */
    private static final String SPACE = new Random(1)
            .ints(LENGTH, '!', '!' + PRINTABLE)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    private WriteCheck() {}

    /** @throws SQLException if nothing can be written */
    static void write(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            write(connection);
        }
    }

    /** As {@link #write(DataSource)}; the connection, which is somebody else's next, is left as it was. */
    static void write(Connection connection) throws SQLException {
        long id = ThreadLocalRandom.current().nextLong();
        connection.setAutoCommit(false);
        try {
            change(connection, "insert into write_check (id, space) values (?, ?)", id, SPACE);
            change(connection, "delete from write_check where id = ?", id);
            connection.commit();
        } catch (SQLException refused) {
            giveBack(connection, refused);
            throw refused;
        }
        connection.setAutoCommit(true);
    }

    private static void giveBack(Connection connection, SQLException refused) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException alsoRefused) {
            refused.addSuppressed(alsoRefused);
        }
    }

    private static void change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(SECONDS);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try {
                statement.executeUpdate();
            } finally {
                // With the embedded database it is the whole connection's, and would end whatever takes longer on it.
                statement.setQueryTimeout(0);
            }
        }
    }
}
