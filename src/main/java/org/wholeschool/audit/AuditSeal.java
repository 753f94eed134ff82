package org.wholeschool.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.wholeschool.platform.persistence.SchoolContext;

/** The link of one entry in its school's chain. Never changed. */
@Entity
@Table(name = "audit_seal")
@Multitenant
@TenantDiscriminatorColumn(name = "school_id", contextProperty = SchoolContext.PROPERTY)
class AuditSeal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ws_audit_id")
    @SequenceGenerator(name = "ws_audit_id", sequenceName = "ws_audit_id", allocationSize = 50)
    private Long id;

    private long seq;

    private long entryId;

    private String hash;

    protected AuditSeal() {}

    AuditSeal(long seq, long entryId, String hash) {
        this.seq = seq;
        this.entryId = entryId;
        this.hash = hash;
    }

    long getSeq() {
        return seq;
    }

    long getEntryId() {
        return entryId;
    }

    String getHash() {
        return hash;
    }
}
