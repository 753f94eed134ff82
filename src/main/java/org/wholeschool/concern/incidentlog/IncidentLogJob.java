package org.wholeschool.concern.incidentlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.concern.facts.ConcernFacts;
import org.wholeschool.concern.incidentlog.read.RowVerdict;
import org.wholeschool.platform.job.Jobs;
import org.wholeschool.platform.job.OneTimeJob;
import org.wholeschool.platform.job.TableStatistics;

/** Takes a log in while the lead does something else, and tells when one has come in or gone. */
@ApplicationScoped
class IncidentLogJob implements OneTimeJob {

    private static final String NAME = "incident-log-import";

    /** Rows in one transaction: few enough that progress is seen, many enough that flushing to disk costs little. */
    private static final int PIECE = 100;

    private static final Logger LOG = Logger.getLogger(IncidentLogJob.class.getName());

    @Inject
    private IncidentLogImport imports;

    @Inject
    private Actors actors;

    @Inject
    private Jobs jobs;

    @Inject
    private IncidentLogBatches batches;

    @Inject
    private TableStatistics statistics;

    @Inject
    private Event<ConcernFacts.Changed> changed;

    /**
     * Begins to take a batch in, or goes on with one that stopped. The job is asked for only when the beginning is
     * committed: one that came earlier would find nothing to do.
     *
     * @throws org.wholeschool.platform.BadInput when no row would be taken in
     */
    void start(long batchId) {
        int attempt = imports.begin(batchId);
        if (attempt > 0) {
            jobs.start(NAME, actors.current().schoolId() + ":" + batchId + ":" + attempt);
        }
    }

    /**
     * Takes a batch back, as {@link IncidentLogBatches#undo} does, and then tells of it.
     *
     * @return how many concerns stayed
     * @throws org.wholeschool.platform.BadInput when the batch is still running or was undone before
     */
    int undo(long batchId) {
        int stayed = batches.undo(batchId);
        changed.fire(new ConcernFacts.Changed(actors.current().schoolId()));
        return stayed;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] parts = instance.split(":");
        long batchId = Long.parseLong(parts[1]);
        int attempt = Integer.parseInt(parts[2]);
        long schoolId = Long.parseLong(parts[0]);
        actors.as(Actor.job(schoolId), () -> {
            try {
                takeAll(batchId, attempt);
            } catch (OptimisticLockException another) {
                // Another node is at it too: it goes on, and whoever comes again does what is left.
                throw another;
            } catch (RuntimeException fault) {
                // The class alone: a message can carry what stood in a row.
                LOG.log(
                        Level.WARNING,
                        "An incident log stopped on its way in: {0}",
                        fault.getClass().getName());
                imports.stop(batchId, attempt);
            }
            return null;
        });
        // First: what is asked for next reads all that came in.
        statistics.renew();
        changed.fire(new ConcernFacts.Changed(schoolId));
    }

    private void takeAll(long batchId, int attempt) {
        Optional<List<RowVerdict.Accepted>> plan = imports.plan(batchId, attempt);
        if (plan.isEmpty()) {
            return;
        }
        List<RowVerdict.Accepted> rows = plan.get();
        boolean latest = true;
        for (int from = 0; from < rows.size() && latest; from += PIECE) {
            latest = imports.take(batchId, attempt, rows.subList(from, Math.min(rows.size(), from + PIECE)));
        }
        imports.finish(batchId, attempt);
    }
}
