package org.wholeschool.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.listimport.CheckedList;
import org.wholeschool.platform.listimport.ListLine;
import org.wholeschool.platform.listimport.RefusedLine;
import org.wholeschool.platform.persistence.TestDatabase;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;

@InServer
class TrainingRegisterIT {

    private static final Integer A_YEAR = 12;

    @Inject
    private TrainingRegister register;

    @Inject
    private TrainingEntry trainingEntry;

    @Inject
    private TrainingImports imports;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    private TestSchool school;
    private TestSchool other;

    @BeforeEach
    void twoSchools() {
        school = schools.make();
        other = schools.make();
    }

    private <T> T as(Role role, Supplier<T> deed) {
        return actors.as(school.actor(role), deed::get);
    }

    private long course(String name, Audience audience, Integer months) {
        return as(Role.LEAD, () -> trainingEntry.keep(null, name, audience, months));
    }

    private void takeBack(long course, long account, LocalDate doneOn) {
        as(Role.LEAD, () -> {
            trainingEntry.takeBack(course, account, doneOn);
            return null;
        });
    }

    private TrainingRegister.CourseLine line(long course) {
        return as(Role.LEAD, () -> register.course(course).course());
    }

    @Test
    void whoNeedsACourseFollowsFromWhatTheyDoInTheSchool() {
        long staff = course("Prevent", Audience.STAFF, A_YEAR);
        long team = course("Lead", Audience.SAFEGUARDING_TEAM, A_YEAR);
        long nobody = course("First aid", Audience.WHO_WISHES, null);
        assertEquals(6, line(staff).needed());
        assertEquals(2, line(team).needed());
        assertEquals(0, line(nobody).needed());
        assertEquals(
                List.of("Prevent"),
                as(Role.TEACHER, () -> register.mine()).stream()
                        .map(TrainingRegister.Own::course)
                        .toList());
        assertEquals(List.of(), as(Role.GOVERNOR, () -> register.mine()));
    }

    @Test
    void somebodyStandsByTheLatestDayAndAnEntryCanBeTakenBack() {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        long prevent = course("Prevent", Audience.STAFF, A_YEAR);
        long teacher = school.accounts().get(Role.TEACHER);
        assertEquals(1, as(Role.LEAD, () -> trainingEntry.record(prevent, List.of(teacher), today.minusYears(3))));
        assertEquals(1, line(prevent).count(CourseStanding.EXPIRED));
        assertEquals(
                2,
                as(
                        Role.ADMINISTRATOR,
                        () -> trainingEntry.record(
                                prevent, List.of(teacher, school.accounts().get(Role.HEAD)), today)));
        assertEquals(
                0,
                as(Role.LEAD, () -> trainingEntry.record(prevent, List.of(teacher), today)),
                "the same day again is nothing new");
        assertEquals(0, line(prevent).count(CourseStanding.EXPIRED));
        assertEquals(2, line(prevent).count(CourseStanding.DONE));
        assertEquals(
                today.plusYears(1),
                as(Role.TEACHER, () -> register.mine()).get(0).validUntil());
        takeBack(prevent, teacher, today);
        assertEquals(1, line(prevent).count(CourseStanding.EXPIRED), "the entry before it counts again");
        assertEquals(
                "record.gone", refused(() -> takeBack(prevent, teacher, today)).key());
        assertEquals(1, line(prevent).count(CourseStanding.EXPIRED), "pressed twice, it costs no older entry");
    }

