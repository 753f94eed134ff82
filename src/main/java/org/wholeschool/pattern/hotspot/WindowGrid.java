package org.wholeschool.pattern.hotspot;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;

/**
 * Compares the concerns of the latest weeks, by row and column, with those of all weeks that are counted.
 *
 * <p>What is expected of a cell is its share of all concerns, of the concerns of these weeks: c(z,.) c(.,w) / C, as the
 * space-time permutation has it (Kulldorff, Heffernan, Hartman, Assunção and Mostashari 2005). So a busy place and a
 * busy month are no news; a busy place in one month is. Numbers are exact: they are for people who may read the
 * concerns behind them.
 */
public final class WindowGrid {

    private final ConcernGrid all;
    private final ConcernGrid recent;
    private final LeadThreshold threshold;
    private final Cell[][] cells;

    /**
     * @param rows number of rows, at least 1
     * @param columns number of columns, at least 1
     * @param row for each concern its row
     * @param column for each concern its column
     * @param pupils for each concern the keys of the pupils involved; empty if it names nobody
     * @param isRecent whether a concern, by its position, is of the latest weeks
     * @param threshold from when on a cell may be called more than expected
     */
    public WindowGrid(
            int rows,
            int columns,
            int[] row,
            int[] column,
            int[][] pupils,
            IntPredicate isRecent,
            LeadThreshold threshold) {
        all = new ConcernGrid(rows, columns, row, column, pupils);
        int[] latest = IntStream.range(0, row.length).filter(isRecent).toArray();
        recent = new ConcernGrid(
                rows,
                columns,
                IntStream.of(latest).map(i -> row[i]).toArray(),
                IntStream.of(latest).map(i -> column[i]).toArray(),
                IntStream.of(latest).mapToObj(i -> pupils[i]).toArray(int[][]::new));
        this.threshold = threshold;
        cells = new Cell[rows][columns];
    }

    /** @return concerns of the latest weeks */
    public int total() {
        return recent.total();
    }

    /**
     * @return a cell; {@link Level#NOT_COMPARED} where nothing was ever counted in it. Each is worked out once, because
     *     a page asks often.
     */
    public Cell cell(int row, int column) {
        if (cells[row][column] == null) {
            cells[row][column] = cell(
                    new Expectation(
                            recent.observed(row, column), all.observed(row, column), recent.total(), all.total()),
                    recent,
                    row,
                    column,
                    threshold);
        }
        return cells[row][column];
    }

    /**
     * Compares some concerns with all others, as one cell.
     *
     * @param ever how many of them there are in all weeks
     * @param pupilsOfRecent for each of the latest weeks the keys of its pupils
     * @param recent concerns of the latest weeks in all
     * @param total concerns of all weeks in all
     * @param threshold from when on it may be called more than expected
     */
    public static Cell together(int ever, int[][] pupilsOfRecent, int recent, int total, LeadThreshold threshold) {
        int[] here = new int[pupilsOfRecent.length];
        return cell(
                new Expectation(pupilsOfRecent.length, ever, recent, total),
                new ConcernGrid(1, 1, here, here, pupilsOfRecent),
                0,
                0,
                threshold);
    }

    private static Cell cell(Expectation compared, ConcernGrid recent, int row, int column, LeadThreshold threshold) {
        if (compared.rowTotal() == 0) {
            return new Cell(0, 0, 0, 0, Level.NOT_COMPARED, false);
        }
        int persons = recent.persons(row, column);
        LeadDisplay display = threshold.display(compared.observed(), persons);
        return new Cell(
                compared.rowTotal(),
                compared.observed(),
                persons,
                compared.expected(),
                level(compared, display, recent.mostByOnePupil(row, column)),
                display == LeadDisplay.SHOWN);
    }

    /** Below the threshold nothing is called more than expected; what few pupils explain is their story. */
    private static Level level(Expectation compared, LeadDisplay display, int mostByOnePupil) {
        Level level = Level.of(compared, mostByOnePupil);
        if (level.compareTo(Level.AS_EXPECTED) <= 0 || display == LeadDisplay.SHOWN) {
            return level;
        }
        return display == LeadDisplay.FEW_PUPILS ? Level.ONE_PUPIL : Level.AS_EXPECTED;
    }

    /**
     * A place and time.
     *
     * @param ever concerns of all weeks
     * @param concerns concerns of the latest weeks
     * @param persons distinct persons in those, as {@link ConcernGrid} counts them
     * @param expected concerns to expect in these weeks, at least 0
     * @param level how the two compare
     * @param isEnough whether concerns and persons reach the threshold
     */
    public record Cell(int ever, int concerns, int persons, double expected, Level level, boolean isEnough) {

        /** @return the same, compared with nothing: for a place of which nothing says what is usual */
        public Cell uncompared() {
            return new Cell(ever, concerns, persons, expected, Level.NOT_COMPARED, isEnough);
        }
    }
}
