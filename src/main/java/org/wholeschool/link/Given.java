package org.wholeschool.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.Pupil;

/**
 * Looks at what a form gave, field by field, and says at the end of all of them what is wrong, so that nobody finds out
 * one fault at a time.
 */
@RoomOnly
public final class Given {

    /** Code points in one text. */
    static final int LONGEST_TEXT = 4_000;

    /** Code points in one line. */
    static final int LONGEST_LINE = 200;

    private final String before;
    private final List<BadInput> faults = new ArrayList<>();

    Given() {
        this("");
    }

    /** @param before stands before the name of each field: "row:2:" for a row of several */
    Given(String before) {
        this.before = before;
    }

    /**
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
        String text = folded(typed);
        if (text == null) {
            refuse(required != null, field, required);
            return null;
        }
        boolean isTooLong = text.codePointCount(0, text.length()) > longest;
        boolean isDamaged = text.indexOf('\0') >= 0;
        refuse(isTooLong, field, tooLong, longest);
        refuse(isDamaged && !isTooLong, field, "text.nul");
        return isTooLong || isDamaged ? null : text;
    }

    /** @return what was typed as it would be kept, null for nothing */
    static String folded(String typed) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }

    @RoomOnly
    public void required(String field, Object given, String sentence) {
        refuse(given == null, field, sentence);
    }

    /** A day that has been: not to come, and not longer ago than anybody at school could have seen it. */
    void past(String field, LocalDate day, LocalDate today, String required, String future, int mostYears) {
        required(field, day, required);
        refuse(day != null && day.isAfter(today), field, future);
        refuse(day != null && day.isBefore(today.minusYears(mostYears)), field, "day.long-ago");
    }

    /** @return the pupil, where they are on roll that day; else null, said at the field where somebody was named */
    Pupil onRoll(String field, Long id, Pupil named, LocalDate today) {
        boolean isOnRoll =
                named != null && !named.isTakenBack() && named.asEntry().isOnRoll(today);
        refuse(id != null && !isOnRoll, field, "pupil.unknown");
        return isOnRoll ? named : null;
    }

    @RoomOnly
    public void refuse(boolean isWrong, String field, String sentence, Object... arguments) {
        if (isWrong) {
            faults.add(new BadInput(field == null ? null : before + field, sentence, arguments));
        }
    }

    @RoomOnly
    public void also(Runnable check) {
        BadInput.collect(faults, check);
    }

    boolean isFine() {
        return faults.isEmpty();
    }

    List<BadInput> faults() {
        return faults;
    }

    /** @throws BadInput with everything that cannot be taken; where there is nothing, nothing happens */
    @RoomOnly
    public void orThrow() {
        BadInput.throwAll(faults);
    }
}
