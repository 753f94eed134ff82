package org.wholeschool.peermap.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;

/**
 * The emergency door of a request for a map: that one person went through it alone, by when they have to say why, what
 * they said, and what somebody else says of it.
 */
@MappedSuperclass
abstract class MapEmergency extends MapOutcome {

    private boolean emergency;

    private Instant justifyBy;

    @Convert(converter = EncryptedText.class)
    private String justification;

    private Instant justifiedAt;

    private Instant overdueAt;

    @Column(name = "was_right")
    private Boolean right;

    private Long judgedBy;

    private Instant judgedAt;

    @Convert(converter = EncryptedText.class)
    private String judgement;

    /**
     * One person opens it alone.
     *
     * @param justifyUntil by when they have to say why
     */
    final void openAlone(Instant justifyUntil) {
        emergency = true;
        justifyBy = justifyUntil;
    }

    final void judged(boolean wasRight, String words, long by, Instant now) {
        right = wasRight;
        judgement = words;
        judgedBy = by;
        judgedAt = now;
    }

    final boolean wasJustifiedBefore(Instant moment) {
        return justification != null && justifiedAt.isBefore(moment);
    }

    public void justify(String words, Instant now) {
        justification = words;
        justifiedAt = now;
    }

    /** Nobody has said why by the time by which they should have. */
    public void isOverdue(Instant now) {
        overdueAt = now;
    }

    /**
     * @return whether the time in which an emergency had to be justified is over, and it was not by then; what is said
     *     later changes nothing about that
     */
    public boolean isNotJustifiedInTimeAt(Instant now) {
        return emergency && !now.isBefore(justifyBy) && (justification == null || !justifiedAt.isBefore(justifyBy));
    }

    /** @return whether the time in which an emergency had to be justified is over, and it still is not */
    public boolean isUnjustifiedAt(Instant now) {
        return emergency && justification == null && !now.isBefore(justifyBy);
    }

    public boolean isEmergency() {
        return emergency;
    }

    public Instant getJustifyBy() {
        return justifyBy;
    }

    public String getJustification() {
        return justification;
    }

    public Instant getJustifiedAt() {
        return justifiedAt;
    }

    public Instant getOverdueAt() {
        return overdueAt;
    }

    public Boolean getRight() {
        return right;
    }

    public Long getJudgedBy() {
        return judgedBy;
    }

    public Instant getJudgedAt() {
        return judgedAt;
    }

    public String getJudgement() {
        return judgement;
    }

    /**
     * @return whether it was opened alone in an emergency and was found not to be right, or nobody said why in time and
     *     nobody has found since that it was: nothing more is written down of what was seen on it
     */
    public boolean isStoppedAt(Instant now) {
        return isEmergency()
                && !Boolean.TRUE.equals(getRight())
                && (Boolean.FALSE.equals(getRight()) || isNotJustifiedInTimeAt(now));
    }
}
