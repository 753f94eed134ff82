package org.wholeschool.platform;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells telephone numbers from other words, and has the address that calls one. */
public final class Telephone {

    /** Digits, and what people write between them; an extension may follow. */
    private static final Pattern NUMBER =
            Pattern.compile("\\+?[0-9][0-9 ()/-]{2,30}( ?(ext|x)\\.? ?[0-9]{1,8})?", Pattern.CASE_INSENSITIVE);

    private Telephone() {}

    /** @return whether that can be a number, with or without an extension */
    public static boolean isNumber(String typed) {
        return NUMBER.matcher(typed).matches();
    }

    /**
     * @param number as the school typed it, or null
     * @return an address that calls it, its extension too (RFC 3966); nothing for null
     */
    public static String link(String number) {
        if (number == null) {
            return "";
        }
        String[] parts = number.toLowerCase(Locale.ROOT).split("[ex]", 2);
        String digits = parts[0].replaceAll("[^+0-9]", "");
        return "tel:" + digits + (parts.length == 1 ? "" : ";ext=" + parts[1].replaceAll("[^0-9]", ""));
    }
}
