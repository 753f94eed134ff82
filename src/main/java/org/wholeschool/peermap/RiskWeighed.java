package org.wholeschool.peermap;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.wholeschool.platform.crypto.EncryptedText;

/** How much of the risk lies in a context and why, now or in one of its versions. */
@MappedSuperclass
abstract class RiskWeighed extends RiskEdition {

    @Enumerated(EnumType.STRING)
    private RiskWeight weight;

    @Convert(converter = EncryptedText.class)
    private String reason;

    final void weigh(RiskWeight as, String why) {
        weight = as;
        reason = why;
    }

    RiskWeight getWeight() {
        return weight;
    }

    String getReason() {
        return reason;
    }
}
