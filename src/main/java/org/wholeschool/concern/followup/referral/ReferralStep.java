package org.wholeschool.concern.followup.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** One escalation of a referral, or the acceptance of its refusal. Only ever added to, and goes with its referral. */
@Entity
@Table(name = "concern_referral_step")
class ReferralStep extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "referral_id", updatable = false)
    private Referral referral;

    @Column(updatable = false)
    private Instant keptAt;

    @Column(updatable = false)
    private Long keptBy;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ReferralNext kind;

    @Column(updatable = false)
    private LocalDate doneOn;

    @Column(updatable = false)
    private LocalDate dueOn;

    @Convert(converter = EncryptedText.class)
    private String whom;

    @Convert(converter = EncryptedText.class)
    private String disagreement;

    @Convert(converter = EncryptedText.class)
    private String words;

    protected ReferralStep() {}

    ReferralStep(Referral referral, NextEntry entry, Long by, Instant at) {
        this.referral = referral;
        this.kind = entry.next();
        this.doneOn = entry.doneOn();
        this.dueOn = entry.dueOn();
        this.whom = entry.whom();
        this.disagreement = entry.disagreement();
        this.words = entry.words();
        this.keptBy = by;
        this.keptAt = at;
    }

    Referral getReferral() {
        return referral;
    }

    Instant getKeptAt() {
        return keptAt;
    }

    Long getKeptBy() {
        return keptBy;
    }

    NextEntry entry() {
        return new NextEntry(kind, whom, doneOn, disagreement, words, dueOn);
    }
}
