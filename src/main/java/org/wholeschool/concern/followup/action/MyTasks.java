package org.wholeschool.concern.followup.action;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.followup.Edition;
import org.wholeschool.concern.record.ConcernEvent;
import org.wholeschool.notice.Notices;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.FormCheck;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.persistence.SchoolFrame;

/**
 * What somebody was asked to do because of a concern: the task, its last day and who asks, and nothing of the concern
 * behind it, not even its number. What is asked because of something else stands with it, as far as its owner may read
 * what led to it ({@link OtherTasks}). Whoever owns a task may read it, whatever they may read else; whoever owned it
 * once may not.
 */
@Service
public class MyTasks {

    private static final int LOOKING = 10 * 60;
    private static final int HOUR = 60 * 60;

    /** So long what was answered stays in sight of whoever answered. */
    private static final Period REMEMBERED = Period.ofDays(28);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private TaskWords words;

    @Inject
    private SchoolFrame frame;

    @Inject
    private Notices notices;

    @Inject
    private Event<ConcernEvent> events;

    @Inject
    private TasksElsewhere elsewhere;

    /** @return what the actor has to do, the most urgent first, and what they answered lately */
    @Permit(
            code = "MyTasks.mine",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER},
            onceInSeconds = LOOKING)
    public Mine mine() {
        Instant since = today().minus(REMEMBERED).atStartOfDay(zone()).toInstant();
        List<OtherTasks.Other> others = elsewhere.since(since);
        Stream<Task> open = em.createQuery(
                        "select a from ConcernAction a where a.ownerId = :me and a.state = :open order by a.dueOn, a.id",
                        ConcernAction.class)
                .setParameter("me", me())
                .setParameter("open", ActionState.OPEN)
                .getResultStream()
                .map(words::of);
        Stream<Task> answered = em.createQuery(
                        "select a from ConcernAction a where a.ownerId = :me and a.state in :answers and "
                                + "a.keptBy = :me and a.keptAt >= :since"
                                + " order by a.keptAt desc, a.id desc",
                        ConcernAction.class)
                .setParameter("me", me())
                .setParameter("answers", Set.of(ActionState.DONE, ActionState.CANNOT))
                .setParameter("since", since)
                .getResultStream()
                .map(words::of);
        return new Mine(
                Stream.concat(
                                open,
                                others.stream()
                                        .filter(each -> each.doneAt() == null)
                                        .map(words::of))
                        .sorted(Comparator.comparing(Task::dueOn))
                        .toList(),
                Stream.concat(
                                answered,
                                others.stream()
                                        .filter(each -> each.doneAt() != null)
                                        .map(words::of))
                        .toList());
    }

    /** @return how many tasks the actor has, and how many of them are overdue */
    @Permit(
            code = "MyTasks.waiting",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER},
            onceInSeconds = HOUR)
    public Waiting waiting() {
        List<LocalDate> days = Stream.concat(
                        em.createQuery(
                                        "select a.dueOn from ConcernAction a where a.ownerId = :me and a.state = :open",
                                        LocalDate.class)
                                .setParameter("me", me())
                                .setParameter("open", ActionState.OPEN)
                                .getResultStream(),
                        elsewhere.lastDays())
                .toList();
        LocalDate today = today();
        return new Waiting(
                days.size(), days.stream().filter(day -> day.isBefore(today)).count());
    }

    /**
     * @param id a task
     * @return it
     * @throws NotFound where the actor has no such task to do
     */
    @Permit(
            code = "MyTasks.one",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER})
    public Task one(long id) {
        if (isElsewhere(id)) {
            OtherTasks.Other other = elsewhere.toDo(id);
            current.about("task", id);
            return words.of(other);
        }
        ConcernAction action = ofMine(id, LockModeType.NONE);
        if (!action.isOpen()) {
            throw new NotFound("task");
        }
        return words.of(action);
    }

    /**
     * The task is done.
     *
     * @param id which
     * @param edition which version of it the form showed
     * @param became what became of it
     * @throws NotFound where the actor has no such task to do
     * @throws BadInput where nothing is said, or a lead has changed the task meanwhile
     */
    @Permit(
            code = "MyTasks.done",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER})
    public void done(long id, int edition, String became) {
        answer(id, edition, ActionState.DONE, became, "became.required");
    }

    /**
     * The actor cannot do it.
     *
     * @param id which
     * @param edition which version of it the form showed
     * @param why why not
     * @throws NotFound where the actor has no such task to do
     * @throws BadInput where nothing is said, or a lead has changed the task meanwhile
     */
    @Permit(
            code = "MyTasks.cannot",
            value = {Role.TEACHER, Role.LEAD, Role.DEPUTY, Role.HEAD, Role.ACTION_OWNER})
    public void cannot(long id, int edition, String why) {
        answer(id, edition, ActionState.CANNOT, why, "why-not.required");
    }

    /** Whoever asked is told, or else who looks after the concern: it is for them to say what comes next. */
    private void answer(long id, int edition, ActionState as, String words, String required) {
        if (isElsewhere(id)) {
            String said = new FormCheck(Edition.LONGEST_TEXT).only("became", words, required);
            elsewhere.answer(id, as == ActionState.DONE, said);
            current.about("task", id);
            return;
        }
        ConcernAction action = ofMine(id, LockModeType.PESSIMISTIC_WRITE);
        if (!action.isOpen()) {
            throw new BadInput(null, "task.over");
        }
        if (action.getEdition() != edition) {
            throw new BadInput(null, "task.changed");
        }
        Long asker = action.getKeptBy();
        action.end(
                as,
                new FormCheck(Edition.LONGEST_TEXT).only("became", words, required),
                me(),
                Now.instant().truncatedTo(ChronoUnit.MILLIS));
        ActionVersion answered = new ActionVersion(action);
        em.persist(answered);
        em.flush();
        notices.takeBack(action.getConcern().getId(), Set.of(action.page()), Set.of());
        events.fire(new ConcernEvent(
                action.getConcern().getId(),
                as == ActionState.DONE ? ConcernEvent.What.ACTION_DONE : ConcernEvent.What.ACTION_CANNOT,
                answered.getId(),
                asker));
    }

    /** All rows have their numbers from one sequence. */
    private boolean isElsewhere(long id) {
        return em.find(ConcernAction.class, id) == null;
    }

    private ConcernAction ofMine(long id, LockModeType lock) {
        ConcernAction action = em.find(ConcernAction.class, id, lock);
        if (action == null || action.getOwnerId() != me()) {
            throw current.notTheirs("task", action, ConcernAction::getId);
        }
        current.about("task", id);
        return action;
    }

    private long me() {
        return actors.current().accountId();
    }

    private ZoneId zone() {
        return frame.zoneOf(actors.current().schoolId());
    }

    private LocalDate today() {
        return Now.day(zone());
    }

    /**
     * What somebody has to do, and what they answered in the last four weeks.
     *
     * @param open the most urgent first
     * @param answered the latest first, what was asked because of concerns before the rest
     */
    public record Mine(List<Task> open, List<Task> answered) {}

    /**
     * @param open how many tasks somebody has
     * @param overdue how many of them should be done already
     */
    public record Waiting(long open, long overdue) {}

    /**
     * A task as its owner sees it.
     *
     * @param id the action
     * @param edition which version of it this is
     * @param task what is to be done
     * @param dueOn its last day
     * @param due the same in words
     * @param overdue whether that has passed
     * @param askedBy who asks, null where that is not known, and once it was answered
     * @param at when they asked, or when it was answered, in words
     * @param state how it stands
     * @param outcome what the owner answered, null while it is open
     * @param because because of what it is asked, in words, where that is no concern; else null
     * @param page where it is answered
     */
    public record Task(
            long id,
            int edition,
            String task,
            LocalDate dueOn,
            String due,
            boolean overdue,
            String askedBy,
            String at,
            ActionState state,
            String outcome,
            String because,
            String page) {}
}
