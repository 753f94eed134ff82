package org.wholeschool.platform;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Puts names that begin with a number, such as those of forms, in the order that people expect: 7D, 9R, 10D. */
public final class NumberedNames {

    /** By the numbers and the words in them; two that differ in capitals only are in the order of letters. */
    public static final Comparator<String> ORDER =
            Comparator.comparing(NumberedNames::rank).thenComparing(Comparator.naturalOrder());

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 12;

    private NumberedNames() {}

    /**
     * @param name "7D", or null
     * @return what it is compared by, with each number as long as the others; null for null
     */
    public static String rank(String name) {
        return name == null ? null : NUMBER.matcher(name.toLowerCase(Locale.UK)).replaceAll(NumberedNames::filled);
    }

    private static String filled(MatchResult number) {
        return "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group();
    }
}
