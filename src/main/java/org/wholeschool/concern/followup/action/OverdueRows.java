package org.wholeschool.concern.followup.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Shows on a lead's home page the actions that any colleague should have done already. */
@Named
@RequestScoped
public class OverdueRows {

    /** As many as are read at a glance; the page of actions has the others. */
    private static final int ROWS = 2;

    @Inject
    private OverdueActions actions;

    private OverdueActions.Overdue overdue;

    private OverdueActions.Overdue overdue() {
        if (overdue == null) {
            overdue = actions.list(ROWS);
        }
        return overdue;
    }

    public List<OverdueActions.Late> getAll() {
        return overdue().first();
    }

    public long getCount() {
        return overdue().count();
    }

    /** @return how many there are beside those that are listed */
    public long getMore() {
        return getCount() - getAll().size();
    }
}
