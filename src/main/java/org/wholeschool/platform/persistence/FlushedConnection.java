package org.wholeschool.platform.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * A connection to the embedded database whose commit has reached the disk when it returns. H2 by itself writes after a
 * commit and does not flush (with {@code WRITE_DELAY=0} neither): a kill loses nothing, a power cut loses what was
 * acknowledged. So a commit of something written is followed by {@code CHECKPOINT SYNC}, which those who commit at the
 * same time share ({@link GroupFlush}).
 */
final class FlushedConnection implements InvocationHandler {

    private final Connection connection;
    private final GroupFlush flushes;
    private boolean written;

    private FlushedConnection(Connection connection, GroupFlush flushes) {
        this.connection = connection;
        this.flushes = flushes;
    }

    /** @param flushes those of the database that the connection is to */
    static Connection of(Connection connection, GroupFlush flushes) {
        return (Connection) Proxy.newProxyInstance(
                FlushedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new FlushedConnection(connection, flushes));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object result = call(connection, method, arguments);
        switch (method.getName()) {
            case "prepareStatement", "prepareCall" -> {
                return watched(method.getReturnType(), result, (String) arguments[0]);
            }
            case "createStatement" -> {
                return watched(method.getReturnType(), result, null);
            }
            case "rollback" -> written = false;
            // With auto-commit coming on, what is open is committed.
            case "commit", "setAutoCommit" -> flush();
            default -> {}
        }
        return result;
    }

    /** A statement that is seen when it writes; outside a transaction it is committed, and so flushed, by itself. */
    private Object watched(Class<?> type, Object statement, String prepared) {
        return Proxy.newProxyInstance(
                FlushedConnection.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean executes = method.getName().startsWith("execute");
                    if (executes) {
                        written |= writes(arguments != null && arguments[0] instanceof String sql ? sql : prepared);
                    }
                    Object result = call(statement, method, arguments);
                    if (executes && connection.getAutoCommit()) {
                        flush();
                    }
                    return result;
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** A batch of plain statements comes without its text: it is taken to write. */
    private static boolean writes(String sql) {
        return sql == null || !sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
    }

    private void flush() throws SQLException {
        if (written) {
            flushes.flush(connection);
            written = false;
        }
    }
}
