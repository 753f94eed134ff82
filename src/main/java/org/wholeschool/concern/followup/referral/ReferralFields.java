package org.wholeschool.concern.followup.referral;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;

/** What a referral consists of, now or in one of its versions; or the decision to make none. */
@MappedSuperclass
abstract class ReferralFields extends Edition {

    private boolean made;

    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Convert(converter = EncryptedText.class)
    private String otherAgency;

    private LocalDate decidedOn;

    @Convert(converter = EncryptedText.class)
    private String reference;

    @Convert(converter = EncryptedText.class)
    private String reason;

    @Enumerated(EnumType.STRING)
    private ReferralOutcome outcome;

    private LocalDate outcomeOn;

    @Convert(converter = EncryptedText.class)
    private String outcomeSaid;

    /** What was done about silence or a refusal, or null. */
    @Enumerated(EnumType.STRING)
    private ReferralNext following;

    final ReferralNext getFollowing() {
        return following;
    }

    final void setFollowing(ReferralNext next) {
        following = next;
    }

    final void become(ReferralEntry entry) {
        made = entry.made();
        agency = entry.agency();
        otherAgency = entry.otherAgency();
        decidedOn = entry.decidedOn();
        reference = entry.reference();
        reason = entry.reason();
        outcome = entry.outcome();
        outcomeOn = entry.outcomeOn();
        outcomeSaid = entry.outcomeSaid();
    }

    /** @param pupilId whom it is about, or null */
    @RoomOnly
    public final ReferralEntry entry(Long pupilId) {
        return new ReferralEntry(
                pupilId, made, agency, otherAgency, decidedOn, reference, reason, outcome, outcomeOn, outcomeSaid);
    }
}
