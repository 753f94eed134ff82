package org.wholeschool.casework.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.concern.note.CaseNotes;
import org.wholeschool.concern.note.ChildsWish;
import org.wholeschool.concern.note.NoteEntry;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.category.CategoryGroup;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** What an inspector asks is answered from what the reader may read, and from nothing else. */
@InServer
class InspectionsIT {

    private static final String HARASSMENT = "SEXUAL_HARASSMENT";

    private final LocalDate today = Now.day(ZoneId.of("Europe/London"));

    @Inject
    private FollowUpSchool schools;

    @Inject
    private ConcernSchool concerns;

    @Inject
    private Inspections inspections;

    @Inject
    private InspectionRows rows;

    @Inject
    private CaseNotes notes;

    @Inject
    private Categories categories;

    private TestSchool school;
    private long kind;
    private long concern;

    @BeforeEach
    void aConcern() {
        school = schools.make();
        kind = concerns.category(school, HARASSMENT);
        concern = concerns.log(school.id(), HARASSMENT, "A secret of the concern", "Kofi");
    }

    private InspectionFilter ofGroup() {
        return new InspectionFilter(Set.of(CategoryGroup.SEXUAL), Set.of(), today.minusDays(1), today);
    }

    private Inspections.Answer answer(Role role, InspectionFilter filter) {
        return schools.as(school, role, () -> inspections.answer(filter, 1));
    }

    private List<Long> found(Role role, InspectionFilter filter) {
        return answer(role, filter).lines().stream().map(InspectionLine::id).toList();
    }

    @Test
    void aConcernIsFoundByItsTypeItsGroupAndAFurtherType() {
        assertEquals(List.of(concern), found(Role.LEAD, ofGroup()));
        assertEquals(
                List.of(concern),
                found(Role.DEPUTY, new InspectionFilter(Set.of(), Set.of(kind), today.minusDays(1), today)));
        assertEquals(
                List.of(),
                found(Role.LEAD, new InspectionFilter(Set.of(), Set.of(kind), today.minusDays(9), today.minusDays(2))));
        long other = concerns.log(school.id(), "BULLYING_OTHER");
        assertEquals(List.of(concern), found(Role.LEAD, ofGroup()));
        schools.change(
                school,
                "insert into concern_category (id, school_id, version, concern_id, category_id) values (?1, ?2, 1, ?3, ?4)",
                other + 1_000_000_000L,
                school.id(),
                other,
                kind);
        assertEquals(List.of(other, concern), found(Role.LEAD, ofGroup()));
        assertEquals(2, answer(Role.LEAD, ofGroup()).totals().all().concerns());
    }

    @Test
    void aTypeThatHasANewNameIsFoundAndShownWithBoth() {
        schools.as(school, Role.ADMINISTRATOR, () -> categories.rename(kind, "Sexual harassment and sexism", true));
        InspectionLine line = answer(Role.LEAD, new InspectionFilter(Set.of(), Set.of(kind), today.minusDays(1), today))
                .lines()
                .get(0);
        assertEquals("Sexual harassment and sexism (then called Sexual harassment)", line.kind());
    }

    @Test
    void restrictedConcernsAreCountedAndListedForTheirReadersAlone() {
        schools.restrict(school, concern);
        assertEquals(List.of(), found(Role.LEAD, ofGroup()));
        assertEquals(0, answer(Role.LEAD, ofGroup()).totals().all().concerns());
        schools.name(school, concern, Role.DEPUTY);
        assertEquals(List.of(concern), found(Role.DEPUTY, ofGroup()));
        assertEquals(1, answer(Role.DEPUTY, ofGroup()).totals().all().concerns());
    }

    @Test
    void aConcernAboutStaffIsForTheHeadAlone() {
        assertEquals(List.of(), found(Role.HEAD, ofGroup()));
        schools.change(school, "update concern set about_adult_since = received_at where id = ?1", concern);
        assertEquals(List.of(), found(Role.LEAD, ofGroup()));
        assertEquals(List.of(concern), found(Role.HEAD, ofGroup()));
        assertEquals(1, answer(Role.HEAD, ofGroup()).totals().all().concerns());
    }

    @Test
    void whatFollowedIsShownWithoutNamesAndCounted() {
        long pupil = schools.number(school, "select min(pupil_id) from involvement where concern_id = ?1", concern);
        schools.change(school, "update concern set closed_at = received_at where id = ?1", concern);
        for (String row : List.of("concern_referral", "parent_contact")) {
            String yes = row.equals("parent_contact") ? "told, told_on" : "made, decided_on";
            schools.change(
                    school,
                    "insert into " + row + " (id, school_id, version, concern_id, pupil_id, edition, kept_at, " + yes
                            + (row.equals("parent_contact") ? "" : ", agency, reminded")
                            + ") values (?1, ?2, 1, ?3, ?4, 1, current_timestamp, true, current_date"
                            + (row.equals("parent_contact") ? "" : ", 'POLICE', 0") + ")",
                    concern + 1_000_000_000L,
                    school.id(),
                    concern,
                    pupil);
        }
        Inspections.Answer answer = answer(Role.LEAD, ofGroup());
        HalfTermTotals.Row all = answer.totals().all();
        assertEquals(List.of(1, 1, 1, 1), List.of(all.concerns(), all.referrals(), all.parentsTold(), all.closed()));
        assertEquals(0.0, all.medianDays());
        InspectionLine line = answer.lines().get(0);
        assertTrue(line.referral().startsWith("Police, "), line.referral());
        assertTrue(line.parents().startsWith("Told on "), line.parents());
        assertTrue(line.pupils().startsWith("Harmed, Year 8"), line.pupils());
        assertFalse(line.toString().contains("Kofi"), "no name");
        assertFalse(line.toString().contains("secret"), "and nothing of what was logged");
        Map<String, Long> audit = schools.audit(school);
        assertEquals(1L, audit.get("Inspections.answer DONE LEAD - 0"), audit.toString());
    }

