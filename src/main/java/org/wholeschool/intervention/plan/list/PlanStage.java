package org.wholeschool.intervention.plan.list;

import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanView;

/** How far a plan is, in the order in which plans need the team. */
enum PlanStage {
    /** The day of its review has come, and nothing is decided yet. */
    REVIEW,
    /** It runs, and an action is late. */
    LATE,
    RUNNING,
    DRAFT,
    CLOSED;

    static PlanStage of(PlanView.Line plan) {
        if (plan.state() == PlanState.RUNNING) {
            return plan.due() != null ? REVIEW : plan.late() > 0 ? LATE : RUNNING;
        }
        return plan.state() == PlanState.DRAFT ? DRAFT : CLOSED;
    }

    /** @return whether it needs the team now */
    boolean isNow() {
        return this == REVIEW || this == LATE;
    }
}
