package org.wholeschool.concern.safety;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.notice.TaskReminder;
import org.wholeschool.roster.Pupil;

/**
 * What keeps one pupil safe after harm between pupils. It goes with its concern, and with its pupil when that pupil is
 * taken out of the concern.
 */
@Entity
@Table(name = "safety_plan")
public class SafetyPlan extends SafetyFields {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "concern_id")
    private Concern concern;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id")
    private Pupil pupil;

    /** How often people were reminded that its review is overdue. */
    private int reminded;

    protected SafetyPlan() {}

    /**
     * @param concern because of which
     * @param pupil whom it keeps safe
     * @param entry what it says
     * @param inForce whether it is more than a draft
     * @param by whose account begins it
     * @param at when
     */
    public SafetyPlan(Concern concern, Pupil pupil, SafetyEntry entry, boolean inForce, Long by, Instant at) {
        this.concern = concern;
        this.pupil = pupil;
        fill(
                inForce ? SafetyStep.STARTED : SafetyStep.DRAFTED,
                inForce ? SafetyState.IN_FORCE : SafetyState.DRAFT,
                entry);
        beginEdition(by, at);
    }

    /** @param start whether a draft is put in force by that */
    final void change(SafetyEntry entry, boolean start, Long by, Instant at) {
        boolean isStarted = start && getState() == SafetyState.DRAFT;
        if (!getDueOn().equals(entry.reviewOn()) || getOwnerId() != entry.owner()) {
            reminded = 0;
        }
        fill(isStarted ? SafetyStep.STARTED : SafetyStep.CHANGED, isStarted ? SafetyState.IN_FORCE : getState(), entry);
        beginEdition(by, at);
    }

    /** Keeps a review, with the day of the next one. */
    public final void review(String note, LocalDate next, Long by, Instant at) {
        found(note, next);
        reminded = 0;
        beginEdition(by, at);
    }

    final void end(SafetyOutcome as, String note, Long by, Instant at) {
        finish(as, note);
        beginEdition(by, at);
    }

    /** @return whether it went from one owner to another: it is still theirs, and has not ended */
    final boolean goOver(long from, long to, Long by, Instant at) {
        boolean goes = !isOver() && getOwnerId() == from;
        if (goes) {
            goTo(to);
            reminded = 0;
            beginEdition(by, at);
        }
        return goes;
    }

    /** @return the reminder that is due, counted as sent; empty where none is */
    final Optional<TaskReminder> remind(LocalDate today) {
        Optional<TaskReminder> due = isOver() ? Optional.empty() : TaskReminder.due(getDueOn(), today, reminded);
        due.ifPresent(reminder -> reminded = reminder.time());
        return due;
    }

    final boolean isOver() {
        return getState() == SafetyState.ENDED;
    }

    /** @return where people who may read it find it */
    final String page() {
        return page(getId());
    }

    static String page(long id) {
        return "/concern/safety-plan.xhtml?id=" + id;
    }

    final Concern getConcern() {
        return concern;
    }

    final Pupil getPupil() {
        return pupil;
    }
}
