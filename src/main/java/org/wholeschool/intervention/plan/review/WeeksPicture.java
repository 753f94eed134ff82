package org.wholeschool.intervention.plan.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.FourCounts;
import org.wholeschool.intervention.plan.test.TestCounts;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * The weeks of a test as a picture: one row of bars for the plan's own places, one below it for those that they are
 * compared with. A bar has the height of the middle of its band of counts, so that no small number can be read off it,
 * and stands for several weeks where a single one has hardly any; averages are lines, where they may be shown.
 */
public final class WeeksPicture {

    private static final int STEP = 9;
    private static final int BAR = 7;
    private static final int UNIT = 14;
    private static final int BANDS = 5;
    private static final int BAND = 5;
    private static final int[] WEEKS_TOGETHER = {1, 2, 4, 8, 13, 26};
    private static final int ENOUGH_TOGETHER = 4;
    private static final int TITLE = 20;
    private static final int ROW = TITLE + UNIT * (BANDS + 1);
    private static final int GAP = 12;
    private static final int FOOT = 20;
    private static final int LEAST_WIDTH = 340;

    private final List<Week> weeks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final int start;
    private final int width;
    private final int end;
    private final int together;
    private final int ownBand;
    private final int otherBand;

    /** What a week is in a test. */
    public enum Part {
        BEFORE,
        LEFT_OUT,
        AFTER
    }

    /**
     * A week, or a few together.
     *
     * @param day its Monday, in words; of a few, that of the first, and how many they are
     * @param part what it is
     * @param x left edge of its bars
     * @param width how wide they are
     * @param own height of the bar of the plan's own places
     * @param other of that of the places to compare with
     * @param says how many at the own places, as a band in words
     * @param beside how many at the others
     */
    public record Week(String day, Part part, int x, int width, int own, int other, String says, String beside) {

        /** @return the bars' style class */
        public String look() {
            return part == Part.BEFORE ? "" : part == Part.AFTER ? "now" : "few";
        }
    }

    /** A line across a row. */
    public record Line(String look, int from, int to, int y) {}

