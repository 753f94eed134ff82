package org.wholeschool.concern.followup.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.Traces;

/** A school edits its templates for common actions; one that is used loses nothing that was typed. */
@InServer
class ActionTemplatesIT {

    @Inject
    private FollowUpSchool schools;

    @Inject
    private ActionTemplates templates;

    @Inject
    private TemplateChoice choice;

    private TestSchool school;

    @BeforeEach
    void school() {
        school = schools.make();
    }

    private List<String> titles(TestSchool of) {
        return schools.as(of, Role.LEAD, () -> templates.all()).stream()
                .map(ActionTemplates.Line::title)
                .toList();
    }

    private List<String> refused(String code, String title, String task, String days) {
        return assertThrows(
                        BadInput.class,
                        () -> schools.as(school, Role.LEAD, () -> templates.keep(code, title, task, days, true)))
                .all()
                .stream()
                .map(fault -> fault.field() + " " + fault.key())
                .toList();
    }

    @Test
    void theSchoolAddsChangesOrdersAndClosesThem() throws Exception {
        assertEquals(
                List.of(
                        "Speak with the pupil",
                        "Call the parents or carers",
                        "Meet the form tutor",
                        "Tell the social worker",
                        "Check CCTV",
                        "Put supervision in place"),
                titles(school));
        schools.as(school, Role.LEAD, () -> templates.keep(null, " Meet the nurse ", "Ring ext. 7712", "0", true));
        schools.as(school, Role.DEPUTY, () -> templates.keep("CHECK_CCTV", "Look at CCTV", "Ask Mr Quill", "4", false));
        assertEquals("Meet the nurse", titles(school).get(6));
        ActionTemplates.Line cctv =
                schools.as(school, Role.LEAD, () -> templates.all()).get(4);
        assertEquals(new ActionTemplates.Line("CHECK_CCTV", "Look at CCTV", "Ask Mr Quill", 4, 5, false), cctv);
        schools.as(school, Role.LEAD, () -> templates.move("SPEAK_WITH_PUPIL", false));
        schools.as(school, Role.LEAD, () -> templates.move("CALL_PARENTS", true));
        assertEquals("Call the parents or carers", titles(school).get(0));
        assertEquals("Speak with the pupil", titles(school).get(1));
        assertEquals(7, titles(school).size());
        for (List<Object> row : TestDatabase.asOwner()
                .rows("select title, task from action_template where school_id = ?", school.id())) {
            for (Object kept : row) {
                assertFalse(Traces.isIn((byte[]) kept, "Quill") || Traces.isIn((byte[]) kept, "7712"), "encrypted");
            }
        }
    }

    @Test
    void whatCannotBeIsSaidAtEachFieldAtOnce() {
        assertEquals(
                List.of("title template.title.required", "task template.task.required", "days template.days.required"),
                refused(null, " ", null, ""));
        assertEquals(
                List.of("title line.long", "task text.long", "days template.days.unclear"),
                refused(null, "x".repeat(201), "x".repeat(20_001), "61"));
        assertEquals(
                List.of("title text.nul", "task text.nul", "days template.days.unclear"),
                refused("CHECK_CCTV", "a\0b", "a\0b", "-1"));
        assertEquals(List.of("title template.title.taken"), refused(null, "check cctv", "Look", "1"));
        assertEquals(6, titles(school).size());
    }

    @Test
    void theyAreTheLeadsAndOfOneSchool() {
        schools.as(school, Role.LEAD, () -> templates.keep(null, "Meet the nurse", "Ring", "0", true));
        String own = schools.as(school, Role.LEAD, () -> templates.all()).get(6).code();
        TestSchool other = schools.make();
        assertEquals(6, titles(other).size());
        assertThrows(
                NotFound.class,
                () -> schools.as(other, Role.LEAD, () -> templates.keep(own, "Mine", "Mine", "1", true)));
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> templates.move(own, true)));
        assertEquals(6, schools.as(other, Role.HEAD, () -> templates.all()).size());
        for (Role role : EnumSet.of(Role.TEACHER, Role.ADMINISTRATOR, Role.GOVERNOR)) {
            assertThrows(NotPermitted.class, () -> schools.as(school, role, () -> templates.all()), role.name());
        }
        assertThrows(NotPermitted.class, () -> schools.as(school, Role.HEAD, () -> templates.move("CHECK_CCTV", true)));
    }

    @Test
    void whatWasTypedStays() {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        ActionPage page = new ActionPage();
        page.setTemplate("CHECK_CCTV");
        schools.as(school, Role.LEAD, () -> choice.fill(page));
        assertEquals("Check CCTV for the time and place. Ask for the recording to be kept.", page.getTask());
        assertFalse(page.getDue().isBefore(today.plusDays(2)) || page.getDue().isAfter(today.plusDays(4)));
        assertNotEquals(DayOfWeek.SATURDAY, page.getDue().getDayOfWeek());
        assertNotEquals(DayOfWeek.SUNDAY, page.getDue().getDayOfWeek());
        page.setTask("By the gym");
        page.setDue(today);
        schools.as(school, Role.LEAD, () -> choice.fill(page));
        schools.as(school, Role.LEAD, () -> choice.fill(page));
        assertEquals(
                "By the gym\nCheck CCTV for the time and place. Ask for the recording to be kept.", page.getTask());
        assertEquals(today, page.getDue());
        page.setTemplate(null);
        schools.as(school, Role.LEAD, () -> choice.fill(page));
        assertEquals(today, page.getDue());
    }
}
