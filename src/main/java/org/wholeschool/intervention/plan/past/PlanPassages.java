package org.wholeschool.intervention.plan.past;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.GoalText;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanWords;
import org.wholeschool.intervention.plan.Weighed;
import org.wholeschool.intervention.plan.record.Plan;
import org.wholeschool.intervention.plan.review.PlanDecision;
import org.wholeschool.platform.Texts;
import org.wholeschool.roster.names.Folded;

/** What a plan says, part by part, to be searched for words. */
public final class PlanPassages {

    /** So many words stand on each side of one that was found. */
    private static final int AROUND = 8;

    private static final String LEFT_OUT = "\u2026";

    private final Map<Part, List<String>> parts = new EnumMap<>(Part.class);

    /** In which part of a plan something stands. */
    public enum Part {
        TITLE,
        CONTEXT,
        GOALS,
        DONE,
        LEARNT,
        DECIDED
    }

    /**
     * Words in a part of a plan.
     *
     * @param part which part
     * @param pieces what stands there, around what was found
     */
    public record Passage(Part part, List<Piece> pieces) {}

    /**
     * A piece of a text.
     *
     * @param text as it was written, but for blanks
     * @param found whether it is a word that was asked for
     */
    public record Piece(String text, boolean found) {}

    /**
     * @param plan which
     * @param names what places and parts of the day are called now
     * @param decisions what was decided of it
     * @param isOfTeam whether a lead or a deputy asks: no one else is told what was told of a single group
     */
    PlanPassages(Plan plan, PlanWords.Names names, List<PlanDecision> decisions, boolean isOfTeam) {
        Texts texts = Texts.of("intervention");
        PlanText text = plan.text();
        add(Part.TITLE, Stream.of(text.title()));
        add(
                Part.CONTEXT,
                Stream.of(
                        texts.get("context." + text.context()),
                        text.context() == ContextKind.YEAR ? texts.get("plan.year.of", text.year()) : null,
                        text.online(),
                        isOfTeam ? plan.getGroupWords() : null,
                        text.why()));
        add(Part.CONTEXT, text.places().stream().map(names.places()::get));
        add(Part.CONTEXT, text.bands().stream().map(names.bands()::get));
        add(Part.CONTEXT, text.weights().stream().map(Weighed::reason));
        add(
                Part.GOALS,
                text.goals().stream().flatMap(goal -> Stream.of(goal.indicator(), goal.positive(), goal.otherwise())));
        add(Part.DONE, Stream.concat(plan.names().values().stream().sorted(), Stream.of(text.own())));
        add(Part.LEARNT, Stream.of(plan.getLearnt()));
        add(
                Part.DECIDED,
                decisions.stream()
                        .flatMap(decision ->
                                Stream.of(texts.get("decision." + decision.getDecision()), decision.getReason())));
    }

    private void add(Part part, Stream<String> texts) {
        texts.filter(each -> !GoalText.isBlank(each))
                .forEach(parts.computeIfAbsent(part, none -> new ArrayList<>())::add);
    }

    /**
     * @param typed words, or parts of words
     * @return them, comparable; none where nothing in it is a word
     */
    public static List<String> asked(String typed) {
        return Stream.of(Folded.of(typed).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * @param asked folded words
     * @return what stands around them; nothing where one of them stands nowhere
     */
    List<Passage> with(List<String> asked) {
        List<String> whole = parts.values().stream()
                .flatMap(List::stream)
                .flatMap(PlanPassages::words)
                .map(Folded::of)
                .toList();
        if (!asked.stream().allMatch(word -> whole.stream().anyMatch(each -> each.contains(word)))) {
            return List.of();
        }
        List<Passage> passages = new ArrayList<>();
        parts.forEach((part, texts) -> texts.forEach(text -> {
            List<Piece> pieces = pieces(words(text).toList(), asked);
            if (!pieces.isEmpty()) {
                passages.add(new Passage(part, pieces));
            }
        }));
        return passages;
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"));
    }

    /**
     * @return the words of a text around those that were asked for, with a sign for what is left out; nothing where
     *     none of them stands in it
     */
    private static List<Piece> pieces(List<String> words, List<String> asked) {
        List<Boolean> found = words.stream()
                .map(Folded::of)
                .map(word -> asked.stream().anyMatch(word::contains))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int told = 0;
        for (int at = 0; at < words.size(); at++) {
            if (found.subList(Math.max(0, at - AROUND), Math.min(words.size(), at + AROUND + 1))
                    .contains(true)) {
                if (told < at) {
                    pieces.add(new Piece(LEFT_OUT, false));
                }
                pieces.add(new Piece(words.get(at), found.get(at)));
                told = at + 1;
            }
        }
        if (!pieces.isEmpty() && told < words.size()) {
            pieces.add(new Piece(LEFT_OUT, false));
        }
        return pieces;
    }
}
