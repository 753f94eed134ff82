package org.wholeschool.sharing.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotPermitted;
import org.wholeschool.access.Role;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.testing.InServer;
import org.wholeschool.testing.server.TestSchool;
import org.wholeschool.testing.server.TestSchools;
import org.wholeschool.training.Audience;
import org.wholeschool.training.BuiltInCourse;
import org.wholeschool.training.BuiltInCourses;
import org.wholeschool.training.TrainingEntry;
import org.wholeschool.training.TrainingRegister;

/** All practice cases done are one entry in the training register, of the person who did them. */
@InServer
class PracticeIT {

    private static final String NAME = "Information sharing: practice cases";

    @Inject
    private Practice practice;

    @Inject
    private BuiltInCourses courses;

    @Inject
    private TrainingRegister register;

    @Inject
    private TrainingEntry trainingEntry;

    @Inject
    private Actors actors;

    @Inject
    private TestSchools schools;

    private TestSchool school;

    @BeforeEach
    void aSchool() {
        school = schools.make();
    }

    private <T> T as(Role role, Supplier<T> deed) {
        return actors.as(school.actor(role), deed::get);
    }

    private static Map<String, Integer> right() {
        Map<String, Integer> right = new HashMap<>();
        for (PracticeCase each : GuideFiles.cases()) {
            for (int answer = 0; answer < each.answers().size(); answer++) {
                if (each.isRight(answer)) {
                    right.put(each.code(), answer);
                }
            }
        }
        return right;
    }

    private List<TrainingRegister.CourseLine> all() {
        return as(Role.LEAD, () -> register.courses());
    }

    private List<Long> whoDid(long course) {
        return as(Role.LEAD, () -> register.course(course)).people().stream()
                .filter(person -> person.lastDone() != null)
                .map(TrainingRegister.Person::accountId)
                .toList();
    }

    @Test
    void itIsRecordedOnceAndForWhoIsSignedIn() {
        LocalDate today = Now.day(ZoneId.of("Europe/London"));
        assertEquals(today, as(Role.TEACHER, () -> practice.finish(right())));
        assertEquals(today, as(Role.TEACHER, () -> practice.finish(right())));
        assertEquals(
                List.of(NAME),
                all().stream().map(TrainingRegister.CourseLine::name).toList());
        TrainingRegister.CourseLine course = all().get(0);
        assertEquals(Audience.WHO_WISHES, course.audience());
        assertEquals(0, course.needed());
        assertEquals(List.of(school.accounts().get(Role.TEACHER)), whoDid(course.id()));
        TrainingRegister.Own own = as(Role.TEACHER, () -> register.mine()).get(0);
        assertEquals(today.plusYears(1), own.validUntil());
        assertEquals(BuiltInCourse.INFORMATION_SHARING, own.builtIn());
        assertNull(as(Role.HEAD, () -> courses.ownLastDone(BuiltInCourse.INFORMATION_SHARING)));
        as(Role.ACTION_OWNER, () -> practice.finish(right()));
        assertEquals(2, whoDid(course.id()).size());
    }

    @Test
    void whatIsNotCompleteIsRefusedAndLeavesNothing() {
        Map<String, Integer> without = right();
        without.remove(GuideFiles.cases().get(0).code());
        Map<String, Integer> wrong = right();
        wrong.merge(GuideFiles.cases().get(0).code(), 1, (answer, one) -> (answer + one) % 3);
        Map<String, Integer> odd = right();
        odd.put(GuideFiles.cases().get(0).code(), 99);
        for (Map<String, Integer> chosen : List.of(Map.<String, Integer>of(), without, wrong, odd)) {
            BadInput refused = assertThrows(BadInput.class, () -> as(Role.TEACHER, () -> practice.finish(chosen)));
            assertEquals("practice.incomplete", refused.key());
        }
        assertEquals(List.of(), all());
    }

    @Test
    void governorsAndVisitorsAreRefused() {
        for (Role role : List.of(Role.GOVERNOR, Role.DATA_PROTECTION_OFFICER, Role.TRUST_LEAD)) {
            assertThrows(NotPermitted.class, () -> as(role, () -> practice.finish(right())), role.name());
        }
        assertThrows(NotPermitted.class, () -> as(Role.TEACHER, () -> courses.add(BuiltInCourse.INFORMATION_SHARING)));
        assertEquals(List.of(), all());
    }

    @Test
    void aSchoolRenamesItRequiresItAndStillHasItOnce() {
        long typed = as(
                Role.LEAD, () -> trainingEntry.keep(null, NAME.toLowerCase(java.util.Locale.UK), Audience.STAFF, null));
        long id = as(Role.LEAD, () -> courses.add(BuiltInCourse.INFORMATION_SHARING));
        assertEquals(typed, id, "the course of this name is the one that was meant");
        as(Role.LEAD, () -> trainingEntry.keep(id, "Who may know", Audience.STAFF, null));
        as(Role.TEACHER, () -> practice.finish(right()));
        assertEquals(
                List.of("Who may know"),
                all().stream().map(TrainingRegister.CourseLine::name).collect(Collectors.toList()));
        assertEquals(List.of(school.accounts().get(Role.TEACHER)), whoDid(id));
    }
}
