package org.wholeschool.casework.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.wholeschool.concern.safety.SafetyOutcome;
import org.wholeschool.concern.safety.SafetyState;
import org.wholeschool.concern.safety.SafetyStep;

/**
 * A safety plan of a concern.
 *
 * @param pupil whom it keeps safe
 * @param state how far it is
 * @param since from which day on it was in force; null where it never was
 * @param review the day of its next review
 * @param ended on which day it ended, or null
 * @param outcome how it ended, or null
 */
record InspectedPlan(
        Long pupil, SafetyState state, LocalDate since, LocalDate review, LocalDate ended, SafetyOutcome outcome) {

    /** @param steps what became of the plans of its concern */
    static InspectedPlan of(Row plan, List<Step> steps, ZoneId zone) {
        return new InspectedPlan(
                plan.pupil,
                plan.state,
                first(SafetyStep.STARTED, plan, steps, zone),
                plan.review,
                first(SafetyStep.ENDED, plan, steps, zone),
                plan.outcome);
    }

    private static LocalDate first(SafetyStep step, Row plan, List<Step> steps, ZoneId zone) {
        return steps.stream()
                .filter(each -> each.step == step && each.plan.equals(plan.id))
                .map(each -> each.at.atZone(zone).toLocalDate())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** A row of a query: a plan as it is now. */
    record Row(Long concern, Long id, Long pupil, SafetyState state, LocalDate review, SafetyOutcome outcome) {

        /** Public, because a query finds no other constructor. */
        public Row {}
    }

    /** A row of a query: a step of a plan. */
    record Step(Long concern, Long plan, SafetyStep step, Instant at) {

        /** Public, because a query finds no other constructor. */
        public Step {}
    }
}
