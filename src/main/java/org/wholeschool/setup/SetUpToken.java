package org.wholeschool.setup;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The one-time token of a first start: whoever reads the server's console may set the school up. It is in memory only,
 * as a hash, and is another one after every start.
 */
@ApplicationScoped
class SetUpToken {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private byte[] hash;

    /**
     * @return a new token, 256 random bits as 43 letters, digits, "-" and "_", which takes the place of any before it
     */
    synchronized String deal() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        hash = sha256(token);
        return token;
    }

    /** @return whether it is the token of this start, and nobody has used it up */
    synchronized boolean matches(String token) {
        return hash != null && token != null && MessageDigest.isEqual(hash, sha256(token.strip()));
    }

    /** From now on no token is right. */
    synchronized void useUp() {
        hash = null;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
