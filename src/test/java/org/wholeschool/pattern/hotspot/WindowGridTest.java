package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.LeadThreshold;

/** What is expected of the latest weeks is a cell's share of all concerns, and small cells are called nothing. */
class WindowGridTest {

    /** Concerns of one cell and of one other place, each about another pupil unless {@code onePupil}. */
    private static WindowGrid grid(
            int hereBefore, int hereNow, int elsewhereBefore, int elsewhereNow, boolean onePupil) {
        int[] sizes = {hereBefore, hereNow, elsewhereBefore, elsewhereNow};
        int total = Arrays.stream(sizes).sum();
        int[] part = new int[total];
        int at = 0;
        for (int i = 0; i < sizes.length; i++) {
            Arrays.fill(part, at, at + sizes[i], i);
            at += sizes[i];
        }
        return new WindowGrid(
                2,
                1,
                IntStream.of(part).map(i -> i / 2).toArray(),
                new int[total],
                IntStream.range(0, total)
                        .mapToObj(i -> new int[] {onePupil && part[i] < 2 ? 0 : i + 1})
                        .toArray(int[][]::new),
                i -> part[i] % 2 == 1,
                LeadThreshold.DEFAULT);
    }

    @Test
    void whatIsExpectedIsTheShareOfAllConcerns() {
        WindowGrid.Cell cell = grid(15, 25, 855, 105, false).cell(0, 0);
        assertEquals(25, cell.concerns());
        assertEquals(40, cell.ever());
        assertEquals(40 * 130 / 1000.0, cell.expected(), 1e-12);
        assertEquals(Level.FAR_ABOVE, cell.level());
        assertEquals(130, grid(15, 25, 855, 105, false).total());
    }

    @Test
    void aBusyPlaceThatIsAsBusyAsEverIsNoNews() {
        assertEquals(Level.AS_EXPECTED, grid(90, 14, 780, 116, false).cell(0, 0).level());
    }

    @Test
    void fourConcernsAreCalledNothingHoweverFewAreExpected() {
        assertEquals(Level.AS_EXPECTED, grid(0, 4, 900, 96, false).cell(0, 0).level());
        assertEquals(4, grid(0, 4, 900, 96, false).cell(0, 0).concerns(), "and are exact");
    }

    @Test
    void oneChildsStoryIsTold() {
        assertEquals(Level.ONE_PUPIL, grid(2, 12, 880, 106, true).cell(0, 0).level());
        assertEquals(Level.FAR_ABOVE, grid(2, 12, 880, 106, false).cell(0, 0).level());
    }

    @Test
    void whereNothingWasEverLoggedNothingIsCompared() {
        WindowGrid.Cell cell = grid(0, 0, 100, 10, false).cell(0, 0);
        assertEquals(new WindowGrid.Cell(0, 0, 0, 0, Level.NOT_COMPARED, false), cell);
    }

    @Property(tries = 200)
    void whatIsExpectedAddsUpToWhatThereIs(
            @ForAll @Size(min = 1, max = 200) int[] where, @ForAll @IntRange(min = 2, max = 9) int every) {
        int[] row = Arrays.stream(where).map(i -> Math.floorMod(i, 4)).toArray();
        int[] column = Arrays.stream(where).map(i -> Math.floorMod(i / 4, 3)).toArray();
        WindowGrid grid =
                new WindowGrid(4, 3, row, column, new int[row.length][0], i -> i % every == 0, LeadThreshold.DEFAULT);
        double expected = 0;
        int concerns = 0;
        for (int cell = 0; cell < 12; cell++) {
            expected += grid.cell(cell / 3, cell % 3).expected();
            concerns += grid.cell(cell / 3, cell % 3).concerns();
        }
        assertEquals(grid.total(), concerns);
        assertEquals(grid.total(), expected, 1e-9);
    }
}
