package org.wholeschool.intervention.plan.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.platform.table.Cell;
import org.wholeschool.platform.table.TableOrder;

/** What needs the team comes first; filters combine; a draft without days is found by no day. */
class PlanFilterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final long YARD = 7;
    private static final long STAIRS = 8;
    private static final long BREAK = 3;
    private static final long LUNCH = 4;

    private static final PlanView.Line CLOSED =
            line(1, "The toilets", PlanState.CLOSED, at(Set.of(STAIRS), Set.of()), TODAY.minusMonths(6), null, 0, 0);
    private static final PlanView.Line DRAFT = line(
            2,
            "Group chats",
            PlanState.DRAFT,
            new PlanView.Context(ContextKind.YEAR, Set.of(), Set.of(), 9, null),
            null,
            null,
            1,
            1);
    private static final PlanView.Line RUNS = line(
            3, "Year 8 at lunch", PlanState.RUNNING, at(Set.of(YARD), Set.of(LUNCH)), TODAY.minusDays(9), null, 2, 0);
    private static final PlanView.Line LATE =
            line(4, "Bus stop", PlanState.RUNNING, at(Set.of(STAIRS), Set.of(BREAK)), TODAY.minusDays(30), null, 2, 1);
    private static final PlanView.Line DUE = line(
            5,
            "the yard",
            PlanState.RUNNING,
            at(Set.of(YARD), Set.of()),
            TODAY.minusMonths(4),
            TODAY.minusDays(2),
            0,
            0);
    private static final List<PlanView.Line> ALL = List.of(RUNS, LATE, DUE, DRAFT, CLOSED);

    private static PlanView.Context at(Set<Long> places, Set<Long> bands) {
        return new PlanView.Context(ContextKind.PLACE, places, bands, null, null);
    }

    private static PlanView.Line line(
            long id,
            String title,
            PlanState state,
            PlanView.Context context,
            LocalDate starts,
            LocalDate due,
            long open,
            long late) {
        return new PlanView.Line(
                id,
                title,
                state,
                "somewhere",
                context,
                state == PlanState.RUNNING ? Lever.STRUCTURES : null,
                starts,
                starts == null ? null : starts.plusMonths(4),
                due,
                open,
                late,
                state == PlanState.CLOSED ? "FELT_SAFER" : null,
                state == PlanState.CLOSED ? "An adult at  the door.\n" + "x".repeat(200) : null,
                "Test LEAD");
    }

    private static PlanFilter filter(Object... parts) {
        return new PlanFilter(
                (PlanFilter.Show) part(parts, PlanFilter.Show.class),
                (ContextKind) part(parts, ContextKind.class),
                null,
                null,
                (Integer) part(parts, Integer.class),
                (Lever) part(parts, Lever.class),
                null,
                null,
                (LocalDate) part(parts, LocalDate.class),
                null);
    }

    private static Object part(Object[] parts, Class<?> type) {
        return Arrays.stream(parts).filter(type::isInstance).findFirst().orElse(null);
    }

    private static List<Long> ids(Stream<PlanView.Line> plans) {
        return plans.map(PlanView.Line::id).toList();
    }

    private static List<Long> fit(PlanFilter filter) {
        return ids(ALL.stream().filter(filter::fits));
    }

    private static List<Long> sorted(TableOrder<PlanColumn> order) {
        PlanCells cells = new PlanCells(TODAY);
        return ids(order.sort(ALL, plan -> cells.rank(plan, order.column())).stream());
    }

    @Test
    void whatNeedsTheTeamComesFirst() {
        assertEquals(List.of(5L, 4L, 3L, 2L, 1L), sorted(PlanColumn.NEEDED));
        assertEquals(List.of(4L, 2L, 1L, 5L, 3L), sorted(new TableOrder<>(PlanColumn.TITLE, false)));
        assertEquals(List.of(3L, 4L, 2L, 5L, 1L), sorted(new TableOrder<>(PlanColumn.OPEN, true)), "none comes last");
        assertEquals(List.of(1L, 5L, 4L, 3L, 2L), sorted(new TableOrder<>(PlanColumn.REVIEW, false)));
    }

    @Test
    void eachColumnButTheTextIsSortedBy() {
        assertEquals(
                List.of(PlanColumn.LEARNT),
                Stream.of(PlanColumn.values())
                        .filter(column -> !column.isSorted())
                        .toList());
        for (PlanColumn column : PlanColumn.COLUMNS.sorted()) {
            assertEquals(ALL.size(), sorted(new TableOrder<>(column, false)).size(), column.name());
        }
    }

    @Test
    void filtersCombine() {
        assertEquals(List.of(4L, 5L), fit(filter(PlanFilter.Show.NOW)));
        assertEquals(List.of(3L, 4L, 5L), fit(filter(PlanFilter.Show.RUNNING, Lever.STRUCTURES)));
        assertEquals(List.of(), fit(filter(PlanFilter.Show.DRAFT, ContextKind.PLACE)));
        assertEquals(List.of(2L), fit(filter(PlanFilter.Show.DRAFT, ContextKind.YEAR, 9)));
        assertEquals(List.of(), fit(filter(8)));
        assertEquals(List.of(1L), fit(filter(PlanFilter.Show.CLOSED)));
    }

    @Test
    void aPlanForAnyPartOfTheDayFitsEachAndOneAboutNoPlaceNone() {
        assertEquals(List.of(5L, 1L), fit(new PlanFilter(null, null, null, 99L, null, null, null, null, null, null)));
        assertEquals(List.of(3L, 5L), fit(new PlanFilter(null, null, YARD, LUNCH, null, null, null, null, null, null)));
    }

    @Test
    void aPlanWithoutDaysIsFoundByNone() {
        LocalDate month = TODAY.minusMonths(1);
        assertEquals(
                List.of(3L, 4L), fit(new PlanFilter(null, null, null, null, null, null, month, TODAY, null, null)));
        assertEquals(
                List.of(5L, 1L),
                fit(new PlanFilter(null, null, null, null, null, null, null, month.minusDays(1), null, null)));
        assertEquals(List.of(5L), fit(filter(TODAY)), "of those that run the reviews that have come");
    }

    @Test
    void wordsNarrowToWhatTheyWereFoundIn() {
        assertEquals(
                List.of(1L), fit(new PlanFilter(null, null, null, null, null, null, null, null, null, Set.of(1L))));
        assertEquals(
                List.of(),
                fit(new PlanFilter(
                        PlanFilter.Show.RUNNING, null, null, null, null, null, null, null, null, Set.of(1L))));
    }

    private static String beginning(String learnt) {
        PlanView.Line plan = new PlanView.Line(
                9, "", PlanState.CLOSED, "", at(Set.of(), Set.of()), null, null, null, null, 0, 0, null, learnt, "");
        return new PlanCells(TODAY).of(plan, PlanColumn.LEARNT).text();
    }

    @Test
    void aRowMarksWhatIsLateAndShowsTheBeginningOfWhatWasLearnt() {
        PlanCells cells = new PlanCells(TODAY);
        assertEquals(
                List.of(new Cell.Mark("1 late", "bad")),
                cells.of(LATE, PlanColumn.OPEN).marks());
        assertEquals(List.of(), cells.of(DRAFT, PlanColumn.OPEN).marks(), "a draft is late with nothing");
        assertEquals(
                List.of(new Cell.Mark("Overdue", "warn")),
                cells.of(DUE, PlanColumn.REVIEW).marks());
        assertEquals("Review due", cells.of(DUE, PlanColumn.STATE).text());
        assertEquals(Cell.tag("Action late", "bad"), cells.of(LATE, PlanColumn.STATE));
        assertEquals(Cell.tag("Running", "good"), cells.of(RUNS, PlanColumn.STATE));
        assertEquals("Pupils feel safer", cells.of(CLOSED, PlanColumn.FOUND).text());
        String learnt = cells.of(CLOSED, PlanColumn.LEARNT).text();
        assertTrue(learnt.startsWith("An adult at the door. x") && learnt.length() == 161, learnt);
        assertEquals("Learnt " + "word ".repeat(30).strip() + "\u2026", beginning("Learnt " + "word ".repeat(50)));
    }
}
