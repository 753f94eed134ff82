package org.wholeschool.concern.followup.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Map;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;

/** How a referral was once. Only ever added to. */
@Entity
@Table(name = "concern_referral_version")
public class ReferralVersion extends ReferralFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "referral_id")
    private Referral referral;

    protected ReferralVersion() {}

    /** @param referral as it is now */
    public ReferralVersion(Referral referral) {
        this.referral = referral;
        copyEdition(referral);
        become(referral.entry());
        setFollowing(referral.getFollowing());
    }

    /** @return what it consisted of, in words, for its history */
    @RoomOnly
    public Map<String, String> words() {
        Map<String, String> words = entry(null).words();
        words.put("next", getFollowing() == null ? null : Texts.of("followup").get("next." + getFollowing()));
        return words;
    }

    @RoomOnly
    public Referral getReferral() {
        return referral;
    }
}
