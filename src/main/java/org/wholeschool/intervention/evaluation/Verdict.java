package org.wholeschool.intervention.evaluation;

import java.util.Optional;
import java.util.Set;

/**
 * What counts say of an intervention, by the rule.
 *
 * @param answer the one answer; {@link Answer#TOO_EARLY} before the review in every case
 * @param refusals what the rule has against the design, from the first day on
 * @param gate whether there are enough concerns, from the baseline alone, from the start on; empty where there is no
 *     baseline yet, or none that the rule allows
 * @param figures the figures behind it; empty before the review, and where the design is refused
 * @param fewer whether fewer is reported than before, beside the comparison: by the test, or by a ratio down from
 *     {@link Judgement#FEWER}, of the weeks just before the start where the design is refused. It judges nothing; it is
 *     there for the warning
 */
public record Verdict(
        Answer answer, Set<Refusal> refusals, Optional<Gate> gate, Optional<Figures> figures, boolean fewer) {

    /** Of which the figures alone say whether fewer is reported. */
    public Verdict(Answer answer, Set<Refusal> refusals, Optional<Gate> gate, Optional<Figures> figures) {
        this(
                answer,
                refusals,
                gate,
                figures,
                answer == Answer.IT_WORKED
                        || figures.map(each -> each.effect().ratio() <= Judgement.FEWER)
                                .orElse(false));
    }

    /**
     * Copies the refusals.
     *
     * @throws IllegalArgumentException if there are figures before the review
     */
    public Verdict {
        refusals = Set.copyOf(refusals);
        if (answer == Answer.TOO_EARLY && figures.isPresent()) {
            throw new IllegalArgumentException("Before the review there are no figures: " + figures.get());
        }
    }

    /** @return whether the review has come: before it neither counts nor surveys are judged. */
    public boolean isReviewed() {
        return answer != Answer.TOO_EARLY;
    }

    /** What there is to be said. */
    public enum Answer {
        /**
         * The planned review has not come: nothing is judged before, because who looks every week finds something by
         * chance twice as often. That counts will not be able to tell is said by refusals and gate.
         */
        TOO_EARLY,
        /** The review has come, and counts cannot tell: the rule of the baseline is broken, or the gate is shut. */
        TOO_FEW_TO_SAY,
        /** Nothing was fixed before the start, so counts are not asked, and surveys alone are read. */
        NOT_ASKED,
        /** Fewer than the comparison lets one expect, at the level of the test. */
        IT_WORKED,
        /**
         * More than that, at the same level on the other side. That is a question to ask and no second test of the
         * intervention: more may also be logged because people look.
         */
        GOT_WORSE,
        /** Neither. Not the same as "it did not work": an effect smaller than a halving is often missed. */
        NO_CLEAR_CHANGE
    }

    /**
     * The figures, for who wants them. Where the gate is shut they describe and their chances are not to be read.
     *
     * @param counts concerns before and after
     * @param dispersion how much the baseline weeks vary
     * @param test the primary test
     * @param effect the ratio, with its interval inflated by phi
     * @param exact the odds ratios that counts do not speak against, without phi; the only interval where one of the
     *     counts is 0
     */
    public record Figures(
            FourCounts counts,
            Dispersion dispersion,
            PrimaryTest test,
            DifferenceInDifferences effect,
            Interval exact) {}
}
