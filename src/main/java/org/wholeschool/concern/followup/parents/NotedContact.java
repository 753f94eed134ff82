package org.wholeschool.concern.followup.parents;

import java.time.LocalDate;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * A contact with parents or carers that is in a case note and is not recorded as having informed them.
 *
 * @param noteId the note
 * @param concernId its concern
 * @param on on which day it was
 */
public record NotedContact(long noteId, long concernId, LocalDate on) {

    /** @return that, and no more than that, as a sentence */
    public String words() {
        return Texts.of("followup").get("parents.noted", day());
    }

    /** @return its day, in words */
    public String day() {
        return SchoolDates.LONG_DATE.format(on);
    }

    /** @return the form that records that it informed them */
    public String page() {
        return "/concern/parents.xhtml?concern=" + concernId + "&note=" + noteId;
    }
}
