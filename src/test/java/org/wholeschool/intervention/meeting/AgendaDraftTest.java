package org.wholeschool.intervention.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wholeschool.disclosure.SmallNumbers;
import org.wholeschool.intervention.plan.ContextKind;
import org.wholeschool.intervention.plan.PlanState;
import org.wholeschool.intervention.plan.PlanText;
import org.wholeschool.intervention.plan.PlanView;
import org.wholeschool.intervention.plan.TestText;

/** What an agenda says of a plan, its pattern and its group to those who do not read plans. */
class AgendaDraftTest {

    private static final String TOLD =
            "What the pattern shows: more is reported there than this school expects. It says nothing of who was "
                    + "involved.";

    private static PlanView plan(ContextKind kind, String groupWords) {
        PlanText text = new PlanText(
                "Friends",
                kind,
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Set.of(),
                null,
                TestText.NONE,
                null,
                null);
        return new PlanView(
                1,
                1,
                PlanState.DRAFT,
                text,
                Map.of(),
                List.of(),
                List.of(),
                groupWords,
                null,
                false,
                null,
                "",
                true,
                List.of());
    }

    @Test
    void ofAGroupItSaysThatItIsOneAndNothingThatIsToldOfIt() {
        String agenda = AgendaDraft.of(
                plan(ContextKind.GROUP, "Around the canteen. A group of 6 to 9 pupils, all of one year."), false);
        assertTrue(agenda.contains("What it is about: A group of friends\n"), agenda);
        assertFalse(agenda.contains("canteen") || agenda.contains("6"), agenda);
    }

    @Test
    void whateverIsMadeOfTheSentenceGoesWholeAndOtherLinesStay() {
        String agenda = "Welcome\n" + TOLD
                + "\n- what the PATTERN shows: Fridays\nMore is reported there since May\nthan this school "
                + "expects. It says\nTwo patterns of duty\nWhat is reported to parents\nWho does what";
        assertEquals("Welcome\nWhat is reported to parents\nWho does what", AgendaDraft.untold(agenda));
    }

    /** Only lines of which the product knows that they count nobody are not looked through. */
    @Test
    void itsOwnLinesCountNobody() {
        assertTrue(AgendaDraft.OURS.contains(TOLD));
        AgendaDraft.OURS.forEach(line -> assertEquals(
                List.of(),
                SmallNumbers.in(line, 10).stream()
                        .filter(SmallNumbers.Found::certain)
                        .toList(),
                line));
        List<String> others = AgendaDraft.of(plan(ContextKind.SCHOOL, null), true)
                .lines()
                .filter(line -> !AgendaDraft.OURS.contains(line))
                .toList();
        assertEquals(List.of("What it is about: The whole school"), others);
    }
}
