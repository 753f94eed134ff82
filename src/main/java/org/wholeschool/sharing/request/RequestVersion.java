package org.wholeschool.sharing.request;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What a request said once. Only ever added to. */
@Entity
@Table(name = "sharing_request_version")
class RequestVersion extends RequestFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "request_id")
    @SuppressWarnings("unused") // queries read it
    private SharingRequest request;

    protected RequestVersion() {}

    /** @param request as it is now */
    RequestVersion(SharingRequest request) {
        this.request = request;
        copyOf(request);
    }
}
