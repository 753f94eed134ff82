package org.wholeschool.intervention.plan;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wholeschool.intervention.evaluation.Design;
import org.wholeschool.intervention.evaluation.FourCounts;
import org.wholeschool.platform.Texts;

/**
 * The weeks of a test as a picture: one row of bars for the plan's own places, one below it for those that they are compared with. A week's bar has the height of its band of counts, so that no small number can be read off it; averages are lines, where they may be shown.
 */
public final class WeeksPicture {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final int STEP = 9;
    private static final int BAR = 7;
    private static final int UNIT = 11;
    private static final int BANDS = 5;
    private static final int TITLE = 20;
    private static final int ROW = TITLE + UNIT * (BANDS + 1);
    private static final int GAP = 12;
    private static final int FOOT = 20;
    private static final int LEAST_WIDTH = 340;

    private final List<Week> weeks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final int start;
    private final int width;
    private final int ownBand;
    private final int otherBand;

    /** What a week is in a test. */
    public enum Part {
        BEFORE, LEFT_OUT, AFTER
    }

    /**
     * A week.
     *
     * @param day    its Monday, in words
     * @param part   what it is
     * @param x      left edge of its bars
     * @param own    height of the bar of the plan's own places
     * @param other  of that of the places to compare with
     * @param says   how many at the own places, as a band in words
     * @param beside how many at the others
     */
    public record Week(String day, Part part, int x, int own, int other, String says, String beside) {

        /** @return the bars' style class */
        public String look() {
            return part == Part.BEFORE ? "" : part == Part.AFTER ? "now" : "few";
        }
    }

    /** A line across a row. */
    public record Line(String look, int from, int to, int y) {
    }

    WeeksPicture(TestCounts counts, Design design, Texts texts) {
        int[] baseline = design.baseline();
        int[] after = design.after();
        int first = baseline.length == 0 ? 0 : baseline[0];
        int last = counts.mondays().size();
        int[] own = counts.target();
        int[] others = counts.comparison();
        ownBand = band(own, first);
        otherBand = band(others, first);
        for (int week = first; week < last; week++) {
            Part part = week >= design.start() ? Part.AFTER : design.isLeftOut(week) ? Part.LEFT_OUT : Part.BEFORE;
            weeks.add(new Week(SHORT.format(counts.mondays().get(week)), part, STEP * (week - first), level(own[week], ownBand) * UNIT, level(others[week], otherBand) * UNIT, words(own[week], ownBand, texts), words(others[week], otherBand, texts)));
        }
        start = STEP * (design.start() - first) - (STEP - BAR) / 2;
        width = Math.max(LEAST_WIDTH, STEP * (last - first));
        if (counts.shown() && baseline.length > 0 && after.length > 0) {
            averages(counts, baseline, after);
        }
    }

    private void averages(TestCounts counts, int[] baseline, int[] after) {
        FourCounts four = ReviewFigures.four(counts, baseline, after);
        int end = STEP * weeks.size();
        lines.add(new Line("average", 0, start, y(four.targetBefore() / (double) baseline.length)));
        lines.add(new Line("average", start, end, y(four.targetAfter() / (double) after.length)));
        if (four.comparisonBefore() > 0) {
            lines.add(new Line("expected", start, end, y(four.expectedAfter() / after.length)));
        }
    }

    private int y(double perWeek) {
        return TITLE + UNIT * (BANDS + 1) - (int) Math.round(Math.min(BANDS + 1, perWeek / ownBand) * UNIT);
    }

    /** @return how wide a band of counts is: five, or as many fives as keep the highest week in the picture */
    private static int band(int[] counts, int from) {
        int most = IntStream.range(from, counts.length).map(week -> counts[week]).max().orElse(0);
        return 5 * Math.max(1, (most + 1 + 5 * (BANDS + 1) - 1) / (5 * (BANDS + 1)));
    }

    private static int level(int count, int band) {
        return count == 0 ? 0 : count / band + 1;
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

    /** @return the first day of the picture, in words */
    public String from() {
        return weeks.isEmpty() ? "" : weeks.get(0).day();
    }

    /** @return the Monday of its last week, in words */
    public String to() {
        return weeks.isEmpty() ? "" : weeks.get(weeks.size() - 1).day();
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

    public int bar() {
        return BAR;
    }

    public String box() {
        return "0 0 " + width + " " + (2 * ROW + GAP + FOOT);
    }
}
