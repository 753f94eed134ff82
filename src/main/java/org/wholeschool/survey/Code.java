package org.wholeschool.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.wholeschool.platform.KeyedHash;

/**
 * A one-time code, "4-KM7R-T2WP": a school, and eight signs by chance out of 26 (37 bits), which nobody guesses behind {@link GuessLimit}. Signs that are most
 * often taken for another (0, 1, 5, I, L, O, S) are left out, and without vowels they make no word.
 *
 * @param schoolId the school that it is for, so that it is looked up among that school's own
 * @param secret   eight signs
 */
record Code(long schoolId, String secret) {

    private static final String SIGNS = "2346789BCDFGHJKMNPQRTVWXYZ";
    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;

    /** More signs than the number of any school has. */
    private static final int LONGEST_SCHOOL = 8;

    /** @return a new one */
    static Code make(long schoolId, RandomGenerator random) {
        StringBuilder secret = new StringBuilder();
        while (secret.length() < LENGTH) {
            secret.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new Code(schoolId, secret.toString());
    }

    /**
     * @param typed by somebody who reads it off a slip: small letters, blanks and hyphens as they like
     * @return the code; empty where it cannot be one
     */
    static Optional<Code> of(String typed) {
        String signs = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\u2010-\u2015_.-]", "");
        int school = signs.length() - LENGTH;
        if (school < 1 || school > LONGEST_SCHOOL || signs.chars().anyMatch(sign -> SIGNS.indexOf(sign) < 0)) {
            return Optional.empty();
        }
        long id = 0;
        for (char sign : signs.substring(0, school).toCharArray()) {
            id = id * SIGNS.length() + SIGNS.indexOf(sign);
        }
        return Optional.of(new Code(id, signs.substring(school)));
    }

    /** @return it as it stands on a slip */
    String shown() {
        StringBuilder school = new StringBuilder();
        for (long rest = schoolId; rest > 0; rest /= SIGNS.length()) {
            school.insert(0, SIGNS.charAt((int) (rest % SIGNS.length())));
        }
        return school + "-" + secret.substring(0, HALF) + "-" + secret.substring(HALF);
    }

    /** @return what is kept of it */
    String hash() {
        return KeyedHash.of("survey-code", schoolId + ":" + secret);
    }

    /** It stands in no log, whoever writes one. */
    @Override
    public String toString() {
        return "a code";
    }
}
