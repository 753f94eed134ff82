package org.wholeschool.sharing.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** An agreement with agencies about what is shared with them, as it is now. */
@Entity
@Table(name = "sharing_agreement")
class Agreement extends AgreementFields {

    protected Agreement() {}

    Agreement(AgreementScope scope, Terms terms, AgreementDays days, Long by, Instant at) {
        say(scope, terms, days);
        beginEdition(AgreementStep.BEGUN, null, by, at);
    }

    void change(AgreementScope scope, Terms terms, AgreementDays days, Long by, Instant at) {
        say(scope, terms, days);
        beginEdition(AgreementStep.CHANGED, null, by, at);
    }

    void review(String found, LocalDate next, Long by, Instant at) {
        moveReview(next);
        beginEdition(AgreementStep.REVIEWED, found, by, at);
    }

    void end(String reason, LocalDate day, Long by, Instant at) {
        endOn(day);
        beginEdition(AgreementStep.ENDED, reason, by, at);
    }

    boolean says(AgreementScope scope, Terms terms, AgreementDays days) {
        return getScope() == scope && terms().equals(terms) && days().equals(days);
    }
}
