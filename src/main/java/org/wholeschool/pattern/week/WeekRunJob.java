package org.wholeschool.pattern.week;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.job.Jobs;
import org.wholeschool.platform.job.OneTimeJob;

/**
 * Looks at a school's weeks in the background, says how far it is, and ends when somebody says so. After a restart it
 * begins again: what is kept is kept at the end of each look, whole.
 */
@ApplicationScoped
public class WeekRunJob implements OneTimeJob {

    private static final String NAME = "week-patterns";

    /** Draws between two words on how far it is. */
    private static final int WORD = 100;

    private static final Logger LOG = Logger.getLogger(WeekRunJob.class.getName());

    @Inject
    private WeekRuns runs;

    @Inject
    private WeekLooks looks;

    @Inject
    private Actors actors;

    @Inject
    private Jobs jobs;

    @Inject
    private Event<Looked> looked;

    /** The weeks of the school for which this runs were looked at. */
    public record Looked() {}

    /** Asks for a run of the actor's school, unless one is on. */
    public void ask() {
        runs.ask().ifPresent(id -> jobs.start(NAME, actors.current().schoolId() + ":" + id));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] parts = instance.split(":");
        actors.as(Actor.job(Long.parseLong(parts[0])), () -> {
            work(Long.parseLong(parts[1]));
            return null;
        });
    }

    /** Does a run of the actor's school here and now, as the nightly job does. */
    public void now() {
        runs.ask().ifPresent(this::work);
    }

    private void work(long runId) {
        runs.begin(runId).ifPresent(attempt -> {
            try {
                lookAll(runId, attempt);
                runs.end(runId, attempt, true);
                looked.fire(new Looked());
            } catch (CancellationException cancelled) {
                LOG.log(Level.FINE, "A run over school weeks was cancelled");
            } catch (RuntimeException fault) {
                // The class alone: a message can carry what was counted.
                LOG.log(
                        Level.WARNING,
                        "A run over school weeks stopped: {0}",
                        fault.getClass().getName());
                runs.end(runId, attempt, false);
            }
        });
    }

    private void lookAll(long runId, int attempt) {
        for (LocalDate monday : looks.hidden()) {
            new Steps(runId, attempt, 0, 0, 0).say(0);
            looks.makeAnew(monday);
        }
        List<LocalDate> due = looks.due();
        for (int i = 0; i < due.size(); i++) {
            WeekLooks.Reading reading = looks.read(due.get(i));
            if (i < due.size() - 1 && !reading.look().isEnough()) {
                continue;
            }
            int draws = reading.look().draws();
            AtomicInteger drawn = new AtomicInteger();
            Steps steps = new Steps(runId, attempt, draws, i * draws, due.size() * draws);
            steps.say(0);
            WeekRecord record = reading.look().record(() -> steps.heed(drawn.incrementAndGet()));
            steps.say(draws);
            looks.keep(runId, attempt, reading, record, reading.look().shown(record));
        }
    }

    /**
     * How far one look is among all. Draws are made by several threads, of which only this one has the actor and may
     * ask; the others stop when it was told to.
     */
    private final class Steps {

        private final Thread asking = Thread.currentThread();
        private final long runId;
        private final int attempt;
        private final int draws;
        private final int before;
        private final int all;
        private volatile boolean over;
        private int said;

        Steps(long runId, int attempt, int draws, int before, int all) {
            this.runId = runId;
            this.attempt = attempt;
            this.draws = draws;
            this.before = before;
            this.all = all;
        }

        void heed(int drawn) {
            if (Thread.currentThread() == asking && drawn - said >= WORD) {
                said = drawn;
                say(Math.min(drawn, draws));
            }
            if (over) {
                throw new CancellationException();
            }
        }

        void say(int drawn) {
            if (!runs.goOn(runId, attempt, before + drawn, all)) {
                over = true;
                throw new CancellationException();
            }
        }
    }
}
