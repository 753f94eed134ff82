package org.wholeschool.concern.followup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;

/**
 * What parents were told, as a form gives it; or that they were not, and why.
 *
 * @param pupilId whose parents, of those whom the concern names; null where it names nobody, or all of them
 * @param told    whether they were told; null where nobody has said
 * @param toldOn  on which day
 * @param toldBy  by whom
 * @param whom    who was told, and how
 * @param said    what they said, or null
 * @param reason  why they were not told
 */
public record ContactEntry(Long pupilId, Boolean told, LocalDate toldOn, String toldBy, String whom, String said, String reason) {

    private static final int YEARS_BACK = 20;

    /**
     * @param today the day at the school
     * @return the same without what does not belong to it, its texts tidied
     * @throws BadInput at the first field that cannot be taken
     */
    ContactEntry checked(LocalDate today) {
        Given.required("told", told, "parents.told.required");
        if (!told) {
            return new ContactEntry(pupilId, false, null, null, null, null, Given.text("reason", reason, "parents.reason.required"));
        }
        String who = Given.line("whom", whom, "parents.whom.required");
        Given.required("toldOn", toldOn, "parents.on.required");
        Given.between("toldOn", toldOn, today.minusYears(YEARS_BACK), today, "day.long-ago", "day.future");
        return new ContactEntry(pupilId, true, toldOn, Given.line("toldBy", toldBy, "parents.by.required"), who, Given.text("said", said, null), null);
    }

    /** @return what it consists of, in words, for its history */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("parents", Texts.of("followup").get(told ? "parents.told" : "parents.not-told"));
        words.put("told-on", DateWords.day(toldOn));
        words.put("told-by", toldBy);
        words.put("whom", whom);
        words.put("said", said);
        words.put("reason", reason);
        return words;
    }

    public String toldOnWords() {
        return DateWords.day(toldOn);
    }
}