    WeeksPicture(TestCounts counts, Design design, Texts texts) {
        int[] baseline = design.baseline();
        int[] after = design.after();
        int first = baseline.length == 0 ? 0 : baseline[0];
        int last = counts.mondays().size();
        together = together(counts, design, first, last);
        List<Span> spans = spans(design, first, last, together);
        int[] own = sums(counts.target(), spans);
        int[] others = sums(counts.comparison(), spans);
        ownBand = band(own);
        otherBand = band(others);
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            String day = SchoolDates.DAY.format(counts.mondays().get(span.from));
            weeks.add(new Week(
                    together == 1 ? day : texts.get("weeks.from", day, span.to - span.from),
                    part(design, span.from),
                    STEP * (span.from - first),
                    STEP * (span.to - span.from) - (STEP - BAR),
                    height(own[i], ownBand),
                    height(others[i], otherBand),
                    words(own[i], ownBand, texts),
                    words(others[i], otherBand, texts)));
        }
        start = STEP * (design.start() - first) - (STEP - BAR) / 2;
        end = STEP * (last - first);
        width = Math.max(LEAST_WIDTH, end);
        if (counts.shown() && baseline.length > 0 && after.length > 0) {
            averages(counts, baseline, after);
        }
    }

    /** Weeks that one bar stands for, the first of them and the one after the last. */
    private record Span(int from, int to) {}

    /**
     * Weeks of a few concerns each all have the same low bar: so many of them together as it takes to see something
     * rise and fall. Where sums are told beside the picture, so many that no bar of the weeks that are summed has 1 to
     * 4: bands and a sum together would tell some of them exactly.
     */
    private static int together(TestCounts counts, Design design, int first, int last) {
        return IntStream.of(WEEKS_TOGETHER)
                .filter(weeks -> isSeen(counts, design, spans(design, first, last, weeks)))
                .findFirst()
                .orElse(Math.max(1, last));
    }

    private static boolean isSeen(TestCounts counts, Design design, List<Span> spans) {
        List<Span> summed = spans.stream()
                .filter(span -> part(design, span.from) != Part.LEFT_OUT)
                .toList();
        IntStream all = IntStream.concat(
                IntStream.of(sums(counts.target(), summed)), IntStream.of(sums(counts.comparison(), summed)));
        boolean isTold = counts.shown() && all.anyMatch(count -> count > 0 && count < BAND);
        return !isTold
                && (IntStream.of(sums(counts.target(), spans)).max().orElse(0) >= 2 * BAND
                        || spans.stream().anyMatch(span -> span.to - span.from >= ENOUGH_TOGETHER));
    }

    /**
     * None reaches over the start, or from weeks that count into weeks that do not; what is left over is joined to the
     * bar at the outer end.
     */
    private static List<Span> spans(Design design, int first, int last, int together) {
        List<Span> spans = new ArrayList<>();
        for (int from = first; from < last; ) {
            Part part = part(design, from);
            int to = from;
            while (to < last && part(design, to) == part) {
                to++;
            }
            int bars = Math.max(1, (to - from) / together);
            int odd = to - from - bars * together;
            for (int bar = 0; bar < bars; bar++) {
                boolean isOuter = part == Part.AFTER ? bar == bars - 1 : bar == 0;
                int next = isOuter ? from + together + odd : from + together;
                spans.add(new Span(from, next));
                from = next;
            }
        }
        return spans;
    }

    private static Part part(Design design, int week) {
        return week >= design.start() ? Part.AFTER : design.isLeftOut(week) ? Part.LEFT_OUT : Part.BEFORE;
    }

    private static int[] sums(int[] counts, List<Span> spans) {
        return spans.stream()
                .mapToInt(span -> Arrays.stream(counts, span.from, span.to).sum())
                .toArray();
    }

    private void averages(TestCounts counts, int[] baseline, int[] after) {
        FourCounts four = ReviewFigures.four(counts, baseline, after);
        lines.add(new Line("average", 0, start, y(four.targetBefore() / (double) baseline.length)));
        lines.add(new Line("average", start, end, y(four.targetAfter() / (double) after.length)));
        if (four.comparisonBefore() > 0) {
            lines.add(new Line("expected", start, end, y(four.expectedAfter() / after.length)));
        }
    }

    private int y(double perWeek) {
        return TITLE + UNIT * (BANDS + 1) - (int) Math.round(Math.min(BANDS + 1, perWeek * together / ownBand) * UNIT);
    }

    /** @return how wide a band of counts is: five, or as many fives as keep the highest bar in the picture */
    private static int band(int[] counts) {
        int most = IntStream.of(counts).max().orElse(0);
        return BAND * Math.max(1, (most + 1 + BAND * (BANDS + 1) - 1) / (BAND * (BANDS + 1)));
    }

    /** The middle of the band, so that averages stand where they are among the bars. */
    private static int height(int count, int band) {
        return count == 0 ? 0 : (int) Math.round((count / band + .5) * UNIT);
    }

    private static String words(int count, int band, Texts texts) {
        int from = count / band * band;
        return count == 0 ? texts.get("weeks.none") : texts.get("weeks.band", Math.max(1, from), from + band - 1);
    }

    public List<Week> weeks() {
        return weeks;
    }

    public List<Line> lines() {
        return lines;
    }

    public int start() {
        return start;
    }

    /** @return where the word for the start stands, so that it is not cut off */
    public int startWord() {
        return Math.min(Math.max(start, 24), width - 24);
    }

    public int width() {
        return width;
    }

    public int floor() {
        return ROW;
    }

    public int secondTitle() {
        return ROW + GAP + TITLE - 6;
    }

    public int firstTitle() {
        return TITLE - 6;
    }

    public int secondFloor() {
        return 2 * ROW + GAP;
    }

    public int foot() {
        return 2 * ROW + GAP + FOOT - 5;
    }

    /** @return how many weeks a bar stands for, but at an end */
    public int together() {
        return together;
    }

    public String box() {
        return "0 0 " + width + " " + (2 * ROW + GAP + FOOT);
    }
}
