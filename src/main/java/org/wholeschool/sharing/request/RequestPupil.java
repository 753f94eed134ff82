package org.wholeschool.sharing.request;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.wholeschool.platform.persistence.SchoolOwned;

/** A pupil about whom an agency asked. */
@Entity
@Table(name = "sharing_request_pupil")
class RequestPupil extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    private SharingRequest request;

    private long pupilId;

    protected RequestPupil() {}

    RequestPupil(SharingRequest request, long pupilId) {
        this.request = request;
        this.pupilId = pupilId;
    }

    SharingRequest getRequest() {
        return request;
    }

    long getPupilId() {
        return pupilId;
    }
}
