package org.wholeschool.intervention.plan.test;

import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.Dispersion;
import org.wholeschool.intervention.evaluation.Gate;
import org.wholeschool.intervention.evaluation.Refusal;
import org.wholeschool.intervention.evaluation.TimeToTell;
import org.wholeschool.intervention.plan.record.TestWeeks;

/**
 * Whether counts will be able to tell if a plan worked, as far as can be said before its review. It is stored nowhere,
 * so it never counts a concern that was restricted since.
 *
 * @param kind what can be said
 * @param refusals what the rule has against it
 * @param baselineWeeks school weeks of baseline
 * @param afterWeeks school weeks from start to review
 * @param about concerns to expect from start to review without an effect, to the nearest {@value #ROUGHLY} of a count
 *     that is itself told so, so that no small number can be worked out from it; 0 where not known
 * @param needed how many there must be
 * @param weeks school weeks after the start that it would take; 0 where longer than two school years, or not known
 */
public record Foresight(
        Kind kind, Set<Refusal> refusals, int baselineWeeks, int afterWeeks, int about, int needed, int weeks) {

    static final int ROUGHLY = 5;

    /** What can be said. */
    public enum Kind {
        /** There will be enough concerns to notice a halving. */
        CAN,
        /** There will not. */
        TOO_FEW,
        /** The rule of the weeks is broken. */
        REFUSED,
        /** No place to compare with, or fewer concerns logged in all of them than may be told from none. */
        NOTHING_TO_COMPARE,
        /** Too few of the weeks before the start have closed to say what to expect. */
        WAITING
    }

    /** Copies the set. */
    public Foresight {
        refusals = Set.copyOf(refusals);
    }

    /**
     * @param design the weeks
     * @param target for each week that has closed the concerns of the plan's own places
     * @param comparison for each the concerns of the places to compare with
     * @param chance for the simulation of how long it would take; the same seed gives the same answer
     */
    static Foresight of(Design design, int[] target, int[] comparison, Random chance) {
        int before = design.baseline().length;
        int after = design.after().length;
        if (!design.refusals().isEmpty()) {
            return new Foresight(Kind.REFUSED, design.refusals(), before, after, 0, 0, 0);
        }
        int[] over = TestWeeks.closed(design.baseline(), target.length);
        if (over.length < Design.LEAST_WAIT) {
            return new Foresight(Kind.WAITING, Set.of(), before, after, 0, 0, 0);
        }
        int[] own = TestWeeks.of(target, over);
        int[] others = TestWeeks.of(comparison, over);
        if (IntStream.of(others).sum() < ROUGHLY) {
            return new Foresight(Kind.NOTHING_TO_COMPARE, Set.of(), before, after, 0, 0, 0);
        }
        double ownPerWeek = IntStream.of(own).average().orElseThrow();
        double othersPerWeek = IntStream.of(others).average().orElseThrow();
        double phi = Dispersion.of(own, others).phi();
        Gate gate = Gate.of(ownPerWeek * before, othersPerWeek * before, before, after, phi);
        int weeks = gate.isOpen()
                ? 0
                : new TimeToTell(ownPerWeek, othersPerWeek, phi)
                        .weeksAfter(before, chance)
                        .orElse(0);
        return new Foresight(
                gate.isOpen() ? Kind.CAN : Kind.TOO_FEW,
                Set.of(),
                before,
                after,
                roughly(gate.expected(), IntStream.of(own).sum()),
                (int) Math.ceil(gate.required()),
                weeks);
    }

    /**
     * A short baseline that is multiplied by a long time after it would tell exactly how many there were: so the count
     * is rounded first, and then what follows from it.
     */
    private static int roughly(double expected, int counted) {
        int told = (int) Math.round((double) counted / ROUGHLY) * ROUGHLY;
        return counted == 0 ? 0 : (int) Math.round(expected / counted * told / ROUGHLY) * ROUGHLY;
    }
}
