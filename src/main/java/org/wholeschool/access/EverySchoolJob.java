package org.wholeschool.access;

import jakarta.inject.Inject;
import org.wholeschool.platform.RecurringJob;
import org.wholeschool.platform.SchoolIds;

/** A job whose work is done for one school after the other. */
public abstract class EverySchoolJob implements RecurringJob {

    @Inject
    private Actors actors;

    @Inject
    private SchoolIds schools;

    /** Does it for the school that the current actor, a job, is confined to. */
    protected abstract void workForOneSchool();

    /** One school's failure must not cost the others their turn; it is raised when all have had theirs. */
    @Override
    public void run() {
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
        if (failed != null) {
            throw failed;
        }
    }
}
