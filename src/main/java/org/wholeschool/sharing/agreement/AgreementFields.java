package org.wholeschool.sharing.agreement;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/** What an agreement says, now or in one of its versions, and who left it so. */
@MappedSuperclass
abstract class AgreementFields extends SchoolOwned {

    private int edition;

    private Instant keptAt;

    private Long keptBy;

    @Enumerated(EnumType.STRING)
    private AgreementStep step;

    @Enumerated(EnumType.STRING)
    private AgreementScope scope;

    /** {@link Terms} as JSON. */
    @Convert(converter = EncryptedText.class)
    private String terms;

    /** What a review found, or why it ended early; null in other steps. */
    @Convert(converter = EncryptedText.class)
    private String note;

    private LocalDate ourSignedOn;

    private LocalDate theirSignedOn;

    private LocalDate startsOn;

    private LocalDate endsOn;

    private LocalDate reviewOn;

    private LocalDate endedOn;

    final void say(AgreementScope newScope, Terms newTerms, AgreementDays days) {
        scope = newScope;
        terms = newTerms.json();
        keep(days);
    }

    private void keep(AgreementDays days) {
        ourSignedOn = days.ourSigned();
        theirSignedOn = days.theirSigned();
        startsOn = days.starts();
        endsOn = days.ends();
        reviewOn = days.review();
    }

    final void moveReview(LocalDate next) {
        reviewOn = next;
    }

    final void endOn(LocalDate day) {
        endedOn = day;
    }

    final void beginEdition(AgreementStep by, String why, Long account, Instant at) {
        edition++;
        step = by;
        note = why;
        keptBy = account;
        keptAt = at;
    }

    final void copyOf(AgreementFields other) {
        edition = other.edition;
        keptAt = other.keptAt;
        keptBy = other.keptBy;
        step = other.step;
        scope = other.scope;
        terms = other.terms;
        note = other.note;
        keep(other.days());
        endedOn = other.endedOn;
    }

    final Terms terms() {
        return Terms.of(terms);
    }

    final AgreementDays days() {
        return new AgreementDays(ourSignedOn, theirSignedOn, startsOn, endsOn, reviewOn);
    }

    final AgreementState on(LocalDate day) {
        return AgreementState.on(days(), endedOn, day);
    }

    final int getEdition() {
        return edition;
    }

    final Instant getKeptAt() {
        return keptAt;
    }

    final Long getKeptBy() {
        return keptBy;
    }

    final AgreementStep getStep() {
        return step;
    }

    final AgreementScope getScope() {
        return scope;
    }

    final String getNote() {
        return note;
    }

    final LocalDate getEndedOn() {
        return endedOn;
    }
}
