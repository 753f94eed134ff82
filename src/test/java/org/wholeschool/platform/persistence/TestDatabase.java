package org.wholeschool.platform.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.wholeschool.platform.crypto.FieldCipher;

/**
 * The database beside the product, for tests inside the server: as whoever owns the tables and whom no policy binds, or
 * by the application's own connections. To see what the application did, and to tamper with it.
 */
public final class TestDatabase {

    /** Asked for at each use: a test's object is also made outside the server, where there is none. */
    private final Supplier<DataSource> source;

    private TestDatabase(Supplier<DataSource> source) {
        this.source = source;
    }

    /** @return the database as the owner of the tables sees it. */
    public static TestDatabase asOwner() {
        return new TestDatabase(Database::owner);
    }

    /** @return connections of the owner of the tables, for what needs more than rows and changes. */
    public static DataSource owner() {
        return Database.owner();
    }

    /** @return the database as the application's role sees it, outside any action and so in no school. */
    public static TestDatabase asApplication() {
        return new TestDatabase(Database::new);
    }

    /** @return the rows of a query, each with its columns in order. */
    public List<List<Object>> rows(String sql, Object... parameters) {
        try (Connection connection = source.get().getConnection();
                PreparedStatement select = prepared(connection, sql, parameters);
                ResultSet rows = select.executeQuery()) {
            List<List<Object>> all = new ArrayList<>();
            while (rows.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getObject(column));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** @return the one number that a query gives. */
    public long number(String sql, Object... parameters) {
        return ((Number) rows(sql, parameters).get(0).get(0)).longValue();
    }

    /**
     * Writes.
     *
     * @return how many rows it changed
     * @throws SQLException where it was refused
     */
    public int change(String sql, Object... parameters) throws SQLException {
        try (Connection connection = source.get().getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /**
     * @return a value of a row as it can be compared: what is encrypted is opened, because the same is encrypted to
     *     other bytes each time.
     */
    public static String plain(Object value) {
        if (!(value instanceof byte[] bytes)) {
            return String.valueOf(value);
        }
        try {
            return FieldCipher.current().decrypt(bytes);
        } catch (RuntimeException notAField) {
            return HexFormat.of().formatHex(bytes);
        }
    }

    /**
     * @return what the product keeps of a text; a column of a text that nobody could read would stop a change of keys
     */
    public static byte[] sealed(String text) {
        return FieldCipher.current().encrypt(text);
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
