package org.wholeschool.access.account;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.config.SignInSettings;

/**
 * What a session holds of the person who has signed in: an account's id, the row of the session, and two instants. No
 * name, no role: roles are read anew at each request, so that one that was taken away is gone at once.
 *
 * @param accountId who
 * @param sessionId its row, which whoever ends the session takes away
 * @param since when they signed in
 * @param lastSeen when the last page was asked for
 */
@RoomOnly
public record SignedIn(long accountId, long sessionId, Instant since, Instant lastSeen) implements Serializable {

    @RoomOnly
    public static final String ATTRIBUTE = "wholeschool.signedIn";

    /** Two computers' clocks may differ by so much. What is from later than that was made by a clock that is wrong. */
    @RoomOnly
    public static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    @RoomOnly
    public static SignedIn now(long accountId, long sessionId) {
        Instant now = Now.instant();
        return new SignedIn(accountId, sessionId, now, now);
    }

    @RoomOnly
    public SignedIn seen(Instant now) {
        return new SignedIn(accountId, sessionId, since, now);
    }

    /**
     * @return whether they have to sign in again; also where a clock was set back since, which would let them stay for
     *     longer.
     */
    @RoomOnly
    public boolean isOverAt(Instant now) {
        return since.isAfter(now.plus(CLOCKS_DIFFER))
                || now.isAfter(lastSeen.plus(SignInSettings.sessionIdle()))
                || now.isAfter(since.plus(SignInSettings.sessionAbsolute()));
    }
}
