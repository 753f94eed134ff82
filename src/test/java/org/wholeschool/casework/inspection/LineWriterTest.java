package org.wholeschool.casework.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wholeschool.casework.export.Initials;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.casework.export.ShownPerson;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.referral.Agency;
import org.wholeschool.concern.followup.referral.ReferralOutcome;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Outcome;
import org.wholeschool.roster.names.EverybodysNames;

class LineWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

    private static final List<EverybodysNames.Person> KNOWN = List.of(
            new EverybodysNames.Person(true, 1, List.of("Kofi", "Osei")),
            new EverybodysNames.Person(true, 2, List.of("Sian", "O'Neill")),
            new EverybodysNames.Person(true, 3, List.of("Priya", "Quarshie")),
            new EverybodysNames.Person(false, 9, List.of("Penelope Quillfeather")));

    private static InspectionLine line(NameStyle style, InspectedConcern concern) {
        return new LineWriter(style, KNOWN, DAY.plusDays(9)).line(concern);
    }

    private static InspectedConcern whole() {
        return new InspectedConcern(
                7703,
                DAY,
                "Sexual harassment",
                "Mrs Quillfeather's room",
                List.of(
                        new ShownPerson(2L, "Sian O'Neill", "S.O.", 10, InvolvementRole.ALLEGED),
                        new ShownPerson(1L, "Kofi Osei", "K.O.", 9, InvolvementRole.HARMED),
                        new ShownPerson(null, null, null, null, InvolvementRole.WITNESS)),
                Decision.ACT_IN_SCHOOL,
                "Sian O'Neill did it again; Priya Quarshie told Penelope Quillfeather.",
                List.of(new InspectedConcern.Action(
                        7703L, "Sit Kofi Osei elsewhere", ActionState.DONE, DAY.plusDays(2), "Kofi is glad")),
                List.of(new InspectedConcern.Referral(
                        7703L, true, Agency.EARLY_HELP, null, DAY.plusDays(1), null, ReferralOutcome.ADVICE, null)),
                List.of(new InspectedConcern.Parents(7703L, true, DAY, null)),
                "That Penelope Quillfeather will look after Kofi Osei.",
                Outcome.HARM_STOPPED,
                "Sian O'Neill stopped.",
                DAY.plusDays(4));
    }

    private static InspectedConcern bare() {
        return new InspectedConcern(
                7704,
                DAY,
                "Bullying",
                "Canteen",
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    @Test
    void peopleAreRoleLabelsInTextsToo() {
        InspectionLine line = line(NameStyle.ROLES, whole());
        assertEquals("Harmed, Year 9\nAlleged to have harmed, Year 10\nWitness, not named", line.pupils());
        assertEquals("Year 9, Year 10", line.years());
        assertEquals(
                "[Alleged to have harmed, Year 10] did it again; [another pupil] told [member of staff].",
                line.rationale());
        assertEquals("That [member of staff] will look after [Harmed, Year 9].", line.childTold());
        assertTrue(line.actions().startsWith("Sit [Harmed, Year 9] elsewhere \u2013 Done."), line.actions());
        assertEquals("Early help, 6 Oct 2026 \u2013 Advice given.", line.referral());
        assertEquals("Told on 5 Oct 2026.", line.parents());
        assertEquals(4, line.days());
        assertFalse(line.place().contains("Quillfeather"), line.place());
    }

    @ParameterizedTest
    @EnumSource(
            value = NameStyle.class,
            names = {"ROLES", "INITIALS"})
    void noNameIsLeft(NameStyle style) {
        String all = line(style, whole()).toString();
        for (String name : List.of("Kofi", "Osei", "Sian", "Neill", "Priya", "Quarshie", "Quillfeather")) {
            assertFalse(all.contains(name), name + " in " + all);
        }
    }

    @Test
    void initialsAndNamesInFullAreBesideTheRole() {
        assertTrue(line(NameStyle.INITIALS, whole()).pupils().startsWith("K.O. (Harmed, Year 9)"));
        InspectionLine full = line(NameStyle.FULL, whole());
        assertTrue(full.pupils().startsWith("Kofi Osei (Harmed, Year 9)"));
        assertTrue(full.rationale().startsWith("Sian O'Neill did it again"));
        assertEquals("Mrs Quillfeather's room", full.place());
    }

    @Test
    void whatIsNotRecordedIsSaid() {
        InspectionLine line = line(NameStyle.ROLES, bare());
        assertEquals("Not decided", line.decision());
        assertEquals("No rationale recorded", line.rationale());
        assertEquals("No actions", line.actions());
        assertEquals("No referral recorded", line.referral());
        assertEquals("Open", line.outcome());
        assertEquals(9, line.days());
        assertFalse(line.isClosed());
    }

    @ParameterizedTest
    @CsvSource({
        "Kofi Osei,K.O.",
        "Anna Maria van der Berg,A.B.",
        "\u0645\u062d\u0645\u062f \u0639\u0644\u064a,\u0645.\u0639.",
        "o'Neill,O.",
        "-,?"
    })
    void initialsAreOfTheFirstAndTheLastWord(String name, String initials) {
        assertEquals(initials, Initials.of(name));
    }
}
