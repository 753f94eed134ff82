package org.wholeschool.concern.followup.parents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;

/**
 * What parents were told, as a form gives it; or that they were not, and why.
 *
 * @param pupilId whose parents, of those whom the concern names; null where it names nobody, or all of them
 * @param told whether they were told; null where nobody has said
 * @param toldOn on which day
 * @param toldBy by whom
 * @param whom who was told, and how
 * @param said what they said, or null
 * @param reason why they were not told
 */
public record ContactEntry(
        Long pupilId, Boolean told, LocalDate toldOn, String toldBy, String whom, String said, String reason) {

    private static final int YEARS_BACK = 20;

    /**
     * @param today the day at the school
     * @return the same without what does not belong to it, its texts tidied
     * @throws BadInput at each field that cannot be taken
     */
    @RoomOnly
    public ContactEntry checked(LocalDate today) {
        boolean isTold = Boolean.TRUE.equals(told);
        FormCheck form = new FormCheck(Edition.LONGEST_TEXT);
        form.required("told", told, "parents.told.required");
        String who = form.line("whom", whom, isTold ? "parents.whom.required" : null);
        form.refuse(isTold && toldOn == null, "toldOn", "parents.on.required");
        form.between("toldOn", toldOn, today.minusYears(YEARS_BACK), today, "day.long-ago", "day.future");
        String by = form.line("toldBy", toldBy, isTold ? "parents.by.required" : null);
        String answer = form.text("said", said, null);
        String why = form.text("reason", reason, Boolean.FALSE.equals(told) ? "parents.reason.required" : null);
        form.orThrow();
        return isTold
                ? new ContactEntry(pupilId, true, toldOn, by, who, answer, null)
                : new ContactEntry(pupilId, false, null, null, null, null, why);
    }

    /** @return what it consists of, in words, for its history */
    @RoomOnly
    public Map<String, String> words() {
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
