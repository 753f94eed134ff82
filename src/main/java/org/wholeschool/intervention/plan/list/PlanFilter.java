package org.wholeschool.intervention.plan.list;

import java.time.LocalDate;
import java.util.Set;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanView;

/**
 * Which plans a list has; each part narrows it further.
 *
 * @param show how far they are, or null
 * @param about what they are about, or null
 * @param place one of their places, or null
 * @param band one of their parts of the day, or null; a plan about any part of the day fits each
 * @param year the year that they are about, or null
 * @param lever by what they work, or null
 * @param from the earliest first day, or null
 * @param to the latest first day, or null
 * @param review the last day on which their review is due, or null
 * @param found ids of those in which words were found; null where none were looked for
 */
record PlanFilter(
        Show show,
        ContextKind about,
        Long place,
        Long band,
        Integer year,
        Lever lever,
        LocalDate from,
        LocalDate to,
        LocalDate review,
        Set<Long> found) {

    /** Every plan. */
    static final PlanFilter NONE = new PlanFilter(null, null, null, null, null, null, null, null, null, null);

    /** How far plans are, as a reader looks for them. */
    enum Show {
        /** A review is due, or an action is late. */
        NOW,
        RUNNING,
        DRAFT,
        CLOSED;

        private boolean fits(PlanView.Line plan) {
            return switch (this) {
                case NOW -> PlanStage.of(plan).isNow();
                case RUNNING -> plan.state() == PlanState.RUNNING;
                case DRAFT -> plan.state() == PlanState.DRAFT;
                case CLOSED -> plan.state() == PlanState.CLOSED;
            };
        }
    }

    /** @return the same, of plans that are so far */
    PlanFilter with(Show other) {
        return new PlanFilter(other, about, place, band, year, lever, from, to, review, found);
    }

    boolean fits(PlanView.Line plan) {
        return (show == null || show.fits(plan))
                && (lever == null || lever == plan.lever())
                && (found == null || found.contains(plan.id()))
                && isAbout(plan.context())
                && isWithin(plan.starts())
                && (review == null || isDueBy(plan));
    }

    private boolean isAbout(PlanView.Context context) {
        return (about == null || about == context.kind())
                && (place == null || context.places().contains(place))
                && (band == null
                        || context.kind() == ContextKind.PLACE
                                && (context.bands().isEmpty() || context.bands().contains(band)))
                && (year == null || year.equals(context.year()));
    }

    private boolean isWithin(LocalDate starts) {
        return from == null && to == null
                || starts != null && (from == null || !starts.isBefore(from)) && (to == null || !starts.isAfter(to));
    }

    /** A plan that is closed is reviewed no more. */
    private boolean isDueBy(PlanView.Line plan) {
        LocalDate day = plan.due() == null ? plan.review() : plan.due();
        return plan.state() == PlanState.RUNNING && day != null && !day.isAfter(review);
    }
}
