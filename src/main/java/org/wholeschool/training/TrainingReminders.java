package org.wholeschool.training;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.account.AccountReader;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.notice.NewNotice;
import org.wholeschool.notice.NoticeKind;
import org.wholeschool.notice.Notices;
import org.wholeschool.notice.ReminderHours;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.config.TrainingSettings;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * Reminds people of training: whoever has to do it, when it ends soon, when it was never done, when it has ended, and
 * again while it is late; and once a week whoever keeps the register, of those courses of which people were reminded in
 * the week before and that they have not done since.
 */
@Service
class TrainingReminders {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR);
    private static final Duration KEEPS_SINCE = Duration.ofDays(365);
    private static final int HOUR = 60 * 60;
    private static final int DAY = 24 * HOUR;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private AccountReader accounts;

    @Inject
    private Notices notices;

    @Inject
    private SchoolFrame frame;

    /**
     * @param now what time it is
     * @return the courses to look at now: none by night and at weekends, because nobody is to be written to then of
     *     what can wait until Monday
     */
    @Permit(code = "TrainingReminders.due", value = Role.JOB, onceInSeconds = DAY)
    List<Long> due(Instant now) {
        return ReminderHours.hold(now.atZone(zone()))
                ? em.createQuery("select c.id from Course c where c.closedOn is null order by c.id", Long.class)
                        .getResultList()
                : List.of();
    }

    /**
     * Reminds everybody of one course who has to be reminded now, under a lock on the course, so that a reminder comes
     * once, however many servers look.
     *
     * @param courseId which
     * @param now what time it is
     * @return how many people were told something
     * @throws NotFound where this school has no such course
     */
    @Permit(code = "TrainingReminders.remind", value = Role.JOB, onceInSeconds = DAY)
    int remind(long courseId, Instant now) {
        current.about("course", courseId);
        Course course = em.find(Course.class, courseId, LockModeType.PESSIMISTIC_WRITE);
        if (course == null) {
            throw new NotFound("course");
        }
        if (course.getClosedOn() != null) {
            return 0;
        }
        ZoneId zone = zone();
        LocalDate today = day(now, zone);
        List<Reminder> before = em.createQuery("select r from Reminder r where r.course = :course", Reminder.class)
                .setParameter("course", course)
                .getResultList();
        Map<Long, LocalDate> done = em.createQuery(
                        "select new org.wholeschool.training.LastDone(d.course.id, d.accountId, max(d.doneOn)) from "
                                + "Completion d where d.course = :course group by d.course.id, d.accountId",
                        LastDone.class)
                .setParameter("course", course)
                .getResultStream()
                .collect(Collectors.toMap(LastDone::accountId, LastDone::day));
        int told = 0;
        Set<Long> late = new HashSet<>();
        for (AccountReader.Person person : people(course)) {
            Optional<ReminderStage> stage =
                    stage(course, today, done.get(person.id()), firstTold(before, person.id(), zone));
            if (stage.isPresent()) {
                late.add(person.id());
                told += tell(course, person.id(), stage.get(), before, now);
            }
        }
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Set<Long> reminded = before.stream()
                .filter(reminder -> late.contains(reminder.getAccountId())
                        && isWithin(day(reminder.getSentAt(), zone), monday.minusWeeks(1), monday))
                .map(Reminder::getAccountId)
                .collect(Collectors.toSet());
        return told + tellKeepers(course, reminded, monday, zone);
    }

    private List<AccountReader.Person> people(Course course) {
        return accounts.people(actors.current().schoolId(), EnumSet.allOf(Role.class)).stream()
                .filter(person -> course.getAudience().includes(person.roles()))
                .toList();
    }

    private static LocalDate firstTold(List<Reminder> before, long account, ZoneId zone) {
        return before.stream()
                .filter(reminder -> reminder.getAccountId() == account
                        && reminder.getStage().equals(ReminderStage.FIRST_DUE))
                .map(reminder -> day(reminder.getSentAt(), zone))
                .findFirst()
                .orElse(null);
    }

    private static Optional<ReminderStage> stage(
            Course course, LocalDate today, LocalDate lastDone, LocalDate firstTold) {
        return ReminderStage.on(
                today,
                lastDone,
                CourseStanding.validUntil(lastDone, course.getValidMonths()),
                firstTold,
                TrainingSettings.soonDays(),
                TrainingSettings.againDays());
    }

    private int tell(Course course, long account, ReminderStage stage, List<Reminder> before, Instant now) {
        if (before.stream()
                .anyMatch(reminder -> reminder.getAccountId() == account
                        && reminder.getStage().equals(stage.name()))) {
            return 0;
        }
        em.persist(new Reminder(course, account, stage.name(), now));
        return notices.send(
                Set.of(account),
                new NewNotice(
                        stage.kind(), course.getId(), stage.name(), null, course.getName(), "/training/mine.xhtml"));
    }

    /**
     * A notice a week for each course, and not one a person: in September it would be hundreds. Nobody is told of
     * themselves alone, which they know.
     */
    private int tellKeepers(Course course, Set<Long> reminded, LocalDate monday, ZoneId zone) {
        Set<Long> keepers = reminded.isEmpty()
                ? Set.of()
                : keepers(monday.atStartOfDay(zone).toInstant().minus(KEEPS_SINCE)).stream()
                        .filter(keeper -> !reminded.equals(Set.of(keeper)))
                        .collect(Collectors.toSet());
        return notices.send(
                keepers,
                new NewNotice(
                        NoticeKind.TRAINING_OF_STAFF,
                        course.getId(),
                        "WEEK " + monday,
                        null,
                        course.getName(),
                        "/training/course.xhtml?id=" + course.getId()));
    }

    /**
     * The lead, where there is none the deputies, where there are none the head; and whoever brought a list in during
     * the last year, because they keep the register in fact.
     */
    private Set<Long> keepers(Instant since) {
        List<AccountReader.Person> people = accounts.people(actors.current().schoolId(), KEEPERS);
        Set<Long> keepers = new HashSet<>(em.createQuery(
                        "select distinct i.importedBy from TrainingImport i where i.importedAt > :since", Long.class)
                .setParameter("since", since)
                .getResultList());
        keepers.retainAll(people.stream().map(AccountReader.Person::id).toList());
        Stream.of(Role.LEAD, Role.DEPUTY, Role.HEAD)
                .map(role -> people.stream()
                        .filter(person -> person.roles().contains(role))
                        .map(AccountReader.Person::id)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .ifPresent(keepers::addAll);
        return keepers;
    }

    /**
     * @param courseId a course
     * @return when each person was reminded of it last, by their accounts
     * @throws NotFound where this school has no such course
     */
    @Permit(
            code = "TrainingReminders.last",
            value = {Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ADMINISTRATOR},
            onceInSeconds = HOUR)
    public Map<Long, LocalDate> last(long courseId) {
        if (em.find(Course.class, courseId) == null) {
            throw new NotFound("course");
        }
        current.about("course", courseId);
        ZoneId zone = zone();
        Map<Long, LocalDate> last = new HashMap<>();
        em.createQuery("select r from Reminder r where r.course.id = :course order by r.sentAt, r.id", Reminder.class)
                .setParameter("course", courseId)
                .getResultStream()
                .forEach(reminder -> last.put(reminder.getAccountId(), day(reminder.getSentAt(), zone)));
        return last;
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate before) {
        return !day.isBefore(from) && day.isBefore(before);
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }
}
