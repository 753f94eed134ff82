package org.wholeschool.training;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.Account;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.persistence.SchoolFrame;

/** Changes the register of training: its courses, and who did them when. */
@Service
public class TrainingEntry {

    static final int LONGEST_NAME = 120;
    static final int MOST_MONTHS = 120;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private SchoolFrame frame;

    /**
     * Adds a course, or changes one.
     *
     * @param id which one; null for a new one
     * @param name 1 to 120 characters, not the name of another open course
     * @param audience who needs it
     * @param validMonths 1 to 120, or null where once is enough
     * @return its id
     * @throws BadInput where something of it cannot be taken
     */
    @Permit(
            code = "TrainingRegister.keep",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR})
    public long keep(Long id, String name, Audience audience, Integer validMonths) {
        String tidy = name == null ? "" : name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new BadInput("name", tidy.isEmpty() ? "course.name.needed" : "course.name.long", LONGEST_NAME);
        }
        if (audience == null) {
            throw new BadInput("audience", "course.audience.needed");
        }
        if (validMonths != null && (validMonths < 1 || validMonths > MOST_MONTHS)) {
            throw new BadInput("months", "course.months.range", MOST_MONTHS);
        }
        refuseTaken(tidy, id);
        Course course = id == null ? new Course(tidy, audience, validMonths) : known(id);
        if (id == null) {
            course.addedOn(today());
            em.persist(course);
        } else {
            course.become(tidy, audience, validMonths);
        }
        em.flush();
        current.about("course", course.getId());
        return course.getId();
    }

    /**
     * Adds what schools usually keep a register of, but for courses of names that it has.
     *
     * @return what was added
     */
    @Permit(
            code = "TrainingRegister.addUsual",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR, Role.SET_UP})
    public List<Course> addUsual() {
        Texts texts = Texts.of("training");
        Set<String> had =
                open().map(course -> course.getName().toLowerCase(Locale.UK)).collect(Collectors.toSet());
        List<Course> added = UsualCourses.ALL.stream()
                .filter(usual -> !had.contains(texts.get(usual.key()).toLowerCase(Locale.UK)))
                .map(usual -> new Course(texts.get(usual.key()), usual.audience(), usual.validMonths()))
                .toList();
        LocalDate addedOn = actors.current().accountId() == null ? null : today();
        added.forEach(course -> course.addedOn(addedOn));
        added.forEach(em::persist);
        return added;
    }

    /**
     * Writes who has done what.
     *
     * @param completions of courses and people of the school that is set up
     */
    @Permit(code = "TrainingRegister.create", value = Role.SET_UP)
    public void create(List<Completion> completions) {
        completions.forEach(em::persist);
    }

    /**
     * Closes a course, so that nobody needs it any more, or opens it again. Who did it stays on record.
     *
     * @param id which
     * @param closed whether it is closed from today on
     * @throws BadInput where another open course has its name by now
     */
    @Permit(
            code = "TrainingRegister.close",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR})
    public void close(long id, boolean closed) {
        Course course = known(id);
        if (!closed) {
            refuseTaken(course.getName(), id);
        }
        course.close(closed ? today() : null);
    }

    /**
     * Puts on record that people did a course. Who has that day on record already stays as they are.
     *
     * @param id which course
     * @param accounts whose accounts, at least one
     * @param doneOn the day, today or before
     * @return how many entries are new
     * @throws BadInput where nobody is chosen or the day cannot be
     */
    @Permit(
            code = "TrainingRegister.record",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR})
    public int record(long id, Collection<Long> accounts, LocalDate doneOn) {
        Course course = known(id);
        if (accounts.isEmpty()) {
            throw new BadInput("who", "record.nobody");
        }
        String unfit = Completion.unfit(doneOn, today());
        if (unfit != null) {
            throw new BadInput("doneOn", unfit);
        }
        Set<Long> here = people(today()).stream().map(Account::getId).collect(Collectors.toSet());
        if (!here.containsAll(accounts)) {
            throw new NotFound("account");
        }
        int added = 0;
        for (long account : accounts) {
            if (!isOnRecord(id, account, doneOn)) {
                em.persist(new Completion(course, account, doneOn, null));
                added++;
            }
        }
        return added;
    }

    /**
     * Takes an entry of a person back: it was made by mistake.
     *
     * @param id which course
     * @param account whose
     * @param doneOn the day that stood on the page: pressed twice, or by two at once, it costs no older entry
     * @throws BadInput where there is none of that day any more
     */
    @Permit(
            code = "TrainingRegister.takeBack",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR})
    public void takeBack(long id, long account, LocalDate doneOn) {
        Course course = known(id);
        List<Completion> shown = em.createQuery(
                        "select d from Completion d where d.course = :course and d.accountId = :account and "
                                + "d.doneOn = :day",
                        Completion.class)
                .setParameter("course", course)
                .setParameter("account", account)
                .setParameter("day", doneOn)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (shown.isEmpty()) {
            throw new BadInput(null, "record.gone");
        }
        shown.forEach(em::remove);
    }

    private boolean isOnRecord(long course, long account, LocalDate doneOn) {
        return em.createQuery(
                                "select count(d) from Completion d where d.course.id = :course and d.accountId = "
                                        + ":account and d.doneOn = :day",
                                Long.class)
                        .setParameter("course", course)
                        .setParameter("account", account)
                        .setParameter("day", doneOn)
                        .getSingleResult()
                > 0;
    }

    private void refuseTaken(String name, Long except) {
        if (open().anyMatch(course ->
                !course.getId().equals(except) && course.getName().equalsIgnoreCase(name))) {
            throw new BadInput("name", "course.name.taken");
        }
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

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }
}
