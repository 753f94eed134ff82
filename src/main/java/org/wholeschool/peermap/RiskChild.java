package org.wholeschool.peermap;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.stream.Stream;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.SchoolOwned;
import org.wholeschool.roster.Pupil;

/** What is thought of one child's safety. */
@Entity
@Table(name = "risk_child")
class RiskChild extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "assessment_id")
    private RiskAssessment assessment;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    private int ring;

    @Convert(converter = EncryptedText.class)
    private String purpose;

    @Convert(converter = EncryptedText.class)
    private String harm;

    @Convert(converter = EncryptedText.class)
    private String needs;

    @Convert(converter = EncryptedText.class)
    private String strengths;

    @Convert(converter = EncryptedText.class)
    private String says;

    @Convert(converter = EncryptedText.class)
    private String done;

    @Column(name = "kept_by")
    private Long keptBy;

    @Column(name = "kept_at")
    @Convert(converter = InstantColumn.class)
    private Instant keptAt;

    protected RiskChild() {
    }

    RiskChild(RiskAssessment assessment, Pupil pupil, int ring, String purpose) {
        this.assessment = assessment;
        this.pupil = pupil;
        this.ring = ring;
        this.purpose = purpose;
    }

    void consider(RiskTexts texts, long by, Instant at) {
        purpose = texts.purpose();
        harm = texts.harm();
        needs = texts.needs();
        strengths = texts.strengths();
        says = texts.says();
        done = texts.done();
        keptBy = by;
        keptAt = at;
    }

    boolean isDirect() {
        return ring == 0;
    }

    /** @return whether there is an answer to every question about this child; "nothing known" is one */
    boolean isConsidered() {
        return Stream.of(harm, needs, strengths, says, done).allMatch(text -> text != null);
    }

    boolean hasPurpose() {
        return purpose != null;
    }

    RiskTexts getTexts() {
        return new RiskTexts(purpose, harm, needs, strengths, says, done);
    }

    RiskAssessment getAssessment() {
        return assessment;
    }

    Pupil getPupil() {
        return pupil;
    }

    int getRing() {
        return ring;
    }

    Long getKeptBy() {
        return keptBy;
    }

    Instant getKeptAt() {
        return keptAt;
    }
}
