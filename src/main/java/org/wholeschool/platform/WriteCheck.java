package org.wholeschool.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Tries whether the database takes what is written, and has space for it. A row is added and taken away again in one
 * transaction, and that is committed: it has to reach the disk as a concern has. It fills a page of the table, so that
 * a full disk shows at once, and not only when some other table has to grow.
 */
final class WriteCheck {

    /** Of the connection's own: what hangs longer is no answer. */
    private static final int SECONDS = 2;

    private static final int PRINTABLE = 94;
    private static final int LENGTH = 8000;

    /** Like chance, or PostgreSQL would press it into a few bytes. */
    private static final String SPACE = new Random(1).ints(LENGTH, '!', '!' + PRINTABLE).mapToObj(Character::toString)
            .collect(Collectors.joining());

    private WriteCheck() {
    }

    /** @throws SQLException where nothing can be written */
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
