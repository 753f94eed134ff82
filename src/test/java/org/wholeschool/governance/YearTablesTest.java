package org.wholeschool.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.disclosure.family.PublishedAnswer;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.pattern.ClosedPeriod;
import org.wholeschool.pattern.ClosedPeriod.Kind;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;

/** Kinds of sexual harm and what came of concerns in words, and kinds that the school has moved to another group. */
class YearTablesTest {

    private static final LocalDate START = LocalDate.of(2026, 9, 1);
    private static final LocalDate END = LocalDate.of(2027, 8, 31);
    private static final List<Kind> KINDS = List.of(
            new Kind("1", "Hazing", null, null),
            new Kind("2", "Fights", null, null),
            new Kind("3", "Hazing", "1", LocalDate.of(2027, 2, 15)));

    @Test
    void whatIsTooFewForAKindIsToldWithItsNeighbour() {
        OneWay table = oneWay(
                FamilyTable.KINDS,
                year(answer(FamilyTable.KINDS, 3, new PublishedBlock(0, 1, 60), new PublishedBlock(2, 2, 75))));
        assertEquals(
                List.of("Sexual violence; Other sexual harm", "Sexual harassment"),
                table.blocks().stream().map(OneWay.Block::name).toList());
        assertEquals("Of concerns about sexual harm most are “Sexual harassment”: about 75 of 135.", table.says());
    }

    @Test
    void whatCameOfConcernsIsToldAsOfTheDayOfPublication() {
        OneWay table = oneWay(
                FamilyTable.OUTCOMES,
                year(answer(
                        FamilyTable.OUTCOMES,
                        5,
                        new PublishedBlock(0, 0, 500),
                        new PublishedBlock(1, 1, 200),
                        new PublishedBlock(2, 3, 60),
                        new PublishedBlock(4, 4, 40))));
        assertEquals(
                "About 100 of 800 concerns were referred: to social care, early help or another agency.", table.says());
        assertEquals(
                "Referred to social care; Referred to early help",
                table.blocks().get(2).name());
        assertTrue(table.notes().contains("As recorded by 8 September 2027."), table.notes()::toString);
    }

    @Test
    void referralsThatAreShownTogetherWithOthersAreNotSummed() {
        OneWay table = oneWay(
                FamilyTable.OUTCOMES,
                year(answer(
                        FamilyTable.OUTCOMES,
                        5,
                        new PublishedBlock(0, 0, 90),
                        new PublishedBlock(1, 2, 20),
                        new PublishedBlock(3, 4, 20))));
        assertEquals(
                "About 130 concerns; how many were referred is shown together with others, as it would be too small.",
                table.says());
    }

    @Test
    void aYearOfWhichItWasNotPublishedSaysSo() {
        OneWay table = oneWay(FamilyTable.OUTCOMES, year());
        assertTrue(table.isWithheld());
        assertEquals("This year was published without it. Later years have it.", table.says());
        assertEquals(
                "What came of concerns is not shown: a part would be too small, or would give away something small "
                        + "beside the other tables.",
                oneWay(FamilyTable.OUTCOMES, year(answer(FamilyTable.OUTCOMES, 5)))
                        .says());
    }

    @Test
    void aKindThatWasMovedIsToldWhereItCounted() {
        String moved = "“Hazing” was counted under “Bullying and prejudice” until 14 February 2027, and is under "
                + "“Physical harm and weapons” since. Compare these two with care.";
        Published half = new Published(
                LocalDate.of(2027, 4, 20),
                LocalDate.of(2027, 4, 27),
                period("Spring 2", LocalDate.of(2027, 2, 15), LocalDate.of(2027, 4, 11), 4, spring()));
        Published before = new Published(
                LocalDate.of(2027, 2, 20),
                LocalDate.of(2027, 2, 27),
                period("Spring 1", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 14), 3, List.of()));
        assertEquals(List.of(), new OneWay(FamilyTable.CATEGORIES, half, null, null).notes());
        assertEquals(List.of(moved), new OneWay(FamilyTable.CATEGORIES, half, before, null).notes());
        TwoWay year = new TwoWay(
                FamilyTable.CATEGORIES_BY_BANDS,
                year(answer(FamilyTable.CATEGORIES_BY_BANDS, 15, new PublishedBlock(0, 14, 800))));
        assertTrue(year.notes().contains(moved), year.notes()::toString);
    }

    private static List<PublishedAnswer> spring() {
        return List.of(new PublishedAnswer(
                new Query(4, FamilyTable.CATEGORIES),
                new PublishedTable(
                        5,
                        10,
                        5,
                        List.of(
                                new PublishedBlock(0, 0, 60),
                                new PublishedBlock(1, 1, 40),
                                new PublishedBlock(2, 2, 20),
                                new PublishedBlock(3, 3, 20),
                                new PublishedBlock(4, 4, 20)))));
    }

    private static OneWay oneWay(FamilyTable which, Published year) {
        return new OneWay(which, year, null, null);
    }

    private static PublishedAnswer answer(FamilyTable which, int cells, PublishedBlock... blocks) {
        return new PublishedAnswer(new Query(Query.YEAR, which), new PublishedTable(cells, 10, 5, List.of(blocks)));
    }

    private static Published year(PublishedAnswer... answers) {
        return new Published(END.plusDays(8), END.plusDays(15), period("", START, END, Query.YEAR, List.of(answers)));
    }

    private static ClosedPeriod period(
            String name, LocalDate start, LocalDate end, int period, List<PublishedAnswer> answers) {
        return new ClosedPeriod(
                ClosedPeriod.FORMAT,
                name,
                start,
                end,
                new FamilyRelease(
                        FamilyRelease.FORMAT,
                        2026,
                        period,
                        0,
                        0,
                        end,
                        end.plusDays(8),
                        35,
                        10,
                        5,
                        new Hierarchy(
                                Map.of("1", 0, "2", 1, "3", 1),
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                List.of("7", "other"),
                                List.of("HARMED")),
                        List.of(900, 0),
                        answers),
                List.of(),
                null,
                KINDS);
    }
}
