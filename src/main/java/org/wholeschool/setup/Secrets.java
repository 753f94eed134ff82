package org.wholeschool.setup;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that nobody can guess. */
final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    /** @return 256 random bits as 43 letters, digits, "-" and "_" */
    static String make() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
