package org.wholeschool.platform.connection;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the sessions of people who are wholly signed in, so that the head of a request shows whose it is. Where a
 * second factor is asked for, a password alone counts for nothing here.
 */
public final class InsideSessions {

    /** The session's cookie; web.xml names it. */
    public static final String COOKIE = "__Host-session";

    /** Longer than any request is worked on. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final Map<String, Entry> SESSIONS = new ConcurrentHashMap<>();

    private InsideSessions() {}

    /**
     * A session, and when it is forgotten unless its person is looked up again.
     *
     * @param person who is signed in; null where the session is over, so that a request that is still under way does
     *     not bring it back
     * @param until by {@link System#nanoTime}
     */
    private record Entry(InsidePerson person, long until) {}

    /**
     * Adds a session in which somebody is wholly signed in, or keeps it for longer; not one that is over.
     *
     * @param lasts how long it counts unless its person is looked up again
     */
    public static void begin(String number, InsidePerson person, Duration lasts) {
        Entry entry = new Entry(person, System.nanoTime() + lasts.toNanos());
        SESSIONS.merge(number, entry, (before, after) -> before.person() == null ? before : after);
    }

    /** Removes a session in which nobody is wholly signed in. */
    public static void end(String number) {
        SESSIONS.computeIfPresent(number, (session, before) -> before.person() == null ? before : null);
    }

    /** Removes a session that is over: nobody is signed in with its number again. */
    public static void endForGood(String number) {
        SESSIONS.put(number, new Entry(null, System.nanoTime() + REMEMBERED.toNanos()));
    }

    /**
     * Forgets sessions whose person was not looked up for too long: somebody who asks for style sheets alone, for one.
     */
    static void sweep(long now) {
        SESSIONS.values().removeIf(entry -> now - entry.until() > 0);
    }

    /**
     * @param cookies the cookie header of a request, or null
     * @return who is signed in with one of its cookies; null where nobody is
     */
    public static InsidePerson find(String cookies) {
        return find(cookies, System.nanoTime());
    }

    static InsidePerson find(String cookies, long now) {
        if (cookies == null) {
            return null;
        }
        for (String cookie : cookies.split(";")) {
            String[] parts = cookie.strip().split("=", 2);
            Entry entry = parts.length == 2 && parts[0].equals(COOKIE) ? SESSIONS.get(parts[1]) : null;
            if (entry != null && entry.person() != null && now - entry.until() <= 0) {
                return entry.person();
            }
        }
        return null;
    }
}
