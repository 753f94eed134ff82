package org.wholeschool.access.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change every thirty seconds (RFC 6238): six digits by HMAC-SHA-1, which is what every authenticator app
 * can do.
 */
final class Totp {

    static final Duration STEP = Duration.ofSeconds(30);

    /** As long as HMAC-SHA-1 has use for (RFC 4226, section 4). */
    private static final int SECRET_BYTES = 20;

    /** A phone's clock may be so many steps off. */
    private static final int EITHER_SIDE = 1;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);

    private Totp() {}

    /** @return a new secret. */
    static byte[] secret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /**
     * @param secret the account's
     * @param now when
     * @return the code that an app shows then
     */
    static String code(byte[] secret, Instant now) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, CODES.getAlgorithm()), now);
        } catch (InvalidKeyException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /**
     * @param secret the account's
     * @param code as typed
     * @param now when
     * @param after the step whose code was taken last; its code and all earlier ones are not taken
     * @return the step whose code it is; empty where it is none that can be taken
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        byte[] typed = code == null ? new byte[0] : code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        long current = Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
        OptionalLong found = OptionalLong.empty();
        for (long step = current - EITHER_SIDE; step <= current + EITHER_SIDE; step++) {
            byte[] right =
                    code(secret, Instant.ofEpochSecond(step * STEP.toSeconds())).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, typed) && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
