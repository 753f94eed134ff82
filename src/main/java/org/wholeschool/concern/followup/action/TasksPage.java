package org.wholeschool.concern.followup.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.platform.Texts;

/** What somebody was asked to do. */
@Named
@RequestScoped
public class TasksPage {

    @Inject
    private MyTasks tasks;

    private MyTasks.Mine mine;
    private MyTasks.Waiting waiting;

    public MyTasks.Mine getMine() {
        if (mine == null) {
            mine = tasks.mine();
        }
        return mine;
    }

    private MyTasks.Waiting waiting() {
        if (waiting == null) {
            waiting = tasks.waiting();
        }
        return waiting;
    }

    /** @return whether there is something to say on the home page */
    public boolean isAny() {
        return waiting().open() > 0;
    }

    /** @return how much there is to do, in words */
    public String getWords() {
        return Texts.of("followup")
                .get("tasks.waiting", waiting().open(), waiting().overdue());
    }
}
