package org.wholeschool.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What of an entry is sealed, and how: docs/audit-chain.md says it byte by byte, so that a program outside can compute
 * it again. The form is part of every record that was ever sealed, and must not change.
 *
 * @param id number of the entry
 * @param at when, to the millisecond
 * @param role what the actor acted as
 * @param account who, null where nobody had signed in
 * @param action what was done
 * @param outcome what became of it
 * @param kind what it was about, or null
 * @param subject which one, or null
 */
record ChainEntry(
        long id, Instant at, String role, Long account, String action, String outcome, String kind, Long subject) {

    /** The hash before the first entry. */
    static final String BEFORE_ALL = "0".repeat(64);

    /** @return the entry as one line. */
    String canonical() {
        return String.join(
                "|",
                Long.toString(id),
                at.toString(),
                role,
                String.valueOf(account),
                action,
                outcome,
                String.valueOf(kind),
                String.valueOf(subject));
    }

    /**
     * @param before the hash of the entry before this one
     * @return this one's, 64 hexadecimal digits
     */
    String hashAfter(String before) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest((before + "\n" + canonical()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
