package org.wholeschool.access.secondfactor;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * One of the codes on paper that let somebody in once who has lost their second factor. Fifty random bits, and kept as
 * a hash under the installation's key: nobody who has the table alone can try them out.
 */
@Entity
@Table(name = "recovery_code")
class RecoveryCode extends SchoolOwned {

    /** Without those that are taken for each other on paper (Crockford's base 32). */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @SuppressWarnings("unused") // queries read it
    private long accountId;

    @SuppressWarnings("unused") // queries read it
    private String codeHash;

    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(long accountId, String code) {
        this.accountId = accountId;
        this.codeHash = hash(accountId, code);
    }

    /** @return a new code, in two groups of five. */
    static String fresh() {
        String digits = RANDOM.ints(LENGTH, 0, DIGITS.length())
                .mapToObj(digit -> DIGITS.substring(digit, digit + 1))
                .collect(Collectors.joining());
        return digits.substring(0, LENGTH / 2) + "-" + digits.substring(LENGTH / 2);
    }

    /** @return what a code is found by; case, blanks, dashes and the letters that look like digits do not matter. */
    static String hash(long accountId, String typed) {
        String digits = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return KeyedHash.of("recovery-code", accountId + ":" + digits);
    }

    boolean isUsed() {
        return usedAt != null;
    }

    void use(Instant now) {
        usedAt = now;
    }
}
