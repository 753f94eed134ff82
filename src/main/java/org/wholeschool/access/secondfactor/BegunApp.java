package org.wholeschool.access.secondfactor;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.SealedText;

/**
 * The secret of an authenticator app that was begun and waits for its first code. It stands, sealed, in the session of
 * whoever began it, for a few minutes: whoever had the account before, or sits at another screen, leaves no secret
 * behind that its owner would take for their own.
 *
 * @param accountId whose app it will be
 * @param sealed the secret, which nobody reads off a session that is written down
 * @param at when it was begun
 */
record BegunApp(long accountId, String sealed, Instant at) implements Serializable {

    private static final String ATTRIBUTE = "wholeschool.begun-app";
    private static final String PURPOSE = "begun app";

    /** Enough to find the phone, and as long as a proof is fresh. */
    static final Duration LASTS = Duration.ofMinutes(5);

    /** Begins with a new secret, in place of one from before. */
    static void begin(HttpSession session, long accountId, byte[] secret) {
        session.setAttribute(
                ATTRIBUTE,
                new BegunApp(
                        accountId,
                        SealedText.seal(PURPOSE, Base64.getEncoder().encodeToString(secret)),
                        Now.instant()));
    }

    /**
     * @return the secret that was begun in this session for this account, not too long ago, nor by a clock that was set
     *     back since.
     */
    static Optional<byte[]> secret(HttpSession session, long accountId, Instant now) {
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof BegunApp begun
                        && begun.accountId == accountId
                        && !now.isBefore(begun.at)
                        && now.isBefore(begun.at.plus(LASTS))
                ? SealedText.open(PURPOSE, begun.sealed).map(Base64.getDecoder()::decode)
                : Optional.empty();
    }

    static void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
