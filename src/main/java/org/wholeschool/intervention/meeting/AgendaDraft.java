package org.wholeschool.intervention.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.platform.Texts;

/**
 * The agenda that a plan and its pattern give. Of the pattern it has one sentence, and of a group no more than that it
 * is one: what is told of a group is for those who read plans, and counts them. What the plan says stands in it as it
 * was typed, and so may count people: the lines that are the same in every agenda are {@link #OURS}, and all others are
 * looked through like what the lead adds, before anybody else reads them. The lead goes on from there.
 */
final class AgendaDraft {

    private static final Texts WORDS = Texts.of("meeting");
    private static final Texts OF_PLANS = Texts.of("intervention");

    /** The lines that stand in every agenda in these words, whatever the plan. */
    static final Set<String> OURS = Stream.of(
                    "welcome", "pattern", "goals.none", "goals", "what", "actions", "pupils", "see")
            .map(line -> WORDS.get("agenda." + line))
            .collect(Collectors.toUnmodifiableSet());

    /** A line that has so many words of the pattern's sentence in a row says it. */
    private static final int TELLING = 4;

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private AgendaDraft() {}

    /**
     * @param plan the plan
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
            lines.add(WORDS.get(
                            "agenda.first", OF_PLANS.get("first." + text.first()), text.why() == null ? "" : text.why())
                    .strip());
        }
        goals(lines, text.goals());
        String done = Stream.concat(text.chosen().stream().map(plan.names()::get), Stream.ofNullable(text.own()))
                .collect(Collectors.joining("; "));
        lines.add(WORDS.get(done.isEmpty() ? "agenda.what" : "agenda.done", done));
        plan.actions().stream()
                .filter(action -> action.answer() == null)
                .forEach(action -> lines.add(WORDS.get("agenda.action", action.task(), PlanWords.day(action.due()))));
        lines.add(WORDS.get("agenda.actions"));
        lines.add(WORDS.get("agenda.pupils"));
        lines.add(
                text.reviewOn() == null
                        ? WORDS.get("agenda.see")
                        : WORDS.get("agenda.review", PlanWords.day(text.reviewOn())));
        return String.join("\n", lines);
    }

    /**
     * Leaves out, as whole lines, what speaks of a pattern: the sentence that was drafted, whatever was made of it
     * since, as long as some of its words stand together, and every other line with the word "pattern". Words in which
     * nothing of that is left are the lead's own, as are those of a decision.
     *
     * @return an agenda without its pattern, which is not told of any more
     */
    static String untold(String agenda) {
        List<String> sentence = List.of(plain(WORDS.get("agenda.pattern")).split(" "));
        List<String> telling = IntStream.rangeClosed(0, sentence.size() - TELLING)
                .mapToObj(from -> " " + String.join(" ", sentence.subList(from, from + TELLING)) + " ")
                .toList();
        return agenda.lines()
                .filter(line -> {
                    String words = " " + plain(line) + " ";
                    return !words.contains(" pattern ")
                            && !words.contains(" patterns ")
                            && telling.stream().noneMatch(words::contains);
                })
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String line) {
        return NO_LETTER.matcher(line.toLowerCase(Locale.UK)).replaceAll(" ").strip();
    }

    private static void goals(List<String> lines, List<GoalText> goals) {
        lines.add(WORDS.get(goals.isEmpty() ? "agenda.goals.none" : "agenda.goals"));
        goals.forEach(goal -> lines.add(WORDS.get(
                "agenda.goal",
                goal.positive() == null ? "" : goal.positive(),
                goal.indicator() == null ? "" : goal.indicator())));
    }

    private static String about(PlanView plan) {
        PlanText text = plan.text();
        return switch (text.context()) {
            case PLACE ->
                Stream.concat(plan.places().stream().map(PlanView.PlaceNow::name), plan.bands().stream())
                        .collect(Collectors.joining(", "));
            case ONLINE -> text.online();
            case YEAR -> OF_PLANS.get("plan.year.of", text.year());
            case GROUP, SCHOOL -> OF_PLANS.get("context." + text.context());
        };
    }
}
