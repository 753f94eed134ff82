package org.wholeschool.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Finds an equal value again without decrypting a table: a hash under the installation's key, by purpose. */
public final class KeyedHash {

    private KeyedHash() {}

    /**
     * @param purpose what the value is ("upn", "email", "reference")
     * @param value the value, normalised by the caller (case, blanks)
     * @return 64 hexadecimal digits
     */
    public static String of(String purpose, String value) {
        return FieldCipher.current().hash(purpose, value);
    }

    /** @return whether two are the same; how long that takes tells nothing of where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param head the state of an audit chain as text
     * @return its keyed seal, 64 hexadecimal digits
     */
    public static String seal(String head) {
        return FieldCipher.current().seal(head);
    }
}
