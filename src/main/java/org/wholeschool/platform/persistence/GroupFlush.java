package org.wholeschool.platform.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The flushes of one embedded database. Whoever has committed returns only when a flush that began after their commit
 * has ended; those who commit while one runs wait for the next and share it. One flush after the other for each of two
 * hundred people would make the last wait for all the others'.
 */
final class GroupFlush {

    private final Object flushing = new Object();

    /** Commits that are over and want a flush, counted when they were over. */
    private long committed;

    /** So many of them, in that order, are on the disk. Only whoever flushes touches it. */
    private long flushed;

    /**
     * Returns when what was committed is on the disk.
     *
     * @param connection one whose commit is over
     */
    void flush(Connection connection) throws SQLException {
        long mine = count();
        synchronized (flushing) {
            if (flushed >= mine) {
                return;
            }
            long upTo = committed();
            try (Statement checkpoint = connection.createStatement()) {
                checkpoint.execute("CHECKPOINT SYNC");
            }
            flushed = upTo;
        }
    }

    private synchronized long count() {
        return ++committed;
    }

    synchronized long committed() {
        return committed;
    }
}
