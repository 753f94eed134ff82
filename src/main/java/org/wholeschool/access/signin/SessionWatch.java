package org.wholeschool.access.signin;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.platform.connection.InsideSessions;

/**
 * Keeps sessions of visitors few and short. No page begins one before a visitor has shown a code or a link that is
 * good, and each code and link has one session: a newer one takes its place. Others last minutes.
 */
@WebListener
public class SessionWatch implements HttpSessionListener, HttpSessionAttributeListener, HttpSessionIdListener {

    /**
     * The attribute of a session in which a visitor would lose work, such as an answer to a survey. Its value names
     * what was shown for it: others cannot end this session without the same.
     */
    public static final String AMID = "wholeschool.amid";

    static final int MOST_ANONYMOUS = 500;

    private static final Duration ANONYMOUS = Duration.ofMinutes(5);

    /** By the number of their row. One for the server: the rows are of all of it. */
    private static final Map<Long, HttpSession> SIGNED_IN = new ConcurrentHashMap<>();

    /** By number, the oldest first. */
    private final Map<String, HttpSession> anonymous = new LinkedHashMap<>();

    /** By what was shown. */
    private final Map<Object, HttpSession> amid = new HashMap<>();

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

    /**
     * Ends signed-in sessions of this node, with the pages that they keep.
     *
     * @param rows the numbers of their rows
     */
    static void end(Collection<Long> rows) {
        rows.stream().map(SIGNED_IN::get).filter(Objects::nonNull).forEach(SessionWatch::invalidate);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        forget(event.getSession());
        if (isSignedIn(event.getSession())) {
            isOver(event.getSession().getAttribute(SignedIn.ATTRIBUTE));
            InsideSessions.endForGood(event.getSession().getId());
        }
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        if (event.getName().equals(SignedIn.ATTRIBUTE)) {
            isKept(event.getSession());
            isIn(event.getSession());
        } else if (event.getName().equals(AMID) && !isSignedIn(event.getSession())) {
            isKept(event.getSession());
            isAmid(event.getSession(), event.getValue());
        }
    }

    private static void isIn(HttpSession session) {
        if (session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn signedIn) {
            SIGNED_IN.put(signedIn.sessionId(), session);
        }
    }

    private static void isOver(Object who) {
        if (who instanceof SignedIn signedIn) {
            SIGNED_IN.remove(signedIn.sessionId());
        }
    }

    /**
     * Whoever goes on with another code in the same browser has begun something else, and so has who signs in again.
     */
    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        if (event.getName().equals(SignedIn.ATTRIBUTE)) {
            isOver(event.getValue());
            isIn(event.getSession());
        } else if (event.getName().equals(AMID) && !isSignedIn(event.getSession())) {
            forget(event.getSession());
            isAmid(event.getSession(), event.getSession().getAttribute(AMID));
        }
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        if (event.getName().equals(SignedIn.ATTRIBUTE)) {
            isOver(event.getValue());
            InsideSessions.end(event.getSession().getId());
        } else if (event.getName().equals(AMID) && !isSignedIn(event.getSession())) {
            forget(event.getSession());
            event.getSession().setMaxInactiveInterval((int) ANONYMOUS.toSeconds());
        }
    }

    private void isKept(HttpSession session) {
        forget(session);
        Duration lasts = Duration.ofMinutes(session.getServletContext().getSessionTimeout());
        session.setMaxInactiveInterval((int) lasts.toSeconds());
    }

    private void isAmid(HttpSession session, Object shown) {
        HttpSession before;
        synchronized (anonymous) {
            before = amid.put(shown, session);
        }
        if (before != null) {
            invalidate(before);
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
        InsideSessions.endForGood(before);
    }

    private static boolean isSignedIn(HttpSession session) {
        return session.getAttribute(SignedIn.ATTRIBUTE) != null;
    }

    private void forget(HttpSession session) {
        synchronized (anonymous) {
            anonymous.remove(session.getId());
            amid.values().removeIf(each -> each.getId().equals(session.getId()));
        }
    }

    /** @return how many sessions of visitors could be ended. */
    int anonymous() {
        synchronized (anonymous) {
            return anonymous.size();
        }
    }

    /** @return how many sessions there are in which a visitor would lose work. */
    int amid() {
        synchronized (anonymous) {
            return amid.size();
        }
    }
}
