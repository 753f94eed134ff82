package org.wholeschool.intervention.plan.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.intervention.Lever;
import org.wholeschool.intervention.library.Entry;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.ReachText;

/** How far a plan reaches: pupils as bands, effort by the best that is known, and what is not known said to be so. */
class ReachWordsTest {

    private static final Entry ROTA = entry(10, 40, 0, 100);
    private static final Entry LIGHTS = entry(2, 5, 200, 900);

    @Test
    void pupilsAreABandAndAFewAreNotToldApart() {
        for (int few = 0; few < 10; few++) {
            assertEquals(new PupilBand(0, 9), PupilBand.of(few));
        }
        assertEquals(new PupilBand(10, 19), PupilBand.of(10));
        assertEquals(new PupilBand(100, 149), PupilBand.of(149));
        assertEquals(new PupilBand(150, 199), PupilBand.of(150));
        assertEquals(new PupilBand(2_000, 0), PupilBand.of(9_999));
        assertThrows(IllegalArgumentException.class, () -> PupilBand.of(-1));
    }

    @Test
    void effortIsWhatWasPlannedElseWhatIsSaidElseAnEstimate() {
        assertEquals(
                new PlanEffort.Amount(12, 45, PlanEffort.Source.LIBRARY),
                PlanEffort.of(ReachText.NONE, List.of(ROTA, LIGHTS), List.of()).hours());
        PlanEffort said = PlanEffort.of(new ReachText(Set.of(), 0, null), List.of(ROTA), List.of());
        assertEquals(new PlanEffort.Amount(0, 0, PlanEffort.Source.WRITER), said.hours());
        assertEquals(new PlanEffort.Amount(0, 100, PlanEffort.Source.LIBRARY), said.pounds());
        PlanEffort asked = PlanEffort.of(
                new ReachText(Set.of(), 30, 50),
                List.of(ROTA),
                List.of(new PlanView.Effort(4, 9, 0, 0), new PlanView.Effort(3, 0, 0, 0)));
        assertEquals(new PlanEffort.Amount(7, 7, PlanEffort.Source.ACTIONS), asked.hours());
        assertEquals(
                new PlanEffort.Amount(50, 50, PlanEffort.Source.WRITER),
                asked.pounds(),
                "nobody was asked to spend anything");
        assertNull(PlanEffort.of(ReachText.NONE, List.of(), List.of()).hours());
    }

    @Test
    void whatIsNotKnownIsSaidAndHasNoNumber() {
        for (Reach.By by : List.of(Reach.By.NOT_SAID, Reach.By.ONLINE, Reach.By.GROUP)) {
            String says = words(by, null, Reach.Share.GROUP).getPupils().get(0);
            assertFalse(says.matches(".*[0-9{].*"), says);
        }
        assertEquals(
                List.of("On roll in the whole school: 1,000 to 1,499 pupils."),
                words(Reach.By.SCHOOL, PupilBand.of(1_020), Reach.Share.SCHOOL).getPupils());
        assertEquals(
                List.of("On roll in this year: fewer than 10 pupils."),
                words(Reach.By.YEAR, PupilBand.of(3), Reach.Share.YEAR).getPupils());
        assertEquals(
                List.of("On roll in the years that come there, as the plan’s author says (years 7, 10): 200 "
                        + "to 299 pupils. No one has counted who comes by."),
                new ReachWords(new Reach(
                                Reach.By.YEARS_SAID,
                                PupilBand.of(240),
                                Set.of(10, 7),
                                List.of(),
                                Reach.Share.GROUP,
                                List.of(),
                                new PlanEffort(null, null)))
                        .getPupils());
        for (Reach.Share share : Reach.Share.values()) {
            assertFalse(words(Reach.By.GROUP, null, share).getShares().get(0).isBlank());
        }
        assertEquals(
                "Staff hours not given.",
                words(Reach.By.GROUP, null, Reach.Share.GROUP).getHours());
    }

    @Test
    void aShareIsToldWithItsNumbers() {
        assertEquals(
                List.of("In 2025/26: 31 of 262 concerns (12%).", "In 2026/27 so far: 0 of 40 concerns (0%)."),
                shares(new Reach.OfYear("2025/26", false, 31, 262), new Reach.OfYear("2026/27", true, 0, 40)));
        assertEquals(List.of("In 2025/26: no concerns."), shares(new Reach.OfYear("2025/26", false, 0, 0)));
    }

    private static List<String> shares(Reach.OfYear... shares) {
        return new ReachWords(new Reach(
                        Reach.By.NOT_SAID,
                        null,
                        Set.of(),
                        List.of(),
                        Reach.Share.PLACES,
                        List.of(shares),
                        new PlanEffort(null, null)))
                .getShares();
    }

    private static ReachWords words(Reach.By by, PupilBand pupils, Reach.Share share) {
        return new ReachWords(new Reach(by, pupils, Set.of(), List.of(), share, List.of(), new PlanEffort(null, null)));
    }

    private static Entry entry(int leastHours, int mostHours, int leastPounds, int mostPounds) {
        return new Entry(
                "KEY",
                0,
                Lever.STRUCTURES,
                Set.of(),
                Set.of(),
                new Entry.Range(leastHours, mostHours),
                new Entry.Range(leastPounds, mostPounds),
                "Name",
                "",
                "",
                List.of(),
                "",
                "",
                false);
    }
}
