package org.wholeschool.concern.safety;

import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.List;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.platform.crypto.EncryptedText;

/** What a safety plan says, now or in one of its versions; where pupils meet is kept beside it. */
@MappedSuperclass
abstract class SafetyFields extends Edition {

    @Enumerated(EnumType.STRING)
    private SafetyStep step;

    @Enumerated(EnumType.STRING)
    private SafetyState state;

    private long ownerId;

    private Long trustedAdultId;

    /** The day of its next review. It is called so in the queries for reminders. */
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private SafetyOutcome outcome;

    @Convert(converter = EncryptedText.class)
    private String risks;

    @Convert(converter = EncryptedText.class)
    private String route;

    @Convert(converter = EncryptedText.class)
    private String separation;

    @Convert(converter = EncryptedText.class)
    private String pupilSays;

    @Convert(converter = EncryptedText.class)
    private String parentsSay;

    /** What the latest review found; null before the first. */
    @Convert(converter = EncryptedText.class)
    private String reviewNote;

    @Convert(converter = EncryptedText.class)
    private String outcomeNote;

    final void fill(SafetyStep by, SafetyState as, SafetyEntry entry) {
        step = by;
        state = as;
        risks = entry.risks();
        route = entry.route();
        separation = entry.separation();
        pupilSays = entry.pupilSays();
        parentsSay = entry.parentsSay();
        trustedAdultId = entry.trustedAdult();
        ownerId = entry.owner();
        dueOn = entry.reviewOn();
    }

    final void found(String note, LocalDate nextReview) {
        step = SafetyStep.REVIEWED;
        reviewNote = note;
        dueOn = nextReview;
    }

    final void goTo(long account) {
        step = SafetyStep.HANDED_OVER;
        ownerId = account;
    }

    final void finish(SafetyOutcome as, String note) {
        step = SafetyStep.ENDED;
        state = SafetyState.ENDED;
        outcome = as;
        outcomeNote = note;
    }

    final void copyOf(SafetyFields other) {
        copyEdition(other);
        fill(other.step, other.state, other.entry(List.of()));
        outcome = other.outcome;
        reviewNote = other.reviewNote;
        outcomeNote = other.outcomeNote;
    }

    /** @param spots where pupils meet */
    final SafetyEntry entry(List<SafetyEntry.Spot> spots) {
        return new SafetyEntry(risks, spots, route, separation, pupilSays, parentsSay, trustedAdultId, ownerId, dueOn);
    }

    final SafetyStep getStep() {
        return step;
    }

    final SafetyState getState() {
        return state;
    }

    final SafetyOutcome getOutcome() {
        return outcome;
    }

    final String getReviewNote() {
        return reviewNote;
    }

    final String getOutcomeNote() {
        return outcomeNote;
    }

    final long getOwnerId() {
        return ownerId;
    }

    final Long getTrustedAdultId() {
        return trustedAdultId;
    }

    final LocalDate getDueOn() {
        return dueOn;
    }
}
