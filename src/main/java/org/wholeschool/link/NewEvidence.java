package org.wholeschool.link;

import java.time.LocalDate;
import org.wholeschool.concern.record.Source;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.RoomOnly;

/**
 * A piece of evidence as a form gives it, before anybody has graded it.
 *
 * @param note what was seen or said
 * @param saidBy who saw or said it; null where it was whoever records it, or where that is not sure
 * @param observedOn the day on which it was seen or said
 * @param told how whoever records it knows, in plain words
 */
public record NewEvidence(String note, String saidBy, LocalDate observedOn, Source told) {

    private static final int YEARS_BACK = 3;

    /**
     * @param today the day at the school
     * @return the same, tidied
     * @throws BadInput at each field that cannot be taken
     */
    @RoomOnly
    public NewEvidence checked(LocalDate today) {
        LinkFormCheck form = new LinkFormCheck();
        NewEvidence checked = read(form, today);
        form.orThrow();
        return checked;
    }

    @RoomOnly
    public NewEvidence read(LinkFormCheck form, LocalDate today) {
        String what = form.text("note", note, "evidence.required");
        form.past("observedOn", observedOn, today, "evidence.day.required", "evidence.future", YEARS_BACK);
        form.required("told", told == Source.NOT_RECORDED ? null : told, "evidence.told.required");
        String who = form.line(
                "saidBy",
                saidBy,
                told == Source.PUPIL_TOLD_ME || told == Source.SOMEONE_ELSE_TOLD_ME
                        ? "evidence.said-by.required"
                        : null);
        return new NewEvidence(what, who, observedOn, told);
    }
}
