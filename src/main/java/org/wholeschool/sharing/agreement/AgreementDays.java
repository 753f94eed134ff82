package org.wholeschool.sharing.agreement;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The days of an agreement, each null where it is not known.
 *
 * @param ourSigned when the school signed
 * @param theirSigned when the last of the agencies signed
 * @param starts the first day on which it holds
 * @param ends the last day on which it holds; null where it has no end
 * @param review the day of the next review
 */
public record AgreementDays(
        LocalDate ourSigned, LocalDate theirSigned, LocalDate starts, LocalDate ends, LocalDate review) {

    /** Nothing is known yet. */
    public static final AgreementDays NONE = new AgreementDays(null, null, null, null, null);

    /** @return whether both sides have signed, whenever that is */
    public boolean areSigned() {
        return ourSigned != null && theirSigned != null;
    }

    boolean areSignedBy(LocalDate day) {
        return areSigned() && Stream.of(ourSigned, theirSigned).noneMatch(signed -> signed.isAfter(day));
    }

    /** @return the same with another review */
    AgreementDays withReview(LocalDate next) {
        return new AgreementDays(ourSigned, theirSigned, starts, ends, next);
    }
}
