package org.wholeschool.link;

import java.io.Serializable;

/** The fields of what is said of a link as a whole. What was typed is never written down with a session. */
public class TextFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String strengths;
    private transient String risks;
    private transient String reason;
    private transient String serves;

    LinkTexts asTexts() {
        return new LinkTexts(strengths, risks, reason, serves);
    }

    void show(LinkTexts texts) {
        strengths = texts.strengths();
        risks = texts.risks();
        reason = texts.reason();
        serves = texts.serves();
    }

    public String getStrengths() {
        return strengths;
    }

    public void setStrengths(String strengths) {
        this.strengths = strengths;
    }

    public String getRisks() {
        return risks;
    }

    public void setRisks(String risks) {
        this.risks = risks;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getServes() {
        return serves;
    }

    public void setServes(String serves) {
        this.serves = serves;
    }
}
