package org.wholeschool.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Text that leaves the server and comes back (in a cookie): nobody outside can read it, change it or make one. The
 * purpose is authenticated beside the text and not part of it: a field of the database, which has none, never opens as
 * one, whatever somebody has typed into it.
 */
public final class SealedText {

    private SealedText() {}

    /**
     * @param purpose what it is for; what was sealed for something else does not open
     * @param text the text
     * @return letters, digits, "-" and "_"
     */
    public static String seal(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(FieldCipher.current().encrypt(text.getBytes(StandardCharsets.UTF_8), purpose));
    }

    /**
     * @param purpose what it is for
     * @param sealed as it came back, from whomever
     * @return the text, or empty where it was not sealed here for that
     */
    public static Optional<String> open(String purpose, String sealed) {
        try {
            return Optional.of(new String(
                    FieldCipher.current().decryptBytes(Base64.getUrlDecoder().decode(sealed), purpose),
                    StandardCharsets.UTF_8));
        } catch (RuntimeException notSealedHere) {
            return Optional.empty();
        }
    }
}
