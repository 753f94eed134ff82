package org.wholeschool.intervention.evaluation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.intervention.evaluation.Verdict.Answer;
import org.wholeschool.intervention.evaluation.Verdict.Figures;

/**
 * The rule: one primary test, fixed before the start and made once, at the planned review, of the weeks that the
 * {@link Design} names, and only where the {@link Gate} is open. What is logged in other weeks, after the review too,
 * changes nothing.
 */
public final class Evaluation {

    private final Design design;
    private final int[] target;
    private final int[] comparison;

    /**
     * @param target for each school week from 0 on the concerns of the target; the weeks that have closed
     * @param comparison for each of the same weeks those of the comparison places together
     * @throws IllegalArgumentException if there are not as many of the one as of the other, or one is negative
     */
    public Evaluation(Design design, int[] target, int[] comparison) {
        if (target.length != comparison.length
                || IntStream.concat(IntStream.of(target), IntStream.of(comparison))
                        .anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(target.length + " weeks of the target and " + comparison.length
                    + " of the comparison, or a negative count");
        }
        this.design = design;
        this.target = target.clone();
        this.comparison = comparison.clone();
    }

    /**
     * @return whether counts will be able to tell, from the baseline alone; empty before the start, and where the
     *     design is refused.
     */
    public Optional<Gate> gate() {
        if (!design.refusals().isEmpty() || target.length < design.start()) {
            return Optional.empty();
        }
        int[] baseline = design.baseline();
        return Optional.of(Gate.of(
                sum(target, baseline),
                sum(comparison, baseline),
                baseline.length,
                design.after().length,
                dispersion().phi()));
    }

    private Dispersion dispersion() {
        return Dispersion.of(Design.of(target, design.baseline()), Design.of(comparison, design.baseline()));
    }

    /** @return the answer, as of the weeks that have closed. */
    public Verdict verdict() {
        Set<Refusal> refusals = design.refusals();
        Optional<Gate> gate = gate();
        if (!design.isReviewedAfter(target.length)) {
            return new Verdict(Answer.TOO_EARLY, refusals, gate, Optional.empty());
        }
        if (!refusals.isEmpty()) {
            return new Verdict(Answer.TOO_FEW_TO_SAY, refusals, gate, Optional.empty(), isFewerThanJustBefore());
        }
        Figures figures = figures();
        return new Verdict(
                gate.orElseThrow().isOpen() ? answer(figures.test()) : Answer.TOO_FEW_TO_SAY,
                refusals,
                gate,
                Optional.of(figures));
    }

    /**
     * Where no baseline is allowed, as many weeks just before the start as come after it: part of what they had was
     * chance, and the person who sees fewer reports all the same asks what children feel.
     */
    private boolean isFewerThanJustBefore() {
        int[] after = design.after();
        int[] before = IntStream.range(Math.max(design.firstWeek(), design.start() - after.length), design.start())
                .toArray();
        return DifferenceInDifferences.of(
                                new FourCounts(
                                        sum(target, before),
                                        sum(target, after),
                                        sum(comparison, before),
                                        sum(comparison, after)),
                                1)
                        .ratio()
                <= Judgement.FEWER;
    }

    private static Answer answer(PrimaryTest test) {
        if (test.showsFewer()) {
            return Answer.IT_WORKED;
        }
        return test.showsMore() ? Answer.GOT_WORSE : Answer.NO_CLEAR_CHANGE;
    }

    private Figures figures() {
        int[] baseline = design.baseline();
        int[] after = design.after();
        FourCounts counts = new FourCounts(
                sum(target, baseline), sum(target, after), sum(comparison, baseline), sum(comparison, after));
        Dispersion dispersion = dispersion();
        return new Figures(
                counts,
                dispersion,
                PrimaryTest.of(counts, dispersion),
                DifferenceInDifferences.of(counts, dispersion.phi()),
                PrimaryTest.exactInterval(counts, Interval.COVERAGE));
    }

    private static int sum(int[] series, int[] weeks) {
        return IntStream.of(Design.of(series, weeks)).sum();
    }
}
