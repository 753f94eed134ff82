package org.wholeschool.access.entrance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wholeschool.access.Role;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.Database;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/** Takes PostgreSQL away while a page is being answered. Its reader is told, and is still signed in afterwards. */
@InServer
class DatabaseOutageIT {

    private static final String PAGE = "/concern/mine.xhtml";
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int FOUND = 302;

    @Inject
    private TestSchools schools;

    private final HttpVisitor teacher = new HttpVisitor();

    /** @param table the table that is being read when the connection breaks: for the sign-in check, or for the page */
    @ParameterizedTest
    @ValueSource(strings = {"account_role", "concern"})
    @EnabledIfSystemProperty(
            named = "wholeschool.test.database",
            matches = "postgresql",
            disabledReason = "the embedded database is in the same process")
    void anOutageSignsNobodyOut(String table) throws SQLException {
        TestSchool school = schools.make();
        assertEquals(
                FOUND,
                teacher.signIn(school.email(Role.TEACHER), TestSchool.PASSWORD).statusCode());
        assertEquals(OK, teacher.get(PAGE).statusCode());
        try (Connection holder = TestDatabase.owner().getConnection();
                Connection door = TestDatabase.owner().getConnection();
                Connection application = new Database().getConnection()) {
            holder.setAutoCommit(false);
            run(holder, "lock table " + table + " in access exclusive mode");
            CompletableFuture<HttpResponse<String>> underWay = CompletableFuture.supplyAsync(() -> teacher.get(PAGE));
            while (!underWay.isDone()
                    && number(
                                    door,
                                    "select count(*) from pg_locks where not granted and relation = '" + table
                                            + "'::regclass")
                            == 0) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            try {
                run(door, "revoke connect on database wholeschool from public");
                run(
                        application,
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user"
                                + " and pid <> pg_backend_pid()");
                assertSaysThatItIsAway(underWay.join());
                assertSaysThatItIsAway(teacher.get(PAGE));
            } finally {
                run(door, "grant connect on database wholeschool to public");
                holder.rollback();
            }
        }
        assertEquals(OK, teacher.get(PAGE).statusCode());
    }

    private static void assertSaysThatItIsAway(HttpResponse<String> answer) {
        assertEquals(UNAVAILABLE, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains(Texts.of("platform").get("away.text")), answer::body);
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertTrue(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("default-src 'none'"));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
