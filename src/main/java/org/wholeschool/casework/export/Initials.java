package org.wholeschool.casework.export;

import java.util.Arrays;
import java.util.Locale;

/** Makes initials of a name. */
public final class Initials {

    private Initials() {}

    /** @return the first letters of the first and the last word of a name, "A.K."; in any script */
    public static String of(String name) {
        String[] words = Arrays.stream(name.strip().split("[\\s\\u00a0]+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .toArray(String[]::new);
        if (words.length == 0) {
            return "?";
        }
        return words.length == 1 ? letter(words[0]) : letter(words[0]) + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        int first = word.codePoints().filter(Character::isLetter).findFirst().orElseThrow();
        return Character.toString(first).toUpperCase(Locale.UK) + ".";
    }
}
