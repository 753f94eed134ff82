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
import org.wholeschool.agency.Agency;
import org.wholeschool.casework.export.Initials;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.casework.export.ShownPerson;
import org.wholeschool.concern.followup.action.ActionState;
import org.wholeschool.concern.followup.parents.NotedContact;
import org.wholeschool.concern.followup.referral.ReferralOutcome;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.concern.record.Decision;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Outcome;
import org.wholeschool.concern.safety.SafetyOutcome;
import org.wholeschool.concern.safety.SafetyState;
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
                null,
                List.of(
                        note(1, null, NoteKind.CALL, "Kofi Osei's aunt was glad.", null, null),
                        note(2, 1L, NoteKind.CALL, "His grandmother was.", null, null),
                        note(3, null, NoteKind.PUPIL, null, "Sian O'Neill to stay away", "Ask Penelope Quillfeather")),
                List.of(
                        plan(1, SafetyState.IN_FORCE, DAY.plusDays(1), DAY.plusDays(30), null),
                        plan(2, SafetyState.ENDED, DAY, DAY.plusDays(3), DAY.plusDays(8)),
                        plan(1, SafetyState.DRAFT, null, DAY.plusDays(2), null)),
                "That Penelope Quillfeather will look after Kofi Osei.",
                Outcome.HARM_STOPPED,
                "Sian O'Neill stopped.",
                DAY.plusDays(4));
    }

    private static InspectedConcern bare(NotedContact noted) {
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
                noted,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static InspectedConcern.Note note(
            long id, Long corrects, NoteKind kind, String words, String wants, String follows) {
        return new InspectedConcern.Note(7703L, id, corrects, kind, DAY.plusDays(id), words, wants, follows);
    }

    private static InspectedPlan plan(
            long pupil, SafetyState state, LocalDate since, LocalDate review, LocalDate ended) {
        return new InspectedPlan(pupil, state, since, review, ended, ended == null ? null : SafetyOutcome.SAFE);
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
        InspectionLine line = line(NameStyle.ROLES, bare(null));
        assertEquals("Not decided", line.decision());
        assertEquals("No rationale recorded", line.rationale());
        assertEquals("No actions", line.actions());
        assertEquals("No referral recorded", line.referral());
        assertEquals("Open", line.outcome());
        assertEquals(9, line.days());
        assertFalse(line.isClosed());
        assertEquals("Not recorded", line.parents());
        assertFalse(line.has("parents"));
        assertEquals(List.of("", "No case notes", ""), List.of(line.notes(), line.noteCount(), line.safety()));
    }

    @Test
    void aContactInANoteIsNeitherToldNorNotRecorded() {
        InspectionLine line = line(NameStyle.ROLES, bare(new NotedContact(5, 7704, DAY)));
        assertEquals("Contact noted on 5 Oct 2026, not recorded as informed.", line.parents());
        assertTrue(line.has("parents"));
        assertTrue(line(NameStyle.ROLES, whole()).has("parents"), "the control");
    }

    @Test
    void caseNotesHaveTheirDayKindAndTextWithoutNames() {
        InspectionLine line = line(NameStyle.ROLES, whole());
        assertEquals("3 case notes", line.noteCount());
        assertEquals("""
                6 Oct 2026 \u2013 Phone call (corrected by a later note). [Harmed, Year 9]'s aunt was glad.
                7 Oct 2026 \u2013 Phone call. His grandmother was.
                8 Oct 2026 \u2013 Contact with a pupil. The pupil wants: [Alleged to have harmed, Year 10] to stay away \
                What follows: Ask [member of staff]""", line.notes());
        assertTrue(line(NameStyle.FULL, whole()).notes().contains("Kofi Osei's aunt was glad."));
    }

    @Test
    void safetyPlansSayWhoseSinceWhenAndWhenTheyAreReviewed() {
        assertEquals("""
                Harmed, Year 9: in force since 6 Oct 2026. Review due 4 Nov 2026.
                Alleged to have harmed, Year 10: in force from 5 Oct 2026 to 13 Oct 2026. No longer needed: the pupil is safe.
                Harmed, Year 9: draft, not in force. Review was due 7 Oct 2026.""", line(NameStyle.ROLES, whole()).safety());
        assertTrue(line(NameStyle.FULL, whole()).safety().startsWith("Kofi Osei (Harmed, Year 9): in force"));
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
