package org.wholeschool.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.wholeschool.platform.crypto.KeyedHash;

/**
 * Where a school's chain ends. Its keyed seal makes a chain that was cut short or written anew in the database show:
 * the hashes alone anybody could compute. One row a school, by the school's id, so it needs no tenant column beside it.
 */
@Entity
@Table(name = "audit_chain")
class AuditHead {

    @Id
    @Column(name = "school_id")
    private Long schoolId;

    private long lastSeq;

    private String lastHash;

    private String mac;

    protected AuditHead() {}

    AuditHead(long schoolId) {
        this.schoolId = schoolId;
        moveTo(0, ChainEntry.BEFORE_ALL);
    }

    final void moveTo(long seq, String hash) {
        lastSeq = seq;
        lastHash = hash;
        mac = sealOf(seq, hash);
    }

    boolean isGenuine() {
        return mac.equals(sealOf(lastSeq, lastHash));
    }

    private String sealOf(long seq, String hash) {
        return KeyedHash.seal(schoolId + "|" + seq + "|" + hash);
    }

    long getLastSeq() {
        return lastSeq;
    }

    String getLastHash() {
        return lastHash;
    }
}
