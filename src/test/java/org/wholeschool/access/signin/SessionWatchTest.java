package org.wholeschool.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.account.SignedIn;
import org.wholeschool.platform.connection.InsidePerson;
import org.wholeschool.platform.connection.InsideSessions;

/** Checks that sessions of visitors are short and few. */
class SessionWatchTest {

    private static final int FIVE_MINUTES = 300;
    private static final int AN_HOUR = 3600;

    private final SessionWatch watch = new SessionWatch();

    /** As the server's: a number, attributes, how long it lasts, and that it can be ended once. */
    private final class Kept {
        private final String number;
        private final Map<String, Object> attributes = new HashMap<>();
        private int lasts = AN_HOUR;
        private boolean ended;

        private Kept(String number) {
            this.number = number;
        }

        private HttpSession session() {
            return (HttpSession) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {HttpSession.class},
                    (proxy, method, given) -> switch (method.getName()) {
                        case "getId" -> number;
                        case "setMaxInactiveInterval" -> {
                            lasts = (Integer) given[0];
                            yield null;
                        }
                        case "getAttribute" -> attributes.get((String) given[0]);
                        case "getServletContext" -> context();
                        case "invalidate" -> {
                            ended = true;
                            watch.sessionDestroyed(new HttpSessionEvent((HttpSession) proxy));
                            yield null;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }

        private void set(String attribute, Object value) {
            Object before = attributes.put(attribute, value);
            if (before == null) {
                watch.attributeAdded(new HttpSessionBindingEvent(session(), attribute, value));
            } else {
                watch.attributeReplaced(new HttpSessionBindingEvent(session(), attribute, before));
            }
        }

        private void remove(String attribute) {
            watch.attributeRemoved(new HttpSessionBindingEvent(session(), attribute, attributes.remove(attribute)));
        }
    }

    private static ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(
                SessionWatchTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, given) -> AN_HOUR / 60);
    }

    private Kept begin(String number) {
        Kept kept = new Kept(number);
        watch.sessionCreated(new HttpSessionEvent(kept.session()));
        return kept;
    }

    @Test
    void whoHasNotSignedInHasAShortOne() {
        Kept visitor = begin("visitor");
        assertEquals(FIVE_MINUTES, visitor.lasts);
        visitor.set(SignedIn.ATTRIBUTE, true);
        assertEquals(AN_HOUR, visitor.lasts);
        assertEquals(0, watch.anonymous());
    }

    @Test
    void theOldestGivesWayAndNobodyWhoWouldLoseSomething() {
        Kept lead = begin("lead");
        lead.set(SignedIn.ATTRIBUTE, true);
        Kept pupil = begin("pupil");
        pupil.set(SessionWatch.AMID, "a code");
        Kept oldest = begin("oldest");
        Kept second = begin("second");
        for (int i = 1; i < SessionWatch.MOST_ANONYMOUS; i++) {
            begin("flood-" + i);
        }
        assertTrue(oldest.ended);
        assertFalse(second.ended || lead.ended || pupil.ended);
        assertEquals(SessionWatch.MOST_ANONYMOUS, watch.anonymous());
    }

    private Kept amid(String number, String code) {
        Kept pupil = begin(number);
        pupil.set(SessionWatch.AMID, code);
        return pupil;
    }

    @Test
    void oneCodeHasOneSession() {
        Kept other = amid("other", "another code");
        Kept first = amid("first", "a code");
        for (int i = 0; i < 2 * SessionWatch.MOST_ANONYMOUS; i++) {
            amid("again-" + i, "a code");
        }
        assertTrue(first.ended);
        assertFalse(other.ended);
        assertEquals(2, watch.amid());
    }

    @Test
    void whoGoesOnWithAnotherCodeInTheSameBrowserHasLeftTheFirst() {
        Kept pupil = amid("pupil", "a code");
        pupil.set(SessionWatch.AMID, "another code");
        Kept next = amid("next", "a code");
        assertFalse(pupil.ended || next.ended);
        pupil.remove(SessionWatch.AMID);
        next.remove(SessionWatch.AMID);
        assertEquals(0, watch.amid());
        assertEquals(FIVE_MINUTES, pupil.lasts);
    }

    @Test
    void nobodyWhoIsSignedInIsSignedOutByACode() {
        Kept teacher = begin("teacher");
        teacher.set(SignedIn.ATTRIBUTE, true);
        teacher.set(SessionWatch.AMID, "a code");
        Kept lead = amid("lead", "another code");
        lead.set(SignedIn.ATTRIBUTE, true);
        amid("pupil", "a code");
        amid("friend", "another code");
        assertFalse(teacher.ended || lead.ended);
        teacher.remove(SessionWatch.AMID);
        assertEquals(AN_HOUR, teacher.lasts);
    }

    @Test
    void anotherNumberIsTheSameSession() {
        begin("before");
        watch.sessionIdChanged(new HttpSessionEvent(new Kept("after").session()), "before");
        assertEquals(1, watch.anonymous());
        watch.sessionDestroyed(new HttpSessionEvent(new Kept("after").session()));
        assertEquals(0, watch.anonymous());
    }

    /** A request that began before the person signed out ends after it. */
    @Test
    void whoSignedOutIsNotInsideAgainByARequestThatWasUnderWay() {
        InsidePerson person = new InsidePerson(1, 1, (path, type) -> false);
        // A number that is over stays over for as long as this process lives.
        String number = "left-just-now-" + System.nanoTime();
        Kept kept = begin(number);
        kept.set(SignedIn.ATTRIBUTE, true);
        InsideSessions.begin(kept.number, person, Duration.ofMinutes(30));
        assertEquals(person, InsideSessions.find("__Host-session=" + number));
        kept.session().invalidate();
        InsideSessions.begin(kept.number, person, Duration.ofMinutes(30));
        assertNull(InsideSessions.find("__Host-session=" + number));
    }
}
