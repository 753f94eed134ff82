package org.wholeschool.concern.followup.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.access.menu.MenuCount;
import org.wholeschool.platform.Texts;

/** What somebody was asked to do. */
@Named
@RequestScoped
public class TasksPage implements MenuCount, HomeWork {

    private static final Set<Role> IN_ONE_ROW = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.HEAD);

    @Inject
    private MyTasks tasks;

    @Inject
    private Actors actors;

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

    @Override
    public String workPage() {
        return countedPage();
    }

    /** The safeguarding team and the head have work of other kinds, and one row for it; others see each task. */
    @Override
    public List<HomeRow> findWork() {
        Texts texts = Texts.of("followup");
        return waiting().open() == 0 || Collections.disjoint(actors.current().roles(), IN_ONE_ROW)
                ? List.of()
                : List.of(HomeRow.of(
                        "tasks",
                        texts.get("tasks.waiting", waiting().open(), waiting().overdue()),
                        workPage(),
                        texts.get("tasks.open")));
    }
}
