package org.wholeschool.concern.triage.form;

import java.time.LocalDate;
import java.util.Objects;
import org.wholeschool.concern.followup.action.AskedFields;
import org.wholeschool.concern.followup.action.ConcernActions;

/** One row for an action in the triage form, with the due date that the form proposes. */
public class TriageAction extends AskedFields {

    private static final long serialVersionUID = 1L;

    private final LocalDate proposed;

    TriageAction(LocalDate due) {
        proposed = due;
        setDue(due);
    }

    boolean isBegun() {
        return isTaskBegun();
    }

    ConcernActions.Asked toAsk() {
        return asked();
    }

    /** The date that the form proposes was chosen by no one. */
    @Override
    protected boolean isDueChosen() {
        return getDue() != null && !Objects.equals(getDue(), proposed);
    }
}