    /** Governors are told of a past half-term by who had done it by then. */
    @Test
    void onAPastDayOnlyWhatWasDoneByThenCounts() throws SQLException {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        LocalDate then = today.minusDays(60);
        long prevent = course("Prevent", Audience.STAFF, A_YEAR);
        long closed = course("First aid", Audience.STAFF, A_YEAR);
        as(Role.LEAD, () -> {
            trainingEntry.record(prevent, List.of(school.accounts().get(Role.TEACHER)), then);
            trainingEntry.record(
                    prevent,
                    List.of(
                            school.accounts().get(Role.TEACHER),
                            school.accounts().get(Role.HEAD)),
                    today.minusDays(1));
            trainingEntry.record(
                    prevent,
                    List.of(school.accounts().get(Role.DEPUTY)),
                    then.minusYears(1).minusDays(1));
            trainingEntry.close(closed, true);
            return null;
        });
        assertEquals(List.of(), on(then), "the school added them today");
        TestDatabase.asOwner().change("update training_course set added_on = null where school_id = ?", school.id());
        assertEquals(
                List.of("First aid", "Prevent"),
                on(then).stream().map(TrainingRegister.CourseLine::name).toList(),
                "what was closed later was open then");
        TrainingRegister.CourseLine stood = on(then).get(1);
        assertEquals(
                List.of(6, 1, 1, 4),
                List.of(
                        stood.needed(),
                        stood.count(CourseStanding.DONE),
                        stood.count(CourseStanding.EXPIRED),
                        stood.count(CourseStanding.DUE)));
        assertEquals(2, line(prevent).count(CourseStanding.DONE), "today it is more");
    }

    private List<TrainingRegister.CourseLine> on(LocalDate day) {
        return actors.as(Actor.job(school.id()), () -> register.courses(day));
    }

    @Test
    void aCourseThatIsClosedAsksNobodyAndItsNameIsFreeUntilItOpensAgain() {
        long prevent = course("Prevent", Audience.STAFF, A_YEAR);
        as(Role.LEAD, () -> {
            trainingEntry.close(prevent, true);
            return null;
        });
        assertEquals(0, line(prevent).needed());
        assertEquals(List.of(), as(Role.TEACHER, () -> register.mine()));
        course("prevent", Audience.STAFF, A_YEAR);
        assertEquals(
                "course.name.taken",
                refused(() -> as(Role.LEAD, () -> {
                            trainingEntry.close(prevent, false);
                            return null;
                        }))
                        .key());
    }

