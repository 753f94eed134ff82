package org.wholeschool.concern.followup.action;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.web.PageKit;

/** One task, for whoever owns it, and what became of it. What was typed is never written down with a session. */
@Named
@ViewScoped
public class TaskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MyTasks tasks;

    @Inject
    private PageKit kit;

    private String id;
    private int edition;
    private String answer;
    private transient String became;
    private transient MyTasks.Task task;

    /** Reads the task that the address names. */
    public void open() {
        task = tasks.one(ConcernAddress.id(id));
        edition = task.edition();
    }

    /**
     * @return the way back to the list, or null to stay with what is wrong; where a lead has changed the task
     *     meanwhile, it is shown as it is now
     */
    public String send() {
        try {
            if ("DONE".equals(answer)) {
                tasks.done(ConcernAddress.id(id), edition, became);
            } else if ("CANNOT".equals(answer)) {
                tasks.cannot(ConcernAddress.id(id), edition, became);
            } else {
                throw new BadInput("answer", "answer.required");
            }
        } catch (BadInput refused) {
            kit.show("followup", refused);
            if (refused.key().equals("task.changed")) {
                open();
            }
            return null;
        }
        return "/concern/tasks.xhtml?faces-redirect=true";
    }

    public MyTasks.Task getTask() {
        if (task == null) {
            task = tasks.one(ConcernAddress.id(id));
        }
        return task;
    }

    /** @return of which edition the page is: what was typed for one is not sent for another after a sign-out */
    public int getEdition() {
        return edition;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getBecame() {
        return became;
    }

    public void setBecame(String became) {
        this.became = became;
    }
}
