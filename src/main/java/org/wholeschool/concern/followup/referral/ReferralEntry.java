package org.wholeschool.concern.followup.referral;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.DateWords;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;

/**
 * A referral as a form gives it: that it was made, to whom and when; or that none was made, and why.
 *
 * @param pupilId whom it is about, of those whom the concern names; null for all of them or nobody
 * @param made whether it was made; null where nobody has said
 * @param agency to whom; where none was made, to whom one was thought of, or null
 * @param otherAgency the name that the agency had when this was entered, where it is {@link Agency#OTHER} or the school
 *     calls it otherwise than usual; or null
 * @param decidedOn on which day it was made, or decided not to be
 * @param reference the agency's number for it, or null
 * @param reason why; needed where none was made
 * @param outcome what the agency did with it, or null while that is not known
 * @param outcomeOn on which day that was known
 * @param outcomeSaid the same in words, or null
 */
public record ReferralEntry(
        Long pupilId,
        Boolean made,
        Agency agency,
        String otherAgency,
        LocalDate decidedOn,
        String reference,
        String reason,
        ReferralOutcome outcome,
        LocalDate outcomeOn,
        String outcomeSaid) {

    /** Older than any pupil: a slip in the year. */
    private static final int YEARS_BACK = 20;

    /**
     * @param today the day at the school
     * @return the same without what does not belong to it (no outcome of a referral that was not made), its texts
     *     tidied
     * @throws BadInput at each field that cannot be taken
     */
    @RoomOnly
    public ReferralEntry checked(LocalDate today) {
        boolean isMade = Boolean.TRUE.equals(made);
        FormCheck form = new FormCheck(Edition.LONGEST_TEXT);
        form.required("made", made, "referral.made.required");
        form.refuse(isMade && agency == null, "agency", "agency.required");
        String other = form.line("otherAgency", otherAgency, agency == Agency.OTHER ? "agency.other.required" : null);
        form.required("decidedOn", decidedOn, isMade ? "referral.on.required" : "referral.decided.required");
        form.between("decidedOn", decidedOn, today.minusYears(YEARS_BACK), today, "day.long-ago", "day.future");
        String number = form.line("reference", reference, null);
        String why = form.text("reason", reason, Boolean.FALSE.equals(made) ? "referral.reason.required" : null);
        if (isMade && outcome == null) {
            form.refuse(
                    outcomeOn != null || outcomeSaid != null && !outcomeSaid.isBlank(),
                    "outcome",
                    "referral.outcome.required");
        } else if (isMade) {
            form.required("outcomeOn", outcomeOn, "referral.outcome.on.required");
            form.between("outcomeOn", outcomeOn, decidedOn, today, "referral.outcome.before", "day.future");
        }
        String said = form.text("outcomeSaid", outcomeSaid, null);
        form.orThrow();
        String theOther = agency == null ? null : other;
        return isMade
                ? new ReferralEntry(pupilId, true, agency, theOther, decidedOn, number, why, outcome, outcomeOn, said)
                : new ReferralEntry(pupilId, false, agency, theOther, decidedOn, null, why, null, null, null);
    }

    /** @return whether it was made, and the agency has not answered */
    @RoomOnly
    public boolean isUnanswered() {
        return Boolean.TRUE.equals(made) && outcome == null;
    }

    /** @return whether the agency will do nothing */
    @RoomOnly
    public boolean isRefused() {
        return outcome == ReferralOutcome.NOT_ACCEPTED;
    }

    /** @return what it consists of, in words, for its history */
    @RoomOnly
    public Map<String, String> words() {
        Texts texts = Texts.of("followup");
        Map<String, String> words = new LinkedHashMap<>();
        words.put("referral", texts.get(made ? "referral.made" : "referral.none-made"));
        words.put("agency", agencyWords());
        words.put("on", DateWords.day(decidedOn));
        words.put("reference", reference);
        words.put("reason", reason);
        words.put("outcome", outcome == null ? null : texts.get("referral.outcome." + outcome));
        words.put("outcome-on", DateWords.day(outcomeOn));
        words.put("outcome-said", outcomeSaid);
        return words;
    }

    /** @return whom it went to, or one was thought of, in words; null for nobody */
    public String agencyWords() {
        return agency == null || otherAgency != null ? otherAgency : agency.words();
    }

    public String decidedWords() {
        return DateWords.day(decidedOn);
    }

    public String outcomeOnWords() {
        return DateWords.day(outcomeOn);
    }
}
