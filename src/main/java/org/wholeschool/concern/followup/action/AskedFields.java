package org.wholeschool.concern.followup.action;

import java.io.Serializable;
import java.time.LocalDate;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.RoomOnly;

/**
 * What is typed in a form that asks a colleague to do something: what, who, by when, and a template for it. The text is
 * never written down with a session.
 */
@RoomOnly
public class AskedFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String task;
    private Long owner;
    private LocalDate due;
    private String template;

    /** @return what is asked as it is typed */
    @RoomOnly
    protected ConcernActions.Asked asked() {
        return new ConcernActions.Asked(owner, due, task);
    }

    /** @return whether a task or an owner is given; a date alone may be one that the form proposes */
    @RoomOnly
    protected boolean isTaskBegun() {
        return FormCheck.kept(task) != null || owner != null;
    }

    /** @return whether a person chose the due date, so that a template leaves it */
    @RoomOnly
    protected boolean isDueChosen() {
        return due != null;
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

    /** @return which template was chosen, or null */
    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }
}
