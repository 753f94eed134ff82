package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.wholeschool.platform.config.Version;
import org.wholeschool.testing.BothDatabases;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.HttpVisitor;

/** Checks that the product is ready while it can write, and not while it can only read. */
@BothDatabases("what a database that takes no writes says")
@InServer
class DatabaseReadyIT {

    private static final int READY = 200;
    private static final int NOT_READY = 503;
    private static final int MANY = 100;

    /** So many writes fit into the time that many questions take on a slow machine: one in five seconds. */
    private static final int FEW = 20;

    private final TestDatabase owner = TestDatabase.asOwner();
    private final HttpVisitor watcher = new HttpVisitor();

    private void await(int status) {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        int said = watcher.get("/health/ready").statusCode();
        while (said != status && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            said = watcher.get("/health/ready").statusCode();
        }
        assertEquals(status, said);
    }

    @Test
    void monitoringAndTheSignInPageSayWhichVersionRuns() {
        await(READY);
        String version = new Version().getNumber();
        assertTrue(version.matches("\\d+\\.\\d+\\.\\d+"), version);
        assertTrue(watcher.get("/health/ready").body().contains("\"version\":\"" + version + "\""));
        assertTrue(watcher.get("/access/sign-in.xhtml").body().contains("Wholeschool " + version));
    }

    @Test
    void theEmbeddedDatabaseCachesPages() {
        if (!Database.isPostgreSql()) {
            assertEquals(
                    64,
                    owner.number("select cast(setting_value as bigint) from information_schema.settings"
                            + " where setting_name = 'info.CACHE_MAX_SIZE'"));
        }
    }

    @Test
    void aDatabaseThatRefusesWhatIsWrittenIsNotReadyUntilItTakesItAgain() throws SQLException {
        await(READY);
        String application = Database.isPostgreSql()
                ? (String) TestDatabase.asApplication()
                        .rows("select cast(current_user as text)")
                        .get(0)
                        .get(0)
                : "";
        owner.change(
                Database.isPostgreSql()
                        ? "revoke insert on write_check from " + application
                        : "alter table write_check add constraint refuse_all check (1 = 0)");
        try {
            await(NOT_READY);
            assertEquals(READY, watcher.get("/access/sign-in.xhtml").statusCode(), "it can be read all the while");
        } finally {
            owner.change(
                    Database.isPostgreSql()
                            ? "grant insert on write_check to " + application
                            : "alter table write_check drop constraint refuse_all");
        }
        await(READY);
        assertEquals(0, owner.number("select count(*) from write_check"), "nothing stays");
    }

    @Test
    @EnabledIfSystemProperty(
            named = "wholeschool.test.database",
            matches = "postgresql",
            disabledReason = "counted by a trigger, which on the embedded database would be a class")
    void aFloodOfQuestionsIsNoFloodOfWrites() throws SQLException {
        owner.change("create sequence test_writes");
        owner.change("create function test_count_write() returns trigger language plpgsql security definer as 'begin"
                + " perform nextval(''test_writes''); return new; end'");
        owner.change("create trigger test_count_writes before insert on write_check for each row execute function"
                + " test_count_write()");
        try {
            for (int i = 0; i < MANY; i++) {
                watcher.get("/health/ready");
            }
            assertTrue(owner.number("select last_value from test_writes") < FEW);
        } finally {
            owner.change("drop trigger test_count_writes on write_check");
            owner.change("drop function test_count_write()");
            owner.change("drop sequence test_writes");
        }
    }

    @Test
    void theServersLogTakesTheSameFaultOnce() {
        Handler[] handlers = Logger.getLogger("").getHandlers();
        assertTrue(handlers.length > 0);
        for (Handler handler : handlers) {
            handler.isLoggable(fault());
            assertFalse(handler.isLoggable(fault()), handler.getClass().getName());
        }
    }

    private static LogRecord fault() {
        LogRecord fault = new LogRecord(Level.WARNING, "a fault of this test");
        fault.setLoggerName("org.wholeschool.test");
        fault.setThrown(new IllegalStateException(new SQLException("full", "53100-of-this-test")));
        return fault;
    }
}
