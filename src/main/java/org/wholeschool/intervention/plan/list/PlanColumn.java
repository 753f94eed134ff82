package org.wholeschool.intervention.plan.list;

import java.util.List;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Column;
import org.wholeschool.platform.table.Columns;
import org.wholeschool.platform.table.TableOrder;

/** The columns of the list of plans. */
public enum PlanColumn implements Column {
    TITLE,
    STATE,
    ABOUT,
    REVIEW,
    OPEN,
    FOUND,
    LEARNT,
    LEVER,
    STARTS,
    BEGUN_BY;

    /** What needs a person now first. */
    static final TableOrder<PlanColumn> NEEDED = new TableOrder<>(STATE, false);

    /** All of them. The title leads to the plan. */
    static final Columns<PlanColumn> COLUMNS =
            new Columns<>(List.of(values()), List.of(TITLE, STATE, ABOUT, REVIEW, OPEN, FOUND, LEARNT), NEEDED);

    @Override
    public String label() {
        return Texts.of("intervention").get("plans.column." + name());
    }

    @Override
    public boolean isNumber() {
        return this == OPEN;
    }

    /** A text is in no order that helps anyone. */
    @Override
    public boolean isSorted() {
        return this != LEARNT;
    }
}
