package org.wholeschool.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.wholeschool.access.EverySchoolJob;
import org.wholeschool.platform.job.JobState;
import org.wholeschool.platform.job.JobStates;
import org.wholeschool.platform.job.ServerJob;

/**
 * Raises the alarm when a job is late, once: a line at the console and a notice to the administrators of every school.
 * Each server watches by a clock of its own, because a fault that stops the schedulers would stop their jobs too.
 */
@ApplicationScoped
class JobWatchJob extends EverySchoolJob implements ServerJob {

    private static final int SECONDS = 30;
    private static final Logger LOG = Logger.getLogger(JobWatchJob.class.getName());

    @Inject
    private JobStates states;

    @Inject
    private JobWatch watch;

    private Set<String> logged = Set.of();

    /** The late jobs that schools were notified about; null at first, since an earlier server's notices may be over. */
    private Set<String> told;

    private List<JobState> news = List.of();

    @Override
    public String name() {
        return "job-watch";
    }

    @Override
    public int seconds() {
        return SECONDS;
    }

    @Override
    public Duration lateAfter() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        look(states.late());
    }

    /** Acts on the late jobs; a test says which they are. */
    synchronized void look(List<JobState> late) {
        Set<String> names = late.stream().map(JobState::name).collect(Collectors.toSet());
        log(late, names);
        if (!names.equals(told)) {
            news = late.stream()
                    .filter(job -> told == null || !told.contains(job.name()))
                    .toList();
            // If a school cannot be notified now, all are tried again at the next look; nobody gets a notice twice.
            super.run();
            told = names;
        }
    }

    private void log(List<JobState> late, Set<String> names) {
        late.stream()
                .filter(job -> !logged.contains(job.name()))
                .forEach(job -> LOG.log(
                        Level.SEVERE,
                        "The job {0} is late: it was due at {1}, and last done at {2}. docs/monitoring.md says "
                                + "what to do.",
                        new Object[] {job.name(), job.next(), job.lastSuccess()}));
        logged.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> LOG.log(Level.WARNING, "The job {0} is done again.", name));
        logged = names;
    }

    @Override
    protected void workForOneSchool() {
        if (!news.isEmpty()) {
            watch.tell(news);
        } else if (logged.isEmpty()) {
            watch.settle();
        }
    }
}
