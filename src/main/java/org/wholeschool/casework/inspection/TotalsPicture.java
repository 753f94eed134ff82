package org.wholeschool.casework.inspection;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wholeschool.platform.Texts;

/** Totals by half-term as bars with their numbers on them: concerns, and within each how many are closed. */
public final class TotalsPicture {

    /** The latest of them, so that they fit; the table has all. */
    private static final int MOST = 8;

    /** A school year has six half-terms: fewer bars are no wider. */
    private static final int FEWEST = 6;

    private static final int BAR = 44;
    private static final int STEP = 76;
    private static final int HIGHEST = 72;
    private static final int FLOOR = 96;
    private static final int NAMES = 34;

    private final List<Bar> bars;

    TotalsPicture(HalfTermTotals totals) {
        List<HalfTermTotals.Row> rows = totals.rows();
        List<HalfTermTotals.Row> latest = rows.subList(Math.max(0, rows.size() - MOST), rows.size());
        int most = Math.max(
                1, latest.stream().mapToInt(HalfTermTotals.Row::concerns).max().orElse(1));
        bars = IntStream.range(0, latest.size())
                .mapToObj(i -> bar(i, latest.get(i), most))
                .toList();
    }

    private static Bar bar(int i, HalfTermTotals.Row row, int most) {
        int height = row.concerns() * HIGHEST / most;
        int x = i * STEP + (STEP - BAR) / 2;
        return new Bar(
                x,
                x + BAR / 2,
                FLOOR - height,
                height,
                row.closed() * HIGHEST / most,
                FLOOR - row.closed() * HIGHEST / most,
                FLOOR - height - 6,
                row.concerns(),
                row.halfTerm() == null ? Texts.of("inspection").get("totals.before") : row.halfTerm(),
                row.year() == null ? "" : row.year());
    }

    /** @return a half-term with its school year, or a word for the days before all of them */
    static String name(HalfTermTotals.Row row) {
        return row.halfTerm() == null
                ? Texts.of("inspection").get("totals.before")
                : row.halfTerm() + ", " + row.year();
    }

    /** @return the median of days in words, or that no concern is closed */
    static String median(HalfTermTotals.Row row) {
        return row.medianDays() == null
                ? Texts.of("inspection").get("totals.none")
                : Texts.of("inspection").get("totals.days", row.medianDays());
    }

    public List<Bar> getBars() {
        return bars;
    }

    /** @return the picture in words, for people who do not see it */
    public String getWords() {
        return Texts.of("inspection")
                .get(
                        "totals.picture",
                        bars.stream()
                                .map(bar -> bar.name() + " " + bar.year() + ": " + bar.says())
                                .collect(Collectors.joining(", ")));
    }

    /** @return the picture's own measure, for its viewBox */
    public String getBox() {
        return "0 0 " + Math.max(FEWEST, bars.size()) * STEP + " " + (FLOOR + NAMES);
    }

    /**
     * One bar; lengths in units of the picture.
     *
     * @param x left edge
     * @param middle where its words are centred
     * @param y upper edge
     * @param height of all concerns
     * @param closed height of those that are closed
     * @param closedY upper edge of those
     * @param above where its number is
     * @param says its number
     * @param name its half-term
     * @param year its school year
     */
    public record Bar(
            int x,
            int middle,
            int y,
            int height,
            int closed,
            int closedY,
            int above,
            int says,
            String name,
            String year) {}
}
