package org.wholeschool.concern.followup.situation;

import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.Texts;

/** How far the safeguarding team has got with a concern that names a pupil. */
public enum CaseState {
    NEW("warn"),
    ACKNOWLEDGED("seen"),
    DECIDED("good"),
    CLOSED("");

    private final String tone;

    CaseState(String tone) {
        this.tone = tone;
    }

    static CaseState of(Concern concern) {
        if (concern.getClosedAt() != null) {
            return CLOSED;
        }
        if (concern.getDecidedAt() != null) {
            return DECIDED;
        }
        return concern.getAcknowledgedAt() == null ? NEW : ACKNOWLEDGED;
    }

    /** @return it in words */
    public String words() {
        return Texts.of("followup").get("pupil.state." + this);
    }

    /** @return the tone of its tag */
    public String tone() {
        return tone;
    }
}
