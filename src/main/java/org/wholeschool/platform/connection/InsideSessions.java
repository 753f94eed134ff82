package org.wholeschool.platform.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers of the sessions in which somebody is signed in, for a look at the head of a request. */
public final class InsideSessions {

    /** The session's cookie; web.xml names it. */
    public static final String COOKIE = "__Host-session";

    private static final Set<String> NUMBERS = ConcurrentHashMap.newKeySet();

    private InsideSessions() {
    }

    /** Notes that somebody is signed in by a session. */
    public static void begin(String number) {
        NUMBERS.add(number);
    }

    /** Notes that nobody is, any more. */
    public static void end(String number) {
        NUMBERS.remove(number);
    }

    /**
     * @param cookies a request's header, or null
     * @return whether one of its cookies is the session of somebody who is signed in
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
