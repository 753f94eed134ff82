package org.wholeschool.intervention.plan.list;

import java.time.LocalDate;
import java.util.Locale;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.table.Cell;

/** Says what a plan has in a column of the list, and by what it is put in order there. */
final class PlanCells {

    private final LocalDate today;
    private final Texts texts = Texts.of("intervention");

    /** @param today the school's day */
    PlanCells(LocalDate today) {
        this.today = today;
    }

    /** @return what it has in that column */
    Cell of(PlanView.Line plan, PlanColumn column) {
        return switch (column) {
            case TITLE -> Cell.of(plan.title());
            case STATE -> state(plan);
            case ABOUT -> Cell.of(plan.about());
            case REVIEW -> review(plan);
            case OPEN -> open(plan);
            case FOUND -> Cell.of(found(plan));
            case LEARNT -> Cell.beginning(plan.learnt());
            case LEVER -> Cell.of(lever(plan));
            case STARTS -> day(plan.starts());
            case BEGUN_BY -> Cell.of(plan.begunBy());
        };
    }

    private Cell state(PlanView.Line plan) {
        return switch (PlanStage.of(plan)) {
            case REVIEW -> Cell.tag(texts.get("plans.review"), "warn");
            case LATE -> Cell.tag(texts.get("plans.action-late"), "bad");
            case RUNNING -> Cell.tag(texts.get("state.RUNNING"), "good");
            case DRAFT -> Cell.tag(texts.get("state.DRAFT"), "none");
            case CLOSED -> Cell.tag(texts.get("state.CLOSED"), "none");
        };
    }

    private Cell review(PlanView.Line plan) {
        if (plan.due() == null) {
            return day(plan.review());
        }
        return day(plan.due()).marked(texts.get(plan.due().isBefore(today) ? "plans.overdue" : "plans.today"), "warn");
    }

    private Cell open(PlanView.Line plan) {
        Cell open = plan.open() == 0 ? Cell.of(0L, "") : Cell.of(plan.open());
        return plan.late() == 0 || plan.state() != PlanState.RUNNING
                ? open
                : open.marked(texts.get("plans.late", plan.late()), "bad");
    }

    private static Cell day(LocalDate day) {
        return Cell.of(day, day == null ? "" : SchoolDates.DATE.format(day));
    }

    private String found(PlanView.Line plan) {
        return plan.found() == null ? null : texts.get("reading.tag." + plan.found());
    }

    private String lever(PlanView.Line plan) {
        return plan.lever() == null ? null : texts.get("lever." + plan.lever());
    }

    /** @return by what it is put in order; null for nothing */
    Comparable<?> rank(PlanView.Line plan, PlanColumn column) {
        return switch (column) {
            case STATE -> PlanStage.of(plan);
            case REVIEW -> plan.due() == null ? plan.review() : plan.due();
            case STARTS -> plan.starts();
            case OPEN -> plan.open() == 0 ? null : plan.open();
            default -> {
                String text = of(plan, column).text();
                yield text.isEmpty() ? null : text.toLowerCase(Locale.UK);
            }
        };
    }
}
