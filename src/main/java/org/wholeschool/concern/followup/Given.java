package org.wholeschool.concern.followup;

import java.time.LocalDate;
import org.wholeschool.platform.BadInput;

/** Looks at what a form gave, and says at the field what is wrong with it. */
final class Given {

    /** Code points in one text, as in a concern itself. */
    static final int LONGEST_TEXT = 20_000;

    /** Characters in one line. */
    static final int LONGEST_LINE = 200;

    private Given() {
    }

    /**
     * @param field    where it was typed
     * @param typed    what was typed, or null
     * @param required the sentence for nothing; null where it may be left empty
     * @return the text with one character for a line break and nothing around it; null for nothing
     */
    static String text(String field, String typed, String required) {
        return checked(field, typed, required, LONGEST_TEXT, "text.long");
    }

    /** As {@link #text}, of one line. */
    static String line(String field, String typed, String required) {
        return checked(field, typed, required, LONGEST_LINE, "line.long");
    }

    private static String checked(String field, String typed, String required, int longest, String tooLong) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            if (required != null) {
                throw new BadInput(field, required);
            }
            return null;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new BadInput(field, tooLong, longest);
        }
        if (text.indexOf('\0') >= 0) {
            throw new BadInput(field, "text.nul");
        }
        return text;
    }

    /**
     * @param field where it was typed
     * @param day   the day, or null
     * @param first the first day that there can be, or null
     * @param last  the last one, or null
     * @param early the sentence for one before
     * @param late  the sentence for one after
     */
    static void between(String field, LocalDate day, LocalDate first, LocalDate last, String early, String late) {
        if (day != null && first != null && day.isBefore(first)) {
            throw new BadInput(field, early);
        }
        if (day != null && last != null && day.isAfter(last)) {
            throw new BadInput(field, late);
        }
    }

    static void required(String field, Object given, String sentence) {
        if (given == null) {
            throw new BadInput(field, sentence);
        }
    }
}
