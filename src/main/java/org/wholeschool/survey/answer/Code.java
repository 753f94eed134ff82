package org.wholeschool.survey.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.KeyedHash;

/**
 * A one-time code, "4-KM7RT-2WPQX": a school, and ten signs by chance out of 26 (47 bits), which nobody guesses however
 * fast they try. Signs that are most often taken for another (0, 1, 5, I, L, O, S) are left out, and without vowels
 * they make no word. Slips that were printed with eight signs are still good, behind {@link GuessLimit}.
 *
 * @param schoolId the school that it is for, so that it is looked up among that school's own
 * @param secret ten signs, or eight
 */
@RoomOnly
public record Code(long schoolId, String secret) {

    private static final String SIGNS = "2346789BCDFGHJKMNPQRTVWXYZ";
    private static final int LENGTH = 10;
    private static final int SHORT = 8;

    /** More signs than the number of any school has. */
    private static final int LONGEST_SCHOOL = 8;

    /** @return a new one */
    @RoomOnly
    public static Code make(long schoolId, RandomGenerator random) {
        StringBuilder secret = new StringBuilder();
        while (secret.length() < LENGTH) {
            secret.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new Code(schoolId, secret.toString());
    }

    /**
     * @param typed by somebody who reads it off a slip: small letters, blanks and hyphens as they like
     * @return the code, and the short one that it can be as well; none where it cannot be one
     */
    @RoomOnly
    public static List<Code> of(String typed) {
        String signs = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\u2010-\u2015_.-]", "");
        return Stream.of(LENGTH, SHORT)
                .flatMap(length -> of(signs, signs.length() - length).stream())
                .toList();
    }

    private static Optional<Code> of(String signs, int school) {
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
    @RoomOnly
    public String shown() {
        StringBuilder school = new StringBuilder();
        for (long rest = schoolId; rest > 0; rest /= SIGNS.length()) {
            school.insert(0, SIGNS.charAt((int) (rest % SIGNS.length())));
        }
        int half = secret.length() / 2;
        return school + "-" + secret.substring(0, half) + "-" + secret.substring(half);
    }

    /** @return whether somebody could guess one of a school's who may try as often as they like */
    boolean isShort() {
        return secret.length() < LENGTH;
    }

    /** @return what is kept of it */
    @RoomOnly
    public String hash() {
        return KeyedHash.of("survey-code", schoolId + ":" + secret);
    }

    /** It stands in no log, whoever writes one. */
    @Override
    public String toString() {
        return "a code";
    }
}
