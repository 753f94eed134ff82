package org.wholeschool.access.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/**
 * Which passwords are taken: long ones that guessers do not try first. No rule about capitals and digits, which makes
 * people choose "Password2026!" (NIST SP 800-63B). How many guesses one lasts is estimated as in D. L. Wheeler,
 * "zxcvbn", USENIX Security 2016, against lists of common passwords, names and words, and what is known of the person.
 */
@RoomOnly
public final class PasswordRule {

    static final int LEAST = 12;
    static final int MOST = 200;

    /** Longer than this adds nothing to the estimate but time. */
    private static final int LOOKED_AT = 100;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** Shorter ones stand in too many words. */
    private static final int SHORTEST_WORD = 3;

    /**
     * So many letters and digits at least are not of one's own name, address or school: "Ada Admin Hillside" is what
     * somebody who knows her tries first.
     */
    private static final int LEAST_OF_ONES_OWN = 6;

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordRule() {}

    /**
     * @param password as typed
     * @param known what a guesser would know: the address, the name, the school
     * @return how long it would last
     */
    @RoomOnly
    public static Strength strength(String password, List<String> known) {
        if (password.length() < LEAST) {
            return Strength.TOO_SHORT;
        }
        List<String> words = known.stream()
                .flatMap(NO_LETTERS::splitAsStream)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
        if (withoutWords(password, words).length() < LEAST_OF_ONES_OWN) {
            return Strength.TOO_COMMON;
        }
        return switch (ESTIMATE.measure(
                        password.substring(0, Math.min(password.length(), LOOKED_AT)),
                        Stream.concat(known.stream(), words.stream()).toList())
                .getScore()) {
            case 0, 1 -> Strength.TOO_COMMON;
            case 2 -> Strength.FAIR;
            case 3 -> Strength.STRONG;
            default -> Strength.VERY_STRONG;
        };
    }

    /** @return the letters and digits of a password that are not of what a guesser would know. */
    private static String withoutWords(String password, List<String> words) {
        String rest = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            rest = rest.replace(word, " ");
        }
        return rest.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /**
     * @param field where it was typed
     * @throws BadInput where it cannot be taken
     */
    @RoomOnly
    public static void check(String field, String password, List<String> known) {
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
