package org.wholeschool.link.entry;

import java.io.Serializable;
import java.util.Objects;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.RoomOnly;

/** The fields of what is said of a link as a whole. What was typed is never written down with a session. */
public class TextFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String strengths;
    private transient String risks;
    private transient String reason;
    private transient String serves;

    /** What stood there when they were filled. */
    private transient LinkTexts filled;

    @RoomOnly
    public LinkTexts asTexts() {
        return new LinkTexts(strengths, risks, reason, serves);
    }

    void show(LinkTexts texts) {
        strengths = texts.strengths();
        risks = texts.risks();
        reason = texts.reason();
        serves = texts.serves();
        filled = texts;
    }

    /**
     * Somebody else may have said something else meanwhile: what was not touched here becomes what stands there now,
     * and what was typed stays.
     *
     * @return whether somebody has
     */
    boolean refill(LinkTexts now) {
        boolean isOther = filled != null && !filled.equals(now);
        if (filled != null) {
            strengths = refilled(strengths, filled.strengths(), now.strengths());
            risks = refilled(risks, filled.risks(), now.risks());
            reason = refilled(reason, filled.reason(), now.reason());
            serves = refilled(serves, filled.serves(), now.serves());
        }
        filled = now;
        return isOther;
    }

    private static String refilled(String typed, String before, String now) {
        return Objects.equals(FormCheck.kept(typed), before) ? now : typed;
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
