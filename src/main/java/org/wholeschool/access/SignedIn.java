package org.wholeschool.access;

import java.io.Serializable;
import java.time.Instant;
import org.wholeschool.platform.Settings;

/**
 * What a session holds of the person who has signed in: an account's id, the row of the session, and two instants. No name, no role: roles are read anew at
 * each request, so that one that was taken away is gone at once.
 *
 * @param accountId who
 * @param sessionId its row, which whoever ends the session takes away
 * @param since     when they signed in
 * @param lastSeen  when the last page was asked for
 */
record SignedIn(long accountId, long sessionId, Instant since, Instant lastSeen) implements Serializable {

    static final String ATTRIBUTE = "wholeschool.signedIn";

    static SignedIn now(long accountId, long sessionId) {
        Instant now = Instant.now();
        return new SignedIn(accountId, sessionId, now, now);
    }

    SignedIn seen(Instant now) {
        return new SignedIn(accountId, sessionId, since, now);
    }

    boolean isOverAt(Instant now) {
        return now.isAfter(lastSeen.plus(Settings.sessionIdle())) || now.isAfter(since.plus(Settings.sessionAbsolute()));
    }
}
