package org.wholeschool.intervention.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.evaluation.InterruptedSeries.State;

/**
 * Against R 4.5.0 on the tutorial's own counts: acute coronary events in Sicily per month, 2002 to November 2006, with
 * the standardised population, and a ban on smoking from month 37 on (Lopez Bernal, Cummins and Gasparrini 2017,
 * supplementary data).
 */
class InterruptedSeriesTest {

    private static final int[] EVENTS = {
        728, 659, 791, 734, 757, 726, 760, 740, 720, 814, 795, 858, 887, 766, 851, 769, 781, 756, 766, 752, 765, 831,
        879, 928, 914, 808, 937, 840, 916, 828, 845, 818, 860, 839, 887, 886, 831, 796, 833, 820, 877, 758, 767, 738,
        781, 843, 850, 908, 1021, 859, 976, 888, 962, 838, 810, 876, 843, 936, 912
    };

    private static final double[] PEOPLE = {
        379875.3, 376495.5, 377040.8, 377116.4, 377383.4, 374113.1, 379513.3, 376295.5, 374653.2, 378485.6, 375955.5,
        378349.7, 376762.4, 379032.3, 379360.4, 376162, 377972.4, 381830.7, 379888.6, 380872.2, 380966.9, 381240.4,
        382104.9, 381802.7, 381656.3, 383680, 383504.2, 386462.9, 383783.1, 380836.8, 383483, 380906.2, 382926.8,
        384052.4, 384449.6, 383428.4, 388153.2, 388373.2, 386470.1, 386033.2, 383686.4, 385509.3, 385901.9, 386516.6,
        388436.5, 383255.2, 390148.7, 385874.9, 391613.6, 391750.4, 394005.6, 391364.9, 391664.6, 389022.3, 391878.5,
        388575.3, 392989, 390018.8, 390712.3
    };

    private static final int START = 37;
    private static final int[] MONTHS = IntStream.rangeClosed(1, 59).toArray();

    private static InterruptedSeries sicily(int... terms) {
        return InterruptedSeries.of(EVENTS, PEOPLE, MONTHS, terms, START);
    }

    /**
     * {@code t <- 1:59; post <- as.numeric(t > 36); glm(aces ~ offset(log(std)) + t + post + I((t - 37) * post), family
     * = quasipoisson, control = glm.control(epsilon = 1e-15, maxit = 50))}, intervals by {@code qt(.975, 55)};
     * {@code Box.test(residuals(m, "pearson"), 1, "Ljung-Box")}.
     */
    @Test
    void theFitIsRs() {
        InterruptedSeries series = sicily(new int[59]);
        assertEquals(State.FITTED, series.state());
        assertFalse(series.hasTerms());
        assertEquals(.0048549160482, series.trend().log(), 1e-10);
        assertEquals(.001072985855, series.trend().standardError(), 1e-11);
        assertEquals(-.1136941809974, series.step().log(), 1e-9);
        assertEquals(.034739029828, series.step().standardError(), 1e-10);
        assertEquals(.8925308670, series.step().ratio(), 1e-9);
        assertEquals(.83250774614, series.step().interval().low(), 1e-9);
        assertEquals(.95688160540, series.step().interval().high(), 1e-9);
        assertEquals(.0004168453492, series.slope().log(), 1e-10);
        assertEquals(.002308297291, series.slope().standardError(), 1e-11);
        assertEquals(3.621377112, series.phi(), 1e-8);
        assertEquals(1.588328879, series.autocorrelation().durbinWatson(), 1e-7);
        assertEquals(.2050519241, series.autocorrelation().lag1(), 1e-7);
        assertEquals(.1063, series.autocorrelation().chance(), 5e-5);
    }

    /** The same with {@code + factor(((t - 1) %/% 3) %% 4)}, 52 degrees of freedom. */
    @Test
    void withTermsItIsRsToo() {
        InterruptedSeries series =
                sicily(IntStream.range(0, 59).map(month -> month / 3 % 4).toArray());
        assertTrue(series.hasTerms());
        assertEquals(.87666403217, series.step().ratio(), 1e-8);
        assertEquals(.82482997726, series.step().interval().low(), 1e-9);
        assertEquals(.93175544839, series.step().interval().high(), 1e-9);
        assertEquals(1.00125060321, series.slope().ratio(), 1e-9);
        assertEquals(1.00520217867, series.trend().ratio(), 1e-9);
        assertEquals(2.452018458, series.phi(), 1e-8);
        assertEquals(2.180028628, series.autocorrelation().durbinWatson(), 1e-7);
        assertEquals(.4127, series.autocorrelation().chance(), 5e-5);
    }

    /** The published tutorial's step without a change of slope is .894; with one it must lie close to that. */
    @Test
    void itSaysWhatThePaperSays() {
        assertEquals(.894, sicily(new int[59]).step().ratio(), .005);
    }

