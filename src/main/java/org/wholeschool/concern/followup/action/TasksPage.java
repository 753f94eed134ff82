package org.wholeschool.concern.followup.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wholeschool.access.menu.MenuCount;
import org.wholeschool.platform.Texts;

/** What somebody was asked to do. */
@Named
@RequestScoped
public class TasksPage implements MenuCount {

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

    @Override
    public String countedPage() {
        return "/concern/tasks.xhtml";
    }

    @Override
    public MenuCount.Waiting countWaiting() {
        return new MenuCount.Waiting(
                waiting().open(),
                waiting().overdue() > 0,
                Texts.of("followup")
                        .get("tasks.menu", waiting().open(), waiting().overdue()));
    }

    /** @return how much there is to do, in words */
    public String getWords() {
        return Texts.of("followup")
                .get("tasks.waiting", waiting().open(), waiting().overdue());
    }
}
