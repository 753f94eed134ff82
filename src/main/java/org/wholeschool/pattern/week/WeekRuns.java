package org.wholeschool.pattern.week;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Service;
import org.wholeschool.school.School;

/**
 * The runs over school weeks, from being asked for to their end: how far each is, and whether somebody stopped it. What
 * a run looks at and keeps is {@link WeekLooks}.
 */
@Service
@RoomOnly
public class WeekRuns {

    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    /**
     * Asks for a run. One that is on already is not asked for twice; one whose server was ended is given up.
     *
     * @return the run to be started, or empty where one is on
     */
    @Permit(
            code = "WeekRuns.ask",
            value = {Role.LEAD, Role.DEPUTY, Role.JOB, Role.SET_UP})
    Optional<Long> ask() {
        // One at a time: two that ask at once would both find that none is on.
        em.find(School.class, actors.current().schoolId(), LockModeType.PESSIMISTIC_WRITE);
        Optional<PatternRun> latest = latest();
        if (latest.isPresent() && latest.get().isOpen() && !latest.get().isSilent()) {
            return Optional.empty();
        }
        latest.filter(PatternRun::isOpen).ifPresent(run -> run.end(PatternRun.State.FAILED));
        PatternRun run = PatternRun.asked();
        em.persist(run);
        em.flush();
        current.about("run", run.getId());
        return Optional.of(run.getId());
    }

    /** Ends the run that is on; what earlier runs let out stays. */
    @Permit(
            code = "WeekRuns.cancel",
            value = {Role.LEAD, Role.DEPUTY})
    public void cancel() {
        PatternRun run = latest().filter(PatternRun::isOpen).orElseThrow(() -> new NotFound("run"));
        current.about("run", run.getId());
        run.end(PatternRun.State.CANCELLED);
    }

    /** @return how the latest run stands; empty where there was none. */
    @Permit(
            code = "WeekRuns.progress",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public Optional<Progress> progress() {
        return latestId()
                .map(id -> em.find(PatternRun.class, id))
                .map(run -> new Progress(
                        run.isOpen() && !run.isSilent(),
                        run.isSilent() || run.state() == PatternRun.State.FAILED,
                        run.state() == PatternRun.State.CANCELLED,
                        run.progress(),
                        run.steps()));
    }

    /** Found first and locked then: not every database locks the first of many. */
    private Optional<PatternRun> latest() {
        return latestId().map(id -> em.find(PatternRun.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One that is waited for goes before all others, whatever the clock said when those were asked for. */
    private Optional<Long> latestId() {
        return latestOf(PatternRun.OPEN).or(() -> latestOf(EnumSet.allOf(PatternRun.State.class)));
    }

    private Optional<Long> latestOf(Set<PatternRun.State> states) {
        return em.createQuery(
                        "select r.id from PatternRun r where r.state in :states order by r.askedAt desc, r.id desc",
                        Long.class)
                .setParameter("states", states)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @return which attempt begins; empty where the run is not waited for any more. */
    @Permit(code = "WeekRuns.begin", value = Role.JOB)
    Optional<Integer> begin(long runId) {
        PatternRun run = locked(runId);
        return run.isOpen() ? Optional.of(run.begin()) : Optional.empty();
    }

    /**
     * Says how far it is.
     *
     * @return whether to go on
     */
    @Permit(code = "WeekRuns.goOn", value = Role.JOB, onceInSeconds = HOUR)
    boolean goOn(long runId, int attempt, int done, int of) {
        PatternRun run = locked(runId);
        if (run.isOn(attempt)) {
            run.go(done, of);
            return true;
        }
        return false;
    }

    /** Ends a run, if the attempt is still the one that counts. */
    @Permit(code = "WeekRuns.end", value = Role.JOB)
    void end(long runId, int attempt, boolean well) {
        PatternRun run = locked(runId);
        if (run.isOn(attempt)) {
            run.end(well ? PatternRun.State.DONE : PatternRun.State.FAILED);
        }
    }

    private PatternRun locked(long runId) {
        current.about("run", runId);
        return Optional.ofNullable(em.find(PatternRun.class, runId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("run"));
    }

    /**
     * How a run stands.
     *
     * @param isOn whether it is waited for
     * @param hasFailed whether it did not come to its end
     * @param cancelled whether somebody ended it
     * @param done how far it is
     * @param of of how much; 0 while that is not known
     */
    public record Progress(boolean isOn, boolean hasFailed, boolean cancelled, int done, int of) {}
}
