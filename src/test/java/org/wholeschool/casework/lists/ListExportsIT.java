package org.wholeschool.casework.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.agency.Agency;
import org.wholeschool.casework.export.ExportFormat;
import org.wholeschool.casework.export.ExportJob;
import org.wholeschool.casework.export.ExportSource;
import org.wholeschool.casework.export.Exports;
import org.wholeschool.casework.export.NameStyle;
import org.wholeschool.casework.export.SheetWords;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.referral.ReferralEntry;
import org.wholeschool.concern.followup.referral.Referrals;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.note.CaseNotes;
import org.wholeschool.concern.note.ChildsWish;
import org.wholeschool.concern.note.NoteEntry;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** Takes lists out as files: the rows, columns and order of the page, and people in one style. */
@InServer
class ListExportsIT {

    private LocalDate today;

    @Inject
    private ConcernSchool schools;

    @Inject
    private ConcernActions actions;

    @Inject
    private Referrals referrals;

    @Inject
    private CaseNotes notes;

    @Inject
    private Exports exports;

    @Inject
    private ExportJob job;

    @Inject
    @Any
    private Instance<ExportSource> sources;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long bullying;

    @BeforeEach
    void school() {
        today = Now.day(ZoneId.of("Europe/London"));
        school = schools.make();
        bullying = schools.log(school.id(), "BULLYING_OTHER", "Kofi Osei was called names by Sam Smith.", "kofi");
        schools.log(school.id(), "SEXUAL_HARASSMENT", "A skirt was pulled.", "neill");
        actors.as(school.actor(Role.LEAD), () -> {
            actions.give(
                    bullying,
                    new ConcernActions.Asked(
                            school.actor(Role.DEPUTY).accountId(), today.plusDays(3), "Move Kofi to the front."));
            referrals.add(
                    bullying,
                    new ReferralEntry(
                            null,
                            true,
                            Agency.POLICE,
                            null,
                            today,
                            "CRIME-1745",
                            "Kofi asked: crime 1745.",
                            null,
                            null,
                            null));
            return notes.add(
                    bullying,
                    new NoteEntry(
                            NoteKind.CALL,
                            today,
                            null,
                            null,
                            Set.of(),
                            "Kofi's mother will ring.",
                            null,
                            null,
                            ChildsWish.NOT_ASKED),
                    null,
                    new CaseNotes.From(UUID.randomUUID().toString(), null));
        });
    }

    private ExportSource.Opened opened(String source, String question, NameStyle style) {
        return sources.stream()
                .filter(each -> each.name().equals(source))
                .findFirst()
                .orElseThrow()
                .open(question, style);
    }