    /** A term that exists after the start alone is the step: which of the two it was nobody can tell. */
    @Test
    void aTermThatCannotBeToldFromTheStepIsLeftOut() {
        InterruptedSeries series =
                sicily(IntStream.range(0, 59).map(month -> month >= 36 ? 1 : 0).toArray());
        assertFalse(series.hasTerms());
        assertEquals(sicily(new int[59]), series);
        assertFalse(sicily(IntStream.range(0, 59).toArray()).hasTerms(), "more terms than weeks can tell");
    }

    /** What was put in comes out: a fall by 1 % a week before, a halving, and from then on 2 % more a week. */
    @Test
    void stepAndSlopeAreTold() {
        int[] counts = IntStream.range(0, 60)
                .map(week -> (int) Math.round(
                        1e6 * Math.exp(-.01 * week + (week >= 30 ? Math.log(.5) + .02 * (week - 30) : 0))))
                .toArray();
        double[] days = new double[60];
        Arrays.fill(days, 5);
        InterruptedSeries series =
                InterruptedSeries.of(counts, days, IntStream.range(0, 60).toArray(), new int[60], 30);
        assertEquals(-.01, series.trend().log(), 1e-6);
        assertEquals(.5, series.step().ratio(), 1e-5);
        assertEquals(.02, series.slope().log(), 1e-6);
    }

    /** A week of half as many days has half as many, and a gap (a choice of weeks that is left out) moves nothing. */
    @Test
    void daysAndGapsAreAllowedFor() {
        int[] week =
                IntStream.range(0, 60).filter(each -> each < 10 || each >= 20).toArray();
        double[] days =
                IntStream.of(week).mapToDouble(each -> each % 3 == 0 ? 2 : 4).toArray();
        int[] counts = IntStream.range(0, week.length)
                .map(i -> (int) Math.round(1e6 * days[i] * Math.exp(.01 * week[i]) * (week[i] >= 40 ? .7 : 1)))
                .toArray();
        InterruptedSeries series = InterruptedSeries.of(counts, days, week, new int[week.length], 40);
        assertEquals(.01, series.trend().log(), 1e-6);
        assertEquals(.7, series.step().ratio(), 1e-5);
        assertEquals(0, series.slope().log(), 1e-6);
    }

    @Test
    void weeksThatFollowTheOneBeforeAreNoticed() {
        Random random = new Random(4);
        double[] drift = new double[80];
        for (int week = 1; week < 80; week++) {
            drift[week] = .9 * drift[week - 1] + .2 * random.nextGaussian();
        }
        int[] counts = IntStream.range(0, 80)
                .map(week -> (int) Math.round(200 * Math.exp(drift[week])))
                .toArray();
        double[] days = new double[80];
        Arrays.fill(days, 5);
        Autocorrelation autocorrelation = InterruptedSeries.of(
                        counts, days, IntStream.range(0, 80).toArray(), new int[80], 50)
                .autocorrelation();
        assertTrue(autocorrelation.isThere(), autocorrelation::toString);
        assertTrue(autocorrelation.durbinWatson() < 1.5, autocorrelation::toString);
    }

    private static State state(int weeks, int start, int before, int after) {
        int[] counts = IntStream.range(0, weeks)
                .map(week -> week < start ? before : after)
                .toArray();
        double[] days = new double[weeks];
        Arrays.fill(days, 5);
        return InterruptedSeries.of(counts, days, IntStream.range(0, weeks).toArray(), new int[weeks], start)
                .state();
    }

    @Test
    void whatCannotBeFittedIsSaid() {
        assertEquals(State.TOO_EARLY, state(37, 30, 4, 2));
        assertEquals(State.FITTED, state(38, 30, 4, 2));
        assertEquals(State.TOO_FEW, state(17, 7, 4, 2));
        assertEquals(State.TOO_FEW, state(50, 30, 4, 0));
        assertEquals(State.TOO_FEW, state(50, 30, 0, 4));
        assertEquals(State.TOO_EARLY, state(0, 0, 0, 0));
        InterruptedSeries nothing = InterruptedSeries.of(new int[0], new double[0], new int[0], new int[0], 0);
        assertTrue(Double.isNaN(nothing.step().ratio())
                && Double.isNaN(nothing.phi())
                && !nothing.autocorrelation().isThere());
    }

    /** Weeks that are all exactly as fitted leave nothing to correlate. */
    @Test
    void aSeriesThatNeverVariesIsDescribed() {
        assertEquals(State.FITTED, state(60, 30, 4, 4));
    }

    @Test
    void whatIsNoSeriesIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> InterruptedSeries.of(new int[] {1, 1}, new double[] {1, 1}, new int[] {1, 1}, new int[2], 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> InterruptedSeries.of(new int[] {1, -1}, new double[] {1, 1}, new int[] {1, 2}, new int[2], 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> InterruptedSeries.of(new int[] {1, 1}, new double[] {1, 0}, new int[] {1, 2}, new int[2], 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> InterruptedSeries.of(new int[] {1, 1}, new double[] {1}, new int[] {1, 2}, new int[2], 1));
    }
}
