package org.wholeschool.training;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.TrainingSettings;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Tells which training staff and governors need, and who has done it. {@link TrainingEntry} changes it. The latest day
 * on which a person did a course counts; people who have left need nothing, and what they did stays on record.
 */
@Service
public class TrainingRegister {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /** @return every course with how those who need it stand, the open ones first, by name */
    @Permit(
            code = "TrainingRegister.courses",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.JOB, Role.SET_UP},
            onceInSeconds = HOUR)
    public List<CourseLine> courses() {
        return lines(em.createQuery("select c from Course c", Course.class).getResultStream(), today());
    }

    /**
     * Reads how training stood on a day: the courses that were open, and who had done them by then. What nobody wrote
     * down is as it is now: which roles people had, and whom a course was for.
     *
     * @param day the day, today or before
     * @return the courses that were open on that day, by name
     */
    @Permit(
            code = "TrainingRegister.coursesOnADay",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.JOB, Role.SET_UP},
            onceInSeconds = HOUR)
    public List<CourseLine> courses(LocalDate day) {
        return lines(
                em.createQuery("select c from Course c", Course.class)
                        .getResultStream()
                        .filter(course -> course.isOpenOn(day)),
                day);
    }

    private List<CourseLine> lines(Stream<Course> courses, LocalDate day) {
        List<Account> people = people(day);
        Map<Long, Map<Long, LocalDate>> done = done(day);
        return courses.map(course -> line(course, people, done.getOrDefault(course.getId(), Map.of()), day))
                .sorted(Comparator.comparing((CourseLine line) ->
                                line.closedOn() != null && !line.closedOn().isAfter(day))
                        .thenComparing(CourseLine::name, Collator.getInstance(Locale.UK)))
                .toList();
    }

    /**
     * Reads one course with everybody.
     *
     * @param id the course
     * @return how each person stands, those who need it first and of them those who have not done it
     * @throws NotFound where this school has none of that id
     */
    @Permit(
            code = "TrainingRegister.course",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public CoursePeople course(long id) {
        Course course = known(id);
        LocalDate today = today();
        List<Account> people = people(today);
        Map<Long, LocalDate> done = done(today).getOrDefault(id, Map.of());
        List<Person> all = people.stream()
                .map(person -> person(course, person, done.get(person.getId()), today))
                .sorted(Comparator.comparing((Person person) -> !person.needsIt())
                        .thenComparing(Person::standing)
                        .thenComparing(Person::name, Collator.getInstance(Locale.UK)))
                .toList();
        return new CoursePeople(line(course, people, done, today), all);
    }

    /** @return the open courses that the actor needs or has done, with how they stand */
    @Permit(
            code = "TrainingRegister.mine",
            value = {
                Role.TEACHER,
                Role.LEAD,
                Role.DEPUTY,
                Role.HEAD,
                Role.GOVERNOR,
                Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER,
                Role.ACTION_OWNER,
                Role.TRUST_LEAD
            },
            onceInSeconds = HOUR)
    public List<Own> mine() {
        long me = actors.current().accountId();
        LocalDate today = today();
        Map<Long, Map<Long, LocalDate>> done = done(today);
        return open().map(course ->
                        own(course, done.getOrDefault(course.getId(), Map.of()).get(me), today))
                .filter(own -> own.needed() || own.lastDone() != null)
                .sorted(Comparator.comparing(Own::standing).thenComparing(Own::course, Collator.getInstance(Locale.UK)))
                .toList();
    }

    private Stream<Course> open() {
        return em.createQuery("select c from Course c where c.closedOn is null", Course.class)
                .getResultStream();
    }

    private Course known(long id) {
        Course course = em.find(Course.class, id);
        if (course == null) {
            throw new NotFound("course");
        }
        current.about("course", id);
        return course;
    }

    private List<Account> people(LocalDate today) {
        return TrainingPeople.of(
                em.createQuery(TrainingPeople.QUERY, Account.class),
                actors.current().schoolId(),
                today);
    }

    /** The latest day up to that one, by course and person. */
    private Map<Long, Map<Long, LocalDate>> done(LocalDate day) {
        Map<Long, Map<Long, LocalDate>> done = new HashMap<>();
        em.createQuery(
                        "select new org.wholeschool.training.LastDone(d.course.id, d.accountId, max(d.doneOn)) from "
                                + "Completion d where d.doneOn <= :day group by d.course.id, d.accountId",
                        LastDone.class)
                .setParameter("day", day)
                .getResultStream()
                .forEach(last -> done.computeIfAbsent(last.courseId(), course -> new HashMap<>())
                        .put(last.accountId(), last.day()));
        return done;
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private static CourseLine line(Course course, List<Account> people, Map<Long, LocalDate> done, LocalDate today) {
        Map<CourseStanding, Integer> counts = people.stream()
                .map(person -> person(course, person, done.get(person.getId()), today))
                .filter(Person::needsIt)
                .collect(Collectors.toMap(
                        Person::standing, person -> 1, Integer::sum, () -> new EnumMap<>(CourseStanding.class)));
        return new CourseLine(
                course.getId(),
                course.getName(),
                course.getAudience(),
                course.getValidMonths(),
                course.getClosedOn(),
                counts);
    }

    private static Person person(Course course, Account account, LocalDate lastDone, LocalDate today) {
        boolean needsIt = course.isOpenOn(today) && course.getAudience().includes(account.rolesOn(today));
        return new Person(
                account.getId(),
                account.getDisplayName(),
                needsIt,
                CourseStanding.on(today, lastDone, course.getValidMonths(), TrainingSettings.soonDays()),
                lastDone,
                CourseStanding.validUntil(lastDone, course.getValidMonths()));
    }

    private Own own(Course course, LocalDate lastDone, LocalDate today) {
        return new Own(
                course.getName(),
                course.getAudience().includes(actors.current().roles()),
                CourseStanding.on(today, lastDone, course.getValidMonths(), TrainingSettings.soonDays()),
                lastDone,
                CourseStanding.validUntil(lastDone, course.getValidMonths()),
                course.getBuiltIn());
    }

    /**
     * A course in the register.
     *
     * @param id its id
     * @param name as the school says it
     * @param audience who needs it
     * @param validMonths for how many months it counts, or null where once is enough
     * @param closedOn since when nobody needs it, or null
     * @param counts how many of those who need it stand how; a standing of nobody is not in it
     */
    public record CourseLine(
            long id,
            String name,
            Audience audience,
            Integer validMonths,
            LocalDate closedOn,
            Map<CourseStanding, Integer> counts) {

        /** @return how many of those who need it stand like this */
        public int count(CourseStanding standing) {
            return counts.getOrDefault(standing, 0);
        }

        /** @return how many need it */
        public int needed() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public boolean isOpen() {
            return closedOn == null;
        }
    }

    /** A course, and how everybody stands with it. */
    public record CoursePeople(CourseLine course, List<Person> people) {}

    /**
     * How somebody stands with a course.
     *
     * @param accountId whose account
     * @param name who
     * @param needsIt whether they have to do it
     * @param standing how they stand
     * @param lastDone the latest day on which they did it, or null
     * @param validUntil the last day on which that counts; null where they never did it or it does not end
     */
    public record Person(
            long accountId,
            String name,
            boolean needsIt,
            CourseStanding standing,
            LocalDate lastDone,
            LocalDate validUntil) {}

    /** As {@link Person}, for oneself; {@code builtIn} says which course of the product it is, or is null. */
    public record Own(
            String course,
            boolean needed,
            CourseStanding standing,
            LocalDate lastDone,
            LocalDate validUntil,
            BuiltInCourse builtIn) {}
}
