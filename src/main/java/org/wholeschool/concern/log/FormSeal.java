package org.wholeschool.concern.log;

import java.util.UUID;
import org.wholeschool.platform.crypto.KeyedHash;

/**
 * Shows that a form is one that we gave to this person: nobody else can make the seal, so no other site can send a form
 * in their name, and nobody who signs in at the same browser later sends theirs. It holds as long as the account, not
 * the session: what was typed before a time-out can be sent after it.
 */
final class FormSeal {

    private static final String PURPOSE = "concern-form";

    private FormSeal() {}

    /**
     * @param accountId whose form
     * @param submission its own key
     * @return its seal
     */
    static String of(long accountId, String submission) {
        return KeyedHash.of(PURPOSE, accountId + ":" + submission);
    }

    /**
     * @param accountId who sends it
     * @param submission the key that came with it
     * @param seal the seal that came with it
     * @return whether it is theirs
     */
    static boolean fits(long accountId, String submission, String seal) {
        return isKey(submission) && seal != null && KeyedHash.same(of(accountId, submission), seal);
    }

    /** @return a form's key as it was sent; null where it is none */
    static String key(String sent) {
        return isKey(sent) ? sent : null;
    }

    private static boolean isKey(String submission) {
        try {
            return submission != null && UUID.fromString(submission).toString().equals(submission);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
