package org.wholeschool.concern.followup;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;

/**
 * A referral as a form gives it: that it was made, to whom and when; or that none was made, and why.
 *
 * @param pupilId     whom it is about, of those whom the concern names; null for all of them or nobody
 * @param made        whether it was made; null where nobody has said
 * @param agency      to whom; where none was made, to whom one was thought of, or null
 * @param otherAgency the name of another agency, where it is {@link Agency#OTHER}
 * @param decidedOn   on which day it was made, or decided not to be
 * @param reference   the agency's number for it, or null
 * @param reason      why; needed where none was made
 * @param outcome     what the agency did with it, or null while that is not known
 * @param outcomeOn   on which day that was known
 * @param outcomeSaid the same in words, or null
 */
public record ReferralEntry(Long pupilId, Boolean made, Agency agency, String otherAgency, LocalDate decidedOn, String reference, String reason,
        ReferralOutcome outcome, LocalDate outcomeOn, String outcomeSaid) {

    /** Older than any pupil: a slip in the year. */
    private static final int YEARS_BACK = 20;

    /**
     * @param today the day at the school
     * @return the same without what does not belong to it (no outcome of a referral that was not made), its texts tidied
     * @throws BadInput at the first field that cannot be taken
     */
    ReferralEntry checked(LocalDate today) {
        Given.required("made", made, "referral.made.required");
        if (made) {
            Given.required("agency", agency, "agency.required");
        }
        String other = Given.line("otherAgency", otherAgency, agency == Agency.OTHER ? "agency.other.required" : null);
        Given.required("decidedOn", decidedOn, made ? "referral.on.required" : "referral.decided.required");
        Given.between("decidedOn", decidedOn, today.minusYears(YEARS_BACK), today, "day.long-ago", "day.future");
        String number = Given.line("reference", reference, null);
        String why = Given.text("reason", reason, made ? null : "referral.reason.required");
        String said = Given.text("outcomeSaid", outcomeSaid, null);
        String theOther = agency == Agency.OTHER ? other : null;
        if (!made) {
            return new ReferralEntry(pupilId, false, agency, theOther, decidedOn, null, why, null, null, null);
        }
        if (outcome == null && (outcomeOn != null || said != null)) {
            throw new BadInput("outcome", "referral.outcome.required");
        }
        if (outcome != null) {
            Given.required("outcomeOn", outcomeOn, "referral.outcome.on.required");
            Given.between("outcomeOn", outcomeOn, decidedOn, today, "referral.outcome.before", "day.future");
        }
        return new ReferralEntry(pupilId, true, agency, theOther, decidedOn, number, why, outcome, outcomeOn, said);
    }

    /** @return what it consists of, in words, for its history */
    Map<String, String> words() {
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
        return agency == null ? null : agency == Agency.OTHER ? otherAgency : Texts.of("followup").get("agency." + agency);
    }

    public String decidedWords() {
        return DateWords.day(decidedOn);
    }

    public String outcomeOnWords() {
        return DateWords.day(outcomeOn);
    }
}
