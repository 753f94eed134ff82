package org.wholeschool.intervention.plan.action;

import java.io.Serializable;
import java.time.LocalDate;

/** The fields of what a person is asked to do. What was typed is never written down with a session. */
public class ActionFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String task;
    private Long owner;
    private LocalDate due;
    private Integer hours;
    private Integer pounds;

    /** @return what is asked, as it is typed */
    public PlanActions.Asked asAsked() {
        return new PlanActions.Asked(task, owner, due, hours, pounds);
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

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer hours) {
        this.hours = hours;
    }

    public Integer getPounds() {
        return pounds;
    }

    public void setPounds(Integer pounds) {
        this.pounds = pounds;
    }
}
