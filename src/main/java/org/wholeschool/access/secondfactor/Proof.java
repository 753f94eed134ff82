package org.wholeschool.access.secondfactor;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.wholeschool.platform.Now;

/**
 * How whoever has a session has shown who they are. Bound to the account: it says nothing of anybody else who signs in
 * with the same browser.
 *
 * @param accountId who
 * @param both whether the second factor has been given too
 * @param at when they last gave anything: a password, a code, a passkey
 * @param factorAt when they last gave the second factor; null where they did not
 */
public record Proof(long accountId, boolean both, Instant at, Instant factorAt) implements Serializable {

    private static final String ATTRIBUTE = "wholeschool.proof";

    /** For so long a screen that was left unlocked can be used to change how its owner signs in. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /**
     * Notes that the right password was given.
     *
     * @param session the one that it was given in
     * @param accountId whose password
     */
    public static void password(HttpSession session, long accountId) {
        Proof before = of(session, accountId);
        session.setAttribute(
                ATTRIBUTE,
                new Proof(
                        accountId,
                        isWhole(session, accountId),
                        Now.instant(),
                        before == null ? null : before.factorAt));
    }

    /** Notes that the second factor was given, or what counts as both. */
    public static void whole(HttpSession session, long accountId) {
        session.setAttribute(ATTRIBUTE, new Proof(accountId, true, Now.instant(), Now.instant()));
    }

    /** Somebody has just changed how they sign in: what was begun in this session before that counts no longer. */
    public static void changed(HttpSession session) {
        BegunApp.forget(session);
    }

    /** @return whether the second factor was given in this session, for this account. */
    static boolean isWhole(HttpSession session, long accountId) {
        Proof proof = of(session, accountId);
        return proof != null && proof.both;
    }

    /** @return whether something was given in the last five minutes; not where a clock was set back meanwhile. */
    public static boolean isFresh(HttpSession session, long accountId, Instant now) {
        Proof proof = of(session, accountId);
        return proof != null && isFresh(proof.at, now);
    }

    /** @return whether the second factor, or what counts as both, was given in the last five minutes */
    static boolean isFactorFresh(HttpSession session, long accountId, Instant now) {
        Proof proof = of(session, accountId);
        return proof != null && proof.factorAt != null && isFresh(proof.factorAt, now);
    }

    private static boolean isFresh(Instant given, Instant now) {
        return !now.isBefore(given) && now.isBefore(given.plus(FRESH));
    }

    private static Proof of(HttpSession session, long accountId) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Proof proof && proof.accountId == accountId
                ? proof
                : null;
    }
}
