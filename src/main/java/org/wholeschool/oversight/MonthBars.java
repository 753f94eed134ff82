package org.wholeschool.oversight;

import java.util.List;
import java.util.function.ToIntFunction;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;

/**
 * Draws the days of a month as bars, with marks at what is worth a question.
 *
 * @param bars a day each, the first first
 * @param ticks the days that are named under the bars
 * @param most the highest number, written at its bar; the bar's place and the number
 * @param says the same in a sentence
 */
public record MonthBars(List<Bar> bars, List<Tick> ticks, Tick most, String says) {

    private static final int STEP = 12;
    private static final int WIDTH = 9;
    private static final int HEIGHT = 60;
    private static final int TOP = 32;

    /** A month that has less than this as its most would make one look a tall bar. */
    private static final int LEAST_SCALE = 4;

    private static final int DAYS_OF_WEEK = 7;

    /** The highest number stands above every mark, and not over an edge. */
    private static final int NUMBER_ABOVE = 16;

    private static final int NUMBER_BESIDE = 16;

    /**
     * A day.
     *
     * @param x left edge
     * @param y upper edge
     * @param height height
     * @param isNight whether it has the mark of the night
     * @param isUnusual whether it is in a marked week
     */
    public record Bar(int x, int y, int height, boolean isNight, boolean isUnusual) {

        /** @return its middle */
        public int middle() {
            return x + WIDTH / 2;
        }

        /** @return where a mark above it is */
        public int above() {
            return y - 7;
        }
    }

    /** A word at a place of the picture. */
    public record Tick(int x, int y, String says) {}

    /** @return the picture of records opened */
    static MonthBars opened(List<MonthDay> days) {
        return of(days, MonthDay::opened, "days.opened.says", true);
    }

    /** @return the picture of refusals */
    static MonthBars refused(List<MonthDay> days) {
        return of(days, MonthDay::refused, "days.refused.says", false);
    }

    private static MonthBars of(List<MonthDay> days, ToIntFunction<MonthDay> number, String key, boolean isMarked) {
        int most = days.stream().mapToInt(number).max().orElse(0);
        int scale = Math.max(LEAST_SCALE, most);
        List<Bar> bars = days.stream()
                .map(day -> {
                    int height = (HEIGHT * number.applyAsInt(day) + scale - 1) / scale;
                    return new Bar(
                            x(day),
                            TOP + HEIGHT - height,
                            height,
                            isMarked && day.isNight(),
                            isMarked && day.isUnusual());
                })
                .toList();
        List<Tick> ticks = days.stream()
                .filter(day -> day.day().getDayOfMonth() % DAYS_OF_WEEK == 1)
                .map(day -> new Tick(
                        x(day) + WIDTH / 2,
                        TOP + HEIGHT + 20,
                        String.valueOf(day.day().getDayOfMonth())))
                .toList();
        MonthDay highest = days.stream()
                .filter(day -> most > 0 && number.applyAsInt(day) == most)
                .findFirst()
                .orElse(null);
        int all = days.stream().mapToInt(number).sum();
        Texts texts = Texts.of("oversight");
        return new MonthBars(
                bars,
                ticks,
                highest == null ? null : number(highest, days.size(), most),
                highest == null
                        ? texts.get(key, 0, 0, "")
                        : texts.get(key, all, most, SchoolDates.WEEKDAY_LONG_DAY.format(highest.day())));
    }

    private static Tick number(MonthDay at, int days, int number) {
        int middle = x(at) + WIDTH / 2;
        return new Tick(
                Math.min(Math.max(middle, NUMBER_BESIDE), STEP * days - NUMBER_BESIDE),
                TOP - NUMBER_ABOVE,
                String.valueOf(number));
    }

    private static int x(MonthDay day) {
        return STEP * (day.day().getDayOfMonth() - 1) + 2;
    }

    /** @return its frame */
    public String box() {
        return "0 0 " + right() + " " + (TOP + HEIGHT + 26);
    }

    /** @return its right edge */
    public int right() {
        return STEP * bars.size();
    }

    /** @return where the bars stand */
    public int floor() {
        return TOP + HEIGHT;
    }

    /** @return whether any day is marked */
    public boolean isMarked() {
        return bars.stream().anyMatch(bar -> bar.isNight() || bar.isUnusual());
    }
}
