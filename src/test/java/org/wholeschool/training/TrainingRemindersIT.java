package org.wholeschool.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.concern.log.ConcernSchool;
import org.wholeschool.notice.MyNotices;
import org.wholeschool.notice.NoticeRound;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.Mailbox;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

/**
 * Whoever has to do training is reminded once at each stage, and whoever keeps the register once a week. The clock is
 * the test's, and lies where the server's own job has nothing to remind of: everybody has done the course today.
 */
@InServer
class TrainingRemindersIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final LocalDate today = Now.day(LONDON);
    private final LocalDate until = today.plusMonths(12);

    @Inject
    private TrainingEntry trainingEntry;

    @Inject
    private TrainingReminders reminders;

    @Inject
    private TrainingImports imports;

    @Inject
    private MyNotices myNotices;

    @Inject
    private NoticeRound post;

    @Inject
    private Mailbox mailbox;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    @Inject
    private ConcernSchool threads;

    private final TestDatabase owner = TestDatabase.asOwner();

    private TestSchool school;
    private long lead;
    private long deputy;
    private long course;

    @BeforeEach
    void aCourseThatBothHaveDone() {
        school = schools.make();
        lead = school.accounts().get(Role.LEAD);
        deputy = school.accounts().get(Role.DEPUTY);
        course = actors.as(school.actor(Role.LEAD), () -> {
            long made = trainingEntry.keep(null, "Prevent", Audience.SAFEGUARDING_TEAM, 12);
            trainingEntry.record(made, List.of(lead, deputy), today);
            return made;
        });
    }

    private int lookOn(LocalDate day) {
        return lookAt(day.atTime(10, 0).atZone(LONDON).toInstant());
    }

    private int lookAt(Instant now) {
        return actors.as(Actor.job(school.id()), () -> reminders.remind(course, now));
    }

    private String told(long account) {
        return owner
                .rows(
                        "select kind, stage from notice where account_id = ? and kind <> 'TRAINING_OF_STAFF' "
                                + "order by id",
                        account)
                .stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList()
                .toString();
    }

    private String toldAsKeeper(long account) {
        return owner
                .rows(
                        "select stage, page from notice where account_id = ? and kind = 'TRAINING_OF_STAFF' order by id",
                        account)
                .stream()
                .map(row -> row.get(0) + " " + row.get(1))
                .toList()
                .toString();
    }

    @Test
    void eachStageIsToldOnceHoweverOftenOneLooks() {
        lookOn(until.minusDays(31));
        assertEquals("[]", told(deputy));
        for (int i = 0; i < 3; i++) {
            lookOn(until.minusDays(30 - i));
        }
        assertEquals("[TRAINING_SOON SOON " + until + "]", told(deputy));
        lookOn(until.minusDays(7));
        lookOn(until);
        lookOn(until.plusDays(1));
        lookOn(until.plusDays(28));
        lookOn(until.plusDays(29));
        String all = "[TRAINING_SOON SOON " + until + ", TRAINING_SOON LAST " + until + ", TRAINING_EXPIRED OVER 1 "
                + until + ", TRAINING_EXPIRED OVER 2 " + until + "]";
        assertEquals(all, told(deputy));
        lookOn(until.minusDays(20));
        assertEquals(all, told(deputy), "a clock that was set back tells nothing again");
        LocalDate again = today.minusDays(3);
        actors.as(school.actor(Role.LEAD), () -> {
            trainingEntry.takeBack(course, deputy, today);
            return trainingEntry.record(course, List.of(deputy), again);
        });
        lookOn(again.plusMonths(12).minusDays(7));
        assertTrue(
                told(deputy).endsWith("TRAINING_SOON LAST " + again.plusMonths(12) + "]"),
                "another end is another reminder: " + told(deputy));
    }

    @Test
    void aReminderIsNotToldAgainWhenItsNoticeIsLongGone() throws Exception {
        lookOn(until.minusDays(20));
        owner.change("delete from notice where account_id = ?", deputy);
        lookOn(until.minusDays(19));
        assertEquals("[]", told(deputy));
    }

    @Test
    void whatWasNeverDoneIsDueAndThenOverdueAndWhoDoesItHearsNoMore() throws Exception {
        actors.as(school.actor(Role.LEAD), () -> {
            trainingEntry.takeBack(course, deputy, today);
            return null;
        });
        // The server's own job may have looked by now; nothing here depends on which of them told it.
        lookOn(today);
        assertEquals("[TRAINING_DUE DUE 1]", told(deputy));
        owner.change(
                "update training_reminder set sent_at = ? where account_id = ?",
                Timestamp.from(today.atTime(10, 0).atZone(LONDON).toInstant()),
                deputy);
        lookOn(today.plusDays(28));
        lookOn(today.plusDays(30));
        assertEquals("[TRAINING_DUE DUE 1, TRAINING_OVERDUE DUE 2]", told(deputy));
        actors.as(school.actor(Role.LEAD), () -> trainingEntry.record(course, List.of(deputy), today));
        lookOn(today.plusDays(60));
        assertEquals("[TRAINING_DUE DUE 1, TRAINING_OVERDUE DUE 2]", told(deputy));
    }

    @Test
    void whoKeepsTheRegisterIsToldOnceAWeekOfTheWeekBefore() {
        LocalDate wednesday = until.minusDays(20).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        LocalDate monday = wednesday.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        actors.as(
                school.actor(Role.ADMINISTRATOR),
                () -> imports.take(
                        "done.csv",
                        ("email,course,date\n" + school.email(Role.HEAD) + ",Prevent," + today + "\n")
                                .getBytes(StandardCharsets.UTF_8)));
        lookOn(wednesday);
        assertEquals("[]", toldAsKeeper(lead));
        lookOn(monday);
        lookOn(monday.plusDays(1));
        String once = "[WEEK " + monday + " /training/course.xhtml?id=" + course + "]";
        assertEquals(once, toldAsKeeper(lead));
        assertEquals("[]", toldAsKeeper(deputy), "there is a lead");
        assertEquals(
                once,
                toldAsKeeper(school.accounts().get(Role.ADMINISTRATOR)),
                "who brought a list in keeps the register");
        lookOn(monday.plusWeeks(1));
        assertEquals(once, toldAsKeeper(lead), "nobody was reminded in between");
    }

    @Test
    void theLeadIsNotToldOfThemselvesAlone() {
        LocalDate before = today.minusMonths(2);
        actors.as(school.actor(Role.LEAD), () -> {
            trainingEntry.record(course, List.of(lead), before);
            trainingEntry.takeBack(course, lead, today);
            return null;
        });
        LocalDate wednesday =
                before.plusMonths(12).minusDays(20).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        lookOn(wednesday);
        assertEquals("[TRAINING_SOON SOON " + before.plusMonths(12) + "]", told(lead));
        assertEquals("[]", told(deputy));
        lookOn(wednesday.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        assertEquals("[]", toldAsKeeper(lead));
    }

    @Test
    void nobodyIsRemindedByNightOrAtWeekendsOrOfAClosedCourse() {
        LocalDate friday = today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        assertEquals(List.of(), dueAt(friday, 7));
        assertEquals(List.of(course), dueAt(friday, 8));
        assertEquals(List.of(course), dueAt(friday, 16));
        assertEquals(List.of(), dueAt(friday, 17));
        assertEquals(List.of(), dueAt(friday.plusDays(1), 10));
        assertEquals(List.of(), dueAt(friday.plusDays(2), 10));
        actors.as(school.actor(Role.LEAD), () -> {
            trainingEntry.close(course, true);
            return null;
        });
        assertEquals(List.of(), dueAt(friday, 10));
        assertEquals(0, lookOn(until.plusDays(1)));
    }

    private List<Long> dueAt(LocalDate day, int hour) {
        return actors.as(
                Actor.job(school.id()),
                () -> reminders.due(day.atTime(hour, 0).atZone(LONDON).toInstant()));
    }

    @Test
    void manyWhoLookAtOnceTellItOnce() throws Exception {
        List<CompletableFuture<Integer>> looks = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> lookOn(until.plusDays(1)), threads.threads()))
                .limit(4)
                .toList();
        int told = 0;
        for (CompletableFuture<Integer> look : looks) {
            told += look.get();
        }
        assertEquals(2, told);
        assertEquals("[TRAINING_EXPIRED OVER 1 " + until + "]", told(deputy));
    }

    @Test
    void itComesByMailWithTheCourseAndNobodysNameAndTheRegisterSaysWhen() {
        LocalDate day = until.minusDays(10);
        lookOn(day);
        assertEquals(
                List.of("TRAINING_SOON Prevent"),
                actors.as(school.actor(Role.DEPUTY), myNotices::mine).stream()
                        .map(line -> line.kind() + " " + line.about())
                        .toList());
        post.go(school.id());
        List<Mailbox.Received> mails = mailbox.of(school.email(Role.DEPUTY));
        assertEquals(
                List.of("Wholeschool: Your training runs out soon: Prevent"),
                mails.stream().map(Mailbox.Received::subject).toList());
        assertTrue(
                mails.get(0).body().contains("/training/mine.xhtml"),
                mails.get(0).body());
        assertFalse(
                mails.get(0).body().toLowerCase(Locale.ROOT).contains("test deputy"),
                mails.get(0).body());
        assertEquals(
                day,
                actors.as(school.actor(Role.LEAD), () -> reminders.last(course)).get(deputy));
        assertThrows(NotPermitted.class, () -> actors.as(school.actor(Role.TEACHER), () -> reminders.last(course)));
        assertThrows(NotFound.class, () -> actors.as(schools.make().actor(Role.LEAD), () -> reminders.last(course)));
    }
}
