package org.wholeschool.testing.server;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
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
        Thread here = Thread.currentThread();
        List<String> sent = new ArrayList<>();
        SessionEventAdapter counter = new SessionEventAdapter() {
            @Override
            public void preExecuteCall(SessionEvent event) {
                if (Thread.currentThread() == here) {
                    sent.add(((DatabaseCall) event.getCall()).getQueryString());
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
