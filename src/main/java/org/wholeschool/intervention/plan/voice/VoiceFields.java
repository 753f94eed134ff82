package org.wholeschool.intervention.plan.voice;

import java.io.Serializable;
import java.time.LocalDate;
import org.wholeschool.intervention.plan.VoiceText;

/** The fields of how young people took part. What was typed is never written down with a session. */
public class VoiceFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String said;
    private LocalDate saidOn;
    private transient String involved;
    private LocalDate involvedOn;
    private transient String told;
    private LocalDate toldOn;

    void fill(VoiceText text) {
        said = text.said();
        saidOn = text.saidOn();
        involved = text.involved();
        involvedOn = text.involvedOn();
        told = text.told();
        toldOn = text.toldOn();
    }

    VoiceText asText() {
        return new VoiceText(said, saidOn, involved, involvedOn, told, toldOn);
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }

    public LocalDate getSaidOn() {
        return saidOn;
    }

    public void setSaidOn(LocalDate saidOn) {
        this.saidOn = saidOn;
    }

    public String getInvolved() {
        return involved;
    }

    public void setInvolved(String involved) {
        this.involved = involved;
    }

    public LocalDate getInvolvedOn() {
        return involvedOn;
    }

    public void setInvolvedOn(LocalDate involvedOn) {
        this.involvedOn = involvedOn;
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told;
    }

    public LocalDate getToldOn() {
        return toldOn;
    }

    public void setToldOn(LocalDate toldOn) {
        this.toldOn = toldOn;
    }
}
