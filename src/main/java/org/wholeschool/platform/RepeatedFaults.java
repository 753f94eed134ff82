package org.wholeschool.platform;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

/**
 * Lets a fault into the log once until its counts are taken, which is done every minute: while a database is away or
 * full every page and every job fails, and thousands of stacks would hide everything else. What a database refuses with
 * one state is one fault, wherever it shows; any other is told by where it was thrown.
 */
final class RepeatedFaults implements Filter {

    /** EclipseLink writes a fault as text, with the statement behind these lines. */
    private static final int LINES = 3;

    /** As many records as may be on their way through the server's handlers at once. */
    private static final int ON_THEIR_WAY = 256;

    /** So many different ones are counted in a minute. What a visitor sends can stand in one, and be another each time. */
    private static final int MOST = 1000;

    private final Map<String, Integer> heldBack = new LinkedHashMap<>();
    private final Map<Long, Boolean> answered = new LinkedHashMap<>();

    /** A handler asks twice of one record, by itself and by what it extends: it hears the same again. */
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

    /** @return how many of each were held back since this was asked last; only those of which any were */
    synchronized Map<String, Integer> take() {
        Map<String, Integer> counts = heldBack.entrySet().stream().filter(fault -> fault.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one,
                        LinkedHashMap::new));
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
        String said = String.valueOf(fault.getMessage()).lines().filter(line -> !line.isBlank()).limit(LINES)
                .collect(Collectors.joining(" "));
        String where = root == null ? "" : root.getClass().getName() + " at " + Arrays.stream(root.getStackTrace())
                .findFirst().orElse(null);
        return fault.getLoggerName() + " " + said + Arrays.toString(fault.getParameters()) + where;
    }
}
