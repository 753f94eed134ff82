package org.wholeschool.training;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import org.wholeschool.access.Actors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;
import org.wholeschool.school.School;

/**
 * Keeps the courses that people do in the product itself. Each comes into the register when it is first done or added,
 * and is optional until the school says who needs it.
 */
@Service
public class BuiltInCourses {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * Records that the person who is signed in did a course today. Done twice on a day, it is recorded once.
     *
     * @param which the course; the room whose course it is has checked that it was done
     * @return today
     */
    @Permit(
            code = "BuiltInCourses.recordOwn",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.ACTION_OWNER})
    public LocalDate recordOwn(BuiltInCourse which) {
        Course course = foundOrAdded(which);
        current.about("course", course.getId());
        long me = actors.current().accountId();
        LocalDate today = today();
        if (!today.equals(lastDone(course, me))) {
            em.persist(new Completion(course, me, today, null));
        }
        return today;
    }

    /**
     * Adds a course to the register, unless it is there.
     *
     * @param which the course
     * @return its id in the register
     */
    @Permit(
            code = "BuiltInCourses.add",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR})
    public long add(BuiltInCourse which) {
        Course course = foundOrAdded(which);
        current.about("course", course.getId());
        return course.getId();
    }

    /**
     * @param which the course
     * @return the latest day on which the person who is signed in did it, or null
     */
    @Permit(
            code = "BuiltInCourses.ownLastDone",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.ACTION_OWNER},
            onceInSeconds = HOUR)
    public LocalDate ownLastDone(BuiltInCourse which) {
        long me = actors.current().accountId();
        return found(which).map(course -> lastDone(course, me)).orElse(null);
    }

    /** Two people may finish first at the same time: the school's row lets one after the other. */
    private Course foundOrAdded(BuiltInCourse which) {
        return found(which).orElseGet(() -> {
            em.find(School.class, actors.current().schoolId(), LockModeType.PESSIMISTIC_WRITE);
            return found(which).orElseGet(() -> added(which));
        });
    }

    private Optional<Course> found(BuiltInCourse which) {
        return em.createQuery("select c from Course c where c.builtIn = :which", Course.class)
                .setParameter("which", which)
                .getResultStream()
                .findFirst();
    }

    /** A school that had typed its name into the register meant this course. */
    private Course added(BuiltInCourse which) {
        String name = Texts.of("training").get(which.key());
        Course course = em.createQuery(
                        "select c from Course c where c.closedOn is null and lower(c.name) = lower(:name)",
                        Course.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Course made = new Course(name, Audience.WHO_WISHES, BuiltInCourse.VALID_MONTHS);
                    made.addedOn(today());
                    em.persist(made);
                    return made;
                });
        course.builtIn(which);
        em.flush();
        return course;
    }

    private LocalDate lastDone(Course course, long account) {
        return em.createQuery(
                        "select max(d.doneOn) from Completion d where d.course = :course and d.accountId = :account",
                        LocalDate.class)
                .setParameter("course", course)
                .setParameter("account", account)
                .getSingleResult();
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }
}
