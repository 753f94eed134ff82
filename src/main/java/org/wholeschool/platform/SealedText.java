package org.wholeschool.platform;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Text that leaves the server and comes back (in a cookie): nobody outside can read it, change it or make one. */
public final class SealedText {

    private static final char END_OF_PURPOSE = '\n';

    private SealedText() {
    }

    /**
     * @param purpose what it is for; what was sealed for something else does not open
     * @param text    the text
     * @return letters, digits, "-" and "_"
     */
    public static String seal(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(FieldCipher.current().encrypt(purpose + END_OF_PURPOSE + text));
    }

    /**
     * @param purpose what it is for
     * @param sealed  as it came back, from whomever
     * @return the text, or empty where it was not sealed here for that
     */
    public static Optional<String> open(String purpose, String sealed) {
        try {
            String opened = new String(FieldCipher.current().decryptBytes(Base64.getUrlDecoder().decode(sealed)), StandardCharsets.UTF_8);
            return opened.startsWith(purpose + END_OF_PURPOSE) ? Optional.of(opened.substring(purpose.length() + 1)) : Optional.empty();
        } catch (RuntimeException notSealedHere) {
            return Optional.empty();
        }
    }
}
