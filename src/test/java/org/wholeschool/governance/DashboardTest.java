package org.wholeschool.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.pattern.ClosedHalfTerm;
import org.wholeschool.pattern.Releases.PublishedHalfTerm;
import org.wholeschool.school.CategoryGroup;

class DashboardTest {

    private static final PublishedBlock[] ALL_SHOWN = {block(0, 0, 20), block(1, 1, 20), block(2, 2, 20), block(3, 3, 20), block(4, 4, 20)};

    private final PublishedHalfTerm yearBefore = halfTerm(2025, 1, ALL_SHOWN);
    private final PublishedHalfTerm before = halfTerm(2025, 6, block(0, 1, 60), block(2, 2, 20), block(3, 3, 20), block(4, 4, 20));
    private final PublishedHalfTerm latest = halfTerm(2026, 1, block(0, 0, 65), block(1, 1, 20), block(2, 4, 90));
    private final PublishedHalfTerm withheld = halfTerm(2026, 2);

    @Test
    void whatIsShownTogetherSaysSoAndIsComparedTogether() {
        List<Dashboard.Block> blocks = shown(latest).blocks();
        assertEquals(List.of("Bullying and prejudice", "Physical and weapons",
                "Sexual and relationship; Exploitation, substances and missing; Other, including online"), blocks.stream().map(Dashboard.Block::name).toList());
        assertEquals(List.of(false, false, true), blocks.stream().map(Dashboard.Block::together).toList());
        assertEquals("cannot be compared", blocks.get(0).before(), "it was shown together with another then");
        assertEquals("no clear change", blocks.get(1).yearBefore());
        assertEquals("▲ clearly more", blocks.get(0).yearBefore());
        assertEquals("no clear change", blocks.get(2).before());
    }

    @Test
    void thereIsOneTotalAndItsRate() {
        assertEquals("About 175 concerns, 25 a school week.", shown(latest).total());
        assertEquals(2, shown(latest).comparisons().size());
        assertTrue(shown(latest).comparisons().get(1).startsWith("▲ Clearly more than in Half-term 1, 2025/26"), shown(latest).comparisons().toString());
    }

    @Test
    void aWithheldHalfTermHasOneBandAndNoNumber() {
        Dashboard dashboard = shown(withheld);
        assertTrue(dashboard.isWithheld());
        assertEquals("Fewer than 10 concerns or pupils, or mostly about one or two.", dashboard.total());
        assertEquals(List.of(), dashboard.blocks());
        assertEquals(List.of(), dashboard.comparisons());
        Dashboard.Line last = dashboard.lines().get(dashboard.lines().size() - 1);
        assertEquals("fewer than 10", last.concerns());
        assertEquals("not shown", last.perWeek());
        BarChart.Bar bar = dashboard.chart().bars().get(dashboard.chart().bars().size() - 1);
        assertEquals(0, bar.height());
        assertEquals("few", bar.says());
    }

    @Test
    void theFirstHalfTermIsComparedWithNothing() {
        Dashboard dashboard = new Dashboard(List.of(yearBefore), yearBefore);
        assertEquals(List.of(), dashboard.comparisons());
        assertTrue(dashboard.blocks().stream().allMatch(block -> block.before().equals("cannot be compared")));
        assertEquals("The half-term before", dashboard.beforeTitle());
    }

    @Test
    void barsAndTableTellTheSameInTheOrderOfTime() {
        Dashboard dashboard = shown(latest);
        assertEquals(dashboard.lines().stream().map(Dashboard.Line::title).toList(),
                dashboard.chart().bars().stream().map(bar -> bar.name() + ", " + bar.year()).toList());
        assertEquals(List.of("14", "17", "25", "few"), dashboard.chart().bars().stream().map(BarChart.Bar::says).toList());
        assertTrue(dashboard.chart().words().contains("Half-term 1 2026/27: 25"), dashboard.chart().words());
        assertFalse(dashboard.chart().bars().get(0).chosen());
        assertEquals(List.of("2026/27", "2025/26"), dashboard.years().stream().map(Dashboard.SchoolYear::name).toList());
    }

    @Test
    void thePageSaysTheThresholdThatTheHalfTermWasPublishedWith() {
        PublishedHalfTerm raised = new PublishedHalfTerm(latest.publishedOn(), new ClosedHalfTerm(ClosedHalfTerm.FORMAT, 2026, 3, "Spring 1", LocalDate.of(2027, 1, 4),
                LocalDate.of(2027, 2, 21), 30, List.of(CategoryGroup.values()), new PublishedTable(CategoryGroup.values().length, 20, 10, List.of())));
        Dashboard dashboard = new Dashboard(List.of(raised, latest), raised);
        assertEquals("Fewer than 20 concerns or pupils, or mostly about one or two.", dashboard.total());
        assertTrue(dashboard.about().contains("rounded to 10;"), dashboard.about());
        assertTrue(dashboard.means().get(4).contains("fewer than 20 concerns, or about fewer than 20 pupils"), dashboard.means().get(4));
        assertTrue(shown(latest).means().get(4).contains("fewer than 10 concerns"), shown(latest).means().get(4));
        assertTrue(shown(latest).means().get(0).contains("a child's life"), "an apostrophe is lost where a sentence is filled in");
    }

    private Dashboard shown(PublishedHalfTerm which) {
        return new Dashboard(List.of(withheld, latest, before, yearBefore), which);
    }

    private static PublishedHalfTerm halfTerm(int year, int position, PublishedBlock... blocks) {
        LocalDate start = LocalDate.of(year, 9, 1).plusDays(50L * position);
        return new PublishedHalfTerm(start.plusDays(60), new ClosedHalfTerm(ClosedHalfTerm.FORMAT, year, position, "Half-term " + position, start, start.plusDays(49), 35,
                List.of(CategoryGroup.values()), new PublishedTable(CategoryGroup.values().length, 10, 5, List.of(blocks))));
    }

    private static PublishedBlock block(int first, int last, int concerns) {
        return new PublishedBlock(first, last, concerns);
    }
}
