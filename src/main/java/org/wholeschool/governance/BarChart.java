package org.wholeschool.governance;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Texts;

/**
 * A published number by half-term, as bars with their numbers on them. Only published numbers have a height; a
 * half-term of which there is none has a word.
 */
public final class BarChart {

    /** The latest of them, so that they fit; the table has all. */
    private static final int MOST = 8;

    private static final int BAR = 44;
    private static final int STEP = 64;
    private static final int HIGHEST = 110;
    private static final int FLOOR = 140;
    private static final int LABEL_ROOM = 40;

    private final List<Bar> bars;
    private final String words;

    private final Function<Published, Optional<Integer>> number;

    /** Concerns a school week, to the nearest whole one. */
    BarChart(List<Published> inOrderOfTime, Published shown, Texts texts) {
        this(
                inOrderOfTime,
                shown,
                texts,
                "chart",
                each -> each.release().total().map(total -> Periods.perWeek(each, total)));
    }

    /**
     * @param inOrderOfTime half-terms
     * @param shown the period that is shown: a half-term, or the school year of some
     * @param key of its words: what it shows, and what stands for a number that there is not
     * @param number the published number of each
     */
    BarChart(
            List<Published> inOrderOfTime,
            Published shown,
            Texts texts,
            String key,
            Function<Published, Optional<Integer>> number) {
        this.number = number;
        List<Published> latest = inOrderOfTime.subList(Math.max(0, inOrderOfTime.size() - MOST), inOrderOfTime.size());
        int most = Math.max(1, latest.stream().mapToInt(this::rate).max().orElse(1));
        bars = IntStream.range(0, latest.size())
                .mapToObj(i -> bar(i, latest.get(i), most, isOf(latest.get(i), shown), texts.get(key + ".few")))
                .toList();
        words = texts.get(
                key + ".words",
                bars.stream()
                        .map(bar -> bar.name() + " " + bar.year() + ": " + bar.says())
                        .collect(Collectors.joining(", ")));
    }

    /**
     * One bar; lengths in units of the picture.
     *
     * @param x left edge
     * @param middle where its words are centred
     * @param y upper edge
     * @param height 0 where there is no number
     * @param above where its number stands
     * @param says its number, or a word
     * @param name its half-term
     * @param year its school year
     * @param chosen whether it is the half-term that is shown, or one of the school year that is
     */
    public record Bar(
            int x, int middle, int y, int height, int above, String says, String name, String year, boolean chosen) {}

    private static boolean isOf(Published half, Published shown) {
        return half == shown
                || shown.period().isOfYear()
                        && half.release().schoolYear() == shown.release().schoolYear();
    }

    private Bar bar(int i, Published each, int most, boolean chosen, String few) {
        int height = rate(each) * HIGHEST / most;
        int x = i * STEP + (STEP - BAR) / 2;
        String says = number.apply(each)
                .map(told -> Texts.of("governance").get("number", told))
                .orElse(few);
        return new Bar(
                x,
                x + BAR / 2,
                FLOOR - height,
                height,
                FLOOR - height - 6,
                says,
                each.period().name(),
                Periods.year(each),
                chosen);
    }

    private int rate(Published each) {
        return number.apply(each).orElse(0);
    }

    public List<Bar> bars() {
        return bars;
    }

    /** @return the picture in words, for who does not see it. */
    public String words() {
        return words;
    }

    /** @return the picture's own measure, for its viewBox. */
    public String box() {
        return "0 0 " + Math.max(1, bars.size()) * STEP + " " + (FLOOR + LABEL_ROOM);
    }
}
