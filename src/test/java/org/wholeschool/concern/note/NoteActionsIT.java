package org.wholeschool.concern.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.concern.followup.action.ConcernActions;
import org.wholeschool.concern.followup.action.MyTasks;
import org.wholeschool.concern.followup.action.OtherTasks;
import org.wholeschool.concern.followup.overview.FollowUpSchool;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;

/** A colleague is asked to do something because of a note about a pupil, without any concern. */
@InServer
class NoteActionsIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final LocalDate today = Now.day(LONDON);

    @Inject
    private FollowUpSchool schools;

    @Inject
    private CaseNotes notes;

    @Inject
    private NoteActions actions;

    @Inject
    private NoteActionReminders reminders;

    @Inject
    private MyTasks tasks;

    @Inject
    private Actors actors;

    private TestSchool school;
    private long pupil;
    private long teacher;

    @BeforeEach
    void aSchool() {
        school = schools.make();
        pupil = school.pupils().get(0);
        teacher = school.accounts().get(Role.TEACHER);
    }

    private NoteEntry note(LocalDate day) {
        return new NoteEntry(
                NoteKind.CALL, day, null, null, Set.of(), "Her mother rang", null, null, ChildsWish.NOT_ASKED);
    }

    private long ask(ConcernActions.Asked asked) {
        return schools.as(
                school,
                Role.LEAD,
                () -> notes.addOfPupil(
                        pupil,
                        note(today),
                        asked,
                        new CaseNotes.From(UUID.randomUUID().toString(), null)));
    }

    private long told(String kind, long account) {
        return schools.number(school, "select count(*) from notice where kind = ?1 and account_id = ?2", kind, account);
    }

    @Test
    void itsOwnerDoesItAndThePersonWhoAskedHears() {
        ask(new ConcernActions.Asked(teacher, today, " Ring her back "));
        assertEquals(1, told("ACTION", teacher));
        MyTasks.Task task =
                schools.as(school, Role.TEACHER, () -> tasks.mine()).open().get(0);
        assertEquals("Ring her back", task.task());
        assertEquals(1, schools.as(school, Role.TEACHER, () -> tasks.waiting()).open(), "on their home");
        assertFalse(task.toString().contains("mother"), "its owner reads nothing of the note");
        assertTrue(schools.as(school, Role.DEPUTY, () -> actions.open())
                .get(0)
                .because()
                .contains("note"));
        String raw = new String(
                (byte[]) schools.see(school, "select task from note_action where school_id = ?1", school.id())
                        .get(0),
                StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("Ring"), "the task is not encrypted");

        schools.as(school, Role.TEACHER, () -> tasks.done(task.id(), 0, "She is well"));
        assertEquals(
                List.of("She is well"),
                schools.as(school, Role.LEAD, () -> actions.ofPupil(pupil)).stream()
                        .map(OtherTasks.Other::outcome)
                        .toList());
        assertEquals(1, told("NOTE_ACTION_ANSWERED", school.accounts().get(Role.LEAD)));
        assertThrows(
                BadInput.class, () -> schools.as(school, Role.TEACHER, () -> actions.answer(task.id(), true, "Again")));
        assertFalse(schools.as(school, Role.DEPUTY, () -> actions.answer(task.id(), true, "Not mine")));
        TestSchool other = schools.make();
        assertThrows(NotFound.class, () -> schools.as(other, Role.LEAD, () -> actions.ofPupil(pupil)));
        assertEquals(List.of(), schools.as(other, Role.LEAD, () -> actions.open()));
    }

    @Test
    void itsOwnerIsRemindedOnceAndALeaverHandsItOver() {
        ask(new ConcernActions.Asked(teacher, today, "Ring back"));
        LocalDate later = today.plusDays(1).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        assertEquals(1, remind(later));
        assertEquals(0, remind(later), "once");
        assertEquals(1, told("ACTION_OVERDUE", teacher));
        long deputy = school.accounts().get(Role.DEPUTY);
        assertEquals(Set.of(teacher), schools.as(school, Role.LEAD, () -> actions.owners()));
        assertEquals(1L, schools.as(school, Role.LEAD, () -> actions.handOver(teacher, deputy)));
        assertEquals(1, told("ACTION", deputy));
        assertEquals(List.of(today), schools.as(school, Role.DEPUTY, () -> actions.waiting()));
    }

    private int remind(LocalDate day) {
        Actor job = Actor.job(school.id());
        Instant morning = day.atTime(LocalTime.of(10, 0)).atZone(LONDON).toInstant();
        return (int) actors.as(job, () -> reminders.due(morning)).stream()
                .filter(id -> actors.as(job, () -> reminders.remind(id, morning)))
                .count();
    }

    @Test
    void theFaultsOfNoteAndActionAreSaidTogetherAndNothingIsKept() {
        BadInput refused = assertThrows(
                BadInput.class,
                () -> schools.as(
                        school,
                        Role.LEAD,
                        () -> notes.addOfPupil(
                                pupil,
                                note(today.plusDays(1)),
                                new ConcernActions.Asked(school.accounts().get(Role.GOVERNOR), today.minusDays(1), " "),
                                new CaseNotes.From("form", null))));
        assertEquals(
                List.of("noteOn", "noteTask", "noteOwner", "noteDue"),
                refused.all().stream().map(BadInput::field).toList());
        assertEquals(0, schools.count(school, "case_note"));
        assertEquals(0, schools.count(school, "note_action"));
    }
}
