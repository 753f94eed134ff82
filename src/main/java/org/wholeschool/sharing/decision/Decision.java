package org.wholeschool.sharing.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What the school decided about sharing, as it is now. */
@Entity
@Table(name = "sharing_decision")
class Decision extends DecisionFields {

    private Long requestId;

    private String agencyCode;

    private Long personId;

    private Instant decidedAt;

    private Long decidedBy;

    private boolean emergency;

    private Instant completeBy;

    private LocalDate lookAgainOn;

    private Long agreedBy;

    protected Decision() {}

    /** @param by who decides */
    Decision(Long requestId, Long by, Instant at) {
        this.requestId = requestId;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    void goTo(String agency, Long person) {
        agencyCode = agency;
        personId = person;
    }

    void beEmergency(Instant until) {
        emergency = true;
        completeBy = until;
    }

    void complete() {
        completeBy = null;
    }

    void lookAgain(LocalDate on) {
        lookAgainOn = on;
    }

    void agree(Long by) {
        agreedBy = by;
    }

    void letGoOf(long person) {
        if (personId != null && personId == person) {
            personId = null;
        }
    }

    DecisionState on(LocalDate today) {
        return DecisionState.of(getStep(), getOutcome(), completeBy != null, lookAgainOn, today);
    }

    Long getRequestId() {
        return requestId;
    }

    String getAgencyCode() {
        return agencyCode;
    }

    Long getPersonId() {
        return personId;
    }

    Instant getDecidedAt() {
        return decidedAt;
    }

    Long getDecidedBy() {
        return decidedBy;
    }

    boolean isEmergency() {
        return emergency;
    }

    Instant getCompleteBy() {
        return completeBy;
    }

    LocalDate getLookAgainOn() {
        return lookAgainOn;
    }

    Long getAgreedBy() {
        return agreedBy;
    }
}
