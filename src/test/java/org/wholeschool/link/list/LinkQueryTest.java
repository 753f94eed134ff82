package org.wholeschool.link.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkState;
import org.wholeschool.link.reading.LinkFilter;
import org.wholeschool.platform.table.Cell;
import org.wholeschool.platform.table.TablePage;
import org.wholeschool.school.Grade;

/** Filters of the list of links combine; a row marks what is due, new and challenged. */
class LinkQueryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LinkFilter ANY = new LinkFilter(null, null, null);

    private static LinkRow link(LinkState state, LocalDate review, boolean hasNews, boolean challenged) {
        return new LinkRow(
                5,
                new LinkRow.Side(1, 8, "8B"),
                new LinkRow.Side(2, 9, null),
                LinkKind.FRIENDSHIP,
                state,
                review,
                2,
                TODAY,
                Grade.Information.KNOWN_DIRECTLY,
                hasNews,
                challenged,
                TODAY.minusWeeks(3),
                7L);
    }

    private static final LinkRow DUE = link(LinkState.ESTABLISHED, TODAY.plusWeeks(2), true, true);
    private static final LinkRow LATER = link(LinkState.UNCONFIRMED, TODAY.plusWeeks(5), false, false);
    private static final LinkRow PROPOSED = link(LinkState.PROPOSED, TODAY.plusWeeks(1), true, false);
    private static final LinkRow ENDED = link(LinkState.EXPIRED, TODAY.minusDays(1), false, false);

    private static boolean fits(LinkRow row, Integer year, String form, Integer weeks, LinkQuery.Mark mark, Long by) {
        return new LinkQuery(ANY, null, year, form, weeks, mark, by).fits(row, TODAY);
    }

    @Test
    void eachFilterNarrowsAndTheyCombine() {
        assertEquals(true, fits(LATER, null, null, null, null, null));
        assertEquals(true, fits(LATER, 9, "8B", null, null, 7L), "one of the two is enough");
        assertEquals(false, fits(LATER, 10, null, null, null, null));
        assertEquals(false, fits(LATER, 8, "9A", null, null, null));
        assertEquals(false, fits(LATER, 8, "8B", null, null, 8L));
        assertEquals(true, fits(DUE, 8, null, 2, LinkQuery.Mark.CHALLENGED, 7L));
        assertEquals(false, fits(LATER, null, null, 4, null, null));
        assertEquals(true, fits(LATER, null, null, 8, null, null));
        assertEquals(false, fits(PROPOSED, null, null, 4, null, null), "nothing is reviewed before it is decided");
        assertEquals(false, fits(ENDED, null, null, 4, null, null));
        assertEquals(true, fits(PROPOSED, null, null, null, LinkQuery.Mark.NEWS, null));
        assertEquals(false, fits(PROPOSED, null, null, null, LinkQuery.Mark.CHALLENGED, null));
    }

    @Test
    void aRowMarksWhatIsDueNewAndChallenged() {
        LinkCells cells = new LinkCells(
                new LinkRows.Listed(
                        1, TablePage.of(1, 1), List.of(DUE), Map.of(1L, "Kofi Osei", 2L, "Mo Bold"), Map.of()),
                TODAY);
        assertEquals(
                "\u2068Kofi Osei\u2069 8B and \u2068Mo Bold\u2069",
                cells.of(DUE, LinkColumn.PUPILS).text());
        assertEquals(
                List.of(new Cell.Mark("New evidence", "warn"), new Cell.Mark("Challenged", "bad")),
                cells.of(DUE, LinkColumn.STATE).marks());
        assertEquals(
                List.of(new Cell.Mark("Review due", "warn")),
                cells.of(DUE, LinkColumn.REVIEW).marks());
        assertEquals(List.of(), cells.of(LATER, LinkColumn.REVIEW).marks());
        assertEquals("", cells.of(ENDED, LinkColumn.REVIEW).text());
        assertEquals("", cells.of(DUE, LinkColumn.PROPOSED_BY).text(), "who is there no longer");
        assertEquals("8B", cells.of(DUE, LinkColumn.FORM).text());
    }

    @Test
    void whatCannotBeReadLeadsNowhere() {
        assertEquals(4, LinkListChoices.weeks("4"));
        for (String unreadable : List.of("0", "61", "x", "-1", "99999999999")) {
            assertThrows(NotFound.class, () -> LinkListChoices.weeks(unreadable), unreadable);
        }
    }
}
