package org.wholeschool.intervention.plan.review;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.Evaluation;
import org.wholeschool.intervention.evaluation.Judgement;
import org.wholeschool.intervention.evaluation.Judgement.Felt;
import org.wholeschool.intervention.evaluation.Refusal;
import org.wholeschool.intervention.evaluation.TimeToTell;
import org.wholeschool.intervention.evaluation.Verdict;
import org.wholeschool.intervention.plan.record.TestWeeks;
import org.wholeschool.intervention.plan.test.TestCounts;

/**
 * What is said at a review, from the counts of a test.
 *
 * @param verdict what counts say
 * @param judgement what they say beside what pupils feel
 * @param weeksNeeded school weeks after the start that it would take to tell, where there are too few; 0 for longer
 *     than two school years, or where it is not a matter of how many
 */
record Judged(Verdict verdict, Judgement judgement, int weeksNeeded) {

    /**
     * @param design the weeks, of which the last before the review has closed
     * @param counts of them
     * @param isGone whether one of the plan's own places is not used any more, so that counts are not asked
     * @param felt how pupils feel
     * @param confidence how sure staff are
     * @param chance for the simulation; the same seed gives the same answer
     * @throws IllegalArgumentException before the review, when nothing is judged
     */
    static Judged of(Design design, TestCounts counts, boolean isGone, Felt felt, Felt confidence, Random chance) {
        Verdict counted = new Evaluation(design, counts.target(), counts.comparison()).verdict();
        // Terms that were moved, or never entered: the day of the review has come, and no school week lies between.
        Verdict asked = design.review() <= design.start()
                ? new Verdict(Verdict.Answer.TOO_FEW_TO_SAY, design.refusals(), counted.gate(), Optional.empty())
                : counted;
        Verdict verdict = isGone && asked.isReviewed()
                ? new Verdict(Verdict.Answer.TOO_FEW_TO_SAY, Set.of(), asked.gate(), asked.figures())
                : asked;
        Judgement judgement = Judgement.of(
                        isGone
                                ? new Verdict(verdict.answer(), verdict.refusals(), verdict.gate(), Optional.empty())
                                : verdict,
                        felt,
                        confidence)
                .orElseThrow(() -> new IllegalArgumentException("The review has not come: " + design));
        return new Judged(verdict, judgement, isGone ? 0 : weeksNeeded(design, counts, verdict, chance));
    }

    private static int weeksNeeded(Design design, TestCounts counts, Verdict verdict, Random chance) {
        if (verdict.answer() != Verdict.Answer.TOO_FEW_TO_SAY
                || !verdict.refusals().equals(Set.<Refusal>of())
                || verdict.figures().isEmpty()) {
            return 0;
        }
        int[] baseline = design.baseline();
        double own =
                IntStream.of(TestWeeks.of(counts.target(), baseline)).average().orElse(0);
        double others = IntStream.of(TestWeeks.of(counts.comparison(), baseline))
                .average()
                .orElse(0);
        return new TimeToTell(own, others, verdict.figures().get().dispersion().phi())
                .weeksAfter(baseline.length, chance)
                .orElse(0);
    }
}
