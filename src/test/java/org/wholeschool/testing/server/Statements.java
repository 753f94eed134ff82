package org.wholeschool.testing.server;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventManager;
import org.eclipse.persistence.sessions.server.ServerSession;

/** What goes to the database: so that a test can say that something is not read, or not one by one. */
public final class Statements {

    private Statements() {}

    /** @return the statements that this thread sends to the database while something is done */
    public static List<String> during(EntityManager em, Runnable deed) {
        return during(em, deed, call -> true);
    }

    /** @return those of the statements of {@link #during} that a number is sent with, alone or as part of a text */
    public static List<String> with(EntityManager em, long number, Runnable deed) {
        String digits = Long.toString(number);
        return during(em, deed, call -> {
            List<?> sent = call.getParameters();
            return sent.stream().anyMatch(value -> String.valueOf(value).contains(digits));
        });
    }

    private static List<String> during(EntityManager em, Runnable deed, Predicate<DatabaseCall> asked) {
        Thread here = Thread.currentThread();
        List<String> sent = new ArrayList<>();
        SessionEventAdapter counter = new SessionEventAdapter() {
            @Override
            public void preExecuteCall(SessionEvent event) {
                DatabaseCall call = (DatabaseCall) event.getCall();
                if (Thread.currentThread() == here && asked.test(call)) {
                    sent.add(call.getQueryString());
                }
            }
        };
        SessionEventManager events =
                em.getEntityManagerFactory().unwrap(ServerSession.class).getEventManager();
        events.addListener(counter);
        try {
            deed.run();
        } finally {
            events.removeListener(counter);
        }
        return sent;
    }
}
