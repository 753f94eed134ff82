package org.wholeschool.intervention.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wholeschool.platform.EncryptedText;
import org.wholeschool.platform.InstantColumn;
import org.wholeschool.platform.SchoolOwned;

/** What somebody is to do because of a plan, by when, what that takes, and what became of it. */
@Entity
@Table(name = "plan_action")
class PlanAction extends SchoolOwned {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private Plan plan;

    @Convert(converter = EncryptedText.class)
    private String task;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "hours_planned")
    private int hoursPlanned;

    @Column(name = "pounds_planned")
    private int poundsPlanned;

    @Column(name = "hours_spent")
    private int hoursSpent;

    @Column(name = "pounds_spent")
    private int poundsSpent;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_at")
    @Convert(converter = InstantColumn.class)
    private Instant askedAt;

    @Column(name = "done_by")
    private Long doneBy;

    @Column(name = "done_at")
    @Convert(converter = InstantColumn.class)
    private Instant doneAt;

    @Column(name = "could_not")
    private boolean couldNot;

    @Convert(converter = EncryptedText.class)
    private String outcome;

    private int reminded;

    protected PlanAction() {
    }

    PlanAction(Plan plan, String task, long ownerId, LocalDate dueOn, Spent planned, long by, Instant at) {
        this.plan = plan;
        this.task = task;
        this.ownerId = ownerId;
        this.dueOn = dueOn;
        hoursPlanned = planned.hours();
        poundsPlanned = planned.pounds();
        askedBy = by;
        askedAt = at;
    }

    /** Somebody says what became of it. */
    void answer(boolean isDone, String became, long by, Instant at) {
        couldNot = !isDone;
        outcome = became;
        doneBy = by;
        doneAt = at;
    }

    void spend(Spent spent) {
        hoursSpent = spent.hours();
        poundsSpent = spent.pounds();
    }

    /** It is somebody else's from now on, and they are reminded anew. */
    void goOver(long to) {
        ownerId = to;
        reminded = 0;
    }

    /** Reminds of it for the first or the second time. @return whether that is new */
    boolean remind(int time) {
        boolean isNew = time > reminded;
        reminded = Math.max(reminded, time);
        return isNew;
    }

    boolean isDone() {
        return doneAt != null;
    }

    boolean isLateOn(LocalDate day) {
        return !isDone() && dueOn.isBefore(day);
    }

    PlanView.Action view(String owner, LocalDate today) {
        return new PlanView.Action(getId(), task, owner, dueOn, isLateOn(today), isDone() ? couldNot ? "CANNOT" : "DONE" : null, outcome, hoursPlanned, poundsPlanned, hoursSpent, poundsSpent);
    }

    Plan getPlan() {
        return plan;
    }

    String getTask() {
        return task;
    }

    long getOwnerId() {
        return ownerId;
    }

    LocalDate getDueOn() {
        return dueOn;
    }

    long getAskedBy() {
        return askedBy;
    }

    Instant getDoneAt() {
        return doneAt;
    }

    boolean isRefused() {
        return couldNot;
    }

    String getOutcome() {
        return outcome;
    }

    /** Hours and pounds. */
    record Spent(int hours, int pounds) {
    }
}
