package org.wholeschool.sharing.request;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What an agency asked of the school, as it is now. */
@Entity
@Table(name = "sharing_request")
class SharingRequest extends RequestFields {

    private Instant receivedAt;

    private Long receivedBy;

    private String agencyCode;

    private Long personId;

    private Instant dueAt;

    protected SharingRequest() {}

    /** @param by who heard it */
    SharingRequest(Instant receivedAt, Long by) {
        this.receivedAt = receivedAt;
        this.receivedBy = by;
    }

    void comeFrom(String agency, Long person) {
        agencyCode = agency;
        personId = person;
    }

    void wasReceived(Instant at, Instant due) {
        receivedAt = at;
        dueAt = due;
    }

    void letGoOf(long person) {
        if (personId != null && personId == person) {
            personId = null;
        }
    }

    Instant getReceivedAt() {
        return receivedAt;
    }

    Long getReceivedBy() {
        return receivedBy;
    }

    String getAgencyCode() {
        return agencyCode;
    }

    Long getPersonId() {
        return personId;
    }

    Instant getDueAt() {
        return dueAt;
    }
}
