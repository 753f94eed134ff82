package org.wholeschool.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Recorder;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.SchoolContext;

/**
 * What one actor did, was refused, or failed to do. Ids only: an entry never holds content. Never changed, so without a
 * version.
 */
@Entity
@Table(name = "audit_entry")
@Multitenant
@TenantDiscriminatorColumn(name = "school_id", contextProperty = SchoolContext.PROPERTY)
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ws_audit_id")
    @SequenceGenerator(name = "ws_audit_id", sequenceName = "ws_audit_id", allocationSize = 50)
    private Long id;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Role actorRole;

    private Long accountId;

    private String action;

    @Enumerated(EnumType.STRING)
    private Recorder.Outcome outcome;

    private String subjectKind;

    private Long subjectId;

    /**
     * Its school again, for queries to sort by: an index is read in order only where the whole order is the index's.
     */
    @Column(insertable = false, updatable = false)
    private Long schoolId;

    /** Whose it is: whoever did it, or whose account it is that somebody signed in to. Worked out by the database. */
    @Column(insertable = false, updatable = false)
    private Long personId;

    protected AuditEntry() {}

    AuditEntry(Role actorRole, Long accountId, String action, Recorder.Outcome outcome, Recorder.Subject about) {
        this.at = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        this.actorRole = actorRole;
        this.accountId = accountId;
        this.action = action;
        this.outcome = outcome;
        this.subjectKind = about == null ? null : about.kind();
        this.subjectId = about == null ? null : about.id();
    }

    Long getId() {
        return id;
    }

    Instant getAt() {
        return at;
    }

    Role getActorRole() {
        return actorRole;
    }

    Long getAccountId() {
        return accountId;
    }

    String getAction() {
        return action;
    }

    Recorder.Outcome getOutcome() {
        return outcome;
    }

    String getSubjectKind() {
        return subjectKind;
    }

    Long getSubjectId() {
        return subjectId;
    }

    /** @return what of it is sealed. */
    ChainEntry sealed() {
        return new ChainEntry(id, at, actorRole.name(), accountId, action, outcome.name(), subjectKind, subjectId);
    }
}
