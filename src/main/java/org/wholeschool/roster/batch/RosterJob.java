package org.wholeschool.roster.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wholeschool.access.Actor;
import org.wholeschool.access.Actors;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.job.Jobs;
import org.wholeschool.platform.job.OneTimeJob;
import org.wholeschool.platform.job.TableStatistics;

/** Takes a roster in while the administrator does something else. */
@ApplicationScoped
@RoomOnly
public class RosterJob implements OneTimeJob {

    private static final String NAME = "roster-import";
    private static final Logger LOG = Logger.getLogger(RosterJob.class.getName());

    @Inject
    private RosterImport imports;

    @Inject
    private RosterProgress progress;

    @Inject
    private Actors actors;

    @Inject
    private Jobs jobs;

    @Inject
    private TableStatistics statistics;

    /**
     * Begins to take a batch in. The job is asked for only when the beginning is committed: one that came earlier would
     * find nothing to do.
     *
     * @param choices what a person, or the night, says about it
     * @throws org.wholeschool.platform.BadInput when it cannot begin
     */
    @RoomOnly
    public void start(long batchId, Choices choices) {
        int attempt = imports.begin(batchId, choices);
        if (attempt > 0) {
            jobs.start(NAME, actors.current().schoolId() + ":" + batchId + ":" + attempt);
        }
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
        actors.as(Actor.job(Long.parseLong(parts[0])), () -> {
            try {
                imports.apply(batchId, attempt);
            } catch (RuntimeException fault) {
                // The class alone: a message can carry what stood in a row.
                LOG.log(
                        Level.WARNING,
                        "A roster stopped on its way in: {0}",
                        fault.getClass().getName());
                imports.stop(batchId, attempt);
            } finally {
                progress.end(batchId);
            }
            return null;
        });
        statistics.renew();
    }
}
