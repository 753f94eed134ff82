package org.wholeschool.concern.followup.action;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.wholeschool.access.NotFound;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** Shows on home what the reader was asked to do, each done in its row with what came of it. */
@Named
@ViewScoped
public class TasksNowPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As many as are read at a glance; the page of tasks has the others. */
    private static final int ROWS = 6;

    private static final int ANSWERED = 3;

    @Inject
    private MyTasks tasks;

    @Inject
    private PageKit kit;

    private long refused;
    private transient String typed;
    private transient String wrong;
    private transient MyTasks.Mine mine;

    private MyTasks.Mine mine() {
        if (mine == null) {
            mine = tasks.mine();
        }
        return mine;
    }

    /** Before the page is drawn again: a lead may have changed or withdrawn a task by now. */
    public void lookAgain() {
        if (kit.isDrawnAgain()) {
            mine = null;
        }
    }

    public List<MyTasks.Task> getOpen() {
        return mine().open().stream().limit(ROWS).toList();
    }

    public int getCount() {
        return mine().open().size();
    }

    public boolean isMore() {
        return getCount() > ROWS;
    }

    public List<MyTasks.Task> getAnswered() {
        return mine().answered().stream().limit(ANSWERED).toList();
    }

    /** Ends the task of the row whose button was pressed. Its number and edition are in the row's own fields. */
    public void done() {
        Map<String, String> sent =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        long task = number(sent.get("task"));
        String became = sent.get("became");
        try {
            tasks.done(task, (int) number(sent.get("edition")), became);
            kit.say("followup", "tasks.now.done");
        } catch (NotFound gone) {
            kit.show("followup", new BadInput(null, "tasks.now.gone"));
        } catch (BadInput fault) {
            refused = task;
            typed = became;
            wrong = Texts.of("followup").get(fault.key(), fault.arguments());
            kit.show("followup", new BadInput(null, fault.key(), fault.arguments()));
        }
        mine = null;
    }

    private static long number(String sent) {
        return sent != null && sent.matches("\\d{1,18}") ? Long.parseLong(sent) : 0;
    }

    /** @return whether the row's answer was refused, so that it stays open with what was typed */
    public boolean isRefused(MyTasks.Task task) {
        return task.id() == refused;
    }

    public String getTyped() {
        return typed;
    }

    /** @return what is wrong with what was typed */
    public String getWrong() {
        return wrong;
    }
}
