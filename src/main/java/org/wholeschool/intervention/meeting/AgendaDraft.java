package org.wholeschool.intervention.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.platform.Texts;

/** The agenda that a plan and its pattern give: what their pages already tell, in words and without a number. The lead goes on from there. */
final class AgendaDraft {

    private static final Texts WORDS = Texts.of("meeting");
    private static final Texts OF_PLANS = Texts.of("intervention");

    private AgendaDraft() {
    }

    /**
     * @param plan   the plan
     * @param isTold whether it has a pattern that is told of; in which weeks looks found it stays in the school
     * @return the agenda
     */
    static String of(PlanView plan, boolean isTold) {
        PlanText text = plan.text();
        List<String> lines = new ArrayList<>();
        lines.add(WORDS.get("agenda.welcome"));
        lines.add(WORDS.get("agenda.about", about(plan)));
        if (isTold) {
            lines.add(WORDS.get("agenda.pattern"));
        }
        if (text.first() != null) {
            lines.add(WORDS.get("agenda.first", OF_PLANS.get("first." + text.first()), text.why() == null ? "" : text.why()).strip());
        }
        goals(lines, text.goals());
        String done = Stream.concat(text.chosen().stream().map(plan.names()::get), Stream.ofNullable(text.own())).collect(Collectors.joining("; "));
        lines.add(WORDS.get(done.isEmpty() ? "agenda.what" : "agenda.done", done));
        plan.actions().stream().filter(action -> action.answer() == null).forEach(action -> lines.add(WORDS.get("agenda.action", action.task(), PlanWords.day(action.due()))));
        lines.add(WORDS.get("agenda.actions"));
        lines.add(WORDS.get("agenda.pupils"));
        lines.add(text.reviewOn() == null ? WORDS.get("agenda.see") : WORDS.get("agenda.review", PlanWords.day(text.reviewOn())));
        return String.join("\n", lines);
    }

    /** @return an agenda without the sentence of its pattern, which is not told of any more */
    static String untold(String agenda) {
        return agenda.lines().filter(line -> !line.strip().equals(WORDS.get("agenda.pattern"))).collect(Collectors.joining("\n"));
    }

    private static void goals(List<String> lines, List<GoalText> goals) {
        lines.add(WORDS.get(goals.isEmpty() ? "agenda.goals.none" : "agenda.goals"));
        goals.forEach(goal -> lines.add(WORDS.get("agenda.goal", goal.positive() == null ? "" : goal.positive(), goal.indicator() == null ? "" : goal.indicator())));
    }

    private static String about(PlanView plan) {
        PlanText text = plan.text();
        return switch (text.context()) {
            case PLACE -> Stream.concat(plan.places().stream().map(PlanView.PlaceNow::name), plan.bands().stream()).collect(Collectors.joining(", "));
            case ONLINE -> text.online();
            case YEAR -> OF_PLANS.get("plan.year.of", text.year());
            case GROUP -> plan.groupWords();
            case SCHOOL -> OF_PLANS.get("context.SCHOOL");
        };
    }
}
