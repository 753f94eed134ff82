package org.wholeschool.intervention.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wholeschool.intervention.evaluation.Design.Chosen;

/** What holds for all counts. */
class EvaluationPropertiesTest {

    private static final double ROUNDING = 1e-12;

    private static final Dispersion POISSON = new Dispersion(0, 25);

    /** One more after the start never makes it more likely to have worked; nor do weeks that vary more. */
    @Property(tries = 300)
    void moreNeverLooksLikeFewer(
            @ForAll @IntRange(max = 80) int t0,
            @ForAll @IntRange(max = 80) int t1,
            @ForAll @IntRange(max = 300) int c0,
            @ForAll @IntRange(max = 300) int c1,
            @ForAll @IntRange(min = 25, max = 100) int pearson) {
        FourCounts counts = new FourCounts(t0, t1, c0, c1);
        FourCounts more = new FourCounts(t0, t1 + 1, c0, c1);
        Dispersion dispersion = new Dispersion(pearson, 25);
        assertTrue(PrimaryTest.of(more, POISSON).fewer()
                >= PrimaryTest.of(counts, POISSON).fewer() - 1e-12);
        assertTrue(PrimaryTest.of(counts, dispersion).fewer()
                >= PrimaryTest.of(counts, POISSON).fewer());
        PrimaryTest test = PrimaryTest.of(counts, dispersion);
        assertTrue(test.fewer() > 0 && test.fewer() <= 1 && test.more() > 0 && test.more() <= 1, test::toString);
        assertTrue(test.fewer() + test.more() >= 1 - 1e-9, test::toString);
    }

    /** The exact interval at .9 leaves out 1 on its side exactly when the one-sided test at .05 says so. */
    @Property(tries = 200)
    void testAndIntervalAgree(
            @ForAll @IntRange(max = 60) int t0,
            @ForAll @IntRange(max = 60) int t1,
            @ForAll @IntRange(max = 200) int c0,
            @ForAll @IntRange(max = 200) int c1) {
        FourCounts counts = new FourCounts(t0, t1, c0, c1);
        PrimaryTest test = PrimaryTest.of(counts, POISSON);
        Interval interval = PrimaryTest.exactInterval(counts, .9);
        // A chance of exactly one in twenty (2, 0, 2 and 12 concerns) falls on either side by rounding alone.
        if (Math.abs(test.fewer() - PrimaryTest.LEVEL) > ROUNDING) {
            assertEquals(test.showsFewer(), interval.high() < 1);
        }
        if (Math.abs(test.more() - PrimaryTest.LEVEL) > ROUNDING) {
            assertEquals(test.showsMore(), interval.low() > 1);
        }
        double ratio = DifferenceInDifferences.of(counts, 1).ratio();
        assertTrue(Double.isNaN(ratio) || interval.holds(ratio), interval + " without " + ratio);
    }

    /** Before and after the other way round is the inverse, and target and comparison too. */
    @Property(tries = 200)
    void theRatioTurnsRound(
            @ForAll @IntRange(min = 1, max = 500) int t0,
            @ForAll @IntRange(min = 1, max = 500) int t1,
            @ForAll @IntRange(min = 1, max = 500) int c0,
            @ForAll @IntRange(min = 1, max = 500) int c1) {
        DifferenceInDifferences one = DifferenceInDifferences.of(new FourCounts(t0, t1, c0, c1), 1.3);
        DifferenceInDifferences back = DifferenceInDifferences.of(new FourCounts(t1, t0, c1, c0), 1.3);
        DifferenceInDifferences others = DifferenceInDifferences.of(new FourCounts(c0, c1, t0, t1), 1.3);
        assertEquals(1, one.ratio() * back.ratio(), 1e-9);
        assertEquals(1, one.ratio() * others.ratio(), 1e-9);
        assertEquals(1, one.interval().low() * back.interval().high(), 1e-9);
        assertEquals(one.standardError(), others.standardError(), 1e-12);
    }

    /** So many times as many everywhere, and so many weeks as one, change no quotient. */
    @Property(tries = 200)
    void theQuotientHasNoUnit(
            @ForAll @IntRange(min = 1, max = 9) int times,
            @ForAll @IntRange(max = 99) int r0,
            @ForAll @IntRange(max = 99) int r1,
            @ForAll @IntRange(min = 1, max = 99) int c0,
            @ForAll @IntRange(min = 1, max = 99) int c1,
            @ForAll @IntRange(max = 99) int d0,
            @ForAll @IntRange(max = 99) int d1) {
        DisplacementQuotient once = DisplacementQuotient.of(new FourCounts(r0, r1, c0, c1), d0, d1);
        DisplacementQuotient often =
                DisplacementQuotient.of(new FourCounts(r0, times * r1, c0, times * c1), d0, times * d1);
        assertEquals(once.value(), often.value(), 1e-9);
        assertEquals(once.reading(), often.reading());
    }

    /**
     * What is logged in the weeks that chose the place, before the first, and from the review on, changes nothing that
     * is said; neither does the order of the baseline's weeks.
     */
    @Property(tries = 100)
    void onlyTheWeeksOfTheDesignCount(@ForAll long seed, @ForAll Chosen chosen) {
        Random random = new Random(seed);
        Design design = new Design(chosen, 3, 20, 28, 42, 55);
        int[] target = new WeekDraws(5, 1.2).draw(70, random);
        int[] comparison = new WeekDraws(40, 1.2).draw(70, random);
        Verdict verdict = new Evaluation(design, target, comparison).verdict();
        for (int week = 0; week < 70; week++) {
            if (design.isLeftOut(week)) {
                target[week] = random.nextInt(50);
                comparison[week] = random.nextInt(50);
            }
        }
        int[] baseline = design.baseline();
        int one = baseline[random.nextInt(baseline.length)];
        int other = baseline[random.nextInt(baseline.length)];
        swap(target, one, other);
        swap(comparison, one, other);
        Verdict again = new Evaluation(design, target, comparison).verdict();
        assertEquals(verdict.answer(), again.answer());
        assertEquals(
                verdict.figures().orElseThrow().counts(),
                again.figures().orElseThrow().counts());
        assertEquals(
                verdict.gate().orElseThrow().required(),
                again.gate().orElseThrow().required(),
                1e-9);
    }

    private static void swap(int[] weeks, int one, int other) {
        int kept = weeks[one];
        weeks[one] = weeks[other];
        weeks[other] = kept;
    }

    /**
     * No week is before and after, none that chose the place is in either, and what is not refused has what the rule
     * asks for.
     */
    @Property(tries = 500)
    void everyDesignThatIsNotRefusedKeepsTheRule(
            @ForAll Chosen chosen,
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 60) int to,
            @ForAll @IntRange(max = 90) int start,
            @ForAll @IntRange(max = 120) int review) {
        boolean emerging = chosen == Chosen.EMERGING;
        Design design = new Design(chosen, first, from, to, start, review);
        for (int week : design.baseline()) {
            assertTrue(week >= first && week < start && (week < from || week > to) && !(emerging && week <= to));
        }
        for (int week : design.after()) {
            assertTrue(week >= start && week < review);
        }
        if (design.refusals().isEmpty()) {
            assertTrue(design.baseline().length >= (emerging ? 6 : 26) && design.after().length >= 13);
        }
    }
}
