package org.wholeschool.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wholeschool.survey.result.FeltSafety.AllInAll;
import org.wholeschool.survey.result.Share;
import org.wholeschool.survey.result.When;

class FeltToldTest {

    private static AllInAll felt(Share safe, Share tookPart, Share before) {
        return new AllInAll(
                new When(2026, 3),
                safe,
                tookPart,
                before == null ? null : new When(2026, 1),
                before,
                10,
                LocalDate.of(2027, 3, 1));
    }

    private static String says(Share safe, Share tookPart, Share before) {
        return FeltTold.sentence(Optional.of(felt(safe, tookPart, before)));
    }

    @Test
    void aShareIsToldInQuartersAndWithTheSurveyBefore() {
        assertEquals(
                "More than three quarters of the pupils who answered feel safe or very safe (Spring 1, "
                        + "2026/27). Half to three quarters of those who were asked answered. The time before "
                        + "(Autumn 1, 2026/27): Half to three quarters.",
                says(Share.MORE, Share.UNDER_THREE_QUARTERS, Share.UNDER_THREE_QUARTERS));
        assertEquals(
                "Fewer than 10 of the pupils who answered feel safe or very safe (Spring 1, 2026/27). "
                        + "Nearly all (all, or all but fewer than 10) of those who were asked answered. The time "
                        + "before (Autumn 1, 2026/27): Nearly all (all, or all but fewer than 10).",
                says(Share.FEW, Share.NEARLY_ALL, Share.NEARLY_ALL));
    }

    /** Of 55 who answered of a thousand nobody knows how the others feel: that comes first. */
    @Test
    void whereFewAnsweredThatIsSaidFirst() {
        assertEquals(
                "Less than a quarter of those who were asked answered. The others may feel otherwise. More "
                        + "than three quarters of the pupils who answered feel safe or very safe (Spring 1, "
                        + "2026/27).",
                says(Share.MORE, Share.UNDER_A_QUARTER, null));
    }

    @Test
    void whereThereIsNoSurveyItSaysWhatToDo() {
        assertEquals(
                "No survey of how safe pupils feel has been closed with enough answers. Ask the safeguarding lead.",
                FeltTold.sentence(Optional.empty()));
    }
}
