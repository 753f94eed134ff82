package org.wholeschool.governance.printed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FamilyRelease;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.Hierarchy;
import org.wholeschool.disclosure.family.PublishedAnswer;
import org.wholeschool.disclosure.family.Query;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.FeltTold;
import org.wholeschool.governance.picture.Step;
import org.wholeschool.pattern.ClosedPeriod;
import org.wholeschool.pattern.Measures;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.testing.PdfUa;
import org.wholeschool.testing.PdfWords;

/** The dashboard as a file: two A4 pages at most, in letters that are read, and a text for each picture. */
class DashboardPdfTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final DashboardPdf.Comment NOTHING = new DashboardPdf.Comment(null, "");
    private static final double SMALLEST = 9;
    private static final Hierarchy HIERARCHY = new Hierarchy(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of("7", "8", "9", "10", "11", "12", "13", "other"),
            List.of("HARMED", "ALLEGED", "WITNESS", "INTERVENED", "PRESENT", "OTHER", "NOT_SAID"));

    private static final Measures MEASURES = new Measures(
            Measures.Soon.WITHIN_AN_HOUR,
            Measures.Soon.LATER,
            30,
            Stream.of("Child protection for all staff", "Online safety", "Prevent", "First aid")
                    .map(course -> new Measures.Trained(course, 85, 70))
                    .toList(),
            START.plusDays(49));

    private static Published halfTerm(int position, Measures measures, int each) {
        return published(
                position,
                position == 7 ? "Autumn 1" : "Half-term " + position,
                measures,
                Stream.of(FamilyTable.CATEGORIES, FamilyTable.PLACES, FamilyTable.BANDS)
                        .map(table -> answer(position == 7 ? 1 : position, table, each))
                        .toList());
    }

    private static PublishedAnswer answer(int period, FamilyTable table, int each) {
        int cells = HIERARCHY.cells(table);
        List<PublishedBlock> blocks = each == 0
                ? List.of()
                : IntStream.range(0, cells)
                        .mapToObj(cell -> new PublishedBlock(cell, cell, each + 5 * cell))
                        .toList();
        return new PublishedAnswer(new Query(period, table), new PublishedTable(cells, 10, 5, blocks));
    }

    private static Published published(int position, String name, Measures measures, List<PublishedAnswer> answers) {
        boolean isOfYear = position == Query.YEAR;
        LocalDate start = isOfYear ? START : START.plusDays(60L * (position - 1));
        LocalDate end = isOfYear ? START.plusDays(364) : start.plusDays(49);
        return new Published(
                end.plusDays(10),
                end.plusDays(17),
                new ClosedPeriod(
                        ClosedPeriod.FORMAT,
                        name,
                        start,
                        end,
                        new FamilyRelease(
                                FamilyRelease.FORMAT,
                                position == 7 ? 2026 : 2025,
                                position == 7 ? 1 : position,
                                0,
                                0,
                                end,
                                end.plusDays(10),
                                isOfYear ? 190 : 35,
                                10,
                                5,
                                HIERARCHY,
                                IntStream.range(0, 8).mapToObj(i -> 140).toList(),
                                answers),
                        List.of(),
                        measures,
                        List.of()));
    }

    private static PdfWords read(Dashboard page, PrintedToday today, DashboardPdf.Comment comment) {
        byte[] file = new DashboardPdf("Northfield School", page, today, comment).file();
        PdfUa.assertKept(file);
        PdfWords words = PdfWords.of(file);
        assertTrue(words.isA4());
        assertFalse(words.text().contains("["), "a sign that the fonts do not have: " + words.text());
        assertTrue(words.smallest() > SMALLEST - 0.05, "the smallest text has " + words.smallest() + " points");
        assertTrue(words.figures().stream().noneMatch(String::isBlank), words.figures()::toString);
        return words;
    }

    private static Dashboard page(Published shown, Published... others) {
        List<Published> all = new ArrayList<>(List.of(others));
        all.add(shown);
        return Dashboard.of(all, shown, START.plusDays(500));
    }

    private static PrintedToday today() {
        List<FeltTold.Row> surveys = IntStream.range(0, 4)
                .mapToObj(i -> new FeltTold.Row(
                        "Autumn 2, 2025/26",
                        Step.one(i, List.of("0–25%", "25–50%", "50–75%", "75–100%")),
                        "Half to three quarters answered",
                        i == 3))
                .toList();
        return new PrintedToday(
                new PrintedToday.Felt("Over ¾", "of those who answered", "Most of them feel safe.", surveys),
                new PrintedToday.Plans(
                        "2 running",
                        "none finished in the last year",
                        true,
                        "2 interventions are running.",
                        List.of(),
                        "The lead has not described 2 of them for you yet: ask.",
                        "",
                        List.of(),
                        "As it is on 3 December 2026.",
                        List.of("What was found, and what happens next?")));
    }

    @Test
    void aHalfTermIsTwoPagesAndEachPictureHasItsNumbersAsAText() {
        PdfWords words = read(
                page(
                        halfTerm(7, MEASURES, 25),
                        IntStream.rangeClosed(1, 6)
                                .mapToObj(i -> halfTerm(i, MEASURES, 40))
                                .toArray(Published[]::new)),
                today(),
                new DashboardPdf.Comment("The yard was closed.\n\u0645\u062f\u0631\u0633\u0629", "Written on 1 May."));
        assertEquals(2, words.pages());
        for (String expected : List.of(
                "Safeguarding, Autumn 1, 2026/27",
                "The yard was closed.",
                "What did we change, and did it work?",
                "a review is late",
                "What was found, and what happens next?",
                "Page 2 of 2")) {
            assertTrue(words.text().contains(expected), expected + " is not in " + words.text());
        }
        String figures = String.join("\n", words.figures());
        for (String expected : List.of(
                "How many concerns a school week? Autumn 1: a year before 36, 25; ",
                "Concerns a school week. Bullying and prejudice: 3.6, before 5.7; ",
                "Online safety: 70%",
                "Autumn 2, 2025/26: 75–100%",
                "Key: 2026/27; 2025/26.")) {
            assertTrue(figures.contains(expected), expected + " is not in " + figures);
        }
    }

    @Test
    void aSchoolYearIsTwoPages() {
        PdfWords words = read(
                page(
                        published(
                                Query.YEAR,
                                "",
                                null,
                                Stream.of(FamilyTable.values())
                                        .filter(FamilyTable::isOfYear)
                                        .map(table -> answer(Query.YEAR, table, 20))
                                        .toList()),
                        halfTerm(1, MEASURES, 40),
                        halfTerm(2, MEASURES, 40)),
                null,
                NOTHING);
        assertEquals(2, words.pages());
        for (String expected :
                List.of("Which kinds of sexual harm?", "What came of concerns?", "Year 13", "few more")) {
            assertTrue(words.text().contains(expected), expected + " is not in " + words.text());
        }
    }

    /** A school's first half-term has nothing to compare with; where nothing can be shown, the sentences say so. */
    @Test
    void aFirstHalfTermAndOneWithoutConcernsHaveNoNumberThatIsNotThere() {
        PdfWords first = read(page(halfTerm(1, null, 25)), null, NOTHING);
        assertTrue(first.text().contains("nothing to compare with yet"), first.text());
        assertFalse(String.join(" ", first.figures()).contains("before"), first.figures()::toString);
        PdfWords none = read(page(halfTerm(1, null, 0)), null, NOTHING);
        assertEquals(1, none.pages());
        assertTrue(none.text().contains("Fewer than 10 concerns or pupils, or mostly about one or two."), none.text());
        assertTrue(none.text().contains("Too few concerns were logged by staff to say."), none.text());
        assertEquals(List.of("How many concerns a school week? Half-te… 1: few.", "Key: 2025/26."), none.figures());
    }

    /** A lead who says as much as can be said, and twelve interventions: a third page, and no letter is smaller. */
    @Test
    void whatIsLongerGetsAnotherPageAndNoSmallerLetters() {
        PdfWords words = read(
                page(halfTerm(1, MEASURES, 25)),
                today(),
                new DashboardPdf.Comment("A long sentence about what the school does. ".repeat(160), "Written."));
        assertTrue(words.pages() > 2, "pages " + words.pages());
    }
}
