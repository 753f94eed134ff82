package org.wholeschool.access;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.LongConsumer;
import java.util.logging.Logger;
import org.wholeschool.platform.job.RecurringJob;
import org.wholeschool.platform.persistence.SchoolIds;

/** A job whose work is done for one school after the other. */
public abstract class EverySchoolJob implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(EverySchoolJob.class.getName());

    /** What {@link #each} could not do in the run of this thread. */
    private final ThreadLocal<RuntimeException> leftUndone = new ThreadLocal<>();

    @Inject
    private Actors actors;

    @Inject
    private SchoolIds schools;

    /** Does it for the school that the current actor, a job, is confined to. */
    protected abstract void workForOneSchool();

    /**
     * Does something with one thing after the other. One that fails costs those after it nothing: it is named by its
     * number and the class of the fault alone, because a message may hold what was worked on, and is tried again at the
     * job's next time. A run that left something undone is no success.
     *
     * @param ids which
     * @param deed what, an action of its own for each
     */
    protected void each(Collection<Long> ids, LongConsumer deed) {
        for (long id : ids) {
            try {
                deed.accept(id);
            } catch (RuntimeException fault) {
                LOG.warning(() -> "The job " + name() + " failed at " + id + ": "
                        + fault.getClass().getName());
                leftUndone.set(fault);
            }
        }
    }

    /** One school's failure must not cost the others their turn; it is raised when all have had theirs. */
    @Override
    public void run() {
        leftUndone.remove();
        RuntimeException failed = null;
        for (long school : schools.all()) {
            try {
                actors.as(Actor.job(school), () -> {
                    workForOneSchool();
                    return null;
                });
            } catch (RuntimeException fault) {
                failed = fault;
            }
        }
        failed = failed == null ? leftUndone.get() : failed;
        leftUndone.remove();
        if (failed != null) {
            throw failed;
        }
    }
}
