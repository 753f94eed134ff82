package org.wholeschool.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.wholeschool.platform.BadInput;

/**
 * Which passwords are taken: long ones that guessers do not try first. No rule about capitals and digits, which makes people choose
 * "Password2026!" (NIST SP 800-63B). How many guesses one lasts is estimated as in D. L. Wheeler, "zxcvbn", USENIX Security 2016, against
 * lists of common passwords, names and words, and what is known of the person.
 */
final class PasswordRule {

    static final int LEAST = 12;
    static final int MOST = 200;

    /** Longer than this adds nothing to the estimate but time. */
    private static final int LOOKED_AT = 100;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRule() {
    }

    /**
     * @param password as typed
     * @param known    what a guesser would know: the address, the name, the school
     * @return how long it would last
     */
    static Strength strength(String password, List<String> known) {
        if (password.length() < LEAST) {
            return Strength.TOO_SHORT;
        }
        return switch (ESTIMATE.measure(password.substring(0, Math.min(password.length(), LOOKED_AT)), known).getScore()) {
            case 0, 1 -> Strength.TOO_COMMON;
            case 2 -> Strength.FAIR;
            case 3 -> Strength.STRONG;
            default -> Strength.VERY_STRONG;
        };
    }

    /**
     * @param field where it was typed
     * @throws BadInput where it cannot be taken
     */
    static void check(String field, String password, List<String> known) {
        if (password == null || password.length() < LEAST || password.isBlank()) {
            throw new BadInput(field, "password.short", LEAST);
        }
        if (password.length() > MOST) {
            throw new BadInput(field, "password.long", MOST);
        }
        if (strength(password, known) == Strength.TOO_COMMON) {
            throw new BadInput(field, "password.common");
        }
    }

    /** How long a password would last, in words that the texts have. */
    public enum Strength {
        TOO_SHORT,
        TOO_COMMON,
        FAIR,
        STRONG,
        VERY_STRONG;

        /** @return whether it is taken. */
        public boolean isEnough() {
            return ordinal() >= FAIR.ordinal();
        }
    }
}
