package org.wholeschool.pattern.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wholeschool.pattern.overview.MadeWeeks.FIRST;
import static org.wholeschool.pattern.overview.MadeWeeks.HALL;
import static org.wholeschool.pattern.overview.MadeWeeks.LAST;
import static org.wholeschool.pattern.overview.MadeWeeks.WEEKS;
import static org.wholeschool.pattern.overview.MadeWeeks.YARD;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.LeadDisplay;
import org.wholeschool.disclosure.LeadThreshold;
import org.wholeschool.pattern.week.ThisWeek;
import org.wholeschool.pattern.week.ThisWeek.Where;
import org.wholeschool.school.place.Site;

/** What may leave a lead's screen of a finding, and that two prints of one place are not subtracted. */
class FindingTest {

    private static CountedWeeks weeks(int recentWeeks, int here, boolean onePupil) {
        return new MadeWeeks()
                .logEachWeek(HALL, 20)
                .log(YARD, LAST, here, onePupil)
                .counted(recentWeeks, Map.of());
    }

    private static Finding finding(Finding.Source source, CountedWeeks weeks) {
        return finding(source, weeks, new Where(List.of(YARD), List.of("Old name of the yard"), 7, "Break"));
    }

    private static Finding finding(Finding.Source source, CountedWeeks weeks, Where where) {
        ThisWeek.Count count = new ThisWeek.Count(LeadDisplay.SHOWN, 12, 9, 3);
        ThisWeek week = new ThisWeek(
                ThisWeek.FORMAT,
                FIRST.plusWeeks(WEEKS - 1),
                FIRST.plusWeeks(WEEKS).minusDays(1),
                true,
                FIRST,
                WEEKS,
                true,
                LeadThreshold.DEFAULT,
                source != Finding.Source.WEEK
                        ? List.of()
                        : List.of(new ThisWeek.Finding(
                                4,
                                ThisWeek.Life.NEW,
                                ThisWeek.Strength.CLEAR,
                                2,
                                where,
                                FIRST.plusWeeks(WEEKS - 1),
                                1,
                                count,
                                null)),
                List.of(),
                null,
                source == Finding.Source.WEEK ? List.of() : List.of(new ThisWeek.Persistent(where)));
        return new Findings(weeks, week, Map.of()).all().get(0);
    }

    private static Card card(Finding.Source source, CountedWeeks weeks) {
        return card(finding(source, weeks), weeks);
    }

    private static Card card(Finding finding, CountedWeeks weeks) {
        return new CardWriter(weeks, MadeWeeks.NO_ROTA, Map.of()).write(finding, 1);
    }

    @Test
    void aBandAndItsLevelArePrintedAndTheExactNumberIsNot() {
        Card card = card(Finding.Source.WEEK, weeks(4, 25, false));
        assertEquals(25, card.concerns(), "the control: on the screen it is exact");
        assertEquals("20 to 29 concerns in 4 weeks, far above expected.", card.printed());
    }

    @Test
    void fourConcernsAndThoseOfOneChildAreNotPrinted() {
        assertTrue(finding(Finding.Source.WEEK, weeks(4, 12, false)).isPrintable(), "the control");
        for (CountedWeeks weeks : List.of(weeks(4, 4, false), weeks(4, 12, true))) {
            assertFalse(finding(Finding.Source.WEEK, weeks).isPrintable());
            assertEquals("", card(Finding.Source.WEEK, weeks).printed());
        }
    }

    @Test
    void whatIsBusyEveryWeekIsPrintedInTheSameWordsWhateverItHas() {
        String always = card(Finding.Source.EVERY_WEEK, weeks(4, 12, false)).printed();
        for (int here : new int[] {1, 4, 5, 9, 40}) {
            assertEquals(
                    always,
                    card(Finding.Source.EVERY_WEEK, weeks(4, here, false)).printed());
        }
        assertFalse(always.matches(".*\\d.*"), always);
    }

    @Test
    void eightWeeksHaveNoBandToBeSubtractedFromThatOfFour() {
        assertFalse(card(Finding.Source.WEEK, weeks(8, 25, false)).printed().contains("25 "));
        assertEquals(
                "Concerns in 8 weeks: far above expected.",
                card(Finding.Source.WEEK, weeks(8, 25, false)).printed());
    }

    /** Printed for eight weeks and missing for four, it would tell that these have fewer than five. */
    @Test
    void whatFourWeeksHaveTooLittleOfIsInNoPrint() {
        CountedWeeks weeks = new MadeWeeks()
                .logEachWeek(HALL, 20)
                .log(YARD, LAST - 6, 20, false)
                .log(YARD, LAST, 3, false)
                .counted(8, Map.of());
        Finding finding = finding(Finding.Source.WEEK, weeks);
        assertTrue(finding.cell().isEnough(), "the control: eight weeks have enough");
        assertEquals("", card(Finding.Source.WEEK, weeks).printed());
    }

    @Test
    void ofAPlaceThatIsTooNewNoLevelIsToldNeitherOnScreenNorOnPaper() {
        CountedWeeks known = weeks(4, 25, false);
        CountedWeeks tooNew = new CountedWeeks(
                known.school(),
                known.window(),
                known.facts(),
                Map.of(YARD, new Site.Opening(YARD, known.window().from(), null)),
                Map.of(),
                known.threshold());
        assertEquals("Far above expected", card(Finding.Source.WEEK, known).level(), "the control");
        Card card = card(Finding.Source.WEEK, tooNew);
        assertEquals("", card.level());
        assertEquals("20 to 29 concerns in 4 weeks.", card.printed());
        assertFalse(card.kinds().startsWith("Above"), card.kinds());
        assertFalse(finding(Finding.Source.EVERY_WEEK, tooNew).isStrong());
    }

    @Test
    void aButtonToOneOfSeveralPlacesHasItsNameOfToday() {
        CountedWeeks weeks = weeks(4, 12, false);
        Card card = card(
                finding(
                        Finding.Source.WEEK,
                        weeks,
                        new Where(List.of(YARD, HALL), List.of("Old yard", "Old hall"), 7, "Break")),
                weeks);
        assertEquals("Yard and Hall, break", card.where());
        assertEquals(
                List.of("Read 12: Yard", "Read 80: Hall"),
                card.reads().stream().map(Card.Read::says).toList());
    }

    @Test
    void aNameIsTodays() {
        assertEquals(
                "Yard, break", card(Finding.Source.WEEK, weeks(4, 12, false)).where());
    }

    @Test
    void whatIsBusyEveryWeekIsNoFindingWhileItIsAsBusyAsEver() {
        assertTrue(finding(Finding.Source.EVERY_WEEK, weeks(4, 25, false)).isStrong(), "the control");
        assertFalse(finding(Finding.Source.EVERY_WEEK, weeks(4, 3, false)).isStrong());
    }
}
