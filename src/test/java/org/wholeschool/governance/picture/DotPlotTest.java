package org.wholeschool.governance.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.Change;

/** Dots on one scale: where they are is what is written, and nothing finer. */
class DotPlotTest {

    private static final DotPlot PLOT = new DotPlot(List.of(
            new DotPlot.Group("Bullying and prejudice", 140, 71, 64, 36, 120, Change.UP),
            new DotPlot.Group(
                    "Sexual harm and relationships; Exploitation, substances and missing", 28, 28, null, 14, 60, null),
            new DotPlot.Group("Physical harm and weapons", 70, null, null, null, null, Change.NOT_COMPARED)));

    @Test
    void aDotIsWhereItsNumberIs() {
        DotPlot.Row first = PLOT.rows().get(0);
        assertEquals(PLOT.right(), first.now(), "the largest ends the scale");
        assertEquals("14", first.says(), "from ten on whole numbers");
        assertEquals(PLOT.left() + 142, first.before());
        assertTrue(first.clear());
        assertEquals(PLOT.left() + 72, first.chance());
        assertEquals(168, first.wide());
    }

    /** A dot at the end of a band that was cut off there would look as if it were on its edge. */
    @Test
    void aBandThatGoesBeyondAllDotsIsDrawnToItsEnd() {
        DotPlot.Row row = new DotPlot(List.of(new DotPlot.Group("Yard", 100, 90, 50, 40, 200, null)))
                .rows()
                .get(0);
        assertEquals(PLOT.right(), row.chance() + row.wide());
        assertEquals(PLOT.left() + 140, row.now());
    }

    @Test
    void aNumberIsWhereItCoversNoMark() {
        DotPlot marks = new DotPlot(List.of(
                new DotPlot.Group("Yard", 100, 110, 120, null, null, null),
                new DotPlot.Group("Hall", 100, 90, 80, null, null, null),
                new DotPlot.Group("Gym", 100, 110, 90, null, null, null),
                new DotPlot.Group("Gates", 10, 20, null, null, null, null)));
        assertEquals(
                List.of(true, false, false, false),
                marks.rows().stream().map(DotPlot.Row::saysLeft).toList(),
                "left only if the right is taken, the left is free, and there is room");
    }

    @Test
    void aLongNameHasTwoLinesAndNoRowMeetsTheNext() {
        DotPlot.Row second = PLOT.rows().get(1);
        assertEquals(2, second.name().size());
        assertTrue(PLOT.rows().get(0).y() < second.name().get(0).y() - 12);
        assertTrue(second.y() < PLOT.rows().get(2).name().get(0).y() - 12);
    }

    @Test
    void whatCannotBeComparedHasOneDotAndNoBand() {
        DotPlot.Row third = PLOT.rows().get(2);
        assertNull(third.before());
        assertNull(third.yearBefore());
        assertNull(third.chance());
        assertEquals(0, third.wide());
        assertEquals("7", third.says());
    }
}
