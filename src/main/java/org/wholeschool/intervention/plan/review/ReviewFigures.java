package org.wholeschool.intervention.plan.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.DisplacementDifference;
import org.wholeschool.intervention.evaluation.DisplacementQuotient;
import org.wholeschool.intervention.evaluation.Evaluation;
import org.wholeschool.intervention.evaluation.FourCounts;
import org.wholeschool.intervention.evaluation.InterruptedSeries;
import org.wholeschool.intervention.evaluation.Interval;
import org.wholeschool.intervention.evaluation.Verdict;
import org.wholeschool.intervention.plan.record.TestWeeks;
import org.wholeschool.intervention.plan.test.TestCounts;
import org.wholeschool.platform.Texts;

/**
 * The figures behind what counts said, in words, for who wants them. Where a number may not be shown, none is from
 * which it could be worked out.
 */
public final class ReviewFigures {

    private static final int OFTEN = 1000;

    private final Texts texts;
    private final TestCounts counts;
    private final int[] baseline;
    private final int[] after;
    private final Design design;
    private final boolean isWatched;
    /**
     * Where counts were too few, or the rule was broken, the chances are not to be read; where nothing can be logged
     * any more, silence is no fall.
     */
    private final boolean isAnswered;

    private final boolean isOwnGone;
    private final FourCounts four;

    /**
     * A figure.
     *
     * @param name what it is
     * @param says it, with its interval
     */
    public record Figure(String name, String says) {}

    ReviewFigures(PlanReviews.Figured figured, Texts texts) {
        this.texts = texts;
        counts = figured.counts();
        design = figured.design();
        baseline = design.baseline();
        after = design.after();
        isWatched = figured.isWatched();
        isAnswered = figured.answer() != Verdict.Answer.TOO_FEW_TO_SAY;
        isOwnGone = figured.isOwnGone();
        four = four(counts, baseline, after);
    }

    static FourCounts four(TestCounts counts, int[] baseline, int[] after) {
        return new FourCounts(
                sum(counts.target(), baseline),
                sum(counts.target(), after),
                sum(counts.comparison(), baseline),
                sum(counts.comparison(), after));
    }

    private static int sum(int[] series, int[] weeks) {
        return IntStream.of(TestWeeks.of(series, weeks)).sum();
    }

    /** @return how many pupils the concerns are about, before and after */
    public String pupils() {
        return texts.get(
                "figures.pupils", texts.get("persons." + counts.before()), texts.get("persons." + counts.after()));
    }

    /** @return whether harm has moved next door, as far as can be said */
    public String displacement() {
        if (!isWatched) {
            return texts.get("moved.none");
        }
        if (!isAnswered
                || !counts.near()
                || !counts.shown()
                || isSilentNextDoor()
                || four.comparisonBefore() == 0
                || four.comparisonAfter() == 0) {
            return texts.get("moved.few");
        }
        return texts.get("moved." + quotient().reading());
    }

    /** Where nothing is ever logged, nothing is what one hears of harm that has moved there. */
    private boolean isSilentNextDoor() {
        return sum(counts.watched(), baseline) + sum(counts.watched(), after) == 0;
    }

    private DisplacementQuotient quotient() {
        return DisplacementQuotient.of(four, sum(counts.watched(), baseline), sum(counts.watched(), after));
    }

    /** @return all of them; none where numbers may not be shown */
    public List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        if (!counts.shown() || baseline.length == 0 || after.length == 0) {
            return all;
        }
        add(
                all,
                "own",
                texts.get("figures.counts", four.targetBefore(), baseline.length, four.targetAfter(), after.length));
        add(
                all,
                "others",
                texts.get(
                        "figures.counts",
                        four.comparisonBefore(),
                        baseline.length,
                        four.comparisonAfter(),
                        after.length));
        if (!isOwnGone) {
            new Evaluation(design, counts.target(), counts.comparison())
                    .verdict()
                    .figures()
                    .ifPresent(figures -> tested(all, figures));
        }
        series(all);
        if (isWatched && counts.near() && !isSilentNextDoor()) {
            moved(all);
        }
        return all;
    }

    private void tested(List<Figure> all, Verdict.Figures figures) {
        if (figures.effect().isDefined()) {
            add(
                    all,
                    "ratio",
                    texts.get(
                            "figures.ratio",
                            two(figures.effect().ratio()),
                            interval(figures.effect().interval())));
        }
        add(all, "exact", interval(figures.exact()));
        if (isAnswered) {
            add(
                    all,
                    "chance",
                    texts.get(
                            "figures.chance",
                            once(figures.test().fewer()),
                            once(figures.test().more())));
        }
        add(all, "phi", two(figures.dispersion().phi()));
    }

    /** Without the terms of a year, of which a baseline has one at most. */
    private void series(List<Figure> all) {
        int[] weeks = IntStream.concat(IntStream.of(baseline), IntStream.of(after))
                .sorted()
                .toArray();
        double[] size = new double[weeks.length];
        Arrays.fill(size, 1);
        InterruptedSeries fit = InterruptedSeries.of(
                TestWeeks.of(counts.target(), weeks), size, weeks, new int[weeks.length], design.start());
        if (fit.state() != InterruptedSeries.State.FITTED) {
            add(all, "series", texts.get("figures.series.few"));
            return;
        }
        add(
                all,
                "series",
                texts.get(
                                "figures.series",
                                two(fit.step().ratio()),
                                interval(fit.step().interval()),
                                two(fit.trend().ratio()),
                                interval(fit.trend().interval()),
                                two(fit.slope().ratio()),
                                interval(fit.slope().interval()))
                        + (fit.autocorrelation().isThere() ? " " + texts.get("figures.series.leans") : ""));
    }

    /** Own places and those next door together, against the comparison as if it had been as large before. */
    private void moved(List<Figure> all) {
        int nearBefore = sum(counts.watched(), baseline);
        int nearAfter = sum(counts.watched(), after);
        add(all, "near", texts.get("figures.counts", nearBefore, baseline.length, nearAfter, after.length));
        int both = four.targetBefore() + nearBefore;
        if (both > 0 && four.comparisonBefore() > 0) {
            DisplacementDifference difference = DisplacementDifference.of(
                    new DisplacementDifference.Area(both, four.targetAfter() + nearAfter),
                    new DisplacementDifference.Area(
                            four.comparisonBefore(), four.comparisonAfter(), four.comparisonBefore() / (double) both),
                    new DisplacementDifference.Area(0, 0),
                    new DisplacementDifference.Area(0, 0),
                    baseline.length,
                    after.length);
            add(all, "wdd", texts.get("figures.wdd", two(difference.difference()), interval(difference.interval())));
        }
        DisplacementQuotient quotient = quotient();
        boolean isRead = quotient.reading() != DisplacementQuotient.Reading.UNDEFINED
                && quotient.reading() != DisplacementQuotient.Reading.NO_BENEFIT;
        add(all, "wdq", isRead ? two(quotient.value()) : texts.get("figures.wdq." + quotient.reading()));
    }

    private void add(List<Figure> all, String name, String says) {
        all.add(new Figure(texts.get("figures.name." + name), says));
    }

    private String interval(Interval interval) {
        return Double.isInfinite(interval.high())
                ? texts.get("figures.from", two(interval.low()))
                : texts.get("figures.interval", two(interval.low()), two(interval.high()));
    }

    private static String two(double number) {
        return String.format(Locale.UK, "%.2f", number);
    }

    private static int once(double chance) {
        return chance * OFTEN <= 1 ? OFTEN : (int) Math.round(1 / chance);
    }
}
