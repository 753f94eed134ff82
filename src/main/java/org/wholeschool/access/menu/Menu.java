package org.wholeschool.access.menu;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.wholeschool.access.Actors;

/** The menu of the page that is shown, with what waits. Everything is asked once in a request. */
@Named
@RequestScoped
public class Menu {

    @Inject
    private Actors actors;

    @Inject
    @Any
    private Instance<MenuCount> counts;

    private final Map<String, MenuCount.Waiting> waiting = new HashMap<>();
    private final Map<String, MenuView> views = new HashMap<>();
    private Map<String, MenuCount> counters;

    /**
     * @param here the page that is open, or the page of the menu that it belongs to
     * @return the menu, with that page marked
     */
    public MenuView at(String here) {
        return views.computeIfAbsent(here, page -> MenuView.of(actors.current().roles(), page, this::waitingAt));
    }

    private MenuCount.Waiting waitingAt(String page) {
        if (counters == null) {
            counters = new HashMap<>();
            counts.forEach(each -> counters.put(each.countedPage(), each));
        }
        MenuCount counter = counters.get(page);
        return counter == null
                ? MenuCount.Waiting.NOTHING
                : waiting.computeIfAbsent(page, asked -> counter.countWaiting());
    }
}
