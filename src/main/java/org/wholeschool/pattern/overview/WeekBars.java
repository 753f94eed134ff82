package org.wholeschool.pattern.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * Draws the concerns of the latest school weeks at a place and time, a bar each, and a line at what is expected of one.
 *
 * @param bars the weeks, the earliest first
 * @param step how far apart their left edges are
 * @param line height of what is expected of a week; -1 where nothing says what is usual
 * @param last the Monday of the last week, in words
 * @param says the same in words, for those who do not see it
 */
public record WeekBars(List<Bar> bars, int step, int line, String last, String says) {

    /** A term, or nearly. */
    static final int TERM = 12;

    private static final int STEP = 28;

    /** So that a school year is as wide as a term, and its labels as large. */
    private static final int NARROW = 9;

    /** Between two bars. */
    private static final int GAP = 2;

    private static final int HEIGHT = 56;
    private static final int TOP = 18;
    private static final int FOOT = 20;

    /** A chart that has less than this as its most would make one concern a tall bar. */
    private static final int LEAST_SCALE = 4;

    /** Copies the list. */
    public WeekBars {
        bars = List.copyOf(bars);
    }

    /**
     * A week.
     *
     * @param x left edge
     * @param y upper edge
     * @param height height
     * @param middle where its number is written
     * @param number its concerns; "" where they are not written
     * @param look style class
     */
    public record Bar(int x, int y, int height, int middle, String number, String look) {

        /** @return how high its number is written */
        public int above() {
            return y - 4;
        }
    }

    /**
     * @param byWeek concerns of each week of the window
     * @param window the weeks
     * @param expected concerns to expect in one of the latest; negative where nothing says so
     * @param weeks how many of the latest weeks are drawn
     */
    static WeekBars of(int[] byWeek, SchoolWindow window, double expected, int weeks) {
        int from = Math.max(0, byWeek.length - weeks);
        int[] shown = Arrays.copyOfRange(byWeek, from, byWeek.length);
        double most = Math.max(
                LEAST_SCALE, Math.max(expected, Arrays.stream(shown).max().orElse(0)));
        List<Bar> bars = new ArrayList<>();
        int step = weeks > TERM ? NARROW : STEP;
        for (int i = 0; i < shown.length; i++) {
            int height = (int) Math.round(HEIGHT * shown[i] / most);
            boolean isRecent = i >= shown.length - window.recent();
            bars.add(new Bar(
                    i * step + GAP / 2,
                    TOP + HEIGHT - height,
                    height,
                    i * step + step / 2,
                    isRecent && (step == STEP || i == shown.length - 1) ? String.valueOf(shown[i]) : "",
                    isRecent ? "now" : ""));
        }
        LocalDate first = window.mondays().get(from);
        String numbers = Arrays.stream(shown)
                .mapToObj(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return new WeekBars(
                bars,
                step,
                expected < 0 ? -1 : TOP + HEIGHT - (int) Math.round(HEIGHT * expected / most),
                SchoolDates.DAY.format(window.mondays().get(window.mondays().size() - 1)),
                Texts.of("overview").get("bars.says", SchoolDates.LONG_DAY.format(first), numbers));
    }

    public int width() {
        return Math.max(1, bars.size()) * step;
    }

    public String box() {
        return "0 0 " + width() + " " + (TOP + HEIGHT + FOOT);
    }

    public int floor() {
        return TOP + HEIGHT;
    }

    /** @return where words below the bars are written */
    public int foot() {
        return TOP + HEIGHT + FOOT - 5;
    }

    /** @return the width of a bar */
    public int bar() {
        return step - GAP;
    }
}
