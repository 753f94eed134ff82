package org.wholeschool.access.singlesignon;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.SealedText;

/**
 * A sign-in with a school account that was begun. It waits sealed in a cookie of the browser in which it was begun, and
 * nowhere else: what comes back to another browser is somebody else's sign-in, and whoever begins many fills no table.
 *
 * @param schoolId at which school
 * @param connect the account that is to be connected, null where somebody signs in
 * @param state what comes back with the answer
 * @param nonce what comes back in the token
 * @param verifier what shows the provider that whoever began it has the code (PKCE, RFC 7636)
 * @param at when it was begun
 */
record Started(long schoolId, Long connect, String state, String nonce, String verifier, Instant at) {

    static final Duration LASTS = Duration.ofMinutes(10);

    private static final String PURPOSE = "sign-on";
    private static final String BETWEEN = "\n";
    private static final int PARTS = 6;

    static Started now(long schoolId, Long connect) {
        return new Started(
                schoolId,
                connect,
                new State(32).getValue(),
                new Nonce(32).getValue(),
                new CodeVerifier().getValue(),
                Now.instant());
    }

    String sealed() {
        return SealedText.seal(
                PURPOSE,
                String.join(
                        BETWEEN,
                        Long.toString(schoolId),
                        connect == null ? "" : connect.toString(),
                        state,
                        nonce,
                        verifier,
                        Long.toString(at.toEpochMilli())));
    }

    /** @return what was sealed, or empty where it was not, or too long ago, or by a clock that was set back since. */
    static Optional<Started> open(String sealed, Instant now) {
        return SealedText.open(PURPOSE, sealed)
                .map(text -> text.split(BETWEEN, -1))
                .filter(parts -> parts.length == PARTS)
                .map(part -> new Started(
                        Long.parseLong(part[0]),
                        part[1].isEmpty() ? null : Long.valueOf(part[1]),
                        part[2],
                        part[3],
                        part[4],
                        Instant.ofEpochMilli(Long.parseLong(part[5]))))
                .filter(started -> !now.isBefore(started.at.minus(TokenCheck.CLOCKS_DIFFER))
                        && now.isBefore(started.at.plus(LASTS)));
    }

    /** @return whether what came back belongs to this one. */
    boolean isOf(String returned) {
        return returned != null
                && MessageDigest.isEqual(
                        returned.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Started at school " + schoolId;
    }
}
