package org.wholeschool.sharing.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What an agreement said once. Only ever added to. */
@Entity
@Table(name = "sharing_agreement_version")
class AgreementVersion extends AgreementFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "agreement_id")
    @SuppressWarnings("unused") // queries read it
    private Agreement agreement;

    protected AgreementVersion() {}

    /** @param agreement as it is now */
    AgreementVersion(Agreement agreement) {
        this.agreement = agreement;
        copyOf(agreement);
    }
}
