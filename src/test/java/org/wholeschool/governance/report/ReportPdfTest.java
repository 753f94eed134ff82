package org.wholeschool.governance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.wholeschool.governance.plans.PlanStatements;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.plan.life.PlanProgress;
import org.wholeschool.pattern.ClosedPeriod;
import org.wholeschool.pattern.Measures;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.survey.result.FeltSafety;
import org.wholeschool.survey.result.Share;
import org.wholeschool.survey.result.When;
import org.wholeschool.testing.PdfUa;
import org.wholeschool.testing.PdfWords;

/** The pictures of a report are of its own numbers and of its term, and it has six A4 pages at most. */
class ReportPdfTest {

    private static final LocalDate START = LocalDate.of(2024, 9, 1);
    private static final Hierarchy HIERARCHY = new Hierarchy(
            Map.of(), Map.of(), Map.of(), Map.of(), List.of("7", "8", "other"), List.of("HARMED", "ALLEGED"));
    private static final List<String> NAMES =
            List.of("Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2");

    /** @param at the how many-th since September 2024; its cells have so many concerns and some more */
    private static Published halfTerm(int at, int each) {
        LocalDate start = START.plusDays(60L * at);
        int period = at % 6 + 1;
        List<PublishedAnswer> answers = Stream.of(FamilyTable.CATEGORIES, FamilyTable.PLACES, FamilyTable.BANDS)
                .map(table -> new PublishedAnswer(
                        new Query(period, table),
                        new PublishedTable(
                                HIERARCHY.cells(table),
                                10,
                                5,
                                each == 0
                                        ? List.of()
                                        : IntStream.range(0, HIERARCHY.cells(table))
                                                .mapToObj(cell -> new PublishedBlock(cell, cell, each + 5 * cell))
                                                .toList())))
                .toList();
        Measures measures = each == 0
                ? null
                : new Measures(
                        Measures.Soon.WITHIN_AN_HOUR,
                        Measures.Soon.WITHIN_TWO_DAYS,
                        at < 6 ? 20 : 40,
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(course -> new Measures.Trained("Course " + (char) ('A' + course), 60, 70))
                                .toList(),
                        start.plusDays(49));
        return new Published(
                start.plusDays(60),
                start.plusDays(67),
                new ClosedPeriod(
                        ClosedPeriod.FORMAT,
                        NAMES.get(at % 6),
                        start,
                        start.plusDays(49),
                        new FamilyRelease(
                                FamilyRelease.FORMAT,
                                2024 + at / 6,
                                period,
                                0,
                                0,
                                start.plusDays(49),
                                start.plusDays(60),
                                35,
                                10,
                                5,
                                HIERARCHY,
                                List.of(100, 100, 0),
                                answers),
                        List.of(),
                        measures,
                        List.of()));
    }

    private static TermChanges changes(int plans) {
        return new TermChanges(
                IntStream.range(0, plans)
                        .mapToObj(i -> new PlanStatements.Told(
                                new PlanProgress.Started(
                                        i,
                                        Lever.PREVENTION,
                                        START.plusDays(365),
                                        START.plusDays(600),
                                        null,
                                        3,
                                        1,
                                        null),
                                new PlanStatements.Words("More staff are in the yard at lunch.", null),
                                null))
                        .toList(),
                START.plusDays(500),
                Optional.of(new FeltSafety.AllInAll(
                        new When(2025, 2),
                        Share.MORE,
                        Share.UNDER_THREE_QUARTERS,
                        new When(2025, 1),
                        Share.UNDER_THREE_QUARTERS,
                        10,
                        START)));
    }

    private static ReportContent report(TermChanges changes, String text, Published... published) {
        ReportContent content = new ReportDraft(
                        List.of(published), Term.of(published[published.length - 1]), START.plusDays(700), changes)
                .content("Northfield School");
        for (ReportSection section : ReportSection.values()) {
            content = content.with(section, text);
        }
        return content;
    }

    private static Published[] twoYears() {
        // Of the last half-term, which is of a later term, nothing may be in the report of the autumn.
        return IntStream.rangeClosed(0, 7)
                .mapToObj(at -> halfTerm(at, 20 + 5 * at))
                .toArray(Published[]::new);
    }

    private static PdfWords read(ReportContent report) {
        byte[] file = ReportPdf.of(report, "Presented on 3 December 2026");
        PdfUa.assertKept(file);
        PdfWords words = PdfWords.of(file);
        assertTrue(words.isA4());
        assertTrue(words.smallest() > 8.9, "the smallest text has " + words.smallest() + " points");
        return words;
    }

    @Test
    void eachSectionThatHasNumbersHasAPictureOfThem() {
        String text = "What the school does, in a sentence of some length that a lead would write. ".repeat(8);
        PdfWords words = read(report(changes(4), text, twoYears()));
        assertTrue(words.pages() <= 6, "pages " + words.pages());
        String figures = String.join("\n", words.figures());
        for (String expected : List.of(
                "How many concerns a school week? Autumn 1: a year before 21, 43; Autumn 2: a year before 25, 46; ",
                "Concerns a school week. Bullying and prejudice: 7.9, before 7.1; ",
                "Concerns a school week. Classrooms: 7.9, before 7.1; ",
                "Concerns a school week. Lessons and registration: 7.9, before 7.1; ",
                "Autumn 2, 2025/26: A typical (median) concern was picked up within one school hour. Target met",
                "Autumn 2, 2025/26: Nine in ten were picked up within two school days. Target missed",
                "How many children have help from social care or early help? Autumn 1, 2024/25 to Autumn 2, 2025/26: 20; 20; 40.",
                "The time before (Autumn 1, 2025/26): Half to three quarters.",
                "More than three quarters of the pupils who answered feel safe or very safe (Autumn 2, 2025/26).")) {
            assertTrue(figures.contains(expected), expected + " is not in " + figures);
        }
    }

    @Test
    void aFirstTermAndOneOfWhichNothingCanBeShownHaveTheirSentences() {
        PdfWords first = read(report(changes(0), "", halfTerm(0, 20)));
        assertTrue(
                first.figures()
                        .contains("Concerns a school week. Classrooms: 2.9; Shared indoors: 3.6; Outdoors and "
                                + "gates: 4.3; Off site, online or not known: 5."),
                first.figures()::toString);
        PdfWords none = read(report(
                new TermChanges(List.of(), START.plusDays(500), Optional.empty()), "", halfTerm(0, 0), halfTerm(1, 0)));
        assertEquals(
                List.of("How many concerns a school week? Autumn 1: few; Autumn 2: few.", "Key: 2024/25."),
                none.figures());
    }

    /**
     * Of nine texts of 600 signs it has six pages, as above. Nine of 4,000, the most that can be written, are nine
     * pages of text alone: none of it is left out, and no letter gets too small.
     */
    @Test
    void theLongestTextsGetMorePagesAndNoneOfThemIsCut() {
        String sentence = "What the school does about it, and how it will know whether that has worked. ";
        PdfWords longest = read(report(changes(4), sentence.repeat(51), twoYears()));
        assertTrue(longest.pages() > 6 && longest.pages() < 14, "pages " + longest.pages());
        long said = Pattern.compile("What the school does about it")
                .matcher(longest.text())
                .results()
                .count();
        // A page may end within one.
        assertTrue(said > 51L * ReportSection.values().length - longest.pages(), "sentences " + said);
    }
}
