package org.wholeschool.platform.job;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/**
 * Logs each fault once a minute and counts its repeats. While a database is away or full, every page and job fails, and
 * thousands of stack traces would hide everything else. All refusals of a database with one state are one fault; any
 * other fault is recognised by where it was thrown.
 */
final class RepeatedFaults implements Filter {

    /** EclipseLink logs a fault as text; after these lines comes the statement. */
    private static final int LINES = 3;

    /** How many records may pass through the server's handlers at the same time. */
    private static final int ON_THEIR_WAY = 256;

    /**
     * So many different ones are counted in a minute. What a visitor sends can stand in one, and be another each time.
     */
    private static final int MOST = 1000;

    private final Map<String, Integer> heldBack = new LinkedHashMap<>();
    private final Map<Long, Boolean> answered = new LinkedHashMap<>();

    /** A handler asks twice about one record, itself and through its superclass, so both get the same answer. */
    @Override
    public synchronized boolean isLoggable(LogRecord fault) {
        if (fault.getLevel().intValue() < Level.WARNING.intValue()
                || RepeatedFaults.class.getName().equals(fault.getLoggerName())) {
            return true;
        }
        Boolean before = answered.get(fault.getSequenceNumber());
        if (before != null) {
            return before;
        }
        String which = which(fault);
        if (heldBack.size() >= MOST && !heldBack.containsKey(which)) {
            return true;
        }
        boolean isFirst = heldBack.merge(which, 0, (count, none) -> count + 1) == 0;
        answered.put(fault.getSequenceNumber(), isFirst);
        if (answered.size() > ON_THEIR_WAY) {
            answered.remove(answered.keySet().iterator().next());
        }
        return isFirst;
    }

    /** @return how often each fault was held back since the last call; faults without repeats are left out */
    synchronized Map<String, Integer> take() {
        Map<String, Integer> counts = heldBack.entrySet().stream()
                .filter(fault -> fault.getValue() > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
        heldBack.clear();
        return counts;
    }

    private static String which(LogRecord fault) {
        Throwable root = fault.getThrown();
        for (Throwable cause = root; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return "the database, state " + refused.getSQLState();
            }
            root = cause;
        }
        String said = String.valueOf(fault.getMessage())
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .collect(Collectors.joining(" "));
        String where = root == null
                ? ""
                : root.getClass().getName() + " at "
                        + Arrays.stream(root.getStackTrace()).findFirst().orElse(null);
        return fault.getLoggerName() + " " + said + Arrays.toString(fault.getParameters()) + where;
    }
}
