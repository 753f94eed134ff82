package org.wholeschool.school;

import java.util.UUID;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/** Names that a school gives: what cannot be kept, or would turn a page round, is said at the field. */
@RoomOnly
public final class Words {

    private static final String TURNS_THE_LINE_ROUND =
            "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f";

    private Words() {}

    /**
     * @param field where it was typed
     * @param text what was typed, or null
     * @throws BadInput where it holds a character that does not belong into a name
     */
    static void check(String field, String text) {
        if (text != null
                && text.chars().anyMatch(c -> Character.isISOControl(c) || TURNS_THE_LINE_ROUND.indexOf(c) >= 0)) {
            throw new BadInput(field, "name.characters");
        }
    }

    /**
     * @param field where it was typed
     * @param text what was typed
     * @param longest so many characters at most
     * @param key the sentence for nothing or too much
     * @return it without blanks around it
     */
    @RoomOnly
    public static String name(String field, String text, int longest, String key) {
        String tidy = text == null ? "" : text.strip();
        if (tidy.isEmpty() || tidy.length() > longest) {
            throw new BadInput(field, key, longest);
        }
        check(field, tidy);
        return tidy;
    }

    /** @return a code for what the school added itself, which nothing else has */
    @RoomOnly
    public static String ownCode() {
        return "OWN_" + UUID.randomUUID().toString().substring(0, 18);
    }
}
