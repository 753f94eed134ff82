package org.wholeschool.pattern.hotspot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;

class LeadGridTest {

    private static final LeadCell NONE = new LeadCell(LeadDisplay.NONE, 0, 0, 0, Level.NOT_COMPARED);
    private static final LeadCell SMALL = new LeadCell(LeadDisplay.SMALL, 0, 0, 0, Level.NOT_COMPARED);
    private static final LeadCell FEW_PUPILS = new LeadCell(LeadDisplay.FEW_PUPILS, 0, 0, 0, Level.NOT_COMPARED);

    @Test
    void showsNumbersWithWhatToExpectAndWordsForWhatIsSmall() {
        ConcernGrid grid = new GridBuilder()
                .aboutDifferentPupils(0, 0, 38)
                .aboutDifferentPupils(0, 1, 12)
                .aboutDifferentPupils(1, 0, 4)
                .aboutDifferentPupils(1, 1, 96)
                .grid(2, 2);
        LeadGrid shown = LeadGrid.of(grid, LeadThreshold.DEFAULT);
        assertEquals(new LeadCell(LeadDisplay.SHOWN, 38, 38, 14, Level.FAR_ABOVE), shown.cell(0, 0));
        assertEquals(new LeadCell(LeadDisplay.SHOWN, 12, 12, 36, Level.BELOW), shown.cell(0, 1));
        assertEquals(SMALL, shown.cell(1, 0));
        assertEquals(new LeadCell(LeadDisplay.SHOWN, 96, 96, 72, Level.ABOVE), shown.cell(1, 1));
    }

    @Test
    void manyConcernsAboutFewPupilsAreACaseAndCarryNoNumber() {
        GridBuilder concerns = new GridBuilder().aboutDifferentPupils(0, 1, 20);
        for (int i = 0; i < 30; i++) {
            concerns.about(0, 0, 901, 902 + i % 3);
        }
        assertEquals(
                List.of(FEW_PUPILS, new LeadCell(LeadDisplay.SHOWN, 20, 20, 20, Level.AS_EXPECTED), NONE, NONE),
                LeadGrid.of(concerns.grid(2, 2), LeadThreshold.DEFAULT).cells());
    }

    @Test
    void oneChildsStoryAmongOthersIsToldApartFromAPattern() {
        GridBuilder elsewhere = new GridBuilder()
                .aboutDifferentPupils(0, 1, 40)
                .aboutDifferentPupils(1, 0, 40)
                .aboutDifferentPupils(1, 1, 300);
        Level story = elsewhere
                .aboutDifferentPupils(0, 0, 6)
                .aboutOnePupil(0, 0, 14)
                .grid(2, 2)
                .level(0, 0);
        Level pattern = new GridBuilder()
                .aboutDifferentPupils(0, 1, 40)
                .aboutDifferentPupils(1, 0, 40)
                .aboutDifferentPupils(1, 1, 300)
                .aboutDifferentPupils(0, 0, 20)
                .grid(2, 2)
                .level(0, 0);
        assertEquals(Level.ONE_PUPIL, story);
        assertEquals(Level.FAR_ABOVE, pattern);
    }

    @Test
    void aStoredCellThatLeaksOrCannotBeIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new LeadCell(LeadDisplay.SMALL, 3, 0, 0, Level.NOT_COMPARED));
        assertThrows(
                IllegalArgumentException.class, () -> new LeadCell(LeadDisplay.SMALL, 0, 2, 0, Level.NOT_COMPARED));
        assertThrows(
                IllegalArgumentException.class,
                () -> new LeadCell(LeadDisplay.FEW_PUPILS, 0, 0, 3, Level.NOT_COMPARED));
        assertThrows(IllegalArgumentException.class, () -> new LeadCell(LeadDisplay.NONE, 0, 0, 0, Level.AS_EXPECTED));
        assertThrows(
                IllegalArgumentException.class, () -> new LeadCell(LeadDisplay.SHOWN, 7, 7, 7, Level.NOT_COMPARED));
        assertThrows(IllegalArgumentException.class, () -> new LeadCell(LeadDisplay.SHOWN, 7, -7, 7, Level.ABOVE));
        assertThrows(IllegalArgumentException.class, () -> new LeadGrid(2, 2, List.of(NONE, NONE, NONE)));
        assertThrows(
                IndexOutOfBoundsException.class, () -> new LeadGrid(2, 2, List.of(NONE, NONE, NONE, NONE)).cell(0, 2));
    }
}
