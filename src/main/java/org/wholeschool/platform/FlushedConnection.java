package org.wholeschool.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * A connection to the embedded database whose commit has reached the disk when it returns. H2 by itself writes after a commit and
 * does not flush (with {@code WRITE_DELAY=0} neither): a kill loses nothing, a power cut loses what was acknowledged. So a commit of
 * something written is followed by {@code CHECKPOINT SYNC}.
 */
final class FlushedConnection implements InvocationHandler {

    private final Connection connection;
    private boolean written;

    private FlushedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return (Connection) Proxy.newProxyInstance(FlushedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class}, new FlushedConnection(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "prepareStatement", "prepareCall" -> written |= writes((String) arguments[0]);
            // What a plain statement will run is not known here.
            case "createStatement" -> written = true;
            case "rollback" -> written = false;
            default -> { }
        }
        try {
            Object result = method.invoke(connection, arguments);
            if (method.getName().equals("commit")) {
                flush();
            }
            return result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static boolean writes(String sql) {
        return !sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
    }

    private void flush() throws SQLException {
        if (written) {
            try (Statement checkpoint = connection.createStatement()) {
                checkpoint.execute("CHECKPOINT SYNC");
            }
            written = false;
        }
    }
}