    @Test
    void theUsualCoursesComeOnce() {
        course("online SAFETY", Audience.STAFF, A_YEAR);
        for (int i = 0; i < 2; i++) {
            as(Role.LEAD, () -> trainingEntry.addUsual());
        }
        List<String> names = as(Role.LEAD, () -> register.courses()).stream()
                .map(TrainingRegister.CourseLine::name)
                .toList();
        assertEquals(UsualCourses.ALL.size(), names.size());
        assertEquals(
                names.size(),
                names.stream()
                        .map(String::toLowerCase)
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        long prevent = course("Prevent", Audience.STAFF, A_YEAR);
        assertEquals("name", refused(() -> course(" ", Audience.STAFF, A_YEAR)).field());
        assertEquals(
                "course.name.taken",
                refused(() -> course("PREVENT", Audience.STAFF, A_YEAR)).key());
        assertEquals(
                "course.name.long",
                refused(() -> course("x".repeat(121), Audience.STAFF, A_YEAR)).key());
        assertEquals("audience", refused(() -> course("Other", null, A_YEAR)).field());
        assertEquals("months", refused(() -> course("Other", Audience.STAFF, 0)).field());
        assertEquals(
                "months", refused(() -> course("Other", Audience.STAFF, 121)).field());
        assertEquals(
                "who",
                refused(() -> as(Role.LEAD, () -> trainingEntry.record(prevent, List.of(), today)))
                        .field());
        long teacher = school.accounts().get(Role.TEACHER);
        assertEquals(
                "record.day.future",
                refused(() -> as(Role.LEAD, () -> trainingEntry.record(prevent, List.of(teacher), today.plusDays(2))))
                        .key());
        assertEquals(
                "record.day.early",
                refused(() -> as(
                                Role.LEAD,
                                () -> trainingEntry.record(prevent, List.of(teacher), LocalDate.of(1026, 1, 1))))
                        .key());
        assertEquals(
                "record.day.needed",
                refused(() -> as(Role.LEAD, () -> trainingEntry.record(prevent, List.of(teacher), null)))
                        .key());
    }

    @Test
    void anotherSchoolsCoursesAndPeopleAreNotThere() {
        long theirs =
                actors.as(other.actor(Role.LEAD), () -> trainingEntry.keep(null, "Prevent", Audience.STAFF, A_YEAR));
        long prevent = course("Prevent", Audience.STAFF, A_YEAR);
        assertThrows(NotFound.class, () -> as(Role.LEAD, () -> register.course(theirs)));
        assertThrows(
                NotFound.class, () -> as(Role.LEAD, () -> trainingEntry.keep(theirs, "Mine", Audience.STAFF, A_YEAR)));
        assertThrows(
                NotFound.class,
                () -> as(
                        Role.LEAD,
                        () -> trainingEntry.record(
                                prevent,
                                List.of(other.accounts().get(Role.TEACHER)),
                                Now.day(ZoneId.of("Europe/London")))));
        long list = actors.as(other.actor(Role.LEAD), () -> {
            imports.take("theirs.csv", file(other, "Prevent", Now.day(ZoneId.of("Europe/London"))));
            return imports.latest().get(0).id();
        });
        assertThrows(NotFound.class, () -> as(Role.LEAD, () -> imports.undo(list)));
        assertEquals(List.of(), as(Role.LEAD, () -> imports.latest()));
        assertEquals(
                "row.nobody",
                as(Role.LEAD, () -> imports.check(file(other, "Prevent", Now.day(ZoneId.of("Europe/London")))))
                        .refused()
                        .get(0)
                        .reason()
                        .key());
    }

    @Test
    void aListComesInAsOneAndGoesAsOneAndWhatWasEnteredByHandStays() {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        long prevent = course("Prevent", Audience.STAFF, A_YEAR);
        as(
                Role.LEAD,
                () -> trainingEntry.record(prevent, List.of(school.accounts().get(Role.HEAD)), today));
        byte[] list = ("email,course,date\n" + school.email(Role.TEACHER).toUpperCase(Locale.ROOT) + ",prevent," + today
                        + "\n"
                        + school.email(Role.HEAD) + ",Prevent," + today + "\n"
                        + school.email(Role.TEACHER) + ",Prevent," + today + "\nnobody@school.example,Prevent," + today
                        + "\n" + school.email(Role.LEAD) + ",Juggling," + today + "\n"
                        + school.email(Role.LEAD) + ",Prevent," + today.plusDays(3) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        CheckedList<TrainingImports.Ready, RefusedLine> checked = as(Role.LEAD, () -> imports.check(list));
        assertEquals(1, checked.ready().size());
        assertEquals(2, checked.already());
        assertEquals(
                List.of("5 row.nobody", "6 row.noCourse", "7 record.day.future"),
                checked.refused().stream()
                        .map(row -> row.line() + " " + row.reason().key())
                        .toList());
        assertEquals(1, line(prevent).count(CourseStanding.DONE), "looking keeps nothing");
        as(Role.LEAD, () -> imports.take("done.csv", list));
        assertEquals(2, line(prevent).count(CourseStanding.DONE));
        assertEquals(
                "import.nothing",
                refused(() -> as(Role.LEAD, () -> imports.take("again.csv", list)))
                        .key());
        ListLine in = as(Role.LEAD, () -> imports.latest()).get(0);
        assertEquals(1, in.entries());
        assertEquals(1, as(Role.LEAD, () -> imports.undo(in.id())));
        assertEquals(1, line(prevent).count(CourseStanding.DONE));
        assertThrows(NotFound.class, () -> as(Role.LEAD, () -> imports.undo(in.id())), "once");
        assertTrue(as(Role.LEAD, () -> imports.latest()).get(0).undoneAt() != null);
    }

    private static byte[] file(TestSchool of, String course, LocalDate day) {
        return ("email,course,date\n" + of.email(Role.TEACHER) + "," + course + "," + day + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static BadInput refused(Runnable deed) {
        return assertThrows(BadInput.class, deed::run);
    }
}
