package org.wholeschool.platform.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** Checks that the log has a repeated fault once, then how often it came, and still every other fault. */
class RepeatedFaultsTest {

    private final RepeatedFaults faults = new RepeatedFaults();

    private static LogRecord record(
            Level level, String logger, String message, Throwable thrown, Object... parameters) {
        LogRecord record = new LogRecord(level, message);
        record.setLoggerName(logger);
        record.setThrown(thrown);
        record.setParameters(parameters);
        return record;
    }

    private static Throwable refused(String state) {
        return new IllegalStateException(new SQLException("refused", state));
    }

    @Test
    void whatADatabaseRefusesIsOneFaultWhereverItShowsUntilItIsCounted() {
        assertTrue(faults.isLoggable(record(Level.WARNING, "pages", "Servlet threw", refused("53100"))));
        assertFalse(faults.isLoggable(record(Level.SEVERE, "jobs", "Unhandled exception", refused("53100"))));
        assertFalse(faults.isLoggable(record(Level.WARNING, "pages", "Servlet threw", refused("53100"))));
        assertTrue(
                faults.isLoggable(record(Level.WARNING, "pages", "Servlet threw", refused("42501"))),
                "another state is another fault");
        assertEquals(Map.of("the database, state 53100", 2), faults.take());
        assertEquals(Map.of(), faults.take());
        assertTrue(
                faults.isLoggable(record(Level.WARNING, "pages", "Servlet threw", refused("53100"))),
                "it is said again after it was counted");
    }

    @Test
    void aHandlerThatAsksTwiceOfOneRecordHearsTheSame() {
        LogRecord first = record(Level.WARNING, "pages", "Servlet threw", refused("53100"));
        LogRecord second = record(Level.WARNING, "pages", "Servlet threw", refused("53100"));
        for (int i = 0; i < 2; i++) {
            assertTrue(faults.isLoggable(first));
        }
        for (int i = 0; i < 2; i++) {
            assertFalse(faults.isLoggable(second));
        }
        assertEquals(Map.of("the database, state 53100", 1), faults.take());
    }

    @Test
    void whatIsSaidOfAnotherThingIsAnotherFault() {
        for (String school : List.of("1", "2")) {
            assertTrue(faults.isLoggable(
                    record(Level.SEVERE, "audit", "The audit trail of school {0} is broken", null, school)));
            assertFalse(faults.isLoggable(
                    record(Level.SEVERE, "audit", "The audit trail of school {0} is broken", null, school)));
        }
        assertTrue(
                faults.isLoggable(record(Level.WARNING, "pages", "Servlet threw", new IllegalStateException("here"))));
        assertTrue(faults.isLoggable(
                record(Level.WARNING, "pages", "Servlet threw", new IllegalStateException("and there"))));
    }

    @Test
    void aFaultThatIsWrittenAsTextIsToldByItsFirstLinesAndNotByItsStatement() {
        String fault = "Local Exception Stack: \nException [EclipseLink-4002]\nInternal Exception: refused\nError"
                + " Code: 0\nCall: ";
        assertTrue(faults.isLoggable(record(Level.WARNING, "eclipselink", fault + "insert into one", null)));
        assertFalse(faults.isLoggable(record(Level.WARNING, "eclipselink", fault + "insert into another", null)));
    }

    /** Another one each time would fill the memory before the minute is over. It is said and not counted. */
    @Test
    void soManyDifferentFaultsAreCountedAndTheOthersAreOnlySaid() {
        int many = 3000;
        for (int time = 0; time < 2; time++) {
            for (int i = 0; i < many; i++) {
                faults.isLoggable(record(Level.WARNING, "pages", "Servlet threw", null, i));
            }
        }
        assertTrue(faults.isLoggable(record(Level.WARNING, "pages", "Servlet threw", null, many - 1)));
        assertFalse(faults.isLoggable(record(Level.WARNING, "pages", "Servlet threw", null, 0)));
        assertEquals(1000, faults.take().size());
    }

    @Test
    void whatIsNoFaultAndWhatCountsThemIsNeverHeldBack() {
        for (int i = 0; i < 2; i++) {
            assertTrue(faults.isLoggable(record(Level.INFO, "pages", "Started", null)));
            assertTrue(faults.isLoggable(
                    record(Level.WARNING, RepeatedFaults.class.getName(), "The same fault came {0} times more", null)));
        }
    }
}
