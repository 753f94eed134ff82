package org.wholeschool.concern.followup.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.RoomOnly;

/**
 * A referral because of a concern, or the decision to make none. It goes with its concern (V28). Which pupil it is
 * about stands here and in no version: a pupil who was named by mistake leaves no trace.
 */
@Entity
@Table(name = "concern_referral")
public class Referral extends ReferralFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    private Long pupilId;

    protected Referral() {}

    /** @param concern because of which */
    public Referral(Concern concern, ReferralEntry entry, Long by, Instant at) {
        this.concern = concern;
        become(entry, by, at);
    }

    public final void become(ReferralEntry entry, Long by, Instant at) {
        become(entry);
        pupilId = entry.pupilId();
        beginEdition(by, at);
    }

    @RoomOnly
    public ReferralEntry entry() {
        return entry(pupilId);
    }

    @RoomOnly
    public Concern getConcern() {
        return concern;
    }
}