    private long note(NoteKind kind, String people, String words) {
        return schools.as(
                school,
                Role.DEPUTY,
                () -> notes.add(
                        concern,
                        new NoteEntry(kind, today, null, people, Set.of(), words, null, null, ChildsWish.NOT_ASKED),
                        null,
                        new CaseNotes.From(UUID.randomUUID().toString(), null)));
    }

    private void plan(long id) {
        long pupil = schools.number(school, "select min(pupil_id) from involvement where concern_id = ?1", concern);
        long owner = school.actor(Role.LEAD).accountId();
        byte[] text = {0};
        Timestamp now = Timestamp.from(Now.instant());
        schools.change(
                school,
                "insert into safety_plan (id, school_id, version, concern_id, pupil_id, reminded, edition, kept_at, step, "
                        + "state, owner_id, due_on, risks) values (?1, ?2, 1, ?3, ?4, 0, 1, ?8, "
                        + "'STARTED', 'IN_FORCE', ?5, ?6, ?7)",
                id,
                school.id(),
                concern,
                pupil,
                owner,
                today.plusDays(9),
                text,
                now);
        schools.change(
                school,
                "insert into safety_plan_version (id, school_id, version, plan_id, edition, kept_at, step, state, "
                        + "owner_id, due_on, risks) values (?1, ?2, 1, ?1, 1, ?6, 'STARTED', "
                        + "'IN_FORCE', ?3, ?4, ?5)",
                id,
                school.id(),
                owner,
                today.plusDays(9),
                text,
                now);
    }

    @Test
    void caseNotesAndSafetyPlansAreAmongWhatWasDoneForReadersOfTheConcernAlone() {
        note(NoteKind.MEETING, "Ms Ahmed, social worker", "Kofi Osei was glad of the seat.");
        note(NoteKind.CALL, "Mrs Osei, mother", "She asked who it was.");
        plan(concern + 1_000_000_000L);
        InspectionLine line = answer(Role.LEAD, ofGroup()).lines().get(0);
        String day = SchoolDates.DATE.format(today);
        assertEquals("2 case notes", line.noteCount());
        assertEquals(
                day + " \u2013 Meeting. [Harmed, Year 8] was glad of the seat.\n" + day
                        + " \u2013 Phone call. She asked who it was.",
                line.notes());
        assertEquals(
                "Harmed, Year 8: in force since " + day + ". Review due " + SchoolDates.DATE.format(today.plusDays(9))
                        + ".",
                line.safety());
        assertEquals("Contact noted on " + day + ", not recorded as informed.", line.parents());
        assertTrue(line.has("parents"), "not missing");
        assertEquals(0, answer(Role.LEAD, ofGroup()).totals().all().parentsTold(), "a note does not say that");
        assertFalse(line.toString().contains("Ahmed"), "with whom it was is names");

        long pupil = schools.number(school, "select min(pupil_id) from involvement where concern_id = ?1", concern);
        schools.as(
                school,
                Role.LEAD,
                () -> notes.addOfPupil(
                        pupil,
                        new NoteEntry(
                                NoteKind.NOTE,
                                today,
                                null,
                                null,
                                Set.of(),
                                "Of no concern.",
                                null,
                                null,
                                ChildsWish.NOT_ASKED),
                        null,
                        new CaseNotes.From(UUID.randomUUID().toString(), null)));
        assertEquals("2 case notes", answer(Role.LEAD, ofGroup()).lines().get(0).noteCount(), "not of the pupil");
        schools.restrict(school, concern);
        assertEquals(List.of(), answer(Role.LEAD, ofGroup()).lines(), "nor its notes and plans");
        assertEquals(List.of(), schools.as(school, Role.LEAD, () -> rows.of(List.of(concern))));
        schools.name(school, concern, Role.DEPUTY);
        assertEquals(
                "2 case notes",
                answer(Role.DEPUTY, ofGroup()).lines().get(0).noteCount(),
                "the control: a reader who is named");
    }

    @Test
    void anotherSchoolFindsNothing() {
        TestSchool other = schools.make();
        assertEquals(
                0,
                schools.as(other, Role.LEAD, () -> inspections.answer(ofGroup(), 1))
                        .lines()
                        .size());
        assertEquals(
                0,
                schools.as(
                                other,
                                Role.LEAD,
                                () -> inspections.answer(
                                        new InspectionFilter(Set.of(), Set.of(kind), today.minusDays(1), today), 1))
                        .lines()
                        .size());
    }
}
