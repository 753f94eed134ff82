package org.wholeschool.concern.triage;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.wholeschool.concern.record.ChangeKind;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;

/**
 * One change of the record of a concern: who, when, what stood there before and after, and why. Versions are only added
 * to. The one exception is a child who was filed by mistake: what earlier versions say of that child's part is deleted,
 * with the reasons for it, and that they were there stays. So on PostgreSQL the application may change this table,
 * unlike tables that are only added to.
 */
@Entity
@Table(name = "concern_version")
public class ConcernVersion extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    private int number;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    private Instant changedAt;

    private Long changedBy;

    @Convert(converter = EncryptedText.class)
    private String reason;

    @Convert(converter = EncryptedText.class)
    private String changes;

    private Long involvementId;

    protected ConcernVersion() {}

    /**
     * Counts the concern's record on to its next version.
     *
     * @param concern whose record changes
     * @param kind what was done
     * @param changedBy whose account did it, or null
     * @param changedAt when
     * @param reason why, or null
     * @param changes what stands there now, and what stood there
     */
    public ConcernVersion(
            Concern concern,
            ChangeKind kind,
            Long changedBy,
            Instant changedAt,
            String reason,
            List<FieldChange> changes) {
        this.concern = concern;
        this.number = concern.nextVersion();
        this.kind = kind;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
        this.reason = reason;
        this.changes = FieldChange.write(changes);
    }

    /** @return this, as a change of one person's part */
    ConcernVersion about(long involvement) {
        involvementId = involvement;
        return this;
    }

    /** The child whose part it was about is taken out: that somebody changed something stays, and nothing of what. */
    void forgetWhom() {
        involvementId = null;
        reason = null;
        changes = null;
    }

    /** @return whether it was made at once with another one, for one reason */
    boolean hasReasonOf(ConcernVersion other) {
        return kind == other.kind && reason != null && reason.equals(other.reason) && changedAt.equals(other.changedAt);
    }

    /** The reason was given for the part of a child who is taken out as well. */
    void forgetReason() {
        reason = null;
    }

    public Concern getConcern() {
        return concern;
    }

    public int getNumber() {
        return number;
    }

    ChangeKind getKind() {
        return kind;
    }

    Instant getChangedAt() {
        return changedAt;
    }

    Long getChangedBy() {
        return changedBy;
    }

    String getReason() {
        return reason;
    }

    List<FieldChange> getChanges() {
        return FieldChange.read(changes);
    }

    Long getInvolvementId() {
        return involvementId;
    }
}
