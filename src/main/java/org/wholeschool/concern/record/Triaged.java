package org.wholeschool.concern.record;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.persistence.SchoolOwned;
import org.wholeschool.school.Grade;

/**
 * The half of a concern that the safeguarding team writes: what they decided and why, how far the information can be
 * relied on, how it ended. It stands apart from what was logged, which nobody changes. A mapped superclass and no
 * embeddable, because the change of keys looks for encrypted fields in classes.
 */
@MappedSuperclass
public abstract class Triaged extends SchoolOwned {

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Convert(converter = EncryptedText.class)
    private String decisionReason;

    private Instant decidedAt;

    private Long decidedBy;

    @Enumerated(EnumType.STRING)
    private Grade.SourceGrade gradeSource;

    @Enumerated(EnumType.STRING)
    private Grade.Information gradeInformation;

    @Enumerated(EnumType.STRING)
    private Grade.Handling gradeHandling;

    @Convert(converter = EncryptedText.class)
    private String gradeConditions;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Convert(converter = EncryptedText.class)
    private String outcomeWords;

    private Instant closedAt;

    private Long closedBy;

    /** Reports of one event have one number, that of the first of them; null for a report of its own. */
    private Long eventId;

    private int recordVersion;

    @SuppressWarnings("unused") // queries read it
    private Instant factsChangedAt;

    /**
     * Takes over what the safeguarding team says, but the categories, which the concern itself has.
     *
     * @param values what they say, checked
     * @param by whose account, or null
     * @param at when
     */
    public void decide(CaseValues values, Long by, Instant at) {
        boolean decidedAnew = values.get(CaseField.DECISION) != null
                && (decision == null
                        || !decision.name().equals(values.get(CaseField.DECISION))
                        || !decisionReason.equals(values.get(CaseField.REASON)));
        priority = values.get(CaseField.PRIORITY, Priority.class);
        decision = values.get(CaseField.DECISION, Decision.class);
        decisionReason = values.get(CaseField.REASON);
        gradeSource = values.get(CaseField.SOURCE, Grade.SourceGrade.class);
        gradeInformation = values.get(CaseField.INFORMATION, Grade.Information.class);
        gradeHandling = values.get(CaseField.HANDLING, Grade.Handling.class);
        gradeConditions = values.get(CaseField.CONDITIONS);
        outcome = values.get(CaseField.OUTCOME, Outcome.class);
        outcomeWords = values.get(CaseField.OUTCOME_WORDS);
        if (decidedAnew) {
            decidedAt = at;
            decidedBy = by;
        }
        if (decision == null) {
            decidedAt = null;
            decidedBy = null;
        }
    }

    /** It is over. A second time changes nothing. */
    public void close(Long by, Instant at) {
        if (closedAt == null) {
            closedAt = at;
            closedBy = by;
        }
    }

    /** It is not over: how it ended is not said any more. */
    public void reopen() {
        closedAt = null;
        closedBy = null;
        outcome = null;
        outcomeWords = null;
    }

    /** @param event the number of the event that it reports, or null for one of its own */
    public void reports(Long event, Instant at) {
        eventId = event;
        factsChanged(at);
    }

    /** What patterns read of it is not what it was. */
    public void factsChanged(Instant at) {
        factsChangedAt = at;
    }

    /** @return the number of the version that begins now */
    public int nextVersion() {
        return ++recordVersion;
    }

    /** @return the number of the last version of this record, 0 before anybody changed it */
    public int getRecordVersion() {
        return recordVersion;
    }

    public Priority getPriority() {
        return priority;
    }

    public Decision getDecision() {
        return decision;
    }

    public String getDecisionReason() {
        return decisionReason;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public Long getDecidedBy() {
        return decidedBy;
    }

    public Grade.SourceGrade getGradeSource() {
        return gradeSource;
    }

    public Grade.Information getGradeInformation() {
        return gradeInformation;
    }

    public Grade.Handling getGradeHandling() {
        return gradeHandling;
    }

    public String getGradeConditions() {
        return gradeConditions;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public String getOutcomeWords() {
        return outcomeWords;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public Long getClosedBy() {
        return closedBy;
    }

    public Long getEventId() {
        return eventId;
    }
}
