package org.wholeschool.platform.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows the sessions of people who are wholly signed in, so that the head of a request shows whose it is. Where a
 * second factor is asked for, a password alone counts for nothing here.
 */
public final class InsideSessions {

    /** The session's cookie; web.xml names it. */
    public static final String COOKIE = "__Host-session";

    private static final Map<String, InsidePerson> PEOPLE = new ConcurrentHashMap<>();

    private InsideSessions() {
    }

    /** Adds a session in which somebody is wholly signed in. */
    public static void begin(String number, InsidePerson person) {
        PEOPLE.put(number, person);
    }

    /** Removes a session in which nobody is wholly signed in. */
    public static void end(String number) {
        PEOPLE.remove(number);
    }

    /**
     * @param cookies the cookie header of a request, or null
     * @return who is signed in with one of its cookies; null where nobody is
     */
    public static InsidePerson find(String cookies) {
        if (cookies == null) {
            return null;
        }
        for (String cookie : cookies.split(";")) {
            String[] parts = cookie.strip().split("=", 2);
            InsidePerson person = parts.length == 2 && parts[0].equals(COOKIE) ? PEOPLE.get(parts[1]) : null;
            if (person != null) {
                return person;
            }
        }
        return null;
    }
}
