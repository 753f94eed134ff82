package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A look whether anything can be written borrows a connection of the pool, and people's pages and jobs go on with it.
 */
class WriteCheckTest {

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        run("create table write_check (id bigint not null primary key, space varchar(8000) not null)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void assertIsAsItWas() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from write_check")) {
            assertEquals(0, statement.getQueryTimeout(), "no statement is ended that takes longer");
            assertTrue(connection.getAutoCommit());
            assertTrue(rows.next());
            assertEquals(0, rows.getLong(1), "nothing stays");
        }
    }

    @Test
    void whatIsWrittenLeavesTheConnectionAsItWas() throws SQLException {
        WriteCheck.write(connection);
        assertIsAsItWas();
    }

    @Test
    void whatIsRefusedLeavesTheConnectionAsItWas() throws SQLException {
        run("alter table write_check add constraint refuse_all check (1 = 0)");
        assertThrows(SQLException.class, () -> WriteCheck.write(connection));
        assertIsAsItWas();
    }
}
