package org.wholeschool.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wholeschool.access.home.HomeRow;
import org.wholeschool.access.home.HomeWork;
import org.wholeschool.access.myaccount.Me;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;
import org.wholeschool.school.Schools;

/** What is left to do after the set-up, in any order, with what is missing in plain sight. */
@Named
@RequestScoped
public class TodoPage implements HomeWork {

    @Inject
    private ToDo toDo;

    @Inject
    private Schools schools;

    @Inject
    private Me me;

    @Inject
    private PageKit kit;

    private List<ToDo.Item> items;

    /** @return every step, first those that are left */
    public List<ToDo.Item> getItems() {
        if (items == null) {
            items = toDo.items();
        }
        return items;
    }

    /** @return how many steps are left */
    public long getLeft() {
        return getItems().stream().filter(item -> !item.isDone()).count();
    }

    /** @return whether home leads here */
    public boolean isShown() {
        return schools.profile().toDoOpen();
    }

    @Override
    public String workPage() {
        return "/setup/todo.xhtml";
    }

    @Override
    public List<HomeRow> findWork() {
        Texts texts = Texts.of("setup");
        return isShown() && getLeft() > 0
                ? List.of(HomeRow.of("set-up-left", texts.get("home.left", getLeft()), workPage(), texts.get("home")))
                : List.of();
    }

    /** @return what is there and what is missing */
    public String sentence(ToDo.Item item) {
        return Texts.of("setup")
                .get("step." + item.step() + (item.isDone() ? ".done" : ".left"), item.count(), item.second());
    }

    /** @return whether whoever looks may do this step, and its page is there */
    public boolean mayDo(ToDo.Item item) {
        return me.mayOpen(item.step().page());
    }

    /** @return whether it is done by saying so */
    public boolean isByWord(ToDo.Item item) {
        return !item.isDone() && item.step().isByWord();
    }

    /** Somebody says that it is right as it is. */
    public void done(ToDoItem step) {
        toDo.done(step);
        items = null;
        kit.say("setup", "todo.said");
    }

    /** Home no longer leads here, or does again. */
    public void show(boolean shown) {
        schools.showToDo(shown);
        kit.say("setup", shown ? "todo.shown" : "todo.hidden");
    }
}
