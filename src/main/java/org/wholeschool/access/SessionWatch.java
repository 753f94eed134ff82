package org.wholeschool.access;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wholeschool.platform.connection.InsideSessions;

/**
 * Keeps sessions of visitors few and short. Hardly any page begins one; where one does (a survey, a link that was
 * followed), repeated requests without a cookie would fill the memory. The oldest session is ended; a session in which
 * a visitor would lose work is kept.
 */
@WebListener
public class SessionWatch implements HttpSessionListener, HttpSessionAttributeListener, HttpSessionIdListener {

    /** The attribute of a session in which a visitor would lose work, such as an answer to a survey. */
    public static final String AMID = "wholeschool.amid";

    static final int MOST_ANONYMOUS = 500;

    private static final Duration ANONYMOUS = Duration.ofMinutes(5);

    /** By number, the oldest first. */
    private final Map<String, HttpSession> anonymous = new LinkedHashMap<>();

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        session.setMaxInactiveInterval((int) ANONYMOUS.toSeconds());
        List<HttpSession> leaving = new ArrayList<>();
        synchronized (anonymous) {
            anonymous.put(session.getId(), session);
            while (anonymous.size() > MOST_ANONYMOUS) {
                String oldest = anonymous.keySet().iterator().next();
                leaving.add(anonymous.remove(oldest));
            }
        }
        leaving.forEach(SessionWatch::invalidate);
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // It ended by itself just now.
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        forget(event.getSession().getId());
        InsideSessions.end(event.getSession().getId());
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        boolean isSignedIn = event.getName().equals(SignedIn.ATTRIBUTE);
        if (isSignedIn || event.getName().equals(AMID)) {
            HttpSession session = event.getSession();
            forget(session.getId());
            session.setMaxInactiveInterval((int) Duration.ofMinutes(session.getServletContext().getSessionTimeout()).toSeconds());
        }
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        if (event.getName().equals(SignedIn.ATTRIBUTE)) {
            InsideSessions.end(event.getSession().getId());
        }
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String before) {
        HttpSession session = event.getSession();
        synchronized (anonymous) {
            if (anonymous.remove(before) != null) {
                anonymous.put(session.getId(), session);
            }
        }
        InsideSessions.end(before);
    }

    private void forget(String number) {
        synchronized (anonymous) {
            anonymous.remove(number);
        }
    }

    /** @return how many sessions of visitors could be ended. */
    int anonymous() {
        synchronized (anonymous) {
            return anonymous.size();
        }
    }
}
