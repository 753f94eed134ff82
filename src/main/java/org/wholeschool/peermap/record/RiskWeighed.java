package org.wholeschool.peermap.record;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.crypto.EncryptedText;

/** How much of the risk lies in a context and why, now or in one of its versions. */
@MappedSuperclass
@RoomOnly
public abstract class RiskWeighed extends RiskEdition {

    @Enumerated(EnumType.STRING)
    private RiskWeight weight;

    @Convert(converter = EncryptedText.class)
    private String reason;

    final void weigh(RiskWeight as, String why) {
        weight = as;
        reason = why;
    }

    public RiskWeight getWeight() {
        return weight;
    }

    public String getReason() {
        return reason;
    }
}
