package org.wholeschool.concern.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/**
 * Looks at what a form gave, field by field in their order on the page, and says at the end of all of them what is
 * wrong, so that nobody finds out one fault at a time.
 */
@RoomOnly
public final class Given {

    /** Code points in one text, as in a concern itself. */
    static final int LONGEST_TEXT = 20_000;

    /** Characters in one line. */
    static final int LONGEST_LINE = 200;

    private final List<BadInput> faults = new ArrayList<>();

    /**
     * @param field where it was typed
     * @param typed what was typed, or null
     * @param required the sentence for nothing; null where it may be left empty
     * @return the text with one character for a line break and nothing around it; null for nothing, and where it cannot
     *     be taken
     */
    @RoomOnly
    public String text(String field, String typed, String required) {
        return looked(field, typed, required, LONGEST_TEXT, "text.long");
    }

    /** As {@link #text}, of one line. */
    @RoomOnly
    public String line(String field, String typed, String required) {
        return looked(field, typed, required, LONGEST_LINE, "line.long");
    }

    private String looked(String field, String typed, String required, int longest, String tooLong) {
        String text = tidy(typed);
        if (text.isEmpty()) {
            refuse(required != null, field, required);
            return null;
        }
        boolean isTooLong = text.codePointCount(0, text.length()) > longest;
        boolean isDamaged = !isTooLong && text.indexOf('\0') >= 0;
        refuse(isTooLong, field, tooLong, longest);
        refuse(isDamaged, field, "text.nul");
        return isTooLong || isDamaged ? null : text;
    }

    /** @return a text with one character for a line break and nothing around it; empty for nothing */
    @RoomOnly
    public static String tidy(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    /**
     * @param field where it was typed
     * @param day the day, or null
     * @param first the first day that there can be, or null
     * @param last the last one, or null
     * @param early the sentence for one before
     * @param late the sentence for one after
     */
    @RoomOnly
    public void between(String field, LocalDate day, LocalDate first, LocalDate last, String early, String late) {
        refuse(day != null && first != null && day.isBefore(first), field, early);
        refuse(day != null && last != null && day.isAfter(last), field, late);
    }

    @RoomOnly
    public void required(String field, Object given, String sentence) {
        refuse(given == null, field, sentence);
    }

    @RoomOnly
    public void refuse(boolean isWrong, String field, String sentence, Object... arguments) {
        if (isWrong) {
            faults.add(new BadInput(field, sentence, arguments));
        }
    }

    /** Adds what another check has to say. */
    @RoomOnly
    public void also(Runnable check) {
        BadInput.collect(faults, check);
    }

    /** @throws BadInput with everything that cannot be taken; where there is nothing, nothing happens */
    @RoomOnly
    public void orThrow() {
        BadInput.throwAll(faults);
    }

    /**
     * As {@link #text}, where there is one field and no more.
     *
     * @throws BadInput where it cannot be taken
     */
    @RoomOnly
    public static String only(String field, String typed, String required) {
        Given given = new Given();
        String text = given.text(field, typed, required);
        given.orThrow();
        return text;
    }
}
