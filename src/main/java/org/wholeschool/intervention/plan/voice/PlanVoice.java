package org.wholeschool.intervention.plan.voice;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.intervention.plan.VoiceText;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * How young people took part in a plan. Never changed: who says something else writes another one, and the latest
 * counts.
 */
@Entity
@Table(name = "plan_voice")
class PlanVoice extends SchoolOwned {

    @SuppressWarnings("unused") // queries read it
    private long planId;

    /** From 1 on, in the order in which they were written. */
    private int edition;

    @Convert(converter = EncryptedText.class)
    private String said;

    private LocalDate saidOn;

    @Convert(converter = EncryptedText.class)
    private String involved;

    private LocalDate involvedOn;

    @Convert(converter = EncryptedText.class)
    private String told;

    private LocalDate toldOn;

    private long writtenBy;

    private Instant writtenAt;

    protected PlanVoice() {}

    /**
     * @param edition one more than that of the one before it
     * @param text looked through
     */
    PlanVoice(long planId, int edition, VoiceText text, long writtenBy, Instant writtenAt) {
        this.planId = planId;
        this.edition = edition;
        said = text.said();
        saidOn = text.saidOn();
        involved = text.involved();
        involvedOn = text.involvedOn();
        told = text.told();
        toldOn = text.toldOn();
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    VoiceText text() {
        return new VoiceText(said, saidOn, involved, involvedOn, told, toldOn);
    }

    int getEdition() {
        return edition;
    }

    long getWrittenBy() {
        return writtenBy;
    }

    Instant getWrittenAt() {
        return writtenAt;
    }
}
