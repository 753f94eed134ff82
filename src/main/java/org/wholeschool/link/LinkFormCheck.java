package org.wholeschool.link;

import java.time.LocalDate;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.roster.Pupil;

/** Checks what a form says about a link, with the rules for days and pupils that only links have. */
@RoomOnly
public final class LinkFormCheck extends FormCheck {

    /** Code points in one text. */
    static final int LONGEST_TEXT = 4_000;

    public LinkFormCheck() {
        super(LONGEST_TEXT);
    }

    /** @param before what the name of each field begins with: "row:2:" for a row of several */
    public LinkFormCheck(String before) {
        super(LONGEST_TEXT, before);
    }

    /** Requires a day that has been, and not longer ago than a member of staff could have seen it. */
    public void past(String field, LocalDate day, LocalDate today, String required, String future, int mostYears) {
        required(field, day, required);
        between(field, day, today.minusYears(mostYears), today, "day.long-ago", future);
    }

    /** @return the pupil, where they are on roll that day; else null, and refused where an id was given */
    public Pupil onRoll(String field, Long id, Pupil named, LocalDate today) {
        boolean isOnRoll =
                named != null && !named.isTakenBack() && named.asEntry().isOnRoll(today);
        refuse(id != null && !isOnRoll, field, "pupil.unknown");
        return isOnRoll ? named : null;
    }
}
