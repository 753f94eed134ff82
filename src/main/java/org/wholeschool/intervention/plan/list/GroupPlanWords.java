package org.wholeschool.intervention.plan.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/** Says how far a plan about a group is and what it achieved, in the words of its own review. */
final class GroupPlanWords {

    private final Texts texts = Texts.of("intervention");
    private final LocalDate today;

    GroupPlanWords(LocalDate today) {
        this.today = today;
    }

    /** @return how far it is, in a sentence */
    String state(GroupPlan plan) {
        return switch (plan.state()) {
            case DRAFT -> texts.get("of-group.draft");
            case CLOSED -> texts.get("of-group.closed", day(plan.closed()));
            case RUNNING ->
                plan.due() != null
                        ? texts.get("of-group.due", day(plan.due()))
                        : texts.get("of-group.running", day(plan.review()));
        };
    }

    /** @return what its review found, in the review's words; "" while it is not to be known yet */
    String result(GroupPlan plan) {
        if (plan.found() != null) {
            return texts.get("of-group.result", texts.get("reading.tag." + plan.found()));
        }
        return plan.state() == PlanState.CLOSED ? texts.get("of-group.result.none") : "";
    }

    /**
     * @param from the first day of a half-term
     * @param before the day before which it ends, with the holidays after it
     * @return what of a plan was in it; empty where nothing was
     */
    Optional<String> during(GroupPlan plan, LocalDate from, LocalDate before) {
        boolean ran = plan.state() != PlanState.DRAFT
                && plan.starts().isBefore(before)
                && (plan.closed() == null || !plan.closed().isBefore(from));
        if (!ran) {
            return Optional.empty();
        }
        List<String> says = new ArrayList<>();
        if (isIn(plan.starts(), from, before)) {
            says.add(texts.get(
                    plan.starts().isAfter(today) ? "of-group.starts" : "of-group.started", day(plan.starts())));
        }
        if (plan.foundOn() != null && isIn(plan.foundOn(), from, before)) {
            says.add(result(plan));
        }
        if (plan.closed() != null && isIn(plan.closed(), from, before)) {
            says.add(state(plan));
            if (plan.found() == null) {
                says.add(result(plan));
            }
        } else if (plan.closed() == null && !before.isBefore(today)) {
            says.add(state(plan));
        }
        return Optional.of(says.isEmpty() ? texts.get("of-group.ran") : String.join(" ", says));
    }

    private static boolean isIn(LocalDate day, LocalDate from, LocalDate before) {
        return !day.isBefore(from) && day.isBefore(before);
    }

    private static String day(LocalDate day) {
        return SchoolDates.DATE.format(day);
    }
}
