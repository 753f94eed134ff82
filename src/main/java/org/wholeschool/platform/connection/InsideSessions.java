package org.wholeschool.platform.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the sessions of signed-in people, so that the head of a request shows whether it is one of theirs. */
public final class InsideSessions {

    /** The session's cookie; web.xml names it. */
    public static final String COOKIE = "__Host-session";

    private static final Set<String> NUMBERS = ConcurrentHashMap.newKeySet();

    private InsideSessions() {
    }

    /** Adds a session that is signed in. */
    public static void begin(String number) {
        NUMBERS.add(number);
    }

    /** Removes a session that is no longer signed in. */
    public static void end(String number) {
        NUMBERS.remove(number);
    }

    /**
     * @param cookies the cookie header of a request, or null
     * @return whether one of its cookies is a session that is signed in
     */
    static boolean isIn(String cookies) {
        if (cookies == null) {
            return false;
        }
        for (String cookie : cookies.split(";")) {
            String[] parts = cookie.strip().split("=", 2);
            if (parts.length == 2 && parts[0].equals(COOKIE) && NUMBERS.contains(parts[1])) {
                return true;
            }
        }
        return false;
    }
}
