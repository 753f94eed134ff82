package org.wholeschool.concern.triage.form;

import java.io.Serializable;
import java.time.LocalDate;
import org.wholeschool.concern.followup.action.ConcernActions;

/** One row for an action in the triage form. What was typed is never written down with a session. */
public class TriageAction implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String task;
    private Long owner;
    private LocalDate due;

    TriageAction(LocalDate due) {
        this.due = due;
    }

    /** @return whether it was begun; a date alone is the one that the form proposes */
    boolean isBegun() {
        return task != null && !task.isBlank() || owner != null;
    }

    ConcernActions.Asked asked() {
        return new ConcernActions.Asked(owner, due, task);
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = task;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