    private String words(String source, String question, NameStyle style) {
        return actors.as(school.actor(Role.LEAD), () -> {
            ExportSource.Opened table = opened(source, question, style);
            String heads = table.head().columns().stream()
                    .map(column -> column.heading())
                    .collect(Collectors.joining("|"));
            return heads + "\n"
                    + table.rows(table.numbers()).stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell == null ? "" : cell.toString())
                                    .collect(Collectors.joining("|")))
                            .collect(Collectors.joining("\n"));
        });
    }

    @Test
    void aFileHasTheColumnsTheOrderAndTheRowsOfThePage() {
        assertEquals(
                "Kind|Number|Form\nSexual harassment|" + (bullying + 1) + "|8B\nBullying: other|" + bullying + "|8B",
                words("concerns", "cols=KIND-NUMBER-FORM&sort=NUMBER-down", NameStyle.FULL)
                        .replace(Long.toString(harassment()), Long.toString(bullying + 1)));
        assertEquals(
                "Kind|Number\nBullying: other|" + bullying,
                words("concerns", "cols=KIND-NUMBER&word.pupil=kofi", NameStyle.FULL),
                "what no address has is asked for too");
        assertEquals(
                "Kind|Number\nBullying: other|" + bullying,
                words("concerns", "cols=KIND-NUMBER&word.words=called+names", NameStyle.FULL));
    }

    private long harassment() {
        return ((Number) schools.see(school, "select max(id) from concern where school_id = ?1", school.id())
                        .get(0))
                .longValue();
    }

    @Test
    void peopleAreCalledInOneStyleInTextsToo() {
        String all = "cols=KIND-PUPILS-YEAR-FORM-OWNER-FACTS&word.pupil=kofi";
        assertEquals(
                "Kind|Pupils|Year|Case lead|What happened\nBullying: other|Harmed, Year 8|Year 8||[Harmed, Year 8] was called "
                        + "names by [name].",
                words("concerns", all, NameStyle.ROLES),
                "a form is left out");
        assertEquals(
                "Kind|Pupils|Year|Case lead|What happened\nBullying: other|K.O. (Harmed, Year 8)|Year 8||[K.O.] was "
                        + "called names by [name].",
                words("concerns", all, NameStyle.INITIALS));
        assertTrue(words("concerns", all, NameStyle.FULL).endsWith("|Kofi Osei was called names by Sam Smith."));
    }

    @Test
    void whatWasDoneLeavesWithItsConcernAndWithoutNames() {
        assertEquals(
                "Action|Status|Who|Due|Concern|Pupils|Kind\nMove [Harmed, Year 8?] to the front.|To be done|member of staff 1|"
                        + today.plusDays(3) + "|" + bullying + "|Harmed, Year 8|Bullying: other",
                words("actions", "list=ACTIONS", NameStyle.ROLES));
        assertEquals(
                "Agency|Pupils\nPolice|K.O. (Harmed, Year 8)",
                words("referrals", "list=REFERRALS&cols=AGENCY-REFERENCE-PUPILS", NameStyle.INITIALS),
                "the agency's number leads to the child");
        assertEquals(
                "Agency|Reference\nPolice|CRIME-1745",
                words("referrals", "list=REFERRALS&cols=AGENCY-REFERENCE", NameStyle.FULL));
        assertEquals(
                "Agency|Reason\nPolice|[Harmed, Year 8?] asked: [reference].",
                words("referrals", "list=REFERRALS&cols=AGENCY-REASON", NameStyle.ROLES),
                "nor is it in a text");
        String note = words("notes", "list=NOTES", NameStyle.ROLES);
        assertTrue(note.contains("Phone call|" + today + "||"), note);
        assertFalse(note.contains("Kofi"), note);
    }

    @Test
    void theJobMakesTheFileAndItIsGoneOnceAConcernInItIsRestricted() {
        long id = actors.as(
                school.actor(Role.LEAD),
                () -> exports.ask(new Exports.Wanted(
                        "actions", "list=ACTIONS&word.pupil=kofi", ExportFormat.XLSX, NameStyle.ROLES, null)));
        job.run(school.id() + ":" + id);
        String sheet = SheetWords.of(
                actors.as(school.actor(Role.LEAD), () -> exports.take(id, 1)).orElseThrow());
        assertTrue(sheet.contains("Move [Harmed, Year 8?] to the front."), sheet);
        assertFalse(sheet.contains("Kofi"), sheet);
        assertEquals(
                List.of(),
                schools.see(school, "select question from table_export where id = ?1 and question like '%kofi%'", id),
                "a name is kept encrypted");
        schools.change(school, "update concern set restricted_at = received_at where id = ?1", bullying);
        assertTrue(actors.as(school.actor(Role.LEAD), () -> exports.take(id, 1)).isEmpty());
        assertEquals("Action|Status|Who|Due|Concern|Pupils|Kind\n", words("actions", "list=ACTIONS", NameStyle.ROLES));
    }

    @Test
    void plansLeaveAsTheListHasThem() {
        assertEquals("Plan", words("plans", "", NameStyle.ROLES).substring(0, 4));
    }

    @Test
    void aFileOfPlansSaysWhatItsListIsFilteredByWithoutNames() {
        String said = "state=RUNNING&word.said=Filtered+by%3A+running%3B+beside+Kofi+Osei.";
        assertEquals(
                List.of("Filtered by: running; beside [another pupil].", "No rows."),
                actors.as(
                        school.actor(Role.LEAD),
                        () -> opened("plans", said, NameStyle.ROLES)
                                .head()
                                .notes()
                                .subList(0, 2)));
        assertEquals(
                "No rows.",
                actors.as(
                        school.actor(Role.LEAD),
                        () -> opened("plans", "", NameStyle.ROLES)
                                .head()
                                .notes()
                                .get(0)),
                "a list that is whole");
    }
}
