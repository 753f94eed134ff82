package org.wholeschool.training;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.wholeschool.platform.config.TrainingSettings;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Which training staff and governors need, and who has done it. Somebody stands with a course by the latest day on
 * which they did it; whoever has left needs nothing any more, and what they did stays on record.
 */
@Service
public class TrainingRegister {

    static final int LONGEST_NAME = 120;
    static final int MOST_MONTHS = 120;

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

    /**
     * Those of the school who have not left; an account is of no one school's rule, so the school stands in the query.
     */
    private List<Account> people(LocalDate today) {
        return em.createQuery(
                        "select distinct a from Account a left join fetch a.roles where a.schoolId = :school",
                        Account.class)
                .setParameter("school", actors.current().schoolId())
                .getResultStream()
                .filter(person -> !person.hasLeft(today))
                .toList();
    }

    /** The latest day up to that one, by course and person. */
    private Map<Long, Map<Long, LocalDate>> done(LocalDate day) {
        Map<Long, Map<Long, LocalDate>> done = new HashMap<>();
        em.createQuery(
                        "select d.course.id, d.accountId, max(d.doneOn) from Completion d where d.doneOn <= :day"
                                + " group by d.course.id, d.accountId",
                        Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> done.computeIfAbsent((Long) row[0], course -> new HashMap<>())
                        .put((Long) row[1], (LocalDate) row[2]));
        return done;
    }

    private LocalDate today() {
        return Now.day(frame.zoneOf(actors.current().schoolId()));
    }

    private static CourseLine line(Course course, List<Account> people, Map<Long, LocalDate> done, LocalDate today) {
        Map<Standing, Integer> counts = people.stream()
                .map(person -> person(course, person, done.get(person.getId()), today))
                .filter(Person::needsIt)
                .collect(Collectors.toMap(
                        Person::standing, person -> 1, Integer::sum, () -> new EnumMap<>(Standing.class)));
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
                Standing.on(today, lastDone, course.getValidMonths(), TrainingSettings.soonDays()),
                lastDone,
                Standing.validUntil(lastDone, course.getValidMonths()));
    }

    private Own own(Course course, LocalDate lastDone, LocalDate today) {
        return new Own(
                course.getName(),
                course.getAudience().includes(actors.current().roles()),
                Standing.on(today, lastDone, course.getValidMonths(), TrainingSettings.soonDays()),
                lastDone,
                Standing.validUntil(lastDone, course.getValidMonths()));
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
            Map<Standing, Integer> counts) {

        /** @return how many of those who need it stand like this */
        public int count(Standing standing) {
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
            Standing standing,
            LocalDate lastDone,
            LocalDate validUntil) {}

    /** As {@link Person}, for oneself. */
    public record Own(String course, boolean needed, Standing standing, LocalDate lastDone, LocalDate validUntil) {}
}
