package org.wholeschool.survey.result;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.survey.answer.AnswerSheet;
import org.wholeschool.survey.answer.Asked;
import org.wholeschool.survey.answer.Statement;
import org.wholeschool.survey.answer.SurveyKind;
import org.wholeschool.survey.answer.Why;
import org.wholeschool.survey.manage.Surveys;

/**
 * What may be told of the answers to one survey: shares, each of all who answered, and what at least
 * {@link Share#FEWEST} said.
 *
 * @param answers how many answered
 * @param feelsSafe who feels safe or very safe, all in all; null of staff
 * @param places those in which most do not feel safe first, then as the school has them: no order within a share; none
 *     of staff
 * @param statements who agrees or mostly agrees; none of pupils
 */
record FeltResults(int answers, Share feelsSafe, List<Place> places, Map<Statement, Share> statements) {

    /**
     * A place.
     *
     * @param place as the survey asked it
     * @param unsafe who does not feel safe there
     * @param safe who does
     * @param times when, in the order of the day
     * @param why in chosen words, the largest share first
     * @param rank its rank among all, by {@link FeltRanks}; 0 where it has none because a few are not told from none
     * @param isFirst whether it is among the first that are named
     */
    record Place(
            Asked.Named place,
            Share unsafe,
            Share safe,
            List<Asked.Named> times,
            List<Reason> why,
            int rank,
            boolean isFirst) {

        /** @return when, in words; "" where no part of the day was said by enough */
        String timesInWords() {
            return times.stream().map(Asked.Named::name).collect(Collectors.joining(", "));
        }
    }

    /**
     * A reason that at least {@link Share#FEWEST} gave.
     *
     * @param why which
     * @param share of those who do not feel safe there; null where they can be too few for a share
     */
    record Reason(Why why, Share share) {}

    /** Of fewer who do not feel safe at a place a share who say why would be of fewer than five in a quarter. */
    private static final int FOR_REASONS = 40;

    /**
     * @param asked what was asked
     * @param answers all that was answered, at least {@link Surveys#FEWEST_ANSWERS}
     * @throws IllegalArgumentException where they are fewer
     */
    static FeltResults of(Asked asked, List<AnswerSheet> answers) {
        if (answers.size() < Surveys.FEWEST_ANSWERS) {
            throw new IllegalArgumentException("of fewer than " + Surveys.FEWEST_ANSWERS + " answers nothing is told");
        }
        if (asked.kind() == SurveyKind.STAFF) {
            Map<Statement, Share> statements = new EnumMap<>(Statement.class);
            Arrays.stream(Statement.values())
                    .forEach(
                            statement -> statements.put(statement, share(answers, answer -> answer.agrees(statement))));
            return new FeltResults(answers.size(), null, List.of(), statements);
        }
        List<FeltCell> cells = IntStream.range(0, asked.places().size())
                .mapToObj(place -> FeltCell.of(unsafe(place, answers).size(), answers.size()))
                .toList();
        List<Integer> ranks = FeltRanks.of(cells, answers.size());
        List<Integer> first = FeltRanks.first(cells);
        List<Place> places = IntStream.range(0, asked.places().size())
                .mapToObj(place -> place(asked, place, answers, ranks.get(place), first.contains(place)))
                .sorted(Comparator.comparing(Place::unsafe).reversed())
                .toList();
        return new FeltResults(
                answers.size(), share(answers, answer -> answer.feeling().isSafe()), places, Map.of());
    }

    private static List<AnswerSheet.Unsafe> unsafe(int place, List<AnswerSheet> answers) {
        return answers.stream()
                .filter(answer -> answer.unsafe().containsKey(place))
                .map(answer -> answer.unsafe().get(place))
                .toList();
    }

    private static Place place(Asked asked, int place, List<AnswerSheet> answers, int rank, boolean isFirst) {
        List<AnswerSheet.Unsafe> unsafe = unsafe(place, answers);
        Share share = Share.of(unsafe.size(), answers.size());
        List<Asked.Named> times = IntStream.range(0, asked.times().size())
                .filter(time -> isEnough(unsafe, each -> each.times().contains(time)))
                .mapToObj(asked.times()::get)
                .toList();
        return new Place(
                asked.places().get(place),
                share,
                share(answers, answer -> answer.safe().contains(place)),
                times,
                why(unsafe, FeltCell.step(unsafe.size(), answers.size()).least()),
                share == Share.FEW ? 0 : rank,
                isFirst);
    }

    /** @param least what those who do not feel safe there are at least, by the share of them that is told */
    private static List<Reason> why(List<AnswerSheet.Unsafe> unsafe, int least) {
        return Arrays.stream(Why.values())
                .filter(why -> isEnough(unsafe, each -> each.why().contains(why)))
                .map(why -> new Reason(
                        why,
                        least < FOR_REASONS
                                ? null
                                : Share.ofGroup(
                                        (int) unsafe.stream()
                                                .filter(each -> each.why().contains(why))
                                                .count(),
                                        unsafe.size(),
                                        least)))
                .sorted(Comparator.comparing(
                        reason -> reason.share() == null ? Share.FEW : reason.share(), Comparator.reverseOrder()))
                .toList();
    }

    private static boolean isEnough(List<AnswerSheet.Unsafe> unsafe, Predicate<AnswerSheet.Unsafe> said) {
        return unsafe.stream().filter(said).count() >= Share.FEWEST;
    }

    private static Share share(List<AnswerSheet> answers, Predicate<AnswerSheet> said) {
        return Share.of((int) answers.stream().filter(said).count(), answers.size());
    }
}
