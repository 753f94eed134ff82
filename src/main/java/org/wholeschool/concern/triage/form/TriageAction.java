package org.wholeschool.concern.triage.form;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.action.TemplateFields;

/** One row for an action in the triage form. What was typed is never written down with a session. */
public class TriageAction implements Serializable, TemplateFields {

    private static final long serialVersionUID = 1L;

    private transient String task;
    private Long owner;
    private LocalDate due;
    private final LocalDate proposed;
    private String template;

    TriageAction(LocalDate due) {
        this.due = due;
        this.proposed = due;
    }

    /** @return whether it was begun; a date alone is the one that the form proposes */
    boolean isBegun() {
        return task != null && !task.isBlank() || owner != null;
    }

    ConcernActions.Asked asked() {
        return new ConcernActions.Asked(owner, due, task);
    }

    @Override
    public String getTask() {
        return task;
    }

    @Override
    public void setTask(String task) {
        this.task = task;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    @Override
    public LocalDate getDue() {
        return due;
    }

    @Override
    public void setDue(LocalDate due) {
        this.due = due;
    }

    @Override
    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    /** The date that the form proposes was chosen by no one. */
    @Override
    public boolean isDueChosen() {
        return due != null && !Objects.equals(due, proposed);
    }
}
