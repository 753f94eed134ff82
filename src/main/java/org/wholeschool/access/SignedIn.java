package org.wholeschool.access;

import java.io.Serializable;
import java.time.Instant;
import org.wholeschool.platform.Settings;

/**
 * What a session holds of the person who has signed in: an account's id and two instants. No name, no role: roles are read anew at
 * each request, so that one that was taken away is gone at once.
 *
 * @param accountId who
 * @param since     when they signed in
 * @param lastSeen  when the last page was asked for
 */
record SignedIn(long accountId, Instant since, Instant lastSeen) implements Serializable {

    static final String ATTRIBUTE = "wholeschool.signedIn";

    static SignedIn now(long accountId) {
        Instant now = Instant.now();
        return new SignedIn(accountId, now, now);
    }

    SignedIn seen(Instant now) {
        return new SignedIn(accountId, since, now);
    }

    boolean isOverAt(Instant now) {
        return now.isAfter(lastSeen.plus(Settings.sessionIdle())) || now.isAfter(since.plus(Settings.sessionAbsolute()));
    }
}
