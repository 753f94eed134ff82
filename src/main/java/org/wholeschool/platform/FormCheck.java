package org.wholeschool.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the fields of a form in their order on the page, and reports all faults at once.
 *
 * <p>The room gives the length of its texts, and its bundle has the sentences {@code text.long} and {@code text.nul},
 * and {@code line.long} where it has lines. A service makes one for each form, checks field by field, and ends with
 * {@link #orThrow}.
 */
public class FormCheck {

    /** Code points in one line. */
    public static final int LONGEST_LINE = 200;

    private final int longestText;
    private final String before;
    private final List<BadInput> faults = new ArrayList<>();

    /** @param longestText code points in one text */
    public FormCheck(int longestText) {
        this(longestText, "");
    }

    /**
     * @param longestText code points in one text
     * @param before what the name of each field begins with: "row:2:" for a row of several
     */
    protected FormCheck(int longestText, String before) {
        this.longestText = longestText;
        this.before = before;
    }

    /**
     * Checks a text of several lines.
     *
     * @param field where it was typed
     * @param typed what was typed, or null
     * @param required the sentence for nothing; null where it may be left empty
     * @return the text as it is kept; null for nothing, and where it cannot be taken
     */
    public final String text(String field, String typed, String required) {
        return checked(field, typed, required, longestText, "text.long");
    }

    /** As {@link #text}, of one line: a browser sends no line break or tab in one, so what has one is refused. */
    public final String line(String field, String typed, String required) {
        String line = checked(field, typed, required, LONGEST_LINE, "line.long");
        boolean isBroken = line != null && line.codePoints().anyMatch(Character::isISOControl);
        refuse(isBroken, field, "text.nul");
        return isBroken ? null : line;
    }

    /**
     * As {@link #text}, where the form has one field and no more.
     *
     * @throws BadInput where it cannot be taken
     */
    public final String only(String field, String typed, String required) {
        String text = text(field, typed, required);
        orThrow();
        return text;
    }

    private String checked(String field, String typed, String required, int longest, String tooLong) {
        String text = kept(typed);
        if (text == null) {
            refuse(required != null, field, required);
            return null;
        }
        boolean isTooLong = text.codePointCount(0, text.length()) > longest;
        boolean isDamaged = text.indexOf('\0') >= 0;
        refuse(isTooLong, field, tooLong, longest);
        refuse(isDamaged, field, "text.nul");
        return isTooLong || isDamaged ? null : text;
    }

    /** @return a text as it is kept: one character for a line break and nothing around it; null for nothing */
    public static String kept(String typed) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }

    /**
     * Checks that a day is not outside a span.
     *
     * @param field where it was typed
     * @param day the day, or null
     * @param first the first day that there can be, or null
     * @param last the last one, or null
     * @param early the sentence for one before
     * @param late the sentence for one after
     */
    public final void between(String field, LocalDate day, LocalDate first, LocalDate last, String early, String late) {
        refuse(day != null && first != null && day.isBefore(first), field, early);
        refuse(day != null && last != null && day.isAfter(last), field, late);
    }

    /** Checks a number, which must be given. The sentence gets the least and the most. */
    public final void requiredBetween(String field, Integer number, int least, int most, String sentence) {
        refuse(number == null || number < least || number > most, field, sentence, least, most);
    }

    /** Refuses null. */
    public final void required(String field, Object given, String sentence) {
        refuse(given == null, field, sentence);
    }

    /**
     * Adds a fault, where there is one.
     *
     * @param isWrong whether there is one
     * @param field where the sentence belongs, or null where it is about the whole form
     * @param sentence key of what is said, with its arguments
     */
    public final void refuse(boolean isWrong, String field, String sentence, Object... arguments) {
        if (isWrong) {
            faults.add(new BadInput(field == null ? null : before + field, sentence, arguments));
        }
    }

    /** Adds the faults of another check. */
    public final void also(Runnable check) {
        BadInput.collect(faults, check);
    }

    /** @return whether nothing was refused so far */
    public final boolean isFine() {
        return faults.isEmpty();
    }

    /** @return what was refused so far, in the order of the fields */
    public final List<BadInput> faults() {
        return List.copyOf(faults);
    }

    /** @throws BadInput with all faults; where there are none, nothing happens */
    public final void orThrow() {
        BadInput.throwAll(faults);
    }
}
