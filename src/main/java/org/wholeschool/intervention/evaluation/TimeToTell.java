package org.wholeschool.intervention.evaluation;

import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long it would take until counts could tell, by simulation of the very test: made-up schools in which the target
 * is halved, and the share of them in which that is found.
 */
public final class TimeToTell {

    /** Share of schools in which a halving must be found. */
    public static final double POWER = .8;

    /** Of two school years no one waits for the end. */
    public static final int LONGEST = 78;

    /** So many schools: the standard error of a share of .8 is .009. */
    private static final int SCHOOLS = 2000;

    private static final double HALF = .5;

    private final double targetPerWeek;
    private final double comparisonPerWeek;
    private final double phi;

    /**
     * @param targetPerWeek concerns of the target in a school week, 0 or more, under 700
     * @param comparisonPerWeek of the comparison places together
     * @param phi variance over mean of a week, at least 1
     */
    public TimeToTell(double targetPerWeek, double comparisonPerWeek, double phi) {
        this.targetPerWeek = new WeekDraws(targetPerWeek, phi).mean();
        this.comparisonPerWeek = new WeekDraws(comparisonPerWeek, phi).mean();
        this.phi = phi;
    }

    /**
     * @param baselineWeeks school weeks of baseline, at least 1
     * @param chance the same seed gives the same answer
     * @return the fewest school weeks after the start, at least {@link Design#LEAST_AFTER}, from which on the gate is
     *     open and a halving is found often enough; empty if that takes longer than {@link #LONGEST}
     */
    public OptionalInt weeksAfter(int baselineWeeks, Random chance) {
        long seed = chance.nextLong();
        return IntStream.rangeClosed(Design.LEAST_AFTER, LONGEST)
                .filter(weeks -> Gate.of(
                                targetPerWeek * baselineWeeks,
                                comparisonPerWeek * baselineWeeks,
                                baselineWeeks,
                                weeks,
                                phi)
                        .isOpen())
                .filter(weeks -> power(baselineWeeks, weeks, HALF, new Random(seed)) >= POWER)
                .findFirst();
    }

    /**
     * @param effect what the target's concerns are multiplied by from the start on; 1 for no effect
     * @return the share of made-up schools in which the test shows fewer, without asking the gate
     */
    public double power(int baselineWeeks, int afterWeeks, double effect, Random chance) {
        WeekDraws before = new WeekDraws(targetPerWeek, phi);
        WeekDraws after = new WeekDraws(targetPerWeek * effect, phi);
        WeekDraws comparison = new WeekDraws(comparisonPerWeek, phi);
        int found = 0;
        for (int school = 0; school < SCHOOLS; school++) {
            int[] target = before.draw(baselineWeeks, chance);
            int[] compared = comparison.draw(baselineWeeks, chance);
            FourCounts counts = new FourCounts(
                    IntStream.of(target).sum(),
                    IntStream.of(after.draw(afterWeeks, chance)).sum(),
                    IntStream.of(compared).sum(),
                    IntStream.of(comparison.draw(afterWeeks, chance)).sum());
            found += PrimaryTest.of(counts, Dispersion.of(target, compared)).showsFewer() ? 1 : 0;
        }
        return (double) found / SCHOOLS;
    }
}
