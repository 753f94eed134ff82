package org.wholeschool.testing.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;

/** Whether PostgreSQL has counted tables anew, which the product asks for after many rows came in at once. */
public final class CountedTables {

    private CountedTables() {}

    /**
     * Does something, and fails where PostgreSQL does not count a table within two minutes of it.
     *
     * @param table the one that the rows came into
     */
    public static void after(String table, Runnable deed) {
        long before = counted(table);
        deed.run();
        Instant latest = Now.instant().plus(Duration.ofMinutes(2));
        while (counted(table) == before && Now.instant().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertTrue(counted(table) > before, table);
    }

    private static long counted(String table) {
        return TestDatabase.asOwner().number("select analyze_count from pg_stat_user_tables where relname = ?", table);
    }
}
