package org.wholeschool.peermap;

import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/**
 * Looks at what a form gave, field by field in their order on the page, and says at the end of all of them what is
 * wrong.
 */
@RoomOnly
public final class Given {

    /** Code points in one text. */
    static final int LONGEST = 4000;

    private final List<BadInput> faults = new ArrayList<>();

    /**
     * @return the text with nothing around it; null for nothing, and where it cannot be taken.
     * @param required the sentence for nothing
     */
    @RoomOnly
    public String text(String field, String typed, String required) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            refuse(required != null, field, required);
            return null;
        }
        refuse(text.codePointCount(0, text.length()) > LONGEST, field, "text.long", LONGEST);
        refuse(text.indexOf('\0') >= 0, field, "text.nul");
        return text;
    }

    /** @return what was typed as it would be kept, null for nothing */
    static String folded(String typed) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }

    /** A number that is asked for. */
    @RoomOnly
    public void between(String field, Integer number, int least, int most, String sentence) {
        refuse(number == null || number < least || number > most, field, sentence, least, most);
    }

    @RoomOnly
    public void refuse(boolean isWrong, String field, String sentence, Object... arguments) {
        if (isWrong) {
            faults.add(new BadInput(field, sentence, arguments));
        }
    }

    /** @throws BadInput with everything that cannot be taken; where there is nothing, nothing happens */
    @RoomOnly
    public void orThrow() {
        BadInput.throwAll(faults);
    }

    /** As {@link #text}, where there is one field and no more. */
    @RoomOnly
    public static String only(String field, String typed, String required) {
        Given given = new Given();
        String text = given.text(field, typed, required);
        given.orThrow();
        return text;
    }
}
